"""Where groups and the lines between them stand, for all days alike."""

import re
from collections.abc import Mapping

import msgspec

from desktop_app.domain.names import acronym, called
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import Reader
from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.relation_places import Room, has_words, nearest, places
from desktop_app.pictures.relation_routes import route
from desktop_app.pictures.relation_web import Link, Web, web

SIZE, LINE = 12.0, 16.0
_PAD = 12.0
_BREAKS = re.compile(r"(?<=[\s-])")
"""A line can end after a blank or a hyphen."""

_WIDEST, _NARROWEST = 170.0, 100.0
MOST_NEAR = 24
MOST_NEAR_OF_TWO, MOST_FAR = 14, 10


class Name(msgspec.Struct, frozen=True, gc=False):
    """A group's name in at most two lines, and the box around it."""

    lines: tuple[str, ...]
    whole: str
    at: Point
    box: Box

    @property
    def elided(self) -> bool:
        """Whether the lines leave something out."""
        return "".join("".join(self.lines).split()) != "".join(self.whole.split())


class Layout(msgspec.Struct, frozen=True, gc=False):
    """A web with a place for each name, and a way for each pair."""

    web: Web
    width: float
    height: float
    names: Mapping[str, Name]
    routes: Mapping[Link, tuple[Point, ...]]


def layout(
    group: Group, reader: Reader, width: float, height: float, *, steps: int = 1, up_to: str = "red"
) -> Layout:
    """Place those around a group, one or two steps outward, in a picture of that size.

    It is made of the relations of all time, so that nothing moves when the day does. Who has no
    room is left out; `Web.left_out` counts them.
    """
    widest = min(_WIDEST, max(_NARROWEST, width * (0.17 if steps > 1 else 0.2)))
    middle_name = _lines(acronym(group), widest - 2 * _PAD, 600)
    middle = (_wide(middle_name, 600), LINE * len(middle_name) + 22)
    room = Room(width, height, (widest, 2 * LINE + 10), middle)
    most = (MOST_NEAR, 0) if steps < 2 else (MOST_NEAR_OF_TWO, MOST_FAR)
    found = web(group, reader, near=most[0], far=most[1], up_to=up_to)
    near, far = places(room, len(found.near), len(found.far))
    if len(near) < len(found.near) or len(far) < len(found.far):
        found = web(group, reader, near=len(near), far=len(far), up_to=up_to)
        near, far = places(room, len(found.near), len(found.far))
    inner = _seated(found, near, room)
    at = inner | _outside(found, inner, far)
    names = {each: _name(called(found.groups[each]), point, widest) for each, point in at.items()}
    box = room.box(room.centre, middle)
    names[group.id] = Name(middle_name, acronym(group), room.centre, box)
    return Layout(found, width, height, names, _routes(found, names))


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


def _name(text: str, at: Point, widest: float) -> Name:
    lines = _lines(text, widest - 2 * _PAD)
    half, high = _wide(lines) / 2, LINE * len(lines) + 8
    box = (at[0] - half, at[1] - high / 2, at[0] + half, at[1] + high / 2)
    return Name(lines, text, at, box)


def _wide(lines: tuple[str, ...], weight: int = 400) -> float:
    return max(text_width(line, SIZE, weight) for line in lines) + 2 * _PAD


def _lines(text: str, room: float, weight: int = 400) -> tuple[str, ...]:
    """The text in one line, or in two that break between words, the second elided."""
    if text_width(text, SIZE, weight) <= room:
        return (text,)
    words = _BREAKS.split(text)
    first = 0
    while text_width("".join(words[: first + 1]).strip(), SIZE, weight) <= room:
        first += 1
    if not first:
        return (elided(text, room, SIZE, weight),)
    rest = "".join(words[first:]).strip()
    return "".join(words[:first]).strip(), elided(rest, room, SIZE, weight)


def _routes(found: Web, names: Mapping[str, Name]) -> dict[Link, tuple[Point, ...]]:
    return {
        ends: route(
            names[ends[0]].at,
            names[ends[1]].at,
            [name.box for each, name in names.items() if each not in ends],
        )
        for ends in found.pairs
        if ends[0] in names and ends[1] in names
    }
