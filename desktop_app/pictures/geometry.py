"""Where shapes are: their bounds, and which mark a point lies on."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from desktop_app.pictures.marks import (
    Area,
    Cross,
    Disc,
    Label,
    Mark,
    Path,
    Picture,
    Point,
    Rectangle,
    Shape,
)
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.placing import left_of

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_ASCENT, _DESCENT = 0.97, 0.25
"""Of the size of a label, above and below its baseline."""

SLACK = 4.0
"""Pixels by which one may miss a mark that one points at."""


def bounds(shape: Shape) -> Box:
    """The smallest upright box around a shape, without the width of its outline."""
    match shape:
        case Rectangle(left, top, wide, high):
            return left, top, left + wide, top + high
        case Disc(x, y, reach) | Cross(x, y, reach):
            return x - reach, y - reach, x + reach, y + reach
        case Path(points):
            return _around(points)
        case Area(rings):
            return _around(point for ring in rings for point in ring)


def shifted(shape: Shape, right: float, down: float) -> Shape:
    """The shape, moved by so many pixels."""
    match shape:
        case Rectangle():
            place = (shape.left + right, shape.top + down)
            return Rectangle(*place, shape.width, shape.height, shape.radius)
        case Disc():
            return Disc(shape.x + right, shape.y + down, shape.radius)
        case Cross():
            return Cross(shape.x + right, shape.y + down, shape.arm)
        case Path():
            return Path(tuple((x + right, y + down) for x, y in shape.points))
        case Area():
            return Area(
                tuple(tuple((x + right, y + down) for x, y in ring) for ring in shape.rings)
            )


def label_box(label: Label) -> Box:
    """The room that a label's line takes."""
    wide = text_width(label.text, label.size, label.weight)
    left = left_of(label, wide)
    top, bottom = label.y - _ASCENT * label.size, label.y + _DESCENT * label.size
    return left, top, left + wide, bottom


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def within(picture: Picture, box: Box) -> tuple[Sequence[Mark], Sequence[Label]]:
    """The marks and labels of which something may be seen in a box."""
    near = wider(box, SLACK)
    marks = [mark for mark in picture.marks if touches(bounds(mark.shape), near)]
    top, bottom = near[1], near[3]
    labels = [label for label in picture.labels if top <= label.y <= bottom + label.size]
    return marks, labels


def wider(box: Box, by: float) -> Box:
    """The box with so many pixels more on each side."""
    left, top, right, bottom = box
    return left - by, top - by, right + by, bottom + by


def touches(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def tells(mark: Mark) -> bool:
    """Whether a mark says or does something when one comes to it."""
    return bool(mark.tells or mark.keys or mark.narrows)


def mark_at(picture: Picture, x: float, y: float) -> int | None:
    """The number of the uppermost telling mark at a point, else of the nearest that is near."""
    near: tuple[float, int] | None = None
    for number in reversed(range(len(picture.marks))):
        mark = picture.marks[number]
        if not tells(mark):
            continue
        left, top, right, bottom = bounds(mark.shape)
        if not (left - SLACK <= x <= right + SLACK and top - SLACK <= y <= bottom + SLACK):
            continue
        away = distance(mark.shape, x, y)
        if away <= 0:
            return number
        if away <= SLACK and (near is None or away < near[0]):
            near = away, number
    return near[1] if near else None


def distance(shape: Shape, x: float, y: float) -> float:
    """How far a point lies outside a shape, 0 within it; in pixels."""
    match shape:
        case Rectangle():
            left, top, right, bottom = bounds(shape)
            return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))
        case Disc(middle, height, reach):
            return max(0.0, hypot(x - middle, y - height) - reach)
        case Cross(middle, height, arm):
            return max(0.0, max(abs(x - middle), abs(y - height)) - arm)
        case Path(points):
            return min((_from_line(a, b, x, y) for a, b in pairwise(points)), default=_FAR)
        case Area(rings):
            if sum(_within(ring, x, y) for ring in rings) % 2:
                return 0
            edges = (edge for ring in rings for edge in pairwise((*ring, *ring[:1])))
            return min((_from_line(a, b, x, y) for a, b in edges), default=_FAR)


_FAR = float("inf")


def _around(points: Iterable[Point]) -> Box:
    there = tuple(points)
    if not there:
        return 0, 0, 0, 0
    across, down = zip(*there, strict=True)
    return min(across), min(down), max(across), max(down)


def _from_line(a: Point, b: Point, x: float, y: float) -> float:
    along, down = b[0] - a[0], b[1] - a[1]
    length = along * along + down * down
    part = ((x - a[0]) * along + (y - a[1]) * down) / length if length else 0
    part = min(1.0, max(0.0, part))
    return hypot(x - a[0] - part * along, y - a[1] - part * down)


def _within(ring: tuple[Point, ...], x: float, y: float) -> bool:
    inside = False
    for (ax, ay), (bx, by) in pairwise((*ring, *ring[:1])):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside
