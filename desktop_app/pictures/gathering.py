"""Spots gathered into fewer ones when the map is far out: the same ones wherever one looks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from math import cos, floor, log2, radians
from operator import add, attrgetter, itemgetter
from typing import Any

import msgspec

from desktop_app.domain.toll import Toll
from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot
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
_Sums = tuple[int, int, int, int, int, int, int, float, float]
"""A toll, how many attacks are in doubt, and the degrees of all attacks east and north."""


class _Near(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Spots that are to be one, in the middle of their attacks; `weight` sorts as a spot's does."""

    weight: _Weight
    x: float
    y: float
    parts: tuple[Spot, ...]
    sums: _Sums


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
        cells: dict[float, list[_Near]] = defaultdict(list)
        size = self._clear / _CELLS / scale
        for each in move:
            cells[each.x // size * _COLUMN + each.y // size].append(each)
        firmly = [_one(near, self._shrunk) if len(near) > 1 else near[0] for near in cells.values()]
        apart = _apart(firmly, self._clear / scale, self._shrunk)
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
        return [_alone(spot, self._shrunk) for spot in self.spots]


def _level(scale: float) -> int:
    return floor(log2(scale) * _STEPS)


def _alone(spot: Spot, shrunk: float) -> _Near:
    east, north, toll = spot.longitude or 0.0, spot.latitude or 0.0, spot.toll
    count = toll.attacks
    return _Near(
        spot.weight,
        east * shrunk,
        north,
        (spot,),
        (
            count,
            toll.best,
            toll.low,
            toll.high,
            toll.unknown,
            toll.bounded,
            spot.doubted,
            east * count,
            north * count,
        ),
    )


def _one(near: Sequence[_Near], shrunk: float) -> _Near:
    """What is near the first of them, the deadliest."""
    each = [some.sums for some in near]
    sums: Any = tuple(map(add, *each) if len(each) == 2 else map(sum, zip(*each, strict=True)))
    attacks, best, high = sums[0], sums[1], sums[3]
    north = sums[8] / attacks
    parts = tuple(chain.from_iterable([some.parts for some in near]))
    weight = -max(best, high), -attacks, near[0].weight[2]
    return _Near(weight, sums[7] / attacks * shrunk, north, parts, sums)


def _apart(spots: Sequence[_Near], size: float, shrunk: float) -> list[_Weighed]:
    """The deadliest takes in all within `size` degrees, then the next of those left."""
    in_order = sorted(spots, key=attrgetter("weight"))
    places = [each.x // size * _COLUMN + each.y // size for each in in_order]
    cells: dict[float, list[int]] = defaultdict(list)
    for number, cell in enumerate(places):
        cells[cell].append(number)
    taken = bytearray(len(in_order))
    most = size * size
    found = []
    for number, (each, cell) in enumerate(zip(in_order, places, strict=True)):
        if taken[number]:
            continue
        taken[number] = 1
        x, y = each.x, each.y
        near = [each]
        for away in _AROUND:
            if cell + away in cells:
                for other in cells[cell + away]:
                    if not taken[other]:
                        there = in_order[other]
                        if (there.x - x) ** 2 + (there.y - y) ** 2 < most:
                            taken[other] = 1
                            near.append(there)
        found.append(_weighed(_one(near, shrunk) if len(near) > 1 else each))
    return found


def _weighed(near: _Near) -> _Weighed:
    """The spots as one."""
    parts = near.parts
    if len(parts) == 1:
        return near.weight, parts[0]
    attacks, best, low, high, unknown, bounded, doubted, east, north = near.sums
    spot = Spot(
        Extent.POINT,
        east / attacks,
        north / attacks,
        tuple([each.places[0] for each in parts]),
        parts[0].parted,
        tuple(chain.from_iterable([each.runs for each in parts])),
        Toll(attacks, best, low, high, unknown, bounded),
        doubted,
        near.weight,
        sum([each.possible for each in parts]),
    )
    return near.weight, spot
