"""Attacks told together: how many they killed, the deadliest of them, and who is in doubt."""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import chain, compress
from operator import itemgetter

import msgspec

from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.toll import Toll, counts, summed
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.pictures.marks import Key

_TOLD = 3


class Pile(msgspec.Struct, frozen=True, gc=False):
    """Attacks told together: their toll, the deadliest of them, and their records.

    The deadliest come with the figure that makes them so. Records are parted by what is known: a
    best count, only bounds, no count at all.
    """

    toll: Toll = Toll()
    deadliest: tuple[tuple[int, SheetAtrocity], ...] = ()
    counted: tuple[Key, ...] = ()
    bounded: tuple[Key, ...] = ()
    uncounted: tuple[Key, ...] = ()


def tolled(rows: Iterable[SheetAtrocity]) -> Toll:
    """The killed of some attacks added up, and nothing else of them."""
    each = [counts(row.atrocity.killed) for row in rows]
    best, low, high, unknown, bounded, _figures = zip(*each, strict=True) if each else ((),) * 6
    return Toll(len(each), sum(best), sum(low), sum(high), sum(unknown), sum(bounded))


def pile(rows: Sequence[SheetAtrocity]) -> Pile:
    """Put attacks on one pile."""
    each = [counts(row.atrocity.killed) for row in rows]
    _best, _low, _high, unknown, bounded, figures = zip(*each, strict=True) if each else ((),) * 6
    return piled(rows, keys_of(rows), unknown, bounded, figures, tolled(rows))


def piled(
    rows: Sequence[SheetAtrocity],
    keys: Sequence[Key],
    unknown: Sequence[int],
    bounded: Sequence[int],
    figures: Sequence[int],
    toll: Toll,
) -> Pile:
    """Attacks on one pile, given what is known of each and what they add up to."""
    deadliest = nlargest(_TOLD, range(len(rows)), key=figures.__getitem__)
    counted = keys
    if toll.counted < toll.attacks:
        known = (not (neither or both) for neither, both in zip(unknown, bounded, strict=True))
        counted = tuple(compress(keys, known))
    return Pile(
        toll,
        tuple([(figures[number], rows[number]) for number in deadliest]),
        tuple(counted),
        tuple(compress(keys, bounded)) if toll.bounded else (),
        tuple(compress(keys, unknown)) if toll.unknown else (),
    )


def keys_of(rows: Iterable[SheetAtrocity]) -> tuple[Key, ...]:
    """The records of attacks."""
    return tuple([("atrocities", row.atrocity.id) for row in rows])


def heap(piles: Sequence[Pile]) -> Pile:
    """All that is on some piles, on one."""
    piles = [each for each in piles if each.toll.attacks]
    if len(piles) < 2:
        return piles[0] if piles else _NONE
    tolls = [each.toll for each in piles]
    return Pile(
        summed(tolls),
        _deadliest([each for one in piles for each in one.deadliest]),
        tuple(chain.from_iterable([each.counted for each in piles])),
        tuple(chain.from_iterable([each.bounded for each in piles])),
        tuple(chain.from_iterable([each.uncounted for each in piles])),
    )


_NONE = Pile()


def doubtful(row: SheetAtrocity) -> bool:
    """Whether who did it is in dispute, or the group merely suspected."""
    rows = row.atrocity.attributions
    if len(rows) == 1 and row.atrocity.status != "disputed":
        return rows[0].basis == "suspected"
    if row.atrocity.status == "disputed" or row.disputed:
        return True
    return all(each.basis == "suspected" for each in row.naming if each.basis in NAMING_BASES)


def _deadliest(
    figures: Sequence[tuple[int, SheetAtrocity]],
) -> tuple[tuple[int, SheetAtrocity], ...]:
    if len(figures) == 1:
        return tuple(figures)
    return tuple(sorted(figures, key=itemgetter(0), reverse=True)[:_TOLD])
