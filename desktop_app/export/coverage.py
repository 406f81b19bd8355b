"""Which characters the shipped fonts can draw, read from their `cmap` tables.

Format: OpenType 1.9, "cmap — Character to Glyph Index Mapping Table", subtable formats 4 and 12.
"""

from functools import cache
from pathlib import Path
from struct import unpack_from

from desktop_app import RESOURCES

FONTS = RESOURCES / "fonts"

FAMILIES = ("SourceSerif4", "Vazirmatn", "Inter")
"""In the order in which a page asks them for a character. All weights of a family draw the same."""


@cache
def coverage() -> tuple[frozenset[int], ...]:
    """The code points of each family in turn."""
    return tuple(code_points(FONTS / f"{family}-Regular.ttf") for family in FAMILIES)


def code_points(font: Path) -> frozenset[int]:
    """The code points that a TrueType font has a glyph for. Raises OSError."""
    data = font.read_bytes()
    (table_count,) = unpack_from(">H", data, 4)
    for record in range(12, 12 + 16 * table_count, 16):
        tag, _checksum, offset, length = unpack_from(">4sLLL", data, record)
        if tag == b"cmap":
            return _cmap(data[offset : offset + length])
    return frozenset()


def _cmap(table: bytes) -> frozenset[int]:
    (count,) = unpack_from(">H", table, 2)
    offsets = {unpack_from(">HHL", table, 4 + 8 * index)[2] for index in range(count)}
    found: set[int] = set()
    for offset in offsets:
        (kind,) = unpack_from(">H", table, offset)
        if kind == 4:
            found |= _segments(table[offset:])
        elif kind == 12:
            found |= _groups(table[offset:])
    return frozenset(found)


def _segments(table: bytes) -> set[int]:
    (doubled,) = unpack_from(">H", table, 6)
    shape = f">{doubled // 2}H"
    starts_at = 16 + doubled
    ends = unpack_from(shape, table, 14)
    starts = unpack_from(shape, table, starts_at)
    deltas = unpack_from(shape, table, starts_at + doubled)
    ranges = unpack_from(shape, table, starts_at + 2 * doubled)
    found = set()
    for segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if ranges[segment]:
                at = starts_at + 2 * doubled + 2 * segment + ranges[segment] + 2 * (code - start)
                (glyph,) = unpack_from(">H", table, at)
                if not glyph:
                    continue
            if (glyph + deltas[segment]) & 0xFFFF:
                found.add(code)
    return found


def _groups(table: bytes) -> set[int]:
    (count,) = unpack_from(">L", table, 12)
    edges = unpack_from(f">{3 * count}L", table, 16)
    found: set[int] = set()
    for first, last in zip(edges[::3], edges[1::3], strict=True):
        found.update(range(first, last + 1))
    return found
