"""What of the world must be seen to see attacks: all of them, or most."""

from collections.abc import Sequence

from desktop_app.pictures.ground import Ground, Region
from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot
from desktop_app.pictures.viewport import Box

MOST = 0.92
"""The share of attacks that are most of them."""

Bounded = tuple[Spot, Box]


def region_of(spot: Spot, ground: Ground) -> Region | None:
    """The province or country that a spot lies somewhere in, None where it is not on the map."""
    place = spot.place
    if spot.extent is Extent.COUNTRY:
        return ground.country(place.country)
    return ground.province(place.country, place.admin1, spot.longitude, spot.latitude)


def bounded(spots: Sequence[Spot], ground: Ground) -> tuple[Bounded, ...]:
    """The spots that can be shown, in their order, each with its box."""
    boxes = ((spot, _box(spot, ground)) for spot in spots)
    return tuple((spot, box) for spot, box in boxes if box is not None)


def most(there: Sequence[Bounded]) -> tuple[Box, ...]:
    """The boxes of most attacks, the middle one's first: a few far off make all others small."""
    if not there:
        return ()
    each = [(_centre(box), spot.toll.attacks) for spot, box in there]
    east = _middle([(x, count) for (x, _y), count in each])
    north = _middle([(y, count) for (_x, y), count in each])
    near = sorted(
        ((x - east) ** 2 + (y - north) ** 2, number) for number, ((x, y), _count) in enumerate(each)
    )
    enough = MOST * sum(count for _centre, count in each)
    found = []
    for _away, number in near:
        if enough <= 0:
            break
        found.append(there[number][1])
        enough -= each[number][1]
    return tuple(found)


def _middle(counted: Sequence[tuple[float, int]]) -> float:
    """The median of numbers, each of which stands there so many times."""
    in_order = sorted(counted)
    whole = sum(count for _number, count in in_order)
    below, above = _at(in_order, (whole - 1) // 2), _at(in_order, whole // 2)
    return (below + above) / 2


def _at(in_order: Sequence[tuple[float, int]], place: int) -> float:
    for number, count in in_order:
        if place < count:
            return number
        place -= count
    raise IndexError(place)


def _box(spot: Spot, ground: Ground) -> Box | None:
    if spot.wide:
        region = region_of(spot, ground)
        if region is not None:
            return region.box
    if spot.longitude is None or spot.latitude is None:
        return None
    east, north, half = spot.longitude, spot.latitude, DISTRICT_DEGREES
    return east - half, north - half, east + half, north + half


def _centre(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
