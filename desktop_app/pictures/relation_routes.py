"""Lines as points: how long they are, what of them lies in a box, and what lies beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point

_ARROW = 8.0


def extent(points: Sequence[Point]) -> Box:
    """The box around a line."""
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def runs_through(points: Sequence[Point], reach: Box, around: Sequence[Box]) -> bool:
    """Whether any of a line of that extent lies in any of the boxes."""
    left, top, right, bottom = reach
    return any(
        crosses(points, box)
        for box in around
        if box[0] < right and left < box[2] and box[1] < bottom and top < box[3]
    )


def crosses(points: Sequence[Point], box: Box) -> bool:
    """Whether any of a line lies in a box.

    Of a straight part it does unless all of it or all of the box lies on one side of the other.
    """
    left, top, right, bottom = box
    for ax, ay, bx, by in _parts_near(points, box):
        across, down = bx - ax, by - ay
        away = abs(across * (top + bottom - 2 * ay) - down * (left + right - 2 * ax))
        if away < abs(across) * (bottom - top) + abs(down) * (right - left):
            return True
    return False


def length_of(points: Sequence[Point]) -> float:
    """How long a line is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def hidden(points: Sequence[Point], box: Box) -> float:
    """How much of the length of a line lies in a box."""
    return sum(
        _part_within(*part, box) * hypot(part[2] - part[0], part[3] - part[1])
        for part in _parts_near(points, box)
    )


def _parts_near(points: Sequence[Point], box: Box) -> Iterator[tuple[float, float, float, float]]:
    """The straight parts of a line that may lie in a box: not all on one side of it."""
    left, top, right, bottom = box
    ax, ay = points[0]
    for bx, by in points[1:]:
        if not (
            (ax <= left and bx <= left)
            or (ax >= right and bx >= right)
            or (ay <= top and by <= top)
            or (ay >= bottom and by >= bottom)
        ):
            yield ax, ay, bx, by
        ax, ay = bx, by


def _part_within(ax: float, ay: float, bx: float, by: float, box: Box) -> float:
    """The share of a straight line that lies in a box."""
    left, top, right, bottom = box
    enters, leaves = 0.0, 1.0
    across, down = bx - ax, by - ay
    if across:
        near, far = (left - ax) / across, (right - ax) / across
        enters, leaves = max(enters, min(near, far)), min(leaves, max(near, far))
    if down:
        near, far = (top - ay) / down, (bottom - ay) / down
        enters, leaves = max(enters, min(near, far)), min(leaves, max(near, far))
    return max(0.0, leaves - enters)


def beside(points: Sequence[Point], away: float) -> tuple[Point, ...]:
    """The line moved sideways, to the right of where it goes, by so many pixels."""
    if not away:
        return tuple(points)
    befores, afters = (points[0], *points[:-1]), (*points[1:], points[-1])
    moved = []
    for (ax, ay), (x, y), (bx, by) in zip(befores, points, afters, strict=True):
        along, down = bx - ax, by - ay
        length = hypot(along, down) or 1
        moved.append((x - down / length * away, y + along / length * away))
    return tuple(moved)


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
    return next(all_along(points, (share,)))[0]


def all_along(points: Sequence[Point], shares: Sequence[float]) -> Iterator[tuple[Point, Point]]:
    """The points at some shares of a line's length, each with the way that the line goes there."""
    parts = [
        (a, (b[0] - a[0]) / length, (b[1] - a[1]) / length, length)
        for a, b in pairwise(points)
        if (length := hypot(b[0] - a[0], b[1] - a[1]))
    ]
    whole = sum(part[3] for part in parts)
    for share in shares:
        left = whole * share
        for (x, y), right, down, length in parts:
            if left <= length:
                yield (x + right * left, y + down * left), (right, down)
                break
            left -= length
        else:
            yield points[-1], parts[-1][1:3] if parts else (1.0, 0.0)


def is_within(box: Box, at: Point) -> bool:
    """Whether a point lies in a box, and not on its edge."""
    return box[0] < at[0] < box[2] and box[1] < at[1] < box[3]
