"""Borders as arcs that neighbours share, and countries put together from those of provinces."""

from collections import defaultdict
from itertools import pairwise

from measures import around, middle_of
from shapes import Point, Ring

Arc = tuple[Point, ...]
Bordered = tuple[str, list[str], list[int], list[list[int]], list[int]]
"""A province: code of its country, names, box (west, south, east, north), rings of arcs, and the
middle of its largest part with that part's width."""


def junctions_of(rings: list[Ring]) -> set[Point]:
    """Where three borders meet, or a shore begins."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for here, there in pairwise(ring):
            beside[here].add(there)
            beside[there].add(here)
    return {point for point, others in beside.items() if len(others) > 2}


def numbered(ring: Ring, junctions: set[Point], numbers: dict[Arc, int]) -> list[int]:
    """The ring as numbers of arcs; one that runs backwards is ~number."""
    body = ring[:-1]
    start = next((i for i, point in enumerate(body) if point in junctions), None)
    if start is None:
        start = body.index(min(body))
    turned = (*body[start:], *body[:start], body[start])
    cuts = [i for i, point in enumerate(turned) if point in junctions]
    bounds = sorted({0, *cuts, len(turned) - 1})
    found = []
    for first, last in pairwise(bounds):
        arc = turned[first : last + 1]
        if arc[::-1] in numbers:
            found.append(~numbers[arc[::-1]])
        else:
            found.append(numbers.setdefault(arc, len(numbers)))
    return found


def sides_of(made: list[Bordered]) -> dict[int, list[str]]:
    """The countries on either side of each arc."""
    sides: defaultdict[int, list[str]] = defaultdict(list)
    for code, names, _box_of, rings, _middle_of in made:
        for ring in rings:
            for arc in ring:
                sides[arc if arc >= 0 else ~arc].append(code or names[0])
    return dict(sides)


def countries_of(made: list[Bordered], outlines: set[int], arcs: list[Arc]) -> list[Bordered]:
    """Each with its code (or name, where there is none), made of the outer arcs of provinces."""
    outer: defaultdict[str, list[int]] = defaultdict(list)
    boxes: defaultdict[str, list[list[int]]] = defaultdict(list)
    for code, names, box, rings, _middle_of in made:
        outer[code or names[0]] += [
            arc for ring in rings for arc in ring if (arc if arc >= 0 else ~arc) in outlines
        ]
        boxes[code or names[0]].append(box)
    made_up = []
    for key, found in sorted(outer.items()):
        rings = _joined(found, arcs)
        middle = middle_of([_points(ring, arcs) for ring in rings])
        made_up.append((key, list[str](), around(boxes[key]), rings, middle))
    return made_up


def _joined(found: list[int], arcs: list[Arc]) -> list[list[int]]:
    """Directed arcs put together to rings."""
    starting: defaultdict[Point, list[int]] = defaultdict(list)
    for arc in found:
        starting[_first(arc, arcs)].append(arc)
    rings = []
    for first in found:
        at = _first(first, arcs)
        ring: list[int] = []
        while starting[at]:
            arc = starting[at].pop()
            ring.append(arc)
            at = _first(~arc, arcs)
        if ring:
            rings.append(ring)
    return rings


def _points(ring: list[int], arcs: list[Arc]) -> Ring:
    runs = (arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring)
    return tuple(point for run in runs for point in run)


def _first(arc: int, arcs: list[Arc]) -> Point:
    return arcs[arc][0] if arc >= 0 else arcs[~arc][-1]
