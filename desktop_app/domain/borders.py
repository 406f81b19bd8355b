"""How far a point lies outside a country's border."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import cos, hypot, radians

Ring = Sequence[float]
"""A closed line as longitude, latitude, longitude, latitude …, in degrees."""

_KILOMETRES_PER_DEGREE = 111.2
_BESIDE_THE_DATE_LINE = 170


def kilometres_outside(rings: Sequence[Ring], latitude: float, longitude: float) -> float:
    """0 inside the country, else the distance to the nearest border, in kilometres.

    The distance is measured on a plane laid at the point, which is good to a few per cent up to
    a few hundred kilometres. The 180th meridian parts nothing; the poles are not provided for.
    """
    shrink = cos(radians(latitude))
    lines = [
        [((east + turn - longitude) * shrink, north - latitude) for east, north in corners]
        for ring in rings
        for corners in [list(_continuous(ring))]
        for turn in _turns(ring)
    ]
    inside = False
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            if (y1 > 0) != (y2 > 0) and x1 + (0 - y1) / (y2 - y1) * (x2 - x1) > 0:
                inside = not inside
    if inside:
        return 0.0
    sides = (_distance_to_origin(*one, *other) for line in lines for one, other in pairwise(line))
    return min(chain((float("inf"),), sides)) * _KILOMETRES_PER_DEGREE


def _turns(ring: Ring) -> tuple[int, ...]:
    longitudes = ring[::2]
    beside = max(longitudes) > _BESIDE_THE_DATE_LINE or min(longitudes) < -_BESIDE_THE_DATE_LINE
    return (-360, 0, 360) if beside else (0,)


def _continuous(ring: Ring) -> Iterator[tuple[float, float]]:
    """The corners of a ring, going on beyond 180° where it crosses the 180th meridian."""
    turn, before = 0, ring[0]
    for i in range(0, len(ring), 2):
        if abs(ring[i] - before) > 180:
            turn += 360 if before > 0 else -360
        before = ring[i]
        yield before + turn, ring[i + 1]


def _distance_to_origin(x1: float, y1: float, x2: float, y2: float) -> float:
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length)) if length else 0.0
    return hypot(x1 + along * dx, y1 + along * dy)
