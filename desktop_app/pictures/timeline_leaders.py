"""The leaders on a timeline: a bar each, its name below it."""

from desktop_app.domain.edtf import Day
from desktop_app.domain.names import called
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.standing_words import later_than
from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Rectangle, Stroke
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
    whole_time, axis = axes
    left, top, right, _bottom = box
    after = later_than(day)
    listed = Listed(sheet.sources)
    held = [
        (row, bar, short, min(bar.left, whole_time.right - 1 - text_width(short, _SIZE)))
        for row in sheet.postings
        if row.posting.role == "leader"
        if (bar := stretch_of(row, sheet.group, axis)) is not None
        for short in (elided(called(row.person), _WIDEST_NAME, _SIZE),)
    ]
    if not held:
        return (), (), 0
    reaches = [
        (begins, max(bar.right, begins + text_width(name, _SIZE)))
        for _row, bar, name, begins in held
    ]
    places = packed(reaches, _APART)
    marks, labels = [], []
    for place, (row, whole_bar, short, begins) in zip(places, held, strict=True):
        if whole_bar.right <= left or whole_bar.left >= right:
            continue
        bar = _cut(whole_bar, left, right)
        y = top + 6 + place * ROW
        keys = (("leadership", row.posting.id),)
        goes_on = bar.left > whole_bar.left or bar.right < whole_bar.right
        shape = Rectangle(bar.left, y, bar.right - bar.left, BAR, 0 if goes_on else _ROUND)
        marks.append(
            Mark(
                shape,
                _look(bar, later, claimed=is_claimant(row)),
                tells(row_on(row, sheet.group, day), listed, after) if told else "",
                keys,
            )
        )
        whole = called(row.person)
        at = bar.left if bar.left <= left else max(left, begins)
        room = right - at if bar.left > left else bar.right - bar.left
        name = elided(short, min(_WIDEST_NAME, room), _SIZE)
        if not name:
            continue
        labels.append(
            Label(
                name,
                at,
                y + BAR + 12,
                size=_SIZE,
                whole=whole if whole != name else "",
                keys=keys,
                faint=bar.left > later,
            )
        )
    return tuple(marks), tuple(labels), (max(places) + 1) * ROW + 6


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
