"""The leaders on a timeline: a bar each, its name below it."""

import msgspec

from desktop_app.domain.edtf import Day
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing_words import later_than
from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Ink, Key, Label, Look, Mark, Rectangle, Stroke
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.packing import packed
from desktop_app.pictures.rivals import is_claimant
from desktop_app.pictures.stretch import Stretch, stretch_of
from desktop_app.pictures.succession_words import row_on, tells
from desktop_app.pictures.telling import Listed
from desktop_app.pictures.time_axis import TimeAxis

ROW, BAR = 28.0, 8.0
_ROUND = 2.5
"""Of the corners of a bar; one that goes on beyond the picture is cut off square."""

_SIZE = 11.0
_WIDEST_NAME = 170.0
_APART = 10.0

Lane = tuple[tuple[Mark, ...], tuple[Label, ...], float]
"""Marks, labels, and the height they take."""


class _Leader(msgspec.Struct, frozen=True, gc=False):
    """A posting with its bar, its name as short as it is ever written, and where that begins."""

    row: SheetPosting
    bar: Stretch
    name: str
    begins: float

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where bar and name take room."""
        return self.begins, max(self.bar.right, self.begins + text_width(self.name, _SIZE))


def leaders(
    sheet: FactSheet,
    axes: tuple[TimeAxis, TimeAxis],
    box: Box,
    day: Day,
    later: float,
    *,
    told: bool,
) -> Lane:
    """The postings of leaders, as far as a box shows them; right of the x `later` they are faint.

    That is where the day ends.

    The axes, of all time and of what is known of leaders, reach over all of them, beyond the box
    too: so no bar changes its row as one moves.
    """
    left, top, right, _bottom = box
    held = _leaders(sheet, *axes)
    if not held:
        return (), (), 0
    listed, after = Listed(sheet.sources), later_than(day)
    places = packed([leader.reach for leader in held], _APART)
    marks, labels = [], []
    for place, leader in zip(places, held, strict=True):
        if leader.bar.right <= left or leader.bar.left >= right:
            continue
        y = top + 6 + place * ROW
        words = tells(row_on(leader.row, sheet.group, day), listed, after) if told else ""
        marks.append(_bar(leader, (left, right), y, later, words))
        if label := _name(leader, (left, right), y, later):
            labels.append(label)
    return tuple(marks), tuple(labels), (max(places) + 1) * ROW + 6


def _leaders(sheet: FactSheet, whole_time: TimeAxis, known: TimeAxis) -> list[_Leader]:
    held = []
    for row in sheet.postings:
        bar = stretch_of(row, sheet.group, known) if row.posting.role == "leader" else None
        if bar is not None:
            name = elided(called(row.person), _WIDEST_NAME, _SIZE)
            begins = min(bar.left, whole_time.right - 1 - text_width(name, _SIZE))
            held.append(_Leader(row, bar, name, begins))
    return held


def _bar(leader: _Leader, edges: tuple[float, float], y: float, later: float, words: str) -> Mark:
    bar = _cut(leader.bar, *edges)
    goes_on = bar.left > leader.bar.left or bar.right < leader.bar.right
    shape = Rectangle(bar.left, y, bar.right - bar.left, BAR, 0 if goes_on else _ROUND)
    return Mark(shape, _look(bar, later, claimed=is_claimant(leader.row)), words, _keys(leader))


def _name(leader: _Leader, edges: tuple[float, float], y: float, later: float) -> Label | None:
    """The name as far as it has room; None where it has none."""
    left, right = edges
    bar, whole = _cut(leader.bar, left, right), called(leader.row.person)
    goes_on = bar.left <= left
    at = bar.left if goes_on else max(left, leader.begins)
    room = bar.right - bar.left if goes_on else right - at
    name = elided(leader.name, min(_WIDEST_NAME, room), _SIZE)
    if not name:
        return None
    return Label(
        name,
        at,
        y + BAR + 12,
        size=_SIZE,
        whole=whole if whole != name else "",
        keys=_keys(leader),
        faint=bar.left > later,
    )


def _keys(leader: _Leader) -> tuple[Key, ...]:
    return (("leadership", leader.row.posting.id),)


def _look(bar: Stretch, later: float, *, claimed: bool) -> Look:
    return Look(
        fill=Ink.DOUBT if claimed else Ink.ACCENT,
        strength=0.3 if claimed else 1,
        line=Ink.DOUBT if claimed else None,
        stroke=Stroke.DASHED if claimed else Stroke.SOLID,
        fades_in=bar.fades_in,
        fades_out=bar.fades_out,
        faint_after=later,
    )


def _cut(bar: Stretch, left: float, right: float) -> Stretch:
    """The bar within the picture; what fades beyond its edges fades less inside."""
    begins, ends = max(bar.left, left), min(bar.right, right)
    return Stretch(
        begins,
        ends,
        max(0.0, bar.fades_in - (begins - bar.left)),
        max(0.0, bar.fades_out - (bar.right - ends)),
    )
