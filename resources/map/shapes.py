"""Provinces and borders as they stand in a GeoPackage, as rings and lines of whole steps."""

import sqlite3
import struct
from collections import Counter
from collections.abc import Iterator

UNIT = 180
"""Steps in a degree: 180° are the most that 16 bits hold."""

CODES = {"SOL": "SO", "CYN": "CY", "KOS": "XK"}
"""Countries of parts that Natural Earth draws by themselves, as in countries.json."""

Point = tuple[int, int]
Ring = tuple[Point, ...]


def read_provinces(package: sqlite3.Connection) -> list[tuple[str, list[str], list[Ring]]]:
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


def read_disputed(package: sqlite3.Connection) -> list[Ring]:
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
