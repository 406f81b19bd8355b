"""The writing on the map: counts in discs, names of towns, provinces and countries."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from math import ceil, exp2, log2

from msgspec.structs import replace

from desktop_app.domain.countries import COUNTRIES, country
from desktop_app.domain.counts import number
from desktop_app.pictures.crowd import Crowd, beside
from desktop_app.pictures.geometry import Box, bounds, label_box
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Region, level_at
from desktop_app.pictures.map_marks import COUNT_SIZE
from desktop_app.pictures.map_standing import Placed
from desktop_app.pictures.map_words import called, region_name
from desktop_app.pictures.marks import Anchor, Disc, Ink, Label
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.spots import Extent
from desktop_app.pictures.viewport import Viewport, meets

_NAMED = 40
_KEPT_CLEAR = 150
_TOWN, _REGION = 11.0, 10.0
_WIDE = {Extent.PROVINCE, Extent.COUNTRY}
_SMALL = 60.0
"""Pixels up to which an area is kept clear of the names of others."""

_EDGES = 8.0
"""Pixels that the edges of an area take from the room for its name."""

_NEARLY = 24
"""Pixels within which it is looked up only once where the middle of the map lies."""

_MOST_WITHIN, _ASIDE = 3, (0, -5, 5, -10, 10)
"""Places named within their discs, and pixels by which such a name may stand off the middle."""

_DEEPEST = 60
"""Pixels to a degree from which provinces are named."""


def labels(
    placed: Sequence[Placed],
    ground: Ground,
    view: Viewport,
    home: AbstractSet[str],
    kept: Sequence[Box],
    *,
    lines: Sequence[Box] = (),
    small: bool = False,
) -> tuple[Label, ...]:
    """Labels that stand clear of each other and of the `kept` boxes; the deadliest spots first.

    Names stand clear of `lines` too, counts need not.
    A `small` map names the country that it shows however far out it is.
    """
    crowd = Crowd(view.width, view.height)
    for box in kept:
        crowd.take(box)
    counts = [label for each in placed if (label := _count(each, crowd))]
    for line in lines:
        crowd.take(line)
    _keep_discs_clear(placed[:_KEPT_CLEAR], crowd)
    wide = [each for each in placed[:_NAMED] if each.spot.extent in _WIDE]
    areas = [label for each in wide if (label := _area(each, crowd))]
    _keep_small_areas_clear(wide, crowd)
    near = [each for each in placed[:_NAMED] if each.spot.extent not in _WIDE]
    beside_discs = [(each, _town(each, crowd)) for each in near]
    towns = [label for _each, label in beside_discs if label]
    crowded = [each for each, label in beside_discs if not label][:_MOST_WITHIN]
    regions = list(_regions(ground, view, home, crowd))
    named = {label.text for label in (*regions, *areas)}
    here = _here(ground, view, named, crowd) if small or view.scale >= _DEEPEST else ()
    names = [replace(label, haloed=True) for label in (*regions, *here, *areas, *towns)]
    for each in crowded:
        if label := _within(each, placed, (*names, *counts), view):
            counts.append(label)
    return (*names, *counts)


def _keep_discs_clear(placed: Sequence[Placed], crowd: Crowd) -> None:
    for each in placed:
        if isinstance(each.mark.shape, Disc):
            left, _top, right, _bottom = box = bounds(each.mark.shape)
            if each.spot.extent is Extent.POINT or right - left <= _SMALL:
                crowd.take(box)


def _keep_small_areas_clear(wide: Sequence[Placed], crowd: Crowd) -> None:
    """A name beside one would seem to be its own."""
    for each in wide:
        left, top, right, bottom = box = bounds(each.mark.shape)
        if right - left <= _SMALL and bottom - top <= _SMALL:
            crowd.take(box)


def _count(placed: Placed, crowd: Crowd) -> Label | None:
    if placed.spot.toll.attacks < 2:
        return None
    left, top, right, bottom = bounds(placed.mark.shape)
    text = number(placed.spot.toll.attacks)
    x, y = (left + right) / 2, (top + bottom) / 2 + COUNT_SIZE * 0.36
    return crowd.place([Label(text, x, y, Anchor.MIDDLE, size=COUNT_SIZE, weight=600)], 0)


def _area(placed: Placed, crowd: Crowd) -> Label | None:
    left, top, right, bottom = box = bounds(placed.mark.shape)
    text = region_name(placed.spot)
    if right - left < text_width(text, _REGION) + _EDGES:
        return crowd.place(beside(text, box, size=_REGION, ink=Ink.MUTED))
    middle = (left + right) / 2, (top + bottom) / 2 + _REGION * 1.5
    return crowd.place([Label(text, *middle, Anchor.MIDDLE, Ink.MUTED, _REGION)])


def _town(placed: Placed, crowd: Crowd) -> Label | None:
    keys = placed.mark.keys if len(placed.mark.keys) == 1 else ()
    return crowd.place(
        beside(called(placed.spot), bounds(placed.mark.shape), size=_TOWN, keys=keys)
    )


def _within(
    placed: Placed, others: Sequence[Placed], labels: Sequence[Label], view: Viewport
) -> Label | None:
    """The name of a place within its disc, below or above the count: it has no room beside it."""
    left, top, right, bottom = bounds(placed.mark.shape)
    text = called(placed.spot)
    if text_width(text, _TOWN) > 0.8 * (right - left):
        return None
    room = Crowd(view.width, view.height)
    for other in others[:_KEPT_CLEAR]:
        if other is not placed and isinstance(other.mark.shape, Disc):
            room.take(bounds(other.mark.shape))
    for label in labels:
        room.take(label_box(label))
    middle, count = (left + right) / 2, (top + bottom) / 2 + COUNT_SIZE * 0.36
    lines = count + _TOWN * 1.2, count - COUNT_SIZE - _TOWN * 0.25
    spots = [(middle + aside, line) for line in lines for aside in _ASIDE]
    return room.place([Label(text, *spot, Anchor.MIDDLE, size=_TOWN) for spot in spots], 0)


def _regions(
    ground: Ground, view: Viewport, home: AbstractSet[str], crowd: Crowd
) -> Iterator[Label]:
    box = view.box
    seen = [each for each in ground.countries if meets(box, each.box)]
    for each in sorted(seen, key=lambda each: (each.country not in home, -_size(each))):
        if each.country in COUNTRIES:
            name = country(each.country)
            spots = [each.middle[:2]]
            if each.country in home:
                spots += ground.hearts(each, _half(name, view))
            yield from _region(name, each, spots, view, crowd, 500)
    if view.scale < _DEEPEST or level_at(view.scale) >= WITH_PROVINCES:
        return
    for each in seen:
        for province in ground.in_country(each.country):
            if meets(box, province.box) and province.names:
                spots = [province.middle[:2]]
                yield from _region(province.names[0], province, spots, view, crowd, 400)


def _half(name: str, view: Viewport) -> float:
    """Half the width of a country's name in degrees, or a little more: one of few lengths."""
    steps = ceil(2 * log2(text_width(name, _REGION, 500) / 2 / view.across))
    return exp2(steps / 2)


def _region(
    name: str,
    region: Region,
    spots: Sequence[tuple[float, float]],
    view: Viewport,
    crowd: Crowd,
    weight: int,
) -> Iterator[Label]:
    """The name at the first free spot of a region that is wide enough for it."""
    wide = region.middle[2] * view.across
    if text_width(name, _REGION, weight) > wide * 0.9:
        return
    found = crowd.place(
        Label(name, view.x(east), view.y(north), Anchor.MIDDLE, Ink.MUTED, _REGION, weight)
        for east, north in spots
    )
    if found is not None:
        yield found


def _here(ground: Ground, view: Viewport, named: AbstractSet[str], crowd: Crowd) -> Iterator[Label]:
    """Where the middle of the map lies, if its country has no name in view."""
    step = exp2(round(log2(_NEARLY / view.scale)))
    middle_of_map = view.at(view.width / 2, view.height / 2)
    code, province = ground.place_at(*(round(each / step) * step for each in middle_of_map))
    if code not in COUNTRIES or country(code) in named:
        return
    near = view.scale >= _DEEPEST and province not in named
    parts = (province if near else "", country(code))
    text, middle = ", ".join(filter(None, parts)), view.width / 2
    spots = ((middle, 17), (middle, view.height - 8), (middle, view.height * 0.75))
    found = crowd.place(Label(text, x, y, Anchor.MIDDLE, Ink.MUTED, _REGION, 500) for x, y in spots)
    if found is not None:
        yield found


def _size(region: Region) -> float:
    west, south, east, north = region.box
    return (east - west) * (north - south)
