"""How large the group was said to be, when, and by whom: each estimate with its range.

Estimates of one time both stand; none is joined to another, for they count differently.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.as_of import later
from desktop_app.domain.counts import number
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.names import Finder, called
from desktop_app.domain.records.group import Size
from desktop_app.domain.sheet import FactSheet
from desktop_app.pictures.day_line import as_of_line
from desktop_app.pictures.geometry import Box, overlap
from desktop_app.pictures.legend import Entry, legend
from desktop_app.pictures.marks import (
    Disc,
    Ink,
    Key,
    Label,
    Look,
    Mark,
    Path,
    Picture,
    Rectangle,
    Stroke,
)
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.scale import ticks
from desktop_app.pictures.sizes_words import says, table, tells
from desktop_app.pictures.time_axis import TimeAxis, time_axis

PLOT = 116.0
ROD = 6.0
_SIZE = 11.0
_TOP = 24.0
_APART = 8.0
_ASIDE = (0.0, *(way * step * _APART for step in range(1, 9) for way in (1, -1)))
"""Pixels by which an estimate may move aside, the least first."""

_WIDE_DATE = 10.0
"""Pixels from which on the stretch that a date may mean is drawn."""

_SQUARE = 1.0
"""Pixels that the corners of a hollow rod are rounded: with round ends it would be read as a 0."""

_UNDATED = 58.0


class Placed(msgspec.Struct, frozen=True, gc=False):
    """An estimate, where it stands, and from where to where its date may mean."""

    size: Size
    x: float
    span: tuple[float, float] | None
    usual: bool


class Scale(msgspec.Struct, frozen=True, gc=False):
    """Heights of figures from 0 to `most` people."""

    most: float

    def y(self, people: float) -> float:
        """Where a figure lies."""
        return _TOP + PLOT * (1 - people / self.most)


def sizes(
    sheet: FactSheet, day: Day, width: float, finder: Finder, today: Day | None = None
) -> Picture:
    """The estimates of the whole sheet, seen as of a day; later ones are faint."""
    title = _("Size of {group} over time").format(group=called(sheet.group))
    there = tuple(reversed(sheet.sizes))
    if not there:
        nothing = _("No estimate of the size is recorded: Edit adds one.")
        return Picture(title, nothing, width, 1, empty=nothing)
    scale = Scale(1.06 * max((1, *(figure for size in there for figure in _figures(size)))))
    figures = ticks(scale.most)
    gutter = max(text_width(number(figure), _SIZE) for figure in (0, *figures)) + 8
    dated = [date for size in there if (date := read(size.date)) is not None]
    aside = _UNDATED if len(dated) < len(there) else 0
    axis = time_axis(
        dated, (today or day,), gutter, max(gutter + 40, width - 10 - aside), room=0.05
    )
    placed = tuple(_placed(there, axis, scale, width))
    marks = [mark for each in placed for mark in _marks(each, scale, finder, day)]
    bottom = _TOP + PLOT
    grid, labels = _grid(axis, scale, (0, *figures), aside)
    line, told = as_of_line(axis, day, _TOP - 10, bottom)
    key = legend(tuple(_legend(placed)), gutter, bottom + 20, width - gutter)
    return Picture(
        title,
        says(sheet, there, day),
        width,
        bottom + 20 + key.height + 4,
        (*grid, *marks, *line, *key.marks),
        (*labels, *told, *key.labels),
        table(there, finder, day),
    )


def _placed(there: Sequence[Size], axis: TimeAxis, scale: Scale, width: float) -> Iterator[Placed]:
    """Estimates from left to right; where two would cover each other, one moves aside,
    as far as it may without seeming to be of another time, or leaving the picture.
    """
    scopes = Counter(size.scope for size in there)
    usual = max(scopes, key=lambda scope: scopes[scope])
    taken: list[Box] = []
    for size, span in sorted(((size, _span(size, axis)) for size in there), key=_middle):
        middle = axis.right + _UNDATED / 2 if span is None else sum(span) / 2
        free = (
            box
            for box in (_box(size, middle + aside, scale) for aside in _ASIDE)
            if axis.left <= box[0] and box[2] <= width
            if not any(overlap(box, other) for other in taken)
        )
        box = next(free, _box(size, middle, scale))
        taken.append(box)
        yield Placed(size, (box[0] + box[2]) / 2, span, size.scope == usual)


def _box(size: Size, x: float, scale: Scale) -> Box:
    found = sorted(_figures(size))
    top = scale.y(found[-1] if found else scale.most / 2)
    bottom = scale.y(found[0] if found else scale.most / 2)
    return x - ROD / 2 - 0.5, top - ROD / 2 - 1, x + ROD / 2 + 0.5, bottom + ROD / 2 + 1


def _span(size: Size, axis: TimeAxis) -> tuple[float, float] | None:
    date = read(size.date)
    return axis.span(date) if date is not None else None


def _middle(pair: tuple[Size, tuple[float, float] | None]) -> float:
    return float("inf") if pair[1] is None else sum(pair[1])


def _figures(size: Size) -> Iterator[int]:
    yield from (figure for figure in (size.low, size.best, size.high) if figure is not None)


def _marks(each: Placed, scale: Scale, finder: Finder, day: Day) -> Iterator[Mark]:
    size, x = each.size, each.x
    faint = later(size.date, day)
    found = sorted(_figures(size))
    words, keys = tells(size, finder, day), _keys(size, finder)
    if each.span and each.span[1] - each.span[0] >= _WIDE_DATE:
        y = scale.y(found[0] if found else 0)
        course = ((min(each.span[0], x), y), (max(each.span[1], x), y))
        yield Mark(Path(course), Look(line=Ink.MUTED, width=1, faint=faint))
    if not found:
        yield Mark(
            Disc(x, _TOP + PLOT / 2, ROD / 2 + 0.5),
            Look(line=Ink.MUTED, stroke=Stroke.DOTTED, faint=faint),
            words,
            keys,
        )
        return
    look = Look(fill=Ink.ACCENT, faint=faint)
    if not each.usual:
        look = Look(fill=Ink.PAGE, line=Ink.ACCENT, width=1.5, faint=faint)
    top, bottom = scale.y(found[-1]), scale.y(found[0])
    if size.low is None or size.high is None:
        yield from _open_end(size, x, scale, Look(line=Ink.ACCENT, width=1.5, faint=faint))
    if bottom - top >= ROD:
        round_ends = ROD / 2 if each.usual else _SQUARE
        shape = Rectangle(x - ROD / 2, top, ROD, bottom - top, round_ends)
        yield Mark(shape, look, words, keys)
        if size.best is not None:
            dot = Look(fill=Ink.PAGE, line=Ink.ACCENT, width=1.5, faint=faint)
            yield Mark(Disc(x, scale.y(size.best), ROD / 2), dot, words, keys)
    else:
        yield Mark(Disc(x, (top + bottom) / 2, ROD / 2 + 0.5), look, words, keys)


def _open_end(size: Size, x: float, scale: Scale, look: Look) -> Iterator[Mark]:
    """An arrow where an estimate says "at least" or "at most", and no figure."""
    if size.best is not None or (size.low is None) == (size.high is None):
        return
    y = scale.y(size.low if size.low is not None else size.high or 0)
    way = -1 if size.high is None else 1
    tip = y + way * 14
    yield Mark(Path(((x, y), (x, tip))), look)
    yield Mark(Path(((x - 3, tip - way * 4), (x, tip), (x + 3, tip - way * 4))), look)


def _keys(size: Size, finder: Finder) -> tuple[Key, ...]:
    """The first source that gives the estimate: a click leads there."""
    known = (each for each in size.citations if finder.get("sources", each.source) is not None)
    return tuple(("sources", each.source) for each in known)[:1]


def _grid(
    axis: TimeAxis, scale: Scale, figures: Sequence[int], aside: float
) -> tuple[list[Mark], list[Label]]:
    marks, labels = [], []
    for figure in figures:
        y = scale.y(figure)
        marks.append(Mark(Path(((axis.left, y), (axis.right + aside, y))), Look(line=Ink.LINE)))
        words = number(figure)
        left = axis.left - 8 - text_width(words, _SIZE)
        labels.append(Label(words, left, y + 4, ink=Ink.MUTED, size=_SIZE))
    bottom = _TOP + PLOT
    end = float("-inf")
    for tick in axis.ticks(_SIZE):
        wide = text_width(tick.text, _SIZE)
        x = min(tick.x - wide / 2, axis.right + 8 - wide)
        marks.append(Mark(Path(((tick.x, bottom), (tick.x, bottom + 4))), Look(line=Ink.MUTED)))
        if x > end + 6:
            labels.append(Label(tick.text, x, bottom + 16, ink=Ink.MUTED, size=_SIZE))
            end = x + wide
    if aside:
        words = _("undated")
        x = axis.right + aside / 2 - text_width(words, _SIZE) / 2 + 4
        labels.append(Label(words, x, bottom + 16, ink=Ink.MUTED, size=_SIZE))
    return marks, labels


def _legend(placed: Sequence[Placed]) -> Iterator[Entry]:
    usual = next(each.size.scope for each in placed if each.usual)
    dot = Mark(Disc(4, -4, 3.5), Look(fill=Ink.ACCENT))
    yield Entry(usual or _("who is counted is not said"), (dot,))
    if not all(each.usual for each in placed):
        ring = Mark(Disc(4, -4, 3.5), Look(fill=Ink.PAGE, line=Ink.ACCENT, width=1.5))
        yield Entry(_("others counted otherwise"), (ring,))
