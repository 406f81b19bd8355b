"""Lines thinned to a tolerance, and packed."""

import sys
from array import array
from base64 import b64encode
from itertools import pairwise
from math import hypot

from borders import Arc


def level(lines: list[Arc], tolerance: int, only: set[int] | None = None) -> dict[str, object]:
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
