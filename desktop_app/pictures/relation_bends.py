"""Lines between names: straight, or with one bend around the names in between."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_routes import extent, length_of, runs_through

_BENDS = (0.1, 0.16, 0.24, 0.34, 0.46, 0.6, 1.0, 1.6)
"""How far a line is pulled aside, to its length; and at which shares of it, the middle first."""

_PULLED = (0.5, 0.2, 0.8)
_FAR_ASIDE = 0.6
"""From this bend on, a line needs more points to look round."""

_WEIGHTS, _MORE_WEIGHTS = (
    tuple(((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in (at / count for at in range(count + 1)))
    for count in (12, 20)
)
"""What both ends and the pull count for at each point of a line."""

_TOGETHER, _SHARED = 20.0, 2.0
"""Pixels that a line may share with others, as where it begins beside them; what more count."""

Shared = Callable[[Sequence[Point]], float]
"""Of how many pixels a line lies on others."""


def bent(
    one: Point,
    other: Point,
    around: Sequence[Box],
    frame: Box | None = None,
    shared: Shared | None = None,
) -> tuple[Point, ...] | None:
    """A line from one point to another that crosses none of the boxes; None where there is none.

    It does not leave the frame. It is the least bent one, or where pixels are `shared` with other
    lines, that which is shortest if these count more than others.
    """
    best, least = None, 0.0
    for share, points in _bends(one, other):
        if not _is_clear(points, around, frame):
            continue
        if shared is None:
            return points
        length = length_of(points)
        if best is None or length < least:
            cost = length + _SHARED * max(0.0, shared(points) - _TOGETHER)
            if best is None or cost < least:
                best, least = points, cost
        elif share == _PULLED[0]:
            break
    return best


def _bends(one: Point, other: Point) -> Iterator[tuple[float, tuple[Point, ...]]]:
    """Lines that are bent more and more, and at which share of them each is pulled."""
    yield _PULLED[0], (one, other)
    (ax, ay), (bx, by) = one, other
    across, down = bx - ax, by - ay
    for bend, side, share in product(_BENDS, (1, -1), _PULLED):
        x = ax + across * share - down * bend * side
        y = ay + down * share + across * bend * side
        weights = _MORE_WEIGHTS if bend >= _FAR_ASIDE else _WEIGHTS
        yield (
            share,
            tuple([(a * ax + b * x + c * bx, a * ay + b * y + c * by) for a, b, c in weights]),
        )


def _is_clear(points: Sequence[Point], around: Sequence[Box], frame: Box | None) -> bool:
    reach = extent(points)
    if frame is not None and not (
        frame[0] < reach[0] and frame[1] < reach[1] and reach[2] < frame[2] and reach[3] < frame[3]
    ):
        return False
    return not runs_through(points, reach, around)
