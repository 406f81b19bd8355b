"""Where rings lie: their box, and the middle of the largest."""

from itertools import pairwise

from shapes import Ring


def middle_of(rings: list[Ring]) -> list[int]:
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


def box_of(rings: list[Ring]) -> list[int]:
    across = [x for ring in rings for x, _y in ring]
    down = [y for ring in rings for _x, y in ring]
    return [min(across), min(down), max(across), max(down)] if across else [0, 0, 0, 0]


def around(boxes: list[list[int]]) -> list[int]:
    west, south, east, north = zip(*boxes, strict=True)
    return [min(west), min(south), max(east), max(north)]
