"""Lines between names: straight, or bent around the names in between, and side by side."""

from collections.abc import Sequence
from itertools import pairwise, product
from math import hypot

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point

_BENDS = (0.16, 0.34, 0.52, 0.76, 1.1, 1.5, 2.0)
"""How far a line is pulled aside, to its length; and at which shares of it, the middle first."""

_PULLED = (0.5, 0.2, 0.8)
_SAMPLES = 12
_CLEAR = 4.0
"""Pixels that a line keeps off the names that it passes."""

_ARROW = 8.0


def route(
    one: Point, other: Point, around: Sequence[Box], frame: Box | None = None
) -> tuple[Point, ...]:
    """A line from one point to another that crosses as few of the boxes as may be.

    It does not leave the frame.
    """
    boxes = [(x - _CLEAR, y - _CLEAR, a + _CLEAR, b + _CLEAR) for x, y, a, b in around]
    best: tuple[Point, ...] = (one, other)
    fewest = len(around) + 1
    for bend, side, share in ((0.0, 1, 0.5), *product(_BENDS, (1, -1), _PULLED)):
        points = _bent(one, other, side * bend, share)
        if frame is not None and not all(_within(frame, each) for each in points):
            continue
        hits = _crossed(points, boxes)
        if hits < fewest:
            best, fewest = points, hits
        if not hits:
            break
    return best


def _crossed(points: Sequence[Point], around: Sequence[Box]) -> int:
    """How many boxes the line runs through."""
    across, down = zip(*points, strict=True)
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    hits = 0
    for box in around:
        if box[0] > right or box[2] < left or box[1] > bottom or box[3] < top:
            continue
        hits += hidden(points, box) > 0
    return hits


def length_of(points: Sequence[Point]) -> float:
    """How long a line is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def hidden(points: Sequence[Point], box: Box) -> float:
    """How much of the length of a line lies in a box."""
    found = 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        enters, leaves = 0.0, 1.0
        for begin, along_, low, high in (
            (ax, bx - ax, box[0], box[2]),
            (ay, by - ay, box[1], box[3]),
        ):
            if along_:
                near, far = sorted(((low - begin) / along_, (high - begin) / along_))
                enters, leaves = max(enters, near), min(leaves, far)
            elif not low < begin < high:
                leaves = 0.0
        if leaves > enters:
            found += (leaves - enters) * hypot(bx - ax, by - ay)
    return found


def beside(points: Sequence[Point], away: float) -> tuple[Point, ...]:
    """The line moved sideways, to the right of where it goes, by so many pixels."""
    if not away:
        return tuple(points)
    moved = []
    for at, point in enumerate(points):
        before, after = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
        along, down = after[0] - before[0], after[1] - before[1]
        length = hypot(along, down) or 1
        moved.append((point[0] - down / length * away, point[1] + along / length * away))
    return tuple(moved)


def between(points: Sequence[Point], first: Box, last: Box) -> tuple[Point, ...]:
    """The part of a line from its way out of the first box to its way into the last one."""
    outside = _leaving(points, first)
    return tuple(reversed(_leaving(tuple(reversed(outside)), last)))


def arrow(points: Sequence[Point]) -> tuple[Point, ...]:
    """A head at the end of a line, as a triangle."""
    tip, back = points[-1], points[-2]
    along, down = tip[0] - back[0], tip[1] - back[1]
    length = hypot(along, down) or 1
    along, down = along / length * _ARROW, down / length * _ARROW
    foot = (tip[0] - along, tip[1] - down)
    return (
        tip,
        (foot[0] - down * 0.5, foot[1] + along * 0.5),
        (foot[0] + down * 0.5, foot[1] - along * 0.5),
    )


def along(points: Sequence[Point], share: float) -> Point:
    """The point at a share of a line's length."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    left = sum(lengths) * share
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        if left <= length and length:
            part = left / length
            return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        left -= length
    return points[-1]


def _bent(one: Point, other: Point, bend: float, share: float) -> tuple[Point, ...]:
    if not bend:
        return one, other
    across, down = other[0] - one[0], other[1] - one[1]
    pull = (
        one[0] + across * share - down * bend,
        one[1] + down * share + across * bend,
    )
    points = []
    for step in range(_SAMPLES + 1):
        t = step / _SAMPLES
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append(
            (a * one[0] + b * pull[0] + c * other[0], a * one[1] + b * pull[1] + c * other[1])
        )
    return tuple(points)


def _within(box: Box, at: Point) -> bool:
    return box[0] < at[0] < box[2] and box[1] < at[1] < box[3]


def _leaving(points: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The line without its beginning in the box."""
    for at, (a, b) in enumerate(pairwise(points)):
        if _within(box, b):
            continue
        low, high = 0.0, 1.0
        if not _within(box, a):
            return tuple(points[at:])
        for _halving in range(12):
            middle = (low + high) / 2
            inside = _within(box, (a[0] + (b[0] - a[0]) * middle, a[1] + (b[1] - a[1]) * middle))
            low, high = (middle, high) if inside else (low, middle)
        return ((a[0] + (b[0] - a[0]) * high, a[1] + (b[1] - a[1]) * high), *points[at + 1 :])
    return tuple(points)
