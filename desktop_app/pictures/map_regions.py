"""Provinces and countries that attacks lie in: as areas to choose, and by name."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app.domain.countries import country
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Region, level_at
from desktop_app.pictures.map_ground import area_of
from desktop_app.pictures.map_marks import by_province
from desktop_app.pictures.map_words import region_tells
from desktop_app.pictures.marks import Look, Mark
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Viewport, meets

Pairs = tuple[tuple[str, str], ...]


class Visited(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A region with the attacks in it, and the filters that leave just those."""

    region: Region
    name: str
    spots: tuple[Spot, ...]
    narrows: Pairs

    @property
    def tells(self) -> str:
        """What is said of it when one points at it."""
        return region_tells(self.name, (row for spot in self.spots for row in spot.rows))


def visited(spots: Sequence[Spot], ground: Ground) -> tuple[Visited, ...]:
    """The provinces, then the countries, that attacks lie in."""
    found: dict[tuple[str, str], list[Spot]] = {}
    for spot in spots:
        code, name = spot.place.country, spot.place.admin1
        if code:
            found.setdefault((code, ""), []).append(spot)
            if name:
                found.setdefault((code, name), []).append(spot)
    made = []
    for code, name in sorted(found, key=lambda key: (not key[1], key)):
        there = found[code, name]
        region = _region(ground, code, name, there[0])
        if region is not None:
            pairs = by_province(name, code) if name else (("country", code),)
            made.append(Visited(region, name or country(code), tuple(there), pairs))
    return tuple(made)


def choices(
    regions: Sequence[Visited], ground: Ground, view: Viewport, *, told: bool
) -> Iterator[Mark]:
    """The regions in view as areas without a look: provinces near by, countries far out."""
    near = level_at(view.scale) < WITH_PROVINCES
    box = view.box
    for each in regions:
        if bool(each.region.names) == near and meets(box, each.region.box):
            area = area_of(ground, view, each.region)
            if area.rings:
                yield Mark(area, Look(), each.tells if told else "", narrows=each.narrows)


def _region(ground: Ground, code: str, name: str, spot: Spot) -> Region | None:
    if name:
        return ground.province(code, name, spot.longitude, spot.latitude)
    return ground.country(code)
