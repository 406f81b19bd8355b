"""What of the world must be seen to see attacks: all of them, or most."""

from collections.abc import Sequence

from desktop_app.domain.records.atrocity import Place
from desktop_app.pictures.ground import Ground, Region
from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent
from desktop_app.pictures.viewport import Box

MOST = 0.92
"""The share of attacks that are most of them."""


def region_of(extent: Extent, place: Place, ground: Ground) -> Region | None:
    """The province or country that a place lies somewhere in, None where it is not on the map."""
    if extent is Extent.COUNTRY:
        return ground.country(place.country)
    return ground.province(place.country, place.admin1, place.longitude, place.latitude)


def box_of(extent: Extent, place: Place, ground: Ground) -> Box | None:
    """Where a place may lie, None where it cannot be shown."""
    if extent is Extent.PROVINCE or extent is Extent.COUNTRY:
        region = region_of(extent, place, ground)
        if region is not None:
            return region.box
    if place.longitude is None or place.latitude is None:
        return None
    east, north, half = place.longitude, place.latitude, DISTRICT_DEGREES
    return east - half, north - half, east + half, north + half


def most(there: Sequence[tuple[int, Box]]) -> tuple[Box, ...]:
    """The boxes of most attacks, the middle one's first: a few far off make all others small.

    Each comes with the number of its attacks.
    """
    if not there:
        return ()
    each = [(_centre(box), attacks) for attacks, box in there]
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


def _centre(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
