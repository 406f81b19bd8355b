"""Cuts the map of the program out of a GeoPackage of Natural Earth's provinces.

    python resources/map/make.py world_map.gpkg resources/map/ground.json

Reads the layers `states_provinces` and `disputed_borders` (see README.md) with the standard
library alone. Neighbours share their borders: each border is kept once, as an arc, and thinned
once, so that nothing gapes between them.
"""

import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from borders import Arc, Bordered, countries_of, junctions_of, numbered, sides_of
from measures import box_of, middle_of
from shapes import UNIT, read_disputed, read_provinces
from thinning import level

TOLERANCES = (3, 8, 24, 80)
"""How far a thinned line may lie from the true one, in steps, from near to far."""

WITH_PROVINCES = 2
"""Levels that hold the borders of provinces too."""


def main(source: str, target: str) -> None:
    """Write the map."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as package:
        provinces = read_provinces(package)
        disputed = read_disputed(package)
    rings = [ring for _code, _names, own in provinces for ring in own]
    junctions = junctions_of(rings)
    numbers: dict[Arc, int] = {}
    made: list[Bordered] = []
    for code, names, own in provinces:
        made.append(
            (
                code,
                names,
                box_of(own),
                [numbered(ring, junctions, numbers) for ring in own],
                middle_of(own),
            )
        )
    sides = sides_of(made)
    outlines = {arc for arc, found in sides.items() if len(found) == 1 or len(set(found)) > 1}
    levels = [
        level(list(numbers), tolerance, None if near < WITH_PROVINCES else outlines)
        for near, tolerance in enumerate(TOLERANCES)
    ]
    lines = [
        f'"unit": {UNIT}',
        '"provinces": {\n' + ",\n".join(_by_country(made)) + "}",
        '"countries": [\n'
        + ",\n".join(map(_compact, countries_of(made, outlines, list(numbers))))
        + "]",
        '"levels": [\n' + ",\n".join(map(_compact, levels)) + "]",
        f'"disputed": {_compact(level(disputed, TOLERANCES[0]))}',
    ]
    Path(target).write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _by_country(made: list[Bordered]) -> Iterator[str]:
    found: dict[str, list[Bordered]] = {}
    for province in made:
        found.setdefault(province[0], []).append(province)
    for code, provinces in found.items():
        yield f"{_compact(code)}: [\n" + ",\n".join(map(_compact, provinces)) + "]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main(*sys.argv[1:])
