"""Where lines run already, so that others need not lie on them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, hypot, pi

from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_routes import beside

_CELL = 6.0
"""Pixels of a square in which lines count as lying on each other, and from sample to sample."""

_TURNS, _ALIKE = 24, 2
"""Into how many ways to go half a turn is parted; how many of them count as the same."""

_SAME = tuple(
    sum(1 << (turn + off) % _TURNS for off in range(-_ALIKE, _ALIKE + 1)) for turn in range(_TURNS)
)
"""For each way to go, those that count as the same, as bits."""

_Cell = tuple[int, int]


class Tracks:
    """The squares that lines run through, and which way they go there."""

    def __init__(self) -> None:
        self._laid: dict[_Cell, int] = defaultdict(int)

    def lay(self, points: Sequence[Point], spread: float) -> None:
        """Note a line, and what lies up to `spread` pixels beside it."""
        reach = 1 + round(spread / _CELL)
        aside = range(-reach, reach + 1)
        for (across, down), turn in _cells(points):
            for x in aside:
                for y in aside:
                    self._laid[across + x, down + y] |= 1 << turn

    def shared(self, points: Sequence[Point], spread: float) -> float:
        """Of how many pixels a line, or what lies beside it, runs on others, there or back."""
        courses = [points, beside(points, spread), beside(points, -spread)][: 3 if spread else 1]
        return max(_CELL * sum(self._runs(*each) for each in _cells(one)) for one in courses)

    def holds(self, at: Point) -> bool:
        """Whether a line runs through a point, or close to it."""
        return (int(at[0] // _CELL), int(at[1] // _CELL)) in self._laid

    def _runs(self, cell: _Cell, turn: int) -> bool:
        return bool(self._laid.get(cell, 0) & _SAME[turn])


def _cells(points: Sequence[Point]) -> Iterator[tuple[_Cell, int]]:
    """A square for every few pixels of the line, and the way that it goes there."""
    for (ax, ay), (bx, by) in pairwise(points):
        right, down = bx - ax, by - ay
        turn = int(atan2(down, right) % pi / pi * _TURNS) % _TURNS
        count = max(1, round(hypot(right, down) / _CELL))
        for step in range(count):
            share = (step + 0.5) / count
            yield (int((ax + right * share) // _CELL), int((ay + down * share) // _CELL)), turn
