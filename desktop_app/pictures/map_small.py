"""Which small maps stand below a large one for those attacks that it leaves out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.ground import Ground
from desktop_app.pictures.map_boxes import box_of, region_of
from desktop_app.pictures.map_ground import area_of
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Box, Viewport, around, fitting

_GAP = 10.0
"""Pixels between maps."""

_MOST = 3
_NARROWEST = 170.0
_LOWEST, _SHARE, _HIGHEST = 110.0, 0.36, 150.0
"""Pixels that small maps are high, and their share of the height of the large one."""

_CLOSEST = 15.0
"""Pixels to a degree of latitude on a small map at most: one sees which country it is."""

_BAR = 28.0
"""Pixels at the lower edge, where the scale stands."""

_NEAR = 5
"""Degrees of a square of ground; attacks in squares that touch are on one small map."""

_SLIVER = 12.0
"""Pixels of an area that must be in view, across and down, for it to be seen."""


class Small(NamedTuple):
    """A map of some spots; `left` is where it stands in the row."""

    view: Viewport
    spots: Sequence[Spot]
    left: float


def seen(spot: Spot, view: Viewport, ground: Ground) -> bool:
    """Whether the mark of a spot would stand within a view, or enough of its area."""
    region = region_of(spot.extent, spot.place, ground) if spot.wide else None
    if region is None:
        west, south, east, north = view.box
        if spot.longitude is None or spot.latitude is None:
            return False
        return west <= spot.longitude <= east and south <= spot.latitude <= north
    if not view.shows(region.box):
        return False
    area = area_of(ground, view, region)
    left, top, right, bottom = bounds(area)
    within = min(right, view.width) - max(left, 0.0), min(bottom, view.height) - max(top, 0.0)
    return bool(area.rings) and min(within) >= min(_SLIVER, right - left, bottom - top)


def small_maps(spots: Sequence[Spot], large: Viewport, ground: Ground) -> Sequence[Small]:
    """Maps side by side, together as wide as the large one, of all spots that can be shown."""
    boxed = [(box, spot) for spot in spots if (box := box_of(spot.extent, spot.place, ground))]
    most = max(1, min(_MOST, int(large.width // _NARROWEST)))
    together = _together(boxed, most)
    if not together:
        return ()
    wide = (large.width - _GAP * (len(together) - 1)) / len(together)
    high = min(_HIGHEST, max(_LOWEST, large.height * _SHARE))
    closest = min(_CLOSEST, large.scale)
    made = []
    for number, some in enumerate(together):
        box = around([box for box, _spot in some])
        view = fitting(box, wide, high - _BAR, closest).sized(wide, high)
        view = view.moved(0, -_BAR / 2)
        made.append(Small(view, [spot for _box, spot in some], number * (wide + _GAP)))
    return made


_Boxed = tuple[Box, Spot]


def _together(boxed: Sequence[_Boxed], most: int) -> Sequence[Sequence[_Boxed]]:
    """Those near each other, in at most so many parts, that with most attacks first."""
    squares: dict[tuple[int, int], list[_Boxed]] = {}
    for each in boxed:
        west, south, east, north = each[0]
        square = int((west + east) / 2 // _NEAR), int((south + north) / 2 // _NEAR)
        squares.setdefault(square, []).append(each)
    parts = [
        [each for square in some for each in squares[square]] for some in _touching(set(squares))
    ]
    while len(parts) > most:
        one, other = min(
            ((a, b) for a in range(len(parts)) for b in range(a)),
            key=lambda pair: _grown(parts[pair[0]], parts[pair[1]]),
        )
        parts[other] += parts.pop(one)
    attacks = [sum(spot.toll.attacks for _box, spot in some) for some in parts]
    return [parts[at] for at in sorted(range(len(parts)), key=lambda at: -attacks[at])]


def _touching(squares: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    left = set(squares)
    for first in sorted(squares):
        if first not in left:
            continue
        left.discard(first)
        some = [first]
        for across, up in some:
            for x in (across - 1, across, across + 1):
                for y in (up - 1, up, up + 1):
                    if (x, y) in left:
                        left.discard((x, y))
                        some.append((x, y))
        yield some


def _grown(one: Sequence[_Boxed], other: Sequence[_Boxed]) -> float:
    """How large the box around both is, in square degrees."""
    west, south, east, north = around([box for box, _spot in (*one, *other)])
    return (east - west) * (north - south)
