"""The countries and provinces of the world, as lines, from resources/map/ground.json."""

from array import array
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from sys import byteorder

import msgspec

from desktop_app import RESOURCES
from desktop_app.domain.folding import folded
from desktop_app.pictures.viewport import Box

YEAR = 2018
"""The year of the boundaries."""

UNIT = 180
"""Steps in a degree."""

LEVELS = (30.0, 10.0, 3.0, 0.0)
"""The least pixels to a degree at which each level is drawn, from near to far."""

WITH_PROVINCES = 2
"""Levels that hold the borders of provinces too."""

Line = tuple[Sequence[float], Sequence[float]]
"""Longitudes and latitudes of the points of a line, in degrees."""


class Level(msgspec.Struct):
    """Arcs thinned to one tolerance: their numbers in a row, and where each arc ends in it."""

    ends: bytes
    lines: bytes


class Region(msgspec.Struct, frozen=True, array_like=True, gc=False, eq=False):
    """A province, or a whole country (which has no names of its own here).

    `country` is the ISO 3166-1 alpha-2 code; land that belongs to none has its name there. `steps`
    are its bounds. `rings` are arcs by number, `~n` is arc n backwards. `heart` is the centre of
    gravity of its largest part, and how wide that is, in steps.
    """

    country: str
    names: tuple[str, ...]
    steps: tuple[int, int, int, int]
    rings: tuple[tuple[int, ...], ...]
    heart: tuple[int, int, int]

    @property
    def box(self) -> Box:
        """Its bounds in degrees."""
        west, south, east, north = self.steps
        return west / UNIT, south / UNIT, east / UNIT, north / UNIT

    @property
    def middle(self) -> tuple[float, float, float]:
        """The centre of gravity of its largest part, and how wide that is, in degrees."""
        east, north, wide = self.heart
        return east / UNIT, north / UNIT, wide / UNIT


_AWAY = tuple(
    (across, up) for up in (0, 0.12, -0.12, 0.24, -0.24) for across in (0, 0.15, -0.15, 0.3, -0.3)
)
"""How far from the middle a name may stand, in widths of the region."""

_ROUGH = 2
"""The level of lines that tell whether a name lies within."""


class _File(msgspec.Struct):
    provinces: dict[str, msgspec.Raw]
    countries: tuple[Region, ...]
    levels: tuple[Level, ...]
    disputed: Level


_REGIONS = msgspec.json.Decoder(tuple[Region, ...])


class Ground:
    """Regions and the lines around them, decoded when first asked for."""

    def __init__(self, path: Path) -> None:
        read = msgspec.json.decode(path.read_bytes(), type=_File)
        self._levels = [_arcs(level) for level in read.levels]
        self._disputed = read.disputed
        self._provinces = {code: raw.copy() for code, raw in read.provinces.items()}
        self.in_country = cache(self._in_country)
        """The provinces of a country."""
        self.countries = read.countries
        self.lines = lru_cache(maxsize=4096)(self._joined)
        """The rings of a region at a level, each closed."""
        self.hearts = lru_cache(maxsize=512)(self._hearts)
        """Points of a region around which a name, half so many degrees wide, lies within it."""
        self.place_at = lru_cache(maxsize=4096)(self._place_at)
        """The code of the country and the name of the province at a point; empty at sea."""
        self._named = lru_cache(maxsize=512)(self._by_name)
        self._around = lru_cache(maxsize=65536)(self._holding)

    def country(self, code: str) -> Region | None:
        """The whole country, None where it is not on the map."""
        return self._countries.get(code)

    def province(
        self, code: str, name: str, longitude: float | None = None, latitude: float | None = None
    ) -> Region | None:
        """The province of a name, else the one of that country in which a point lies."""
        named = self._named(code).get(folded(name))
        if named is not None or longitude is None or latitude is None:
            return named
        return self._around(code, longitude, latitude)

    def inside(self, region: Region, longitude: float, latitude: float, level: int = 0) -> bool:
        """Whether a point lies in a region, as its lines are drawn at a level."""
        west, south, east, north = region.box
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        return (
            sum(_within(ring, longitude, latitude) for ring in self.lines(region, level)) % 2 == 1
        )

    @cached_property
    def disputed(self) -> tuple[Line, ...]:
        """Borders that somebody claims elsewhere than they are drawn."""
        ends, numbers = _arcs(self._disputed)
        return tuple(self._degrees(numbers[start:end]) for start, end in pairwise((0, *ends)))

    @cached_property
    def _countries(self) -> dict[str, Region]:
        return {region.country: region for region in self.countries}

    def _in_country(self, code: str) -> tuple[Region, ...]:
        return _REGIONS.decode(self._provinces.get(code, b"[]"))

    def _joined(self, region: Region, level: int) -> tuple[Line, ...]:
        found = []
        for ring in region.rings:
            across, down = array("d"), array("d")
            for number in ring:
                xs, ys = self._decoded(number if number >= 0 else ~number, level)
                if number < 0:
                    xs, ys = xs[::-1], ys[::-1]
                across.extend(xs[1:] if across else xs)
                down.extend(ys[1:] if down else ys)
            found.append((across, down))
        return tuple(found)

    def _by_name(self, code: str) -> dict[str, Region]:
        there = reversed(self.in_country(code))
        return {folded(name): region for region in there for name in region.names}

    def _holding(self, code: str, longitude: float, latitude: float) -> Region | None:
        there = self.in_country(code)
        return next((each for each in there if self.inside(each, longitude, latitude)), None)

    def _hearts(self, region: Region, half: float) -> tuple[tuple[float, float], ...]:
        east, north, wide = region.middle
        points = ((east + across * wide, north + up * wide) for across, up in _AWAY)
        return tuple(
            (x, y)
            for x, y in points
            if all(self.inside(region, end, y, _ROUGH) for end in (x, x - half, x + half))
        )

    def _place_at(self, longitude: float, latitude: float) -> tuple[str, str]:
        at = longitude, latitude
        code = next((each.country for each in self.countries if self.inside(each, *at)), "")
        province = self._holding(code, *at)
        return code, province.names[0] if province is not None and province.names else ""

    def _decoded(self, number: int, level: int) -> Line:
        ends, numbers = self._levels[level]
        return self._degrees(numbers[ends[number - 1] if number else 0 : ends[number]])

    def _degrees(self, steps: "array[int]") -> Line:
        return (
            array("d", [step / UNIT for step in accumulate(steps[::2])]),
            array("d", [step / UNIT for step in accumulate(steps[1::2])]),
        )


@cache
def world() -> Ground:
    """The shipped map, read when first asked for."""
    return Ground(RESOURCES / "map" / "ground.json")


def level_at(scale: float) -> int:
    """The number of the level that is drawn at so many pixels to a degree."""
    return next(number for number, least in enumerate(LEVELS) if scale >= least)


def _arcs(level: Level) -> "tuple[array[int], array[int]]":
    """Where each arc ends, and the numbers of all."""
    ends, numbers = array("I", level.ends), array("h", level.lines)
    if byteorder == "big":
        ends.byteswap()
        numbers.byteswap()
    return ends, numbers


def _within(ring: Line, x: float, y: float) -> bool:
    across, down = ring
    above = [height > y for height in down]
    inside = False
    for at, (one, other) in enumerate(pairwise(above)):
        if one != other:
            (ax, bx), (ay, by) = across[at : at + 2], down[at : at + 2]
            inside ^= x < ax + (y - ay) * (bx - ax) / (by - ay)
    return inside
