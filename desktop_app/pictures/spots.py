"""Attacks put together by where they happened, as precisely as that is known."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain

import msgspec

from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps, parcels
from desktop_app.domain.toll import Toll
from desktop_app.pictures.marks import Key
from desktop_app.pictures.parts import Columns, Parts, alike
from desktop_app.pictures.piles import Pile, heap


class Extent(Enum):
    """How much ground a place may mean."""

    POINT = "point"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"

    __hash__ = object.__hash__  # the one of `Enum` is written in Python, and places are thousands


DISTRICT_DEGREES = 0.2
"""The radius of what is drawn for a district, whose border no shipped map has: some 22 km."""

_Key = tuple[object, ...]
At = tuple[Extent | None, _Key]
"""What attacks at one place have in common."""

NOWHERE: At = (None, ())

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
    `runs` say of each place where its attacks begin and end among those `parted`. `doubted` counts
    the attacks of which it is in doubt that the group did them.
    """

    extent: Extent
    longitude: float | None
    latitude: float | None
    places: tuple[Place, ...]
    parted: Parts[At]
    runs: tuple[tuple[int, int], ...]
    toll: Toll
    doubted: int
    weight: tuple[int, int, str]
    """Sorts spots by their toll, then by attacks, then by name: see `weight_of`."""

    possible: int = 0
    """Of how many the dates leave open that they are later than the day."""

    @property
    def rows(self) -> Iterator[SheetAtrocity]:
        """Its attacks."""
        return chain.from_iterable([self.parted.rows(*run) for run in self.runs])

    @property
    def keys(self) -> tuple[Key, ...]:
        """Their records."""
        return tuple(chain.from_iterable([self.parted.keys(*run) for run in self.runs]))

    @property
    def pile(self) -> Pile:
        """They on one pile."""
        return heap([self.parted.pile(*run) for run in self.runs])

    @property
    def place(self) -> Place:
        """The one place, or that with the most attacks."""
        return self.places[0]

    @property
    def deadliest_places(self) -> Sequence[Place]:
        """Its places, those with the greatest toll first."""
        tolls = [self.parted.toll(*run) for run in self.runs]
        both = zip(self.places, tolls, strict=True)
        in_order = sorted(both, key=lambda each: weight_of(each[1], each[0].name))
        return [place for place, _toll in in_order]

    @property
    def wide(self) -> bool:
        """Whether only its province or country is known."""
        return self.extent is Extent.PROVINCE or self.extent is Extent.COUNTRY


def weight_of(toll: Toll, name: str) -> tuple[int, int, str]:
    """The weight of a spot."""
    return -max(toll.best, toll.high), -toll.attacks, name


def by_place(there: Columns) -> Steps[Mapping[At, Sequence[int]]]:
    """Attacks that are shown as one at any scale; those of which no place is known come last."""
    together = yield from alike(there, lambda row: _key(row.atrocity.place))
    found: dict[At, list[int]] = defaultdict(list)
    for some in parcels(together.items()):
        for key, numbers in some:
            at = _at(there.rows[numbers[0]].atrocity.place, key)
            found[at] += numbers
        yield
    nowhere = found.pop(NOWHERE, [])
    return {at: sorted(numbers) for at, numbers in found.items()} | {NOWHERE: nowhere}


def _at(place: Place, key: _Key) -> At:
    extent = extent_of(place)
    return NOWHERE if extent is None else (extent, _WHOLES[extent](place) or key)


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
