"""Where groups and the lines between them stand, for all days alike."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from desktop_app.domain.names import acronym, called
from desktop_app.domain.records import Group
from desktop_app.domain.visible import Reader
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_names import LINE, Name, in_middle, named, unshortened
from desktop_app.pictures.relation_places import Room, has_words, nearest, places
from desktop_app.pictures.relation_ways import Course, ways
from desktop_app.pictures.relation_web import Link, Web, web

_WIDEST, _NARROWEST = 170.0, 100.0
MOST_NEAR = 24
MOST_NEAR_OF_TWO, MOST_FAR = 14, 10


class Layout(msgspec.Struct, frozen=True, gc=False):
    """A web with a place for each name, and a way for each pair."""

    web: Web
    width: float
    height: float
    names: Mapping[str, Name]
    routes: Mapping[Link, Course]


def layout(
    group: Group, reader: Reader, width: float, height: float, *, steps: int = 1, up_to: str = "red"
) -> Layout:
    """Place those around a group, one or two steps outward, in a picture of that size.

    It is made of the relations of all time, so that nothing moves when the day does. Who has no
    room is left out, see `Web.missing`.
    """
    widest = min(_WIDEST, max(_NARROWEST, width * (0.17 if steps > 1 else 0.2)))
    centre = in_middle(acronym(group), (width / 2, height / 2), widest)
    left, top, right, bottom = centre.box
    middle = (right - left, bottom - top + 14)
    room = Room(width, height, (widest, 2 * LINE + 10), middle)
    most = (MOST_NEAR, 0) if steps < 2 else (MOST_NEAR_OF_TWO, MOST_FAR)
    found = web(group, reader, near=most[0], far=most[1], up_to=up_to)
    near, far = places(room, len(found.near), len(found.far))
    if len(near) < len(found.near) or len(far) < len(found.far):
        found = web(group, reader, near=len(near), far=len(far), up_to=up_to)
        near, far = places(room, len(found.near), len(found.far))
    inner = _seated(found, near, room)
    at = inner | _outside(found, inner, far)
    names = {each: named(called(found.groups[each]), point, widest) for each, point in at.items()}
    names[group.id] = replace(centre, box=room.box(room.centre, middle))
    for each in at:
        others = [name.box for one, name in names.items() if one != each]
        names[each] = unshortened(names[each], room, others)
    return Layout(found, width, height, names, ways(found, names, (0, 0, width, height)))


def _seated(found: Web, near: tuple[Point, ...], room: Room) -> dict[str, Point]:
    """Those near in their order, but where lines have no room for words, those with fewest."""
    order = list(found.near[: len(near)])
    cramped = [at for at in range(len(order)) if not has_words(room, near[at])]
    ranked = sorted(order, key=lambda each: (len(found.between(found.centre.id, each)), each))
    few = set(ranked[: len(cramped)])
    away = [at for at in cramped if order[at] not in few]
    come = [at for at in range(len(order)) if at not in cramped and order[at] in few]
    for one, other in zip(away, come, strict=True):
        order[one], order[other] = order[other], order[one]
    return dict(zip(order, near, strict=False))


def _outside(found: Web, inner: Mapping[str, Point], far: tuple[Point, ...]) -> dict[str, Point]:
    """Each of those far beside the ones that it is linked to."""
    free, placed = list(far), {}
    for each in found.far:
        linked = [at for one, at in inner.items() if found.between(one, each)]
        if free and linked:
            x, y = (sum(axis) / len(linked) for axis in zip(*linked, strict=True))
            placed[each] = nearest(free, (x, y))
            free.remove(placed[each])
    return placed
