"""Putting stretches into as few rows as keep them apart."""

from collections.abc import Sequence


def packed(stretches: Sequence[tuple[float, float]], gap: float) -> tuple[int, ...]:
    """The row of each stretch (left, right), in their order: the first where it stands `gap` clear.

    Of stretches that come from left to right this needs the fewest rows.
    """
    ends: list[list[tuple[float, float]]] = []
    rows = []
    for left, right in stretches:
        row = next(
            (number for number, there in enumerate(ends) if _free(there, left, right, gap)),
            len(ends),
        )
        if row == len(ends):
            ends.append([])
        ends[row].append((left, right))
        rows.append(row)
    return tuple(rows)


def _free(there: list[tuple[float, float]], left: float, right: float, gap: float) -> bool:
    return all(right + gap <= other[0] or other[1] + gap <= left for other in reversed(there))
