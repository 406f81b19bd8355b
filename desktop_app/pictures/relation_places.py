"""Places around a middle, so that no two names touch: the same for the same numbers of groups."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import copysign, cos, hypot, pi, sin

import msgspec

from desktop_app.pictures.geometry import Box, overlap, wider
from desktop_app.pictures.marks import Point

_STEPS = 180
_MARGIN = 5.0
_INNER = (0.68, 0.6, 0.54, 0.76, 0.84)
_SPARE = 10
_FLAT = 3.2
"""How many times as wide as high a ring may be."""

_LOW, _SQUARE = 240.0, 0.6
"""Below so many pixels a ring has corners, where more names find room; the power of its sines."""

_WORDS = 52.0
"""Pixels that the words on a line need between the middle and a name above or below it."""


class Room(msgspec.Struct, frozen=True, gc=False):
    """The picture's size, the box of a name, and that of the middle."""

    width: float
    height: float
    name: tuple[float, float]
    middle: tuple[float, float]

    @property
    def centre(self) -> Point:
        """The middle of the picture."""
        return self.width / 2, self.height / 2

    def box(self, at: Point, size: tuple[float, float] | None = None) -> Box:
        """The box of a name, or of another size, around a point."""
        wide, high = size or self.name
        return at[0] - wide / 2, at[1] - high / 2, at[0] + wide / 2, at[1] + high / 2


def places(room: Room, near: int, far: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Points for the middles of names: those near, then those far, fewer where room is lacking.

    Both run clockwise from the top. Of the far ones there may be more, to choose from.
    """
    middle = room.box(room.centre, room.middle)
    if not far:
        return _spread(room, 1, near, [middle]), ()
    best: tuple[tuple[Point, ...], tuple[Point, ...]] = ((), ())
    for share in _INNER:
        inner = _spread(room, share, near, [middle])
        taken = [middle, *(room.box(at) for at in inner)]
        outer = _spread(room, 1, max(far, _SPARE), taken)
        if len(inner) + min(far, len(outer)) > len(best[0]) + min(far, len(best[1])):
            best = inner, outer
        if len(inner) == near and len(outer) >= far:
            break
    return best


def nearest(free: Sequence[Point], wanted: Point) -> Point:
    """The point of those free that lies nearest to one."""
    return min(free, key=lambda at: (hypot(at[0] - wanted[0], at[1] - wanted[1]), at))


def _spread(room: Room, share: float, count: int, taken: Sequence[Box]) -> tuple[Point, ...]:
    """As many points of a ring, evenly apart where that can be, else closely packed."""
    ring = _ring(room, share)
    for part in (tuple(at for at in ring if has_words(room, at)), ring):
        even = _even(room, part, count)
        if len(even) == count and _apart([room.box(at) for at in even], taken):
            return even
        packed = tuple(sorted(_packed(room, part, count, taken), key=ring.index))
        if len(packed) == count:
            return packed
    return packed


def has_words(room: Room, at: Point) -> bool:
    """Whether a line from the middle to a name has room for words: in a low picture, sideways."""
    return leaves_words(room, room.box(at))


def leaves_words(room: Room, box: Box) -> bool:
    """The same of a name that takes a box."""
    middle = room.box(room.centre, room.middle)
    above = max(middle[1] - box[3], box[1] - middle[3])
    beside = max(middle[0] - box[2], box[0] - middle[2])
    return above >= _WORDS or beside >= _WORDS


def _ring(room: Room, share: float) -> tuple[Point, ...]:
    """Points of an ellipse, in a low picture of one with corners, clockwise from the top."""
    down = (room.height - room.name[1]) / 2 * share
    across = min((room.width - room.name[0]) / 2 * share, max(down * _FLAT, room.name[0] * 2))
    x, y = room.centre
    power = _SQUARE if room.height < _LOW else 1
    turns = (2 * pi * step / _STEPS for step in range(_STEPS))
    return tuple(
        (x + across * _bent(sin(turn), power), y - down * _bent(cos(turn), power)) for turn in turns
    )


def _bent(share: float, power: float) -> float:
    return copysign(abs(share) ** power, share)


def _even(room: Room, ring: Sequence[Point], count: int) -> tuple[Point, ...]:
    """Points as far from each other as names of that shape need it."""
    if not count or not ring:
        return ()
    wide, high = room.name
    steps = [
        min(1, max(abs(b[0] - a[0]) / wide, abs(b[1] - a[1]) / high))
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)
    ]
    along = list(accumulate(steps, initial=0))
    apart = along[-1] / count
    return tuple(ring[bisect_left(along, at * apart) % len(ring)] for at in range(count))


def fits(room: Room, box: Box, taken: Iterable[Box]) -> bool:
    """Whether a box lies in the picture and touches none of those taken."""
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= room.width and box[3] <= room.height
    return inside and not any(overlap(wider(box, _MARGIN), other) for other in taken)


def _apart(boxes: Sequence[Box], taken: Sequence[Box]) -> bool:
    """Whether no box touches another, or one of those taken."""
    return not any(
        overlap(wider(box, _MARGIN), other)
        for at, box in enumerate(boxes)
        for other in (*boxes[at + 1 :], *taken)
    )


def _packed(room: Room, ring: Sequence[Point], count: int, taken: Sequence[Box]) -> Iterator[Point]:
    """Down both sides from the top, each as close to the one before as can be."""
    placed: list[Box] = []
    for step in range(len(ring)):
        at = ring[(step + 1) // 2 * (1 if step % 2 else -1)]
        box = room.box(at)
        if len(placed) < count and _apart([box], [*placed, *taken]):
            placed.append(box)
            yield at
