"""The killed by target or by type of attack, low – best – high, as of a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from operator import attrgetter

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Facet
from desktop_app.domain.names import Finder
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps
from desktop_app.domain.toll import summed
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_columns import piles
from desktop_app.pictures.death_kind_bars import SIZE, frame_of, row_bars
from desktop_app.pictures.death_kind_words import Row, says, table
from desktop_app.pictures.death_looks import entries
from desktop_app.pictures.death_words import AttackLines, no_attacks
from desktop_app.pictures.legend import legend
from desktop_app.pictures.marks import Ink, Label, Picture
from desktop_app.pictures.measure import elided
from desktop_app.pictures.parts import Columns, alike, firmly_and_not
from desktop_app.pictures.piles import Pile, heap

_ROW, _HIGHEST = 18.0, 32.0
"""Pixels that a row is high at least; few rows share the height, up to so much each."""


class Kinds(Enum):
    """What parts the attacks; its value is the id of the facet that does."""

    TARGET = "target"
    ATTACK_TYPE = "attack"


Part = tuple[str, bool]
"""A term; and whether it is in doubt who did it."""


def death_kinds(
    attacks: Dated, kinds: Kinds, day: Day, width: float, height: float, finder: Finder
) -> Picture:
    """A bar for each target or type, the deadliest first; an attack with several counts in each.

    What is later than the day is left out; terms that have no room are told in the last line.
    """
    titles = {
        Kinds.TARGET: _("Killed by target, low – best – high"),
        Kinds.ATTACK_TYPE: _("Killed by type of attack, low – best – high"),
    }
    rows, told = kind_rows(attacks, kinds, day), AttackLines(finder)
    if not rows:
        return Picture(titles[kinds], no_attacks(), width, 1, empty=no_attacks())
    possible = summed([row.possible.toll for row in rows])
    firmly = summed([*(row.piles.firm.toll for row in rows), possible])
    doubted = summed([row.piles.doubtful.toll for row in rows])
    words = entries(firmly, doubted, possible=bool(possible.attacks))
    room = height - legend(words, 0, 0, width).height - 4
    fit = max(1, int(room // _ROW))
    shown = rows if len(rows) <= fit else rows[: fit - 1]
    lines = min(len(rows), len(shown) + 1)
    high = min(_HIGHEST, max(_ROW, room / lines))
    keyed = legend(words, 0, lines * high + 4, width)
    frame = frame_of(shown, width, high)
    drawn = [row_bars(row, kinds.value, at * high, frame, told) for at, row in enumerate(shown)]
    return Picture(
        titles[kinds],
        says(rows, titles[kinds], day),
        width,
        lines * high + 4 + keyed.height,
        (*(mark for each in drawn for mark in each.marks), *keyed.marks),
        (
            *(label for each in drawn for label in each.labels),
            *_left_out(rows[len(shown) :], len(shown) * high, width),
            *keyed.labels,
        ),
        table(rows),
    )


def kind_rows(attacks: Dated, kinds: Kinds, day: Day) -> tuple[Row, ...]:
    """Attacks up to the day by term, the deadliest first."""
    parts = attacks.parted(BY_KIND[kinds])
    loose = parts.possibly_later(day)
    found: dict[str, list[Pile]] = {}
    for (term, doubt), (begin, end) in parts.bounds.items():
        sure, possible = parts.parted_by(begin, parts.until(begin, end, day), loose)
        there = found.setdefault(term, [Pile(), Pile(), Pile()])
        there[doubt] = sure
        there[2] = heap((there[2], possible))
    rows = []
    for term, (firmly, doubtful, possible) in found.items():
        whole = heap((firmly, doubtful, possible))
        if whole.toll.attacks:
            label = _facet(kinds).called(term)
            rows.append(Row(term, label, piles(firmly, doubtful), possible, whole))
    return tuple(sorted(rows, key=_deadliest_first))


def by_kind(kinds: Kinds, there: Columns) -> Steps[Mapping[Part, Sequence[int]]]:
    """Attacks by term, broader terms included, and by who surely did them."""
    together = yield from alike(there, _TERMS[kinds])
    found: dict[str, list[int]] = defaultdict(list)
    for numbers in together.values():
        for term in _facet(kinds).values(there.rows[numbers[0]]):
            found[term] += numbers
        yield
    both = {term: firmly_and_not(there, sorted(numbers)) for term, numbers in found.items()}
    return {
        (term, bool(doubt)): numbers
        for term, parts in both.items()
        for doubt, numbers in enumerate(parts)
    }


_TERMS = {
    Kinds.TARGET: attrgetter("atrocity.targets"),
    Kinds.ATTACK_TYPE: attrgetter("atrocity.attack_types"),
}
BY_KIND = {kinds: partial(by_kind, kinds) for kinds in Kinds}


def _facet(kinds: Kinds) -> Facet[SheetAtrocity]:
    facet = ATROCITIES.facet(kinds.value)
    assert facet is not None  # noqa: S101 - declared in `Kinds`
    return facet


def _deadliest_first(row: Row) -> tuple[int, int, int, str]:
    toll = row.whole.toll
    return -toll.best, -toll.high, -toll.attacks, row.label


def _left_out(rows: Sequence[Row], top: float, width: float) -> Iterator[Label]:
    if rows:
        count = ngettext("and {count} more: {names}", "and {count} more: {names}", len(rows))
        text = count.format(count=len(rows), names=", ".join(row.label for row in rows))
        shown = elided(text, width, SIZE)
        whole = "" if shown == text else text
        yield Label(shown, 0, top + 13, ink=Ink.MUTED, size=SIZE, whole=whole)
