"""Cuts the map of the program out of a GeoPackage of Natural Earth's provinces.

    python resources/map/make.py world_map.gpkg resources/map/ground.json

Reads the layers `states_provinces` and `disputed_borders` (see README.md) with the standard
library alone. Neighbours share their borders: each border is kept once, as an arc, and thinned
once, so that nothing gapes between them.
"""

import json
import sqlite3
import struct
import sys
from array import array
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path

UNIT = 180
"""Steps in a degree: 180° are the most that 16 bits hold."""

TOLERANCES = (3, 8, 24, 80)
"""How far a thinned line may lie from the true one, in steps, from near to far."""

WITH_PROVINCES = 2
"""Levels that hold the borders of provinces too."""

CODES = {"SOL": "SO", "CYN": "CY", "KOS": "XK"}
"""Countries of parts that Natural Earth draws by themselves, as in countries.json."""

Point = tuple[int, int]
Ring = tuple[Point, ...]
Arc = tuple[Point, ...]
Bordered = tuple[str, list[str], list[int], list[list[int]], list[int]]
"""A province: code of its country, names, box (west, south, east, north), rings of arcs, and the
middle of its largest part with that part's width."""


def main(source: str, target: str) -> None:
    """Write the map."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as package:
        provinces = _provinces(package)
        disputed = _disputed(package)
    rings = [ring for _code, _names, own in provinces for ring in own]
    junctions = _junctions(rings)
    numbers: dict[Arc, int] = {}
    made: list[Bordered] = []
    for code, names, own in provinces:
        made.append(
            (
                code,
                names,
                _box(own),
                [_numbered(ring, junctions, numbers) for ring in own],
                _middle(own),
            )
        )
    sides = _sides(made)
    outlines = {arc for arc, found in sides.items() if len(found) == 1 or len(set(found)) > 1}
    levels = [
        _level(list(numbers), tolerance, None if near < WITH_PROVINCES else outlines)
        for near, tolerance in enumerate(TOLERANCES)
    ]
    lines = [
        f'"unit": {UNIT}',
        '"provinces": {\n' + ",\n".join(_by_country(made)) + "}",
        '"countries": [\n'
        + ",\n".join(map(_compact, _countries(made, outlines, list(numbers))))
        + "]",
        '"levels": [\n' + ",\n".join(map(_compact, levels)) + "]",
        f'"disputed": {_compact(_level(disputed, TOLERANCES[0]))}',
    ]
    Path(target).write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _provinces(package: sqlite3.Connection) -> list[tuple[str, list[str], list[Ring]]]:
    found = package.execute(
        "select iso_a2, adm0_a3, name, woe_name, gn_name, geom from states_provinces"
    ).fetchall()
    shared = Counter((row[0], row[2]) for row in found)
    provinces = []
    for iso, a3, name, other, local, shape in found:
        own = (other if other != name else local) if shared[iso, name] > 1 else name
        names = dict.fromkeys(filter(None, (own or name, other, local)))
        rings = [_steps(line) for line in _lines(shape)]
        code = iso if iso and iso.isalpha() else CODES.get(a3, "")
        provinces.append((code, list(names), [ring for ring in rings if len(ring) > 3]))
    return sorted(provinces, key=lambda row: (row[0], row[1], row[2]))


def _disputed(package: sqlite3.Connection) -> list[Ring]:
    shapes = package.execute("select geom from disputed_borders order by fid")
    return [_steps(line) for (shape,) in shapes for line in _lines(shape)]


def _lines(shape: bytes) -> Iterator[tuple[float, ...]]:
    """The lines and rings of a GeoPackage geometry (OGC 12-128r18, 2.1.3), holes among them."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(shape[3] >> 1) & 7]
    yield from _well_known(shape, 8 + envelope)[0]


def _well_known(shape: bytes, at: int) -> tuple[list[tuple[float, ...]], int]:
    order = "<" if shape[at] else ">"
    kind, count = struct.unpack_from(f"{order}II", shape, at + 1)
    at += 9
    lines: list[tuple[float, ...]] = []
    if kind == 2:
        return [struct.unpack_from(f"{order}{2 * count}d", shape, at)], at + 16 * count
    for _part in range(count):
        if kind == 3:
            (corners,) = struct.unpack_from(f"{order}I", shape, at)
            lines.append(struct.unpack_from(f"{order}{2 * corners}d", shape, at + 4))
            at += 4 + 16 * corners
        else:
            inner, at = _well_known(shape, at)
            lines += inner
    return lines, at


def _steps(line: tuple[float, ...]) -> Ring:
    points = [
        (round(east * UNIT), round(north * UNIT))
        for east, north in zip(line[::2], line[1::2], strict=True)
    ]
    return tuple(
        point for number, point in enumerate(points) if not number or point != points[number - 1]
    )


def _junctions(rings: list[Ring]) -> set[Point]:
    """Where three borders meet, or a shore begins."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for here, there in pairwise(ring):
            beside[here].add(there)
            beside[there].add(here)
    return {point for point, others in beside.items() if len(others) > 2}


def _numbered(ring: Ring, junctions: set[Point], numbers: dict[Arc, int]) -> list[int]:
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


def _sides(made: list[Bordered]) -> dict[int, list[str]]:
    """The countries on either side of each arc."""
    sides: defaultdict[int, list[str]] = defaultdict(list)
    for code, names, _box_of, rings, _middle_of in made:
        for ring in rings:
            for arc in ring:
                sides[arc if arc >= 0 else ~arc].append(code or names[0])
    return dict(sides)


def _countries(made: list[Bordered], outlines: set[int], arcs: list[Arc]) -> list[Bordered]:
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
        middle = _middle([_points(ring, arcs) for ring in rings])
        made_up.append((key, list[str](), _around(boxes[key]), rings, middle))
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


def _middle(rings: list[Ring]) -> list[int]:
    """East and north of the centre of gravity of the largest ring, and how wide it is."""
    if not rings:
        return [0, 0, 0]
    area, east, north, ring = max((_moment(ring) for ring in rings), key=lambda m: abs(m[0]))
    across = [x for x, _y in ring]
    wide = max(across) - min(across)
    x, y = ring[0]
    return [round(x + east / area), round(y + north / area), wide] if area else [x, y, wide]


def _moment(ring: Ring) -> tuple[float, float, float, Ring]:
    """The area of a ring, and what it weighs east and north of its first point."""
    x, y = ring[0]
    area = east = north = 0.0
    for (ax, ay), (bx, by) in pairwise(ring):
        part = ((ax - x) * (by - y) - (bx - x) * (ay - y)) / 2
        area += part
        east += part * (ax + bx - 2 * x) / 3
        north += part * (ay + by - 2 * y) / 3
    return area, east, north, ring


def _first(arc: int, arcs: list[Arc]) -> Point:
    return arcs[arc][0] if arc >= 0 else arcs[~arc][-1]


def _box(rings: list[Ring]) -> list[int]:
    across = [x for ring in rings for x, _y in ring]
    down = [y for ring in rings for _x, y in ring]
    return [min(across), min(down), max(across), max(down)] if across else [0, 0, 0, 0]


def _by_country(made: list[Bordered]) -> Iterator[str]:
    found: dict[str, list[Bordered]] = {}
    for province in made:
        found.setdefault(province[0], []).append(province)
    for code, provinces in found.items():
        yield f"{_compact(code)}: [\n" + ",\n".join(map(_compact, provinces)) + "]"


def _around(boxes: list[list[int]]) -> list[int]:
    west, south, east, north = zip(*boxes, strict=True)
    return [min(west), min(south), max(east), max(north)]


def _level(lines: list[Arc], tolerance: int, only: set[int] | None = None) -> dict[str, object]:
    """Where each line ends, in numbers, and the lines: a point, then the step to each next one.

    Ends have 32 bits, numbers 16, little-endian, in Base64. A line that is left out has no length.
    """
    ends, numbers = array("I"), array("h")
    for number, line in enumerate(lines):
        if only is None or number in only:
            numbers.extend(_deltas(_thinned(line, tolerance)))
        ends.append(len(numbers))
    return {"ends": _packed(ends), "lines": _packed(numbers)}


def _packed(numbers: "array[int]") -> str:
    if sys.byteorder == "big":
        numbers.byteswap()
    return b64encode(numbers.tobytes()).decode()


def _thinned(line: Arc, tolerance: float) -> Arc:
    """The line without the points that lie within the tolerance of it (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    if line[0] == line[-1]:
        far = max(
            range(len(line)), key=lambda i: hypot(line[i][0] - line[0][0], line[i][1] - line[0][1])
        )
        keep.add(far)
        spans = [(0, far), (far, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = line[first], line[last]
        length = hypot(x2 - x1, y2 - y1) or 1
        worst, at = 0.0, 0
        for i in range(first + 1, last):
            x, y = line[i]
            away = abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
            if (x1, y1) == (x2, y2):
                away = hypot(x - x1, y - y1)
            if away > worst:
                worst, at = away, i
        if worst > tolerance:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return tuple(line[i] for i in sorted(keep))


def _deltas(line: Arc) -> list[int]:
    flat = [*line[0]]
    for (x1, y1), (x2, y2) in pairwise(line):
        if abs(x2 - x1) >= 2**15:
            half = (x1 + x2) // 2
            flat += [half - x1, 0, x2 - half, y2 - y1]
        else:
            flat += [x2 - x1, y2 - y1]
    return flat


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main(*sys.argv[1:])
