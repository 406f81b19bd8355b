"""Lines between names: straight, or bent around the names in between, and side by side."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product
from math import hypot

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point

_BENDS = (0.1, 0.16, 0.24, 0.34, 0.46, 0.6, 1.0, 1.6)
"""How far a line is pulled aside, to its length; and at which shares of it, the middle first."""

_PULLED = (0.5, 0.2, 0.8)
_SAMPLES, _MORE_SAMPLES = 12, 20
_FAR_ASIDE = 0.6
"""From this bend on, a line needs more samples to look round."""

CLEAR = 4.0
"""Pixels that a line keeps off the names that it passes."""

_TOGETHER, _SHARED = 20.0, 2.0
"""Pixels that a line may share with others, as where it begins beside them; what more count."""

_ARROW = 8.0


def route(
    one: Point,
    other: Point,
    around: Sequence[Box],
    frame: Box | None = None,
    shared: Callable[[Sequence[Point]], float] | None = None,
) -> tuple[Point, ...]:
    """A line from one point to another that keeps off as many of the boxes as may be.

    It does not leave the frame. Of lines that cross no box it is the shortest, but pixels that are
    `shared` with other lines count more than those of its length.
    """
    best: tuple[Point, ...] = (one, other)
    fewest, least = len(around) + 1, 0.0
    for bend, side, share in ((0.0, 1, 0.5), *product(_BENDS, (1, -1), _PULLED)):
        points = _bent(one, other, side * bend, share)
        if frame is not None and not all(is_within(frame, each) for each in points):
            continue
        hits = runs_through(points, around, fewest + 1)
        if hits > fewest:
            continue
        if hits or shared is None:
            if hits < fewest:
                best, fewest = points, hits
            if not hits:
                break
            continue
        length = length_of(points)
        if fewest or length < least:
            cost = length + _SHARED * max(0.0, shared(points) - _TOGETHER)
            if fewest or cost < least:
                best, fewest, least = points, 0, cost
        elif share == _PULLED[0] and side > 0:
            break
    return best


def runs_through(points: Sequence[Point], around: Sequence[Box], most: int = 1) -> int:
    """How many boxes the line runs through; no more than `most` are counted."""
    across, down = zip(*points, strict=True)
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    hits = 0
    for box in around:
        if box[0] > right or box[2] < left or box[1] > bottom or box[3] < top:
            continue
        hits += crosses(points, box)
        if hits >= most:
            break
    return hits


def crosses(points: Sequence[Point], box: Box) -> bool:
    """Whether any of a line lies in a box."""
    return any(part_within(ax, ay, bx, by, box) > 0 for (ax, ay), (bx, by) in pairwise(points))


def length_of(points: Sequence[Point]) -> float:
    """How long a line is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def hidden(points: Sequence[Point], box: Box) -> float:
    """How much of the length of a line lies in a box."""
    return sum(
        part_within(ax, ay, bx, by, box) * hypot(bx - ax, by - ay)
        for (ax, ay), (bx, by) in pairwise(points)
    )


def part_within(ax: float, ay: float, bx: float, by: float, box: Box) -> float:
    """The share of a straight line that lies in a box."""
    left, top, right, bottom = box
    if (
        (ax <= left and bx <= left)
        or (ax >= right and bx >= right)
        or (ay <= top and by <= top)
        or (ay >= bottom and by >= bottom)
    ):
        return 0.0
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
    moved = []
    for at, point in enumerate(points):
        before, after = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
        along, down = after[0] - before[0], after[1] - before[1]
        length = hypot(along, down) or 1
        moved.append((point[0] - down / length * away, point[1] + along / length * away))
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


def _bent(one: Point, other: Point, bend: float, share: float) -> tuple[Point, ...]:
    if not bend:
        return one, other
    across, down = other[0] - one[0], other[1] - one[1]
    pull = (
        one[0] + across * share - down * bend,
        one[1] + down * share + across * bend,
    )
    points = []
    samples = _MORE_SAMPLES if abs(bend) >= _FAR_ASIDE else _SAMPLES
    for step in range(samples + 1):
        t = step / samples
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append(
            (a * one[0] + b * pull[0] + c * other[0], a * one[1] + b * pull[1] + c * other[1])
        )
    return tuple(points)


def is_within(box: Box, at: Point) -> bool:
    """Whether a point lies in a box, and not on its edge."""
    return box[0] < at[0] < box[2] and box[1] < at[1] < box[3]
