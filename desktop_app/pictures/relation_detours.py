"""Lines that no single bend leads past the names: the shortest way round the corners of these."""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import hypot

from desktop_app.pictures.geometry import Box, wider
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_routes import extent, is_within, runs_through
from desktop_app.pictures.relation_tracks import Tracks

_TURN = 24.0
"""Pixels that a turn counts for, beside the length of the way."""

_WORN = 60.0
"""Pixels that a turn counts for where another line runs: they would lie on each other."""

_ROUNDED = (110.0, 80.0, 55.0, 38.0, 26.0, 16.0, 9.0)
"""How long before and after a turn the line is bent; the roundest that is clear is taken."""

_SAMPLES = 8
_TIGHTER, _TIGHTEST = 3.0, 0.8
"""Pixels by which a rounded turn may come nearer to a name than its way does, and how near."""

_OUTER = 6.0
"""Pixels by which a line turns farther off a name, where that is free: its turn is rounder."""

_SIDES = (1, -1, 1, -1)
"""Of the corners of a box: 1 where a line that passes it rises to the right, -1 where it falls."""

_FAR = float("inf")
_ONE, _OTHER = -1, -2
"""Where a way begins and ends, among the numbers of corners."""


class Detours:
    """Ways that keep off all the boxes by the same margin; what one sees from where is kept."""

    def __init__(self, boxes: Sequence[Box], frame: Box, margin: float) -> None:
        self._boxes = [wider(box, margin - 0.5) for box in boxes]
        self._tight = [wider(box, max(margin - _TIGHTER, _TIGHTEST)) for box in boxes]
        corners = [
            (place, side)
            for box in boxes
            for outer, inner, side in zip(
                _corners_of(wider(box, margin + _OUTER)),
                _corners_of(wider(box, margin)),
                _SIDES,
                strict=True,
            )
            for place in [each for each in (outer, inner) if self._is_free(each, frame)][:1]
        ]
        self._corners = [place for place, _side in corners]
        self._sides = [side for _place, side in corners]
        self._sights: dict[tuple[int, int], bool] = {}

    def way(
        self,
        one: int,
        other: int,
        middles: Sequence[Point],
        tracks: Tracks,
    ) -> tuple[Point, ...] | None:
        """From the middle of one of the boxes to that of another; None where there is no way."""
        places = (*self._corners, middles[other], middles[one])
        found = self._shortest((one, other), places, tracks)
        if found is None:
            return None
        points = (middles[one], *(places[at] for at in found), middles[other])
        foreign = [box for at, box in enumerate(self._tight) if at not in (one, other)]
        for reach in _ROUNDED:
            rounded = _rounded(points, reach)
            if not runs_through(rounded, extent(rounded), foreign):
                return rounded
        return points

    def _shortest(
        self,
        ends: tuple[int, int],
        places: Sequence[Point],
        tracks: Tracks,
    ) -> list[int] | None:
        """The corners at which the shortest way turns (A*)."""
        best, before, done = {_ONE: 0.0}, {_ONE: _ONE}, set[int]()
        left = [hypot(places[_OTHER][0] - x, places[_OTHER][1] - y) for x, y in places]
        turning = [_WORN if tracks.holds(each) else _TURN for each in self._corners]
        heap = [(left[_ONE], _ONE)]
        while heap:
            _whole, at = heappop(heap)
            if at == _OTHER:
                return _traced(before)
            if at in done:
                continue
            done.add(at)
            x, y = places[at]
            side = self._sides[at] if at >= 0 else 0
            for step in (*range(len(self._corners)), _OTHER):
                right, down = places[step][0] - x, places[step][1] - y
                if right * down * side > 0 or (step >= 0 and right * down * self._sides[step] > 0):
                    continue  # it would not pass the box of a corner, but run into it
                length = best[at] + hypot(right, down)
                length += turning[step] if step >= 0 else 0.0
                if length >= best.get(step, _FAR) or length + left[step] >= best.get(_OTHER, _FAR):
                    continue
                if self._sees(at, step, ends, places):
                    best[step], before[step] = length, at
                    heappush(heap, (length + left[step], step))
        return None

    def _is_free(self, at: Point, frame: Box) -> bool:
        return is_within(frame, at) and not any(is_within(box, at) for box in self._boxes)

    def _sees(self, at: int, step: int, ends: tuple[int, int], places: Sequence[Point]) -> bool:
        """Whether nothing stands between two places, but that in which the way begins or ends."""
        if at >= 0 and step >= 0:
            pair = (at, step) if at < step else (step, at)
            if pair not in self._sights:
                self._sights[pair] = not self._hit(places[at], places[step])
            return self._sights[pair]
        own = (ends[0] if at == _ONE else -1, ends[1] if step == _OTHER else -1)
        return not self._hit(places[at], places[step], own)

    def _hit(self, one: Point, other: Point, own: tuple[int, ...] = ()) -> bool:
        """Whether a box stands between two points, save some."""
        (ax, ay), (bx, by) = one, other
        left, right = (ax, bx) if ax < bx else (bx, ax)
        top, bottom = (ay, by) if ay < by else (by, ay)
        across, down = bx - ax, by - ay
        for at, (a, b, c, d) in enumerate(self._boxes):
            if a >= right or c <= left or b >= bottom or d <= top or at in own:
                continue
            away = abs(across * (b + d - 2 * ay) - down * (a + c - 2 * ax))
            if away < abs(across) * (d - b) + abs(down) * (c - a):
                return True
        return False


def _traced(before: dict[int, int]) -> list[int]:
    found, at = [], before[_OTHER]
    while at != _ONE:
        found.append(at)
        at = before[at]
    return found[::-1]


def _rounded(points: Sequence[Point], reach: float) -> tuple[Point, ...]:
    """The way with its turns bent, from so many pixels before each to as many after it."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    found = [points[0]]
    for at in range(1, len(points) - 1):
        most = reach
        for side, part in ((at - 1, lengths[at - 1]), (at + 1, lengths[at])):
            most = min(most, part if side in (0, len(points) - 1) else part / 2)
        first = _towards(points[at], points[at - 1], most)
        last = _towards(points[at], points[at + 1], most)
        found += _curved(first, points[at], last)
    return (*found, points[-1])


def _towards(one: Point, other: Point, pixels: float) -> Point:
    share = pixels / (hypot(other[0] - one[0], other[1] - one[1]) or 1)
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _curved(one: Point, turn: Point, other: Point) -> Iterator[Point]:
    for step in range(_SAMPLES + 1):
        t = step / _SAMPLES
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        yield a * one[0] + b * turn[0] + c * other[0], a * one[1] + b * turn[1] + c * other[1]


def _corners_of(box: Box) -> Iterator[Point]:
    left, top, right, bottom = box
    yield from ((left, top), (right, top), (right, bottom), (left, bottom))
