"""How many were killed, added up over attacks so that unknown stays unknown."""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import chain, compress
from operator import itemgetter

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import in_full, number
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.toll import no_count, with_bounded
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.pictures.marks import Key

_TOLD = 3

Count = tuple[int, int, int, int, int, int]
"""Best, low, high; 1 without any count; 1 with bounds only; and how deadly."""


class Toll(msgspec.Struct, frozen=True, gc=False):
    """The killed of some attacks.

    `best` adds up the best counts, `low` and `high` the bounds of all that have any figure.
    `unknown` attacks have none, `bounded` ones only bounds.
    """

    attacks: int = 0
    best: int = 0
    low: int = 0
    high: int = 0
    unknown: int = 0
    bounded: int = 0

    @property
    def known(self) -> bool:
        """Whether any attack has a figure."""
        return self.attacks > self.unknown

    @property
    def counted(self) -> int:
        """How many attacks have a best count."""
        return self.attacks - self.unknown - self.bounded

    @property
    def most(self) -> int:
        """The greatest figure that a picture of it must hold."""
        return max(self.low, self.best, self.high)

    @property
    def uncertain(self) -> bool:
        """Whether the bounds say more than the best counts do."""
        return self.known and not self.low == self.best == self.high

    @property
    def in_words(self) -> str:
        """As in: 6 attacks, 312 killed by best counts, 291–350 with the one that has none."""
        attacks = ngettext("{count} attack", "{count} attacks", self.attacks)
        words = [attacks.format(count=number(self.attacks))]
        if self.counted and self.bounded:
            words.append(with_bounded(self.best, self.low, self.high, self.bounded))
        elif self.counted:
            figure = in_full(Range(low=self.low, best=self.best, high=self.high))
            words.append(_("{figure} killed by best counts").format(figure=figure))
        elif self.bounded:
            figure = in_full(Range(low=self.low, high=self.high))
            words.append(_("{figure} killed, no best count").format(figure=figure))
        if self.unknown:
            words.append(no_count(self.unknown, self.attacks))
        return ", ".join(words)


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


def counts(killed: Range) -> Count:
    """What the count of an attack adds to a toll, and how deadly it makes the attack.

    One without any count is less deadly than one that killed nobody.
    """
    best, low, high = killed.best, killed.low, killed.high
    if best is not None:
        return best, best if low is None else low, best if high is None else high, 0, 0, best
    if low is None and high is None:
        return 0, 0, 0, 1, 0, -1
    most = high if high is not None else low or 0
    return 0, low or 0, most, 0, 1, most


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


def summed(tolls: Sequence[Toll]) -> Toll:
    """Several tolls added up."""
    return Toll(
        sum([each.attacks for each in tolls]),
        sum([each.best for each in tolls]),
        sum([each.low for each in tolls]),
        sum([each.high for each in tolls]),
        sum([each.unknown for each in tolls]),
        sum([each.bounded for each in tolls]),
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
