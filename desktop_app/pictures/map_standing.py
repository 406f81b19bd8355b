"""Where spots stand in a view; what does not change while the map moves is found once."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

import msgspec

from desktop_app.pictures.gathering import PROVINCE_DEGREES, Gathering
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Region, level_at
from desktop_app.pictures.map_boxes import region_of
from desktop_app.pictures.map_ground import area_of
from desktop_app.pictures.map_marks import Sizes, disc, killed, look, narrows
from desktop_app.pictures.map_regions import Pairs
from desktop_app.pictures.marks import Area, Disc, Key, Look, Mark
from desktop_app.pictures.spots import DISTRICT_DEGREES, Extent, Spot
from desktop_app.pictures.viewport import Viewport


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A spot and the mark that shows it."""

    spot: Spot
    mark: Mark


class _Standing(NamedTuple):
    """A spot as it looks in any view of one level; its disc is at least of the `radius`."""

    spot: Spot
    look: Look
    narrows: Pairs
    keys: tuple[Key, ...]
    radius: float
    grows: float
    """The degrees of its radius, where it shows the ground that a place may mean."""


class Standings:
    """Puts the spots of a gathering where they stand."""

    def __init__(self, shown: Gathering, ground: Ground) -> None:
        self._shown = shown
        self._ground = ground
        self._by_deadliest: dict[int, dict[int, _Standing]] = {}
        self._regions: dict[int, Region | None] = {}

    def deadliest(self, view: Viewport) -> int:
        """The figure of the deadliest spot at the scale of a view, in view or not."""
        spots = self._shown.at(view.scale).spots
        return killed(spots[0]) if spots else 0

    def placed(
        self, view: Viewport, tells: Callable[[Spot], str], deadliest: int = 0
    ) -> Iterator[Placed]:
        """What is in view: areas first, then discs, the small ones on top.

        Discs are as large as if there were a spot so deadly.
        """
        there = self._shown.at(view.scale)
        deadliest = max(deadliest, self.deadliest(view))
        sizes = Sizes(deadliest)
        known = self._by_deadliest.setdefault(deadliest, {})
        for spot in there.wide:
            shape = self._area(spot, view)
            if shape is not None:
                stands = known.get(id(spot)) or _keep(known, spot, sizes)
                mark = Mark(shape, stands.look, tells(spot), stands.keys, stands.narrows)
                yield Placed(spot, mark)
        scale, x, y = view.scale, view.x, view.y
        for longitude, latitude, spot in there.seen(view):
            if spot.wide:
                continue
            stands = known.get(id(spot)) or _keep(known, spot, sizes)
            radius = max(stands.radius, stands.grows * scale)
            shape = Disc(x(longitude), y(latitude), radius)
            yield Placed(spot, Mark(shape, stands.look, tells(spot), stands.keys, stands.narrows))

    def showing(self, keys: tuple[Key, ...]) -> Spot | None:
        """The spot of some records that was placed."""
        there = chain.from_iterable([known.values() for known in self._by_deadliest.values()])
        return next((stands.spot for stands in there if stands.keys == keys), None)

    def _area(self, spot: Spot, view: Viewport) -> Area | Disc | None:
        key = id(spot)
        if key not in self._regions:
            self._regions[key] = region_of(spot.extent, spot.place, self._ground)
        region = self._regions[key]
        if region is None:
            wide = PROVINCE_DEGREES * (1 if spot.extent is Extent.PROVINCE else 3)
            return disc(spot, view, wide * view.scale)
        if not view.shows(region.box):
            return None
        level = level_at(view.scale)
        near = min(level, WITH_PROVINCES - 1) if region.names else level
        area = area_of(self._ground, view, region, near)
        return area if area.rings else None


def _keep(known: dict[int, _Standing], spot: Spot, sizes: Sizes) -> _Standing:
    grows = DISTRICT_DEGREES if spot.extent is Extent.DISTRICT else 0.0
    stands = _Standing(spot, look(spot), narrows(spot), spot.keys, sizes.least(spot), grows)
    known[id(spot)] = stands
    return stands
