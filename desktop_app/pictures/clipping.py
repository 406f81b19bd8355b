"""Rings cut at the edges of a picture (Sutherland and Hodgman)."""

from collections.abc import Sequence

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point


def clipped(ring: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """What of a closed ring lies in a box; along its edge where the ring leaves it."""
    left, top, right, bottom = box
    points = tuple(ring)
    for axis, bound, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        points = _cut(points, axis, bound, sign)
    return points


def _cut(points: tuple[Point, ...], axis: int, bound: float, sign: int) -> tuple[Point, ...]:
    if not points or all((point[axis] - bound) * sign >= 0 for point in points):
        return points
    found: list[Point] = []
    before = points[-1]
    was_in = (before[axis] - bound) * sign >= 0
    for point in points:
        is_in = (point[axis] - bound) * sign >= 0
        if is_in != was_in:
            part = (bound - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
            found.append((bound, other) if axis == 0 else (other, bound))
        if is_in:
            found.append(point)
        before, was_in = point, is_in
    return tuple(found)
