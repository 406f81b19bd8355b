"""Putting stretches into as few rows as keep them apart."""

from collections.abc import Sequence


def packed(stretches: Sequence[tuple[float, float]], gap: float) -> tuple[int, ...]:
    """The row of each stretch (left, right), in their order: the first where it stands `gap` clear
    of all that the row holds, to the right of it or to the left.
    """
    taken: list[tuple[float, float]] = []
    rows = []
    for left, right in stretches:
        for row, (first, last) in enumerate(taken):
            if left >= last + gap or right + gap <= first:
                taken[row] = min(first, left), max(last, right)
                break
        else:
            row = len(taken)
            taken.append((left, right))
        rows.append(row)
    return tuple(rows)
