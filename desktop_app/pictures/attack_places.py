"""The attacks of all time by where they happened: the spots of any day are looked up."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

import msgspec

from desktop_app.domain.edtf import Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.ground import Ground
from desktop_app.pictures.map_boxes import box_of, most
from desktop_app.pictures.map_regions import Inhabited, inhabited
from desktop_app.pictures.parts import Parts
from desktop_app.pictures.spots import At, Extent, Spot, by_place, weight_of
from desktop_app.pictures.viewport import Box


class Site(NamedTuple):
    """A place with its attacks of all time, which are shown as one at any scale."""

    extent: Extent
    place: Place
    attacks: int


class AttackPlaces:
    """Attacks put together once, wherever and whenever they were, on the ground of a map."""

    def __init__(self, attacks: Dated, ground: Ground) -> None:
        self.attacks = attacks
        self.ground = ground
        self._spots: dict[int, Spot] = {}

    def put_together(self) -> Iterator[None]:
        """Get ready to tell at once where they were, some of the work at each step."""
        yield from self.attacks.put_together(by_place)

    def as_of(self, day: Day) -> "Located":
        """Where the attacks were that may have happened by a day; many spots are as they were."""
        parts, kept = self._parts, self._spots
        *there, nowhere = parts.of_day(day)
        loose = parts.possibly_later(day)
        spots: dict[int, Spot] = {}
        for number, run in enumerate(there):
            if run[0] < run[1]:
                possible = bisect_left(loose, run[1]) - bisect_left(loose, run[0]) if loose else 0
                spot = kept.get(number)
                if spot is None or spot.runs[0] != run or spot.possible != possible:
                    spot = kept[number] = self._spot(number, run, possible)
                spots[number] = spot
        return Located(self, spots, tuple(parts.rows(*nowhere)))

    def _spot(self, number: int, run: tuple[int, int], possible: int) -> Spot:
        extent, place, _attacks = self.sites[number]
        parts, toll = self._parts, self._parts.toll(*run)
        return Spot(
            extent,
            place.longitude,
            place.latitude,
            (place,),
            parts,
            (run,),
            toll,
            parts.doubted(*run),
            weight_of(toll, place.name),
            possible,
        )

    @cached_property
    def sites(self) -> Sequence[Site]:
        """The places of all time."""
        parts = self._parts
        return [
            Site(at[0], parts.rows(begin, end)[0].atrocity.place, end - begin)
            for at, (begin, end) in parts.bounds.items()
            if at[0] is not None
        ]

    @cached_property
    def boxes(self) -> Sequence[Box | None]:
        """Where each of them lies, None where it cannot be shown."""
        return [box_of(site.extent, site.place, self.ground) for site in self.sites]

    @cached_property
    def bounded(self) -> Sequence[tuple[int, Box]]:
        """How many attacks were at each that can be shown, and its box."""
        both = zip(self.sites, self.boxes, strict=True)
        return [(site.attacks, box) for site, box in both if box is not None]

    @cached_property
    def most(self) -> Sequence[Box]:
        """The boxes of most attacks."""
        return most(self.bounded)

    @cached_property
    def inhabited(self) -> Sequence[Inhabited]:
        """The regions with any of them."""
        return inhabited([site.place for site in self.sites])

    @cached_property
    def _parts(self) -> Parts[At]:
        return self.attacks.parted(by_place)


class Located(msgspec.Struct, frozen=True, eq=False, dict=True):
    """The spots of the attacks of a day, by the number of their site.

    Of the attacks `nowhere` no place is known.
    """

    places: AttackPlaces
    by_site: Mapping[int, Spot]
    nowhere: tuple[SheetAtrocity, ...]

    @cached_property
    def spots(self) -> Sequence[Spot]:
        """The deadliest first."""
        return sorted(self.by_site.values(), key=attrgetter("weight"))

    @cached_property
    def bounded(self) -> Sequence[tuple[int, float, float, float, float]]:
        """How many attacks are at each spot that can be shown, and its box."""
        boxes = self.places.boxes
        return [
            (spot.toll.attacks, *box)
            for number, spot in self.by_site.items()
            if (box := boxes[number]) is not None
        ]

    @cached_property
    def not_shown(self) -> int:
        """How many attacks no map can show: of no known place, or of one that no map knows."""
        boxes = self.places.boxes
        unknown = [spot.toll.attacks for site, spot in self.by_site.items() if boxes[site] is None]
        return len(self.nowhere) + sum(unknown)
