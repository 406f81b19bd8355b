"""The ground under the attacks: which regions are drawn, and how."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from desktop_app.pictures.clipping import clipped
from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Line, Region, level_at
from desktop_app.pictures.marks import Area, Ink, Look, Mark, Path, Rectangle, Stroke
from desktop_app.pictures.viewport import Viewport, meets

_EDGE = 2.0
"""Pixels beyond the picture at which the ground is cut."""

_SPECK = 6
"""Points of a thinned line; islands of fewer are left out where the world is small."""

SEA = Look(fill=Ink.LAND, strength=0.4)
HOME = Look(fill=Ink.PAGE)
ELSEWHERE = Look(fill=Ink.LAND)
BORDER = Look(line=Ink.NEUTRAL, faint=True)
PROVINCE = Look(line=Ink.LINE, width=1)
CLAIMED = Look(line=Ink.NEUTRAL, width=1, stroke=Stroke.DASHED)


def regions(
    ground: Ground, view: Viewport, home: AbstractSet[str]
) -> Iterator[tuple[Region, Look]]:
    """The regions in view in the order in which they are drawn.

    Countries in `home`, those of the attacks, are light and show their provinces, others are grey.
    """
    box = view.box
    seen = [each for each in ground.countries if meets(box, each.box)]
    for country in seen:
        yield country, HOME if country.country in home else ELSEWHERE
    if level_at(view.scale) < WITH_PROVINCES:
        for country in seen:
            provinces = ground.in_country(country.country) if country.country in home else ()
            for province in provinces:
                if meets(box, province.box):
                    yield province, PROVINCE
    for country in seen:
        yield country, BORDER


def ground_marks(ground: Ground, view: Viewport, home: AbstractSet[str]) -> tuple[Mark, ...]:
    """The ground as marks, cut at the edges of the picture."""
    marks = [Mark(Rectangle(0, 0, view.width, view.height), SEA)]
    for region, look in regions(ground, view, home):
        area = area_of(ground, view, region)
        if area.rings:
            marks.append(Mark(area, look))
    if level_at(view.scale) < WITH_PROVINCES:
        marks += [Mark(Path(points), CLAIMED) for points in _claims(ground, view)]
    return tuple(marks)


def area_of(ground: Ground, view: Viewport, region: Region, level: int | None = None) -> Area:
    """A region as it lies in the picture, cut at its edges."""
    lines = ground.lines(region, level_at(view.scale) if level is None else level)
    if len(lines) > 1 and level_at(view.scale) >= WITH_PROVINCES:
        lines = tuple(line for line in lines if len(line[0]) >= _SPECK)
    placed = (_placed(view, line)[:-1] for line in lines)
    west, south, east, north = view.box
    box = region.box
    if west <= box[0] and south <= box[1] and box[2] <= east and box[3] <= north:
        return Area(tuple(placed))
    frame = (-_EDGE, -_EDGE, view.width + _EDGE, view.height + _EDGE)
    cut = (clipped(ring, frame) for ring in placed)
    return Area(tuple(ring for ring in cut if len(ring) > 2))


def _claims(ground: Ground, view: Viewport) -> Iterator[tuple[tuple[float, float], ...]]:
    for line in ground.disputed:
        run: list[tuple[float, float]] = []
        for x, y in _placed(view, line):
            if 0 <= x <= view.width and 0 <= y <= view.height:
                run.append((x, y))
            elif run:
                yield tuple(run)
                run = []
        if len(run) > 1:
            yield tuple(run)


def _placed(view: Viewport, line: Line) -> tuple[tuple[float, float], ...]:
    left = view.width / 2 - view.longitude * view.across
    top = view.height / 2 + view.latitude * view.scale
    across, scale = view.across, view.scale
    xs = [left + east * across for east in line[0]]
    ys = [top - north * scale for north in line[1]]
    return tuple(zip(xs, ys, strict=True))
