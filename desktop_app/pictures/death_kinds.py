"""The killed by target or by type of attack, low – best – high, as of a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from operator import attrgetter

import msgspec

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Facet
from desktop_app.domain.names import Finder
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps
from desktop_app.domain.toll import summed
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_columns import piles
from desktop_app.pictures.death_kind_words import Row, says, table
from desktop_app.pictures.death_looks import (
    UNDER,
    entries,
    firm,
    in_doubt,
    possibly_later,
    uncounted,
)
from desktop_app.pictures.death_words import AttackLines, no_attacks, possibly, tells
from desktop_app.pictures.legend import legend
from desktop_app.pictures.marks import (
    Anchor,
    Ink,
    Key,
    Label,
    Look,
    Mark,
    Picture,
    Rectangle,
    Shape,
)
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.parts import Columns, alike, firmly_and_not
from desktop_app.pictures.piles import Pile, heap
from desktop_app.pictures.whisker import lying

_ROW, _HIGHEST = 18.0, 32.0
"""Pixels that a row is high at least; few rows share the height, up to so much each."""

_BAR = 10 / 18
"""The share of a row that its bar is high."""

_SIZE, _SMALL = 11.0, 10.5
_GAP = 8.0
_NAMES = 0.36
"""The greatest share of the width that names take."""


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
    frame = _frame(shown, width, high)
    drawn = [_row(row, kinds, at * high, frame, told) for at, row in enumerate(shown)]
    return Picture(
        titles[kinds],
        says(rows, titles[kinds], day),
        width,
        lines * high + 4 + keyed.height,
        (*(mark for marks, _labels in drawn for mark in marks), *keyed.marks),
        (
            *(label for _marks, labels in drawn for label in labels),
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


class _Frame(msgspec.Struct, frozen=True, gc=False):
    high: float
    left: float
    room: float
    unit: float


def _deadliest_first(row: Row) -> tuple[int, int, int, str]:
    toll = row.whole.toll
    return -toll.best, -toll.high, -toll.attacks, row.label


def _frame(rows: Sequence[Row], width: float, high: float) -> _Frame:
    tolls = [row.whole.toll for row in rows]
    longest = max(text_width(row.label, _SIZE) for row in rows)
    left = min(longest, width * _NAMES) + _GAP
    figures = max(text_width(number(toll.best), _SMALL, 500) for toll in tolls) + _GAP
    badges = max(_badge_width(toll.unknown) for toll in tolls)
    room = max(20.0, width - left - figures - badges - _GAP)
    most = max(toll.most for toll in tolls)
    return _Frame(high, left, room, room / most if most else 0)


def _row(
    row: Row, kinds: Kinds, top: float, frame: _Frame, lines: AttackLines
) -> tuple[list[Mark], list[Label]]:
    narrows = ((kinds.value, row.term),)
    whole = row.whole
    toll = whole.toll
    middle, line, high = top + frame.high / 2, top + frame.high / 2 + 4, frame.high * _BAR
    later = possibly(row.possible.toll.attacks, toll.attacks)
    told = tells(row.label, whole, lines, doubted=False, later=later)

    def mark(shape: Shape, look: Look, tells: str, keys: tuple[Key, ...]) -> Mark:
        return Mark(shape, look, tells, keys, narrows)

    marks: list[Mark] = []
    x = frame.left
    for each, look in ((row.piles.firm, firm), (row.piles.doubtful, in_doubt)):
        if each.toll.counted:
            doubted = look is in_doubt
            wide = max(each.toll.best * frame.unit, 1.5)
            bar = Rectangle(x, middle - high / 2, wide, high)
            marks.append(Mark(bar, UNDER))
            said = tells(row.label, each, lines, doubted=True) if doubted else told
            marks.append(mark(bar, look(), said, each.counted))
            x += wide
    if row.possible.toll.counted:
        wide = max(row.possible.toll.best * frame.unit, 1.5)
        bar = Rectangle(x, middle - high / 2, wide, high)
        said = tells(row.label, row.possible, lines, doubted=False, later=possibly(1, 1))
        marks.append(Mark(bar, UNDER))
        marks.append(mark(bar, possibly_later(firm(), wide), said, row.possible.counted))
        x += wide
    if toll.uncertain or toll.bounded:
        low, high = (frame.left + figure * frame.unit for figure in (toll.low, toll.high))
        whisker = lying(middle, low, high, cap=3)
        marks.append(mark(whisker.shape, whisker.look, told, whole.bounded))
        x = max(x, low, high)
    name = elided(row.label, frame.left - _GAP, _SIZE)
    labels = [
        Label(name, frame.left - _GAP, line, Anchor.END, size=_SIZE, whole=_whole(name, row.label))
    ]
    if toll.counted:
        figure = number(toll.best)
        labels.append(Label(figure, x + 6, line, ink=Ink.MUTED, size=_SMALL, weight=500))
        x += 6 + text_width(figure, _SMALL, 500)
    if toll.unknown:
        wide = _badge_width(toll.unknown) - 6
        marks.append(
            mark(Rectangle(x + 6, middle - 7, wide, 14, 3), uncounted(), told, whole.uncounted)
        )
        text = _unknown(toll.unknown)
        labels.append(
            Label(text, x + 6 + wide / 2, line, Anchor.MIDDLE, Ink.DOUBT, _SMALL, weight=500)
        )
    return marks, labels


def _whole(shown: str, text: str) -> str:
    return "" if shown == text else text


def _unknown(count: int) -> str:
    return f"?\N{NO-BREAK SPACE}{number(count)}"


def _badge_width(unknown: int) -> float:
    return text_width(_unknown(unknown), _SMALL, 500) + 14 if unknown else 0


def _left_out(rows: Sequence[Row], top: float, width: float) -> Iterator[Label]:
    if rows:
        count = ngettext("and {count} more: {names}", "and {count} more: {names}", len(rows))
        text = count.format(count=len(rows), names=", ".join(row.label for row in rows))
        shown = elided(text, width, _SIZE)
        yield Label(shown, 0, top + 13, ink=Ink.MUTED, size=_SIZE, whole=_whole(shown, text))
