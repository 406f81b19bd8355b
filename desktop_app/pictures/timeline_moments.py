"""The moments of one lane of a timeline, with names where there is room."""

from collections.abc import Callable, Iterator
from math import sqrt

from msgspec.structs import replace

from desktop_app.domain.counts import and_more, number
from desktop_app.domain.date_words import short_day
from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.standing_words import later_than
from desktop_app.pictures import timeline_words as words
from desktop_app.pictures.crowd import Crowd, beside
from desktop_app.pictures.death_words import possibly
from desktop_app.pictures.geometry import Box, bounds
from desktop_app.pictures.marks import (
    Anchor,
    Area,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Rectangle,
    Shape,
    Stroke,
)
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.telling import lines
from desktop_app.pictures.time_axis import TimeAxis, day_of, number_of
from desktop_app.pictures.timeline_events import Lane
from desktop_app.pictures.timeline_gathering import Level, Moment

_SIZE, _COUNT = 11.0, 10.0
_LONGEST = 220.0
_NAMED = 40
_ROW = 13.5
_VAGUE = 16.0
"""Pixels from which a time that is not exactly known is drawn as a stretch."""

_THIN = 4.0
"""Pixels that a stretch is high."""

_OFF_MIDDLE = (0.0, 7.0, -7.0, 14.0, -14.0)
_CLEAR_OF_DISCS, _CLEAR_OF_BOXES = (
    (17.0, -17.0, 22.0, -22.0, 27.0),
    (12.0, -12.0, 17.0, -17.0, 22.0),
)
"""Pixels that the rows of stretches lie below the middle of their lane: there, or clear of what
stands in it.
"""

_LEAST, _MOST, _PER_ROOT = 3.5, 12.5, 0.9
_INSIDE = 99
"""How many attacks a disc is made larger for, so that their count stands in it. Where more are
together, counts stand outside: else all discs were of one size, whatever the killed.
"""


def moments(
    level: Level, axis: TimeAxis, box: Box, day: float, tell: Callable[[Moment], str]
) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    """The moments in a box; where not all names find room, the weightiest do.

    No name crosses the line of the day, at that x.
    """
    left, top, right, bottom = box
    per_root = min(_PER_ROOT, (_MOST - _LEAST) / sqrt(max(1, level.most)))
    first = axis.first + (left - axis.left) / _scale(axis)
    there = level.between(first, first + (right - left) / _scale(axis))
    placed = []
    for moment in there:
        shape = _shape(moment, axis, (top + bottom) / 2, per_root, level)
        if _seen(moment, shape, left, right):
            placed.append((moment, _mark(moment, _inside(shape, left, right), tell(moment))))
    placed.sort(key=lambda pair: not pair[0].stretch)  # what is exact lies upon what is vague
    crowd = Crowd(right, bottom)
    crowd.take((left - 1e5, top, left, bottom))
    crowd.take((left, top - 1e5, right, top))
    labels = [label for pair in placed if (label := _figure(*pair, crowd)) is not None]
    for _moment, mark in placed:
        crowd.take(bounds(mark.shape))
    labels += [label for pair in placed if (label := _figure_outside(*pair, crowd)) is not None]
    crowd.take((day - 1, top, day + 1, bottom))
    named: list[tuple[Moment, Mark, Label]] = []
    singles = [pair for pair in placed if len(pair[0].events) == 1 or pair[0].stretch]
    for moment, mark in sorted(singles, key=lambda pair: -pair[0].killed)[:_NAMED]:
        label = crowd.place(_names(moment, mark, box))
        if label is not None:
            named.append((moment, mark, label))
    for moment, mark, label in named:
        labels += _whole(moment, mark, label, box, crowd)
    return tuple(mark for _moment, mark in placed), tuple(labels)


def _shape(moment: Moment, axis: TimeAxis, y: float, per_root: float, level: Level) -> Shape:
    event = moment.event
    x = axis.left + (moment.at - axis.first) * _scale(axis)
    if moment.stretch or len(moment.events) == 1:
        wide = (event.last + 1 - event.first) * _scale(axis)
        if event.last > event.first and wide > _VAGUE:
            attacks = event.lane is Lane.ATTACKS
            rows = (_CLEAR_OF_DISCS if attacks else _CLEAR_OF_BOXES) if level.mixed else _OFF_MIDDLE
            row = y + rows[moment.row]
            return Rectangle(x - wide / 2, row - _THIN / 2, wide, _THIN, 2)
    if event.lane is Lane.ATTACKS:
        radius = _LEAST + per_root * sqrt(moment.killed)
        room = _room(moment) if level.together <= _INSIDE else 0
        return Disc(x, y, min(_MOST, max(radius, room)))
    if len(moment.events) > 1:
        half = max(6.0, _room(moment))
        return Rectangle(x - half, y - 7, 2 * half, 14, 3)
    match event.lane:
        case Lane.GROUP:
            return Disc(x, y, 5)
        case Lane.RELATIONS:
            return Rectangle(x - 4, y - 4, 8, 8, 1)
        case _:
            return Area((((x - 5, y), (x, y - 5), (x + 5, y), (x, y + 5)),))


def _mark(moment: Moment, shape: Shape, told: str) -> Mark:
    return Mark(shape, _look(moment, shape), told, moment.keys)


def _look(moment: Moment, shape: Shape) -> Look:
    event = moment.event
    vague = shape.width / 2 if isinstance(shape, Rectangle) and _is_vague(moment, shape) else 0
    ink = {Lane.ATTACKS: Ink.VIOLENCE, Lane.GROUP: Ink.ACCENT}.get(event.lane, Ink.NEUTRAL)
    doubted = moment.doubted
    hollow = not vague and (moment.uncounted or moment.ends)
    several = len(moment.events) > 1
    strength = 0.34 if event.lane is Lane.ATTACKS else 0.16 if several else 0.9
    strength = 0.9 if vague else 0.1 if doubted else strength
    return Look(
        fill=None if hollow else ink,
        strength=strength,
        line=None if vague else ink,
        stroke=Stroke.DASHED if doubted else Stroke.SOLID,
        fades_in=vague * 0.9,
        fades_out=vague * 0.9,
        faint=moment.later,
    )


def _figure(moment: Moment, mark: Mark, crowd: Crowd) -> Label | None:
    """How many events a mark stands for, in it."""
    if len(moment.events) < 2 or moment.stretch or _is_outside(moment, mark):
        return None
    left, top, right, bottom = bounds(mark.shape)
    return crowd.place([_count(moment, (left + right) / 2, (top + bottom) / 2)], 0)


def _figure_outside(moment: Moment, mark: Mark, crowd: Crowd) -> Label | None:
    """The same below a disc, or above it, that is too small for it."""
    if len(moment.events) < 2 or moment.stretch or not _is_outside(moment, mark):
        return None
    left, top, right, bottom = bounds(mark.shape)
    half = _COUNT * 0.7
    around = (_count(moment, (left + right) / 2, y) for y in (bottom + half, top - half))
    return crowd.place([replace(label, haloed=True) for label in around], 0)


def _is_outside(moment: Moment, mark: Mark) -> bool:
    return isinstance(mark.shape, Disc) and mark.shape.radius < _room(moment)


def _count(moment: Moment, x: float, y: float) -> Label:
    text, line = number(len(moment.events)), y + _COUNT * 0.36
    return Label(text, x, line, Anchor.MIDDLE, size=_COUNT, weight=600, faint=moment.later)


def _names(moment: Moment, mark: Mark, box: Box) -> Iterator[Label]:
    """The name at the right, at the left, and in the lines above and below."""
    name, keys, later = _name(moment), moment.keys if len(moment.events) == 1 else (), moment.later
    for label in beside(name, bounds(mark.shape), size=_SIZE, keys=keys, most=_LONGEST)[:2]:
        yield replace(label, faint=later)
    left, _top, right, _bottom = box
    text = elided(name, _LONGEST, _SIZE)
    half = text_width(text, _SIZE) / 2 + 2
    own = bounds(mark.shape)
    x = min(max((own[0] + own[2]) / 2, left + half + 2), right - half)
    whole = name if text != name else ""
    for y in (own[1] - 5, own[3] + 13):
        yield Label(text, x, y, Anchor.MIDDLE, size=_SIZE, whole=whole, keys=keys, faint=later)


def _whole(moment: Moment, mark: Mark, label: Label, box: Box, crowd: Crowd) -> tuple[Label, ...]:
    """A shortened name as a whole, in one row or two, where there is room once all are placed."""
    name = _unshortened(moment)
    if label.text == name:
        return (label,)
    crowd.take_back(label)
    left, _top, right, _bottom = box
    found = crowd.place_rows(_in_rows(name, bounds(mark.shape), label, left, right))
    if not found:
        crowd.place([label])
    return found or (label,)


def _in_rows(
    name: str, own: Box, like: Label, left: float, right: float
) -> Iterator[tuple[Label, ...]]:
    """The name in one row, then in two, at the right, at the left, above and below."""
    middle, centre = (own[1] + own[3]) / 2, (own[0] + own[2]) / 2
    for rows in ((name,), _halves(name)):
        wide = max(text_width(row, _SIZE) for row in rows)
        above, below = own[1] - 5 - _ROW * (len(rows) - 1), own[3] + 13
        level = middle + _SIZE * 0.36 - _ROW * (len(rows) - 1) / 2
        x = min(max(centre - wide / 2, left + 4), right - wide - 2)
        for begins, first in (
            (own[2] + 4, level),
            (own[0] - 4 - wide, level),
            (x, above),
            (x, below),
        ):
            yield tuple(
                replace(
                    like, text=row, x=begins, y=first + at * _ROW, anchor=Anchor.START, whole=""
                )
                for at, row in enumerate(rows)
            )


def _halves(text: str) -> tuple[str, ...]:
    """The text in two rows as even as can be."""
    words = text.split(" ")
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(ways, key=lambda way: max(map(len, way)), default=(text,))


def _unshortened(moment: Moment) -> str:
    name = moment.event.name
    rest = len(moment.events) - 1
    return f"{name} {and_more(rest)}" if rest else name


def _name(moment: Moment) -> str:
    """The name of the only event, or of the first, with how many more there are."""
    name = moment.event.name
    if len(moment.events) == 1:
        return name
    more = f" {and_more(len(moment.events) - 1)}"
    return elided(name, _LONGEST - text_width(more, _SIZE), _SIZE) + more


def tells(moment: Moment, sheet: FactSheet, day: Day) -> str:
    """What is said as of a day of a moment, or of all that are gathered in it.

    What came later is told whole, and that it did.
    """
    after = later_than(day) if moment.later else ""
    at = number_of(day)
    possible = 0 if moment.later else sum([each.possibly_later(at) for each in moment.events])
    if possible:
        after = possibly(possible, len(moment.events))
    return lines(_tells(moment, sheet, FOREVER if moment.later else day), after)


def _tells(moment: Moment, sheet: FactSheet, day: Day) -> str:
    if len(moment.events) == 1:
        return moment.event.told(sheet, day)
    first, last = min(e.first for e in moment.events), max(e.last for e in moment.events)
    when = " – ".join(dict.fromkeys((short_day(day_of(first)), short_day(day_of(last)))))
    attacks = [event.attack for event in moment.events if event.attack is not None]
    if attacks:
        return words.attacks_tell(attacks, when, sheet)
    return words.several([event.name for event in moment.events], when)


def _seen(moment: Moment, shape: Shape, left: float, right: float) -> bool:
    begins, _top, ends, _bottom = bounds(shape)
    if isinstance(shape, Rectangle) and _is_vague(moment, shape):
        return ends > left and begins < right
    return left <= (begins + ends) / 2 <= right


def _inside(shape: Shape, left: float, right: float) -> Shape:
    if not isinstance(shape, Rectangle):
        return shape
    begins, ends = max(shape.left, left), min(shape.left + shape.width, right)
    return Rectangle(begins, shape.top, ends - begins, shape.height, shape.radius)


def _is_vague(moment: Moment, shape: Rectangle) -> bool:
    return (moment.stretch or len(moment.events) == 1) and shape.height == _THIN


def _room(moment: Moment) -> float:
    several = len(moment.events) > 1
    return text_width(number(len(moment.events)), _COUNT, 600) / 2 + 4 if several else 0


def _scale(axis: TimeAxis) -> float:
    return (axis.right - axis.left) / (axis.last + 1 - axis.first)
