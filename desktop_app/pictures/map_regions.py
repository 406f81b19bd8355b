"""Provinces and countries that attacks lie in: as areas to choose, and by name."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app.domain.countries import country
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Region, level_at
from desktop_app.pictures.map_ground import area_of
from desktop_app.pictures.map_marks import by_province
from desktop_app.pictures.map_words import region_tells
from desktop_app.pictures.marks import Look, Mark
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Viewport


class Visited(msgspec.Struct, frozen=True, eq=False):
    """A region with the attacks in it."""

    region: Region
    tells: str
    narrows: tuple[tuple[str, str], ...]


def visited(spots: Sequence[Spot], ground: Ground) -> tuple[Visited, ...]:
    """The provinces, then the countries, that attacks lie in."""
    found: dict[tuple[str, str], list[SheetAtrocity]] = {}
    regions: dict[tuple[str, str], Region | None] = {}
    for spot in spots:
        for row in spot.rows:
            place = row.atrocity.place
            for key in ((place.country, place.admin1), (place.country, "")):
                if key not in regions:
                    regions[key] = _region(ground, key, spot)
                found.setdefault(key, []).append(row)
    made = []
    for key, region in sorted(regions.items(), key=lambda item: (not item[0][1], item[0])):
        code, name = key
        if region is not None and code:
            called = name or country(code)
            pairs = by_province(name, code) if name else (("country", code),)
            made.append(Visited(region, region_tells(called, found[key]), pairs))
    return tuple(made)


def choices(regions: Sequence[Visited], ground: Ground, view: Viewport) -> Iterator[Mark]:
    """The regions in view as areas without a look: provinces near by, countries far out."""
    near = level_at(view.scale) < WITH_PROVINCES
    for each in regions:
        if bool(each.region.names) == near and view.shows(each.region.box):
            area = area_of(ground, view, each.region)
            if area.rings:
                yield Mark(area, Look(), each.tells, narrows=each.narrows)


def _region(ground: Ground, key: tuple[str, str], spot: Spot) -> Region | None:
    code, name = key
    if name:
        return ground.province(code, name, spot.longitude, spot.latitude)
    return ground.country(code)
