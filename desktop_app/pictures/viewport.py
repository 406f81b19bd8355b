"""Which part of the world a map shows, and how large."""

from collections.abc import Iterable
from functools import cached_property
from math import cos, radians

import msgspec

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

FARTHEST, NEAREST = 2.0, 1200.0
"""Pixels to a degree of latitude."""

WORLDWIDE = 0.2
"""The same where a small picture is to show what is far apart: the world fits into it."""

WORLD: Box = (-180, -60, 180, 80)
_NORTHERNMOST = 80.0
_ROOM, _MOST_ROOM = 0.12, 0.18


class Viewport(msgspec.Struct, frozen=True, dict=True):
    """A picture of `width` × `height` pixels with a place of the world in its middle.

    `scale` is pixels to a degree of latitude. Equirectangular, true to shape along the parallel in
    the middle: x and y are linear in longitude and latitude.
    """

    longitude: float
    latitude: float
    scale: float
    width: float
    height: float

    @cached_property
    def across(self) -> float:
        """Pixels to a degree of longitude."""
        return self.scale * cos(radians(self.latitude))

    @cached_property
    def box(self) -> Box:
        """What the picture shows."""
        half, tall = self.width / 2 / self.across, self.height / 2 / self.scale
        return (
            self.longitude - half,
            self.latitude - tall,
            self.longitude + half,
            self.latitude + tall,
        )

    def x(self, longitude: float) -> float:
        """Where a meridian stands."""
        return self.width / 2 + (longitude - self.longitude) * self.across

    def y(self, latitude: float) -> float:
        """Where a parallel lies."""
        return self.height / 2 - (latitude - self.latitude) * self.scale

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The longitude and latitude at a point of the picture."""
        return (
            self.longitude + (x - self.width / 2) / self.across,
            self.latitude - (y - self.height / 2) / self.scale,
        )

    def shows(self, box: Box) -> bool:
        """Whether any of a box lies in the picture."""
        return meets(self.box, box)

    def moved(self, right: float, down: float) -> "Viewport":
        """The view with the ground drawn along by so many pixels."""
        return self._around(
            self.longitude - right / self.across, self.latitude + down / self.scale, self.scale
        )

    def zoomed(self, factor: float, x: float, y: float) -> "Viewport":
        """The view with all larger by a factor, the place under a point staying there."""
        longitude, latitude = self.at(x, y)
        farthest = min(FARTHEST, self.scale)
        scale = min(NEAREST, max(farthest, self.scale * factor))
        north = _clamped(latitude + (y - self.height / 2) / scale, _NORTHERNMOST)
        across = scale * cos(radians(north))
        return self._around(longitude - (x - self.width / 2) / across, north, scale)

    def sized(self, width: float, height: float) -> "Viewport":
        """The view in a picture of another size, with the same place in the middle."""
        return msgspec.structs.replace(self, width=width, height=height)

    def _around(self, longitude: float, latitude: float, scale: float) -> "Viewport":
        return Viewport(
            _clamped(longitude, 180), _clamped(latitude, _NORTHERNMOST), scale, *self._size
        )

    @property
    def _size(self) -> tuple[float, float]:
        return self.width, self.height


def fitting(
    box: Box,
    width: float,
    height: float,
    nearest: float = 90,
    farthest: float = WORLDWIDE,
    rim: float = 0,
) -> Viewport:
    """The largest view with some room around a box, of `farthest` to `nearest` pixels to a degree.

    The room is of `rim` pixels at least, unless the picture is too small for that.
    """
    west, south, east, north = box
    latitude = _clamped((south + north) / 2, _NORTHERNMOST)
    shrunk = cos(radians(latitude))
    wide, high = max(east - west, 1e-6) * shrunk, max(north - south, 1e-6)
    across, down = (each * (1 - 2 * _room(each, rim)) for each in (width, height))
    scale = min(across / wide, down / high, nearest)
    scale = min(NEAREST, max(farthest, scale))
    return Viewport((west + east) / 2, latitude, scale, width, height)


def _room(pixels: float, rim: float) -> float:
    """The share of a side that stays free at each end of it."""
    return max(_ROOM, min(_MOST_ROOM, rim / max(pixels, 1)))


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    lower = other[0] <= one[2] and other[1] <= one[3]
    return lower and other[2] >= one[0] and other[3] >= one[1]


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around others.

    Raises:
        ValueError: there are none.
    """
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)


def _clamped(value: float, most: float) -> float:
    return min(most, max(-most, value))
