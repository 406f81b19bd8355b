"""Spots gathered into fewer ones when the map is far out: the same ones wherever one looks."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from math import cos, floor, log2, radians
from operator import itemgetter
from typing import NamedTuple

from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot, merged
from desktop_app.pictures.viewport import FARTHEST, NEAREST, Viewport

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


_COLUMN = 2.0**26
"""More than the cells of a column: a cell is numbered by its column, then by its row."""

_AROUND = tuple(across * _COLUMN + down for across in (-1, 0, 1) for down in (-1, 0, 1))

_Weight = tuple[int, int, str]
_Weighed = tuple[_Weight, Spot]


class _Near(NamedTuple):
    """Spots that are to be one, in the middle of their attacks; `weight` sorts as a spot's does."""

    weight: _Weight
    x: float
    y: float
    parts: tuple[Spot, ...]


class Level:
    """The spots of a map at some scales, the deadliest first."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = tuple(spots)
        self.wide = tuple([spot for spot in spots if spot.wide])
        """Those of which only the province or country is known."""
        self._placed = [
            (spot.longitude, spot.latitude, spot)
            for spot in spots
            if spot.longitude is not None and spot.latitude is not None
        ]

    def seen(self, view: Viewport, room: float = 40) -> Sequence[tuple[float, float, Spot]]:
        """The spots with a point in view, or within `room` pixels of it, each with that point."""
        west, south, east, north = view.box
        wide, high = room / view.across, room / view.scale
        west, south, east, north = west - wide, south - high, east + wide, north + high
        return [
            each for each in self._placed if west <= each[0] <= east and south <= each[1] <= north
        ]


class Gathering:
    """The spots of a map at every scale; each level is gathered when first looked at."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = spots
        """All as they are, the deadliest first."""
        placed = [spot for spot in spots if spot.latitude is not None]
        middle = sum(spot.latitude or 0 for spot in placed) / len(placed) if placed else 0.0
        self._shrunk = cos(radians(middle))
        self._clear = APART if len(spots) < _CROWD else CROWDED_APART
        self._levels: dict[int, Level] = {}
        self._partings: dict[tuple[bool, bool], tuple[Sequence[_Weighed], Sequence[_Near]]] = {}

    def at(self, scale: float) -> Level:
        """The spots at so many pixels to a degree."""
        return self._at(_level(scale))

    def ahead(self, scale: float) -> Iterator[None]:
        """Gather the levels of all scales, those nearest to a scale first."""
        here = _level(scale)
        farthest, nearest = _level(FARTHEST), _level(NEAREST)
        for level in sorted(range(farthest, nearest + 1), key=lambda level: abs(level - here)):
            self._at(level)
            yield

    def _at(self, level: int) -> Level:
        if level not in self._levels:
            self._levels[level] = Level(self._gathered(2 ** (level / _STEPS)))
        return self._levels[level]

    def _gathered(self, scale: float) -> Sequence[Spot]:
        rings = DISTRICT_DEGREES * scale >= RING
        specks = len(self.spots) >= _CROWD and PROVINCE_DEGREES * scale < RING
        stay, move = self._parted(rings=rings, specks=specks)
        cells: dict[float, list[_Near]] = {}
        size = self._clear / _CELLS / scale
        for each in move:
            _weight, x, y, _parts = each
            cell = x // size * _COLUMN + y // size
            near = cells.get(cell)
            if near is None:
                cells[cell] = [each]
            else:
                near.append(each)
        firmly = [_one(near, self._shrunk) if len(near) > 1 else near[0] for near in cells.values()]
        apart = _apart(firmly, self._clear / scale)
        return [spot for _weight, spot in sorted((*stay, *apart), key=itemgetter(0))]

    def _parted(self, *, rings: bool, specks: bool) -> tuple[Sequence[_Weighed], Sequence[_Near]]:
        """The spots that stay as they are, and those that may be gathered."""
        found = self._partings.get((rings, specks))
        if found is None:
            stay, move = [], []
            for each in self._each:
                spot = each.parts[0]
                if (
                    spot.extent is Extent.COUNTRY
                    or (
                        spot.extent is Extent.PROVINCE
                        and not (specks and spot.latitude is not None)
                    )
                    or (rings and spot.extent is Extent.DISTRICT)
                ):
                    stay.append((each.weight, spot))
                else:
                    move.append(each)
            found = self._partings[rings, specks] = stay, move
        return found

    @cached_property
    def _each(self) -> Sequence[_Near]:
        shrunk = self._shrunk
        return [
            _Near(spot.weight, (spot.longitude or 0) * shrunk, spot.latitude or 0, (spot,))
            for spot in self.spots
        ]


def _level(scale: float) -> int:
    return floor(log2(scale) * _STEPS)


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


def _apart(spots: Sequence[_Near], size: float) -> list[_Weighed]:
    """The deadliest takes in all within `size` degrees, then the next of those left."""
    in_order = sorted(spots, key=itemgetter(0))
    cells: dict[float, list[int]] = {}
    for number, (_weight, x, y, _parts) in enumerate(in_order):
        cells.setdefault(x // size * _COLUMN + y // size, []).append(number)
    taken = bytearray(len(in_order))
    most = size * size
    found = []
    for number, (weight, x, y, parts) in enumerate(in_order):
        if taken[number]:
            continue
        taken[number] = 1
        cell = x // size * _COLUMN + y // size
        near = []
        for away in _AROUND:
            for other in cells.get(cell + away, ()):
                if not taken[other]:
                    _weight, east, north, _parts = in_order[other]
                    if (east - x) ** 2 + (north - y) ** 2 < most:
                        taken[other] = 1
                        near.append(other)
        if near:
            parts_of_all = chain(parts, *(in_order[other].parts for other in near))
            found.append(_weighed(merged(tuple(parts_of_all))))
        elif len(parts) > 1:
            found.append(_weighed(merged(parts)))
        else:
            found.append((weight, parts[0]))
    return found


def _weighed(spot: Spot) -> _Weighed:
    return spot.weight, spot
