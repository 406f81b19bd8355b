"""Attacks put together by where they happened, as precisely as that is known."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import chain

import msgspec

from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps, finished, parcels
from desktop_app.pictures.marks import Key
from desktop_app.pictures.toll import Toll, doubtful


class Extent(Enum):
    """How much ground a place may mean."""

    POINT = "point"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"


DISTRICT_DEGREES = 0.2
"""The radius of what is drawn for a district, whose border no shipped map has: some 22 km."""

_EXTENTS = {
    "exact": Extent.POINT,
    "town": Extent.POINT,
    "district": Extent.DISTRICT,
    "province": Extent.PROVINCE,
    "country": Extent.COUNTRY,
}


class Spot(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Attacks at one place, or at several that are shown as one.

    `longitude` and `latitude` are None where only the name of a province or country is known.
    `doubted` counts the attacks of which it is in doubt that the group did them.
    """

    extent: Extent
    longitude: float | None
    latitude: float | None
    places: tuple[Place, ...]
    rows: tuple[SheetAtrocity, ...]
    keys: tuple[Key, ...]
    toll: Toll
    doubted: int

    @property
    def place(self) -> Place:
        """The one place, or that with the most attacks."""
        return self.places[0]

    @property
    def wide(self) -> bool:
        """Whether only its province or country is known."""
        return self.extent is Extent.PROVINCE or self.extent is Extent.COUNTRY

    @property
    def weight(self) -> tuple[int, int, str]:
        """Sorts spots by their toll, then by attacks, then by name."""
        killed = max(self.toll.best, self.toll.high)
        return -killed, -self.toll.attacks, self.place.name


def spots(rows: Iterable[SheetAtrocity]) -> tuple[tuple[Spot, ...], tuple[SheetAtrocity, ...]]:
    """The spots of some attacks, and the attacks of which no place is known."""
    there, nowhere = by_place(rows)
    made = (_spot(extent, some) for extent, some in there)
    return tuple(sorted(made, key=lambda spot: spot.weight)), tuple(nowhere)


def by_place(
    rows: Iterable[SheetAtrocity],
) -> tuple[Sequence[tuple[Extent, list[SheetAtrocity]]], list[SheetAtrocity]]:
    """Attacks that are shown as one at any scale, and those of which no place is known.

    All stand in their order.
    """
    return finished(by_place_by_steps(rows))


def by_place_by_steps(
    rows: Iterable[SheetAtrocity],
) -> Steps[tuple[Sequence[tuple[Extent, list[SheetAtrocity]]], list[SheetAtrocity]]]:
    """The same, some attacks at each step."""
    found: dict[_Key, tuple[Extent, list[SheetAtrocity]]] = {}
    nowhere: list[SheetAtrocity] = []
    alike: dict[_Key, list[SheetAtrocity]] = {}
    for some in parcels(rows):
        for row in some:
            place = row.atrocity.place
            key = _key(place)
            there = alike.get(key)
            if there is None:
                extent = extent_of(place)
                there = nowhere
                if extent is not None:
                    there = found.setdefault(_WHOLES[extent](place) or key, (extent, []))[1]
                alike[key] = there
            there.append(row)
        yield
    return tuple(found.values()), nowhere


_Key = tuple[object, ...]
_WHOLES: dict[Extent, Callable[[Place], _Key]] = {
    Extent.POINT: lambda _place: (),
    Extent.DISTRICT: lambda _place: (),
    Extent.PROVINCE: lambda place: ("province", place.country, place.admin1),
    Extent.COUNTRY: lambda place: ("country", place.country),
}
"""What all places of an extent have in common that are shown as one."""


def _key(place: Place) -> _Key:
    if place.longitude is None:
        return place.name, place.precision, place.admin1, place.country
    return place.longitude, place.latitude, place.name, place.precision


def extent_of(place: Place) -> Extent | None:
    """How much ground a place means, None where nothing is known of it.

    A place without coordinates is only known to lie in its province or country; one whose
    precision nobody stated may lie anywhere around its coordinates.
    """
    stated = _EXTENTS.get(place.precision, Extent.DISTRICT)
    placed = place.longitude is not None and place.latitude is not None
    if stated is Extent.COUNTRY and place.country:
        return stated
    if stated is Extent.PROVINCE and (place.admin1 or placed):
        return stated
    if placed:
        return stated
    if place.admin1 and place.country:
        return Extent.PROVINCE
    return Extent.COUNTRY if place.country else None


def tolled(rows: Iterable[SheetAtrocity]) -> Toll:
    """The killed of some attacks added up, and nothing else of them."""
    attacks = best = low = high = unknown = bounded = 0
    for row in rows:
        killed = row.atrocity.killed
        attacks += 1
        figure, least, most = killed.best, killed.low, killed.high
        if figure is None:
            if least is None and most is None:
                unknown += 1
                continue
            bounded += 1
            low += least or 0
            high += most if most is not None else least or 0
        else:
            best += figure
            low += figure if least is None else least
            high += figure if most is None else most
    return Toll(attacks, best, low, high, unknown, bounded)


def merged(near: Sequence[Spot]) -> Spot:
    """Several spots as one, in the middle of their attacks."""
    attacks = best = low = high = unknown = bounded = doubted = 0
    east = north = 0.0
    places: dict[int, Place] = {}
    for spot in near:
        toll = spot.toll
        attacks += toll.attacks
        best += toll.best
        low += toll.low
        high += toll.high
        unknown += toll.unknown
        bounded += toll.bounded
        doubted += spot.doubted
        east += (spot.longitude or 0) * toll.attacks
        north += (spot.latitude or 0) * toll.attacks
        for place in spot.places:
            places[id(place)] = place
    return Spot(
        Extent.POINT,
        east / attacks,
        north / attacks,
        tuple(places.values()),
        tuple(chain.from_iterable([spot.rows for spot in near])),
        tuple(chain.from_iterable([spot.keys for spot in near])),
        Toll(attacks, best, low, high, unknown, bounded),
        doubted,
    )


def _spot(extent: Extent, rows: Sequence[SheetAtrocity]) -> Spot:
    place = rows[0].atrocity.place
    return Spot(
        extent,
        place.longitude,
        place.latitude,
        (place,),
        tuple(rows),
        keys_of(rows),
        tolled(rows),
        sum(doubtful(row) for row in rows),
    )


def keys_of(rows: Iterable[SheetAtrocity]) -> tuple[Key, ...]:
    """The records of attacks."""
    return tuple([("atrocities", row.atrocity.id) for row in rows])
