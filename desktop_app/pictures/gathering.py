"""Spots gathered into fewer ones when the map is far out: the same ones wherever one looks."""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from math import cos, floor, log2, radians
from operator import itemgetter
from typing import NamedTuple

from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot, merged
from desktop_app.pictures.viewport import Box, Viewport

APART, CROWDED_APART = 16.0, 30.0
"""Pixels that spots stay apart, at the least scale of their level; the second where many are."""

_CROWD = 300
"""Spots from which they are many."""

_STEPS = 2
"""Levels to a doubling of the scale."""

_CELLS = 3
"""Cells of the first, coarse gathering to what stays apart."""

RING = 9.0
"""Pixels that the radius of a district must have to be drawn as its extent."""

PROVINCE_DEGREES = 4 * DISTRICT_DEGREES
"""The radius of what is drawn for a province that no shipped map has."""


class _Near(NamedTuple):
    """Spots that are to be one, in the middle of their attacks; `weight` sorts as a spot's does."""

    weight: tuple[int, int, str]
    x: float
    y: float
    parts: tuple[Spot, ...]


class Gathering:
    """The spots of a map at every scale; each level is gathered when first looked at."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = spots
        """All as they are, the deadliest first."""
        placed = [spot for spot in spots if spot.latitude is not None]
        middle = sum(spot.latitude or 0 for spot in placed) / len(placed) if placed else 0.0
        self._shrunk = cos(radians(middle))
        self._clear = APART if len(spots) < _CROWD else CROWDED_APART
        self._levels: dict[int, tuple[Spot, ...]] = {}

    def at(self, scale: float) -> tuple[Spot, ...]:
        """The spots at so many pixels to a degree, the deadliest first."""
        level = floor(log2(scale) * _STEPS)
        if level not in self._levels:
            self._levels[level] = self._gathered(2 ** (level / _STEPS))
        return self._levels[level]

    def seen(self, view: Viewport, room: float = 40) -> tuple[Spot, ...]:
        """The spots with a point in view, or within `room` pixels of it."""
        west, south, east, north = view.box
        wide, high = room / view.across, room / view.scale
        box: Box = (west - wide, south - high, east + wide, north + high)
        return tuple([spot for spot in self.at(view.scale) if _in(spot, box)])

    def _gathered(self, scale: float) -> tuple[Spot, ...]:
        rings = DISTRICT_DEGREES * scale >= RING
        specks = len(self.spots) >= _CROWD and PROVINCE_DEGREES * scale < RING
        stay = []
        cells: dict[tuple[float, float], list[_Near]] = {}
        size = self._clear / _CELLS / scale
        for each in self._each:
            spot = each.parts[0]
            if (
                spot.extent is Extent.COUNTRY
                or (spot.extent is Extent.PROVINCE and not (specks and spot.longitude is not None))
                or (rings and spot.extent is Extent.DISTRICT)
            ):
                stay.append(spot)
                continue
            cell = each.x // size, each.y // size
            near = cells.get(cell)
            if near is None:
                cells[cell] = [each]
            else:
                near.append(each)
        firmly = [_one(near, self._shrunk) if len(near) > 1 else near[0] for near in cells.values()]
        apart = _apart(firmly, self._clear / scale)
        return tuple(sorted((*stay, *apart), key=lambda spot: spot.weight))

    @cached_property
    def _each(self) -> Sequence[_Near]:
        shrunk = self._shrunk
        return [
            _Near(spot.weight, (spot.longitude or 0) * shrunk, spot.latitude or 0, (spot,))
            for spot in self.spots
        ]


def _one(near: Sequence[_Near], shrunk: float) -> _Near:
    """The sums that `merged` makes of the same spots, without their attacks."""
    killed = attacks = high = 0
    x = y = 0.0
    for each in near:
        for spot in each.parts:
            toll = spot.toll
            attacks += toll.attacks
            killed += toll.best
            high += toll.high
            x += (spot.longitude or 0) * toll.attacks
            y += (spot.latitude or 0) * toll.attacks
    parts = tuple(chain.from_iterable([each.parts for each in near]))
    weight = -max(killed, high), -attacks, near[0].weight[2]
    return _Near(weight, x / attacks * shrunk, y / attacks, parts)


def _apart(spots: Sequence[_Near], size: float) -> list[Spot]:
    """The deadliest takes in all within `size` degrees, then the next of those left."""
    cells: dict[tuple[float, float], list[int]] = {}
    in_order = sorted(spots, key=itemgetter(0))
    for number, each in enumerate(in_order):
        cells.setdefault((each.x // size, each.y // size), []).append(number)
    taken = bytearray(len(in_order))
    most = size * size
    found = []
    for number, (_weight, x, y, parts) in enumerate(in_order):
        if taken[number]:
            continue
        taken[number] = 1
        across, down = x // size, y // size
        near = []
        for column in (across - 1, across, across + 1):
            for row in (down - 1, down, down + 1):
                for other in cells.get((column, row), ()):
                    if not taken[other]:
                        there = in_order[other]
                        if (there.x - x) ** 2 + (there.y - y) ** 2 < most:
                            taken[other] = 1
                            near.append(other)
        whole = parts
        if near:
            whole = tuple(chain(parts, *(in_order[other].parts for other in near)))
        found.append(merged(whole) if len(whole) > 1 else whole[0])
    return found


def _in(spot: Spot, box: Box) -> bool:
    if spot.longitude is None or spot.latitude is None:
        return False
    return box[0] <= spot.longitude <= box[2] and box[1] <= spot.latitude <= box[3]
