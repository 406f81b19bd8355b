"""Spots gathered into fewer ones when the map is far out: the same ones wherever one looks."""

from collections.abc import Sequence
from math import cos, floor, log2, radians

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
        return tuple(spot for spot in self.at(view.scale) if _in(spot, box))

    def _gathered(self, scale: float) -> tuple[Spot, ...]:
        rings = DISTRICT_DEGREES * scale >= RING
        specks = len(self.spots) >= _CROWD and PROVINCE_DEGREES * scale < RING
        stay: list[Spot] = []
        cells: dict[tuple[int, int], list[Spot]] = {}
        size = self._clear / _CELLS / scale
        for spot in self.spots:
            if (
                spot.extent is Extent.COUNTRY
                or (spot.extent is Extent.PROVINCE and not (specks and spot.longitude is not None))
                or (rings and spot.extent is Extent.DISTRICT)
            ):
                stay.append(spot)
            else:
                cells.setdefault(self._cell(spot, size), []).append(spot)
        firmly = [merged(near) if len(near) > 1 else near[0] for near in cells.values()]
        return tuple(
            sorted((*stay, *self._apart(firmly, self._clear / scale)), key=lambda s: s.weight)
        )

    def _apart(self, spots: Sequence[Spot], size: float) -> list[Spot]:
        """The deadliest takes in all within `size` degrees, then the next of those left."""
        cells: dict[tuple[int, int], list[Spot]] = {}
        for spot in spots:
            cells.setdefault(self._cell(spot, size), []).append(spot)
        taken: set[int] = set()
        found = []
        for spot in sorted(spots, key=lambda spot: spot.weight):
            if id(spot) in taken:
                continue
            across, down = self._cell(spot, size)
            around = (
                other
                for x in (across - 1, across, across + 1)
                for y in (down - 1, down, down + 1)
                for other in cells.get((x, y), ())
            )
            near = [
                other
                for other in around
                if id(other) not in taken and other is not spot and self._near(spot, other, size)
            ]
            taken |= {id(spot), *map(id, near)}
            found.append(merged((spot, *near)) if near else spot)
        return found

    def _cell(self, spot: Spot, size: float) -> tuple[int, int]:
        east, north = spot.longitude or 0, spot.latitude or 0
        return floor(east * self._shrunk / size), floor(north / size)

    def _near(self, one: Spot, other: Spot, size: float) -> bool:
        across = ((one.longitude or 0) - (other.longitude or 0)) * self._shrunk
        down = (one.latitude or 0) - (other.latitude or 0)
        return across * across + down * down < size * size


def _in(spot: Spot, box: Box) -> bool:
    if spot.longitude is None or spot.latitude is None:
        return False
    return box[0] <= spot.longitude <= box[2] and box[1] <= spot.latitude <= box[3]
