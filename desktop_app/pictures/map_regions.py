"""Provinces and countries that attacks lie in: as areas to choose, and by name."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

import msgspec

from desktop_app.domain.countries import country
from desktop_app.domain.records.atrocity import Place
from desktop_app.pictures.death_words import AttackLines
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Region, level_at
from desktop_app.pictures.map_ground import area_of
from desktop_app.pictures.map_marks import by_province
from desktop_app.pictures.map_words import region_tells
from desktop_app.pictures.marks import Look, Mark
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Viewport, meets

Pairs = tuple[tuple[str, str], ...]


class Inhabited(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A province by its country and name, or a country without one, and the places in it."""

    country: str
    name: str
    places: tuple[int, ...]

    @property
    def narrows(self) -> Pairs:
        """The filters that leave just what is in it."""
        return by_province(self.name, self.country) if self.name else (("country", self.country),)


class Visited(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A region with the attacks in it, and the filters that leave just those."""

    region: Region
    name: str
    spots: tuple[Spot, ...]
    narrows: Pairs

    def tells(self, lines: AttackLines) -> str:
        """What is said of it when one points at it."""
        return region_tells(self.name, self.spots, lines)


def inhabited(places: Sequence[Place]) -> Sequence[Inhabited]:
    """The provinces, then the countries, that places lie in, which are told by their numbers."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, place in enumerate(places):
        code, name = place.country, place.admin1
        if code:
            found.setdefault((code, ""), []).append(number)
            if name:
                found.setdefault((code, name), []).append(number)
    in_order = sorted(found, key=lambda key: (not key[1], key))
    return [Inhabited(*key, tuple(found[key])) for key in in_order]


def visited(
    there: Sequence[Inhabited], spots: Mapping[int, Spot], ground: Ground
) -> Sequence[Visited]:
    """Those on the ground that have spots, which come by the numbers of their places."""
    made = []
    for each in there:
        some = tuple([spots[place] for place in each.places if place in spots])
        region = _region(each, some, ground) if some else None
        if region is not None:
            name = each.name or country(each.country)
            made.append(Visited(region, name, some, each.narrows))
    return made


def choices(
    regions: Sequence[Visited], ground: Ground, view: Viewport, lines: AttackLines | None
) -> Iterator[Mark]:
    """The regions in view as areas without a look: provinces near by, countries far out.

    They tell of their attacks in `lines`, or nothing without.
    """
    near = level_at(view.scale) < WITH_PROVINCES
    box = view.box
    for each in regions:
        if bool(each.region.names) == near and meets(box, each.region.box):
            area = area_of(ground, view, each.region)
            if area.rings:
                told = each.tells(lines) if lines is not None else ""
                yield Mark(area, Look(), told, narrows=each.narrows)


def _region(there: Inhabited, spots: Sequence[Spot], ground: Ground) -> Region | None:
    """A province whose name the map does not know is that in which the deadliest spot lies."""
    if not there.name:
        return ground.country(there.country)
    known = ground.province(there.country, there.name)
    if known is not None:
        return known
    deadliest = min(spots, key=attrgetter("weight"))
    return ground.province(there.country, there.name, deadliest.longitude, deadliest.latitude)
