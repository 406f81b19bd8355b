"""The ways of all lines of a web: clear of the names that they have nothing to do with."""

from collections.abc import Mapping
from functools import partial

import msgspec

from desktop_app.pictures.geometry import Box, wider
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_bends import bent
from desktop_app.pictures.relation_detours import Detours
from desktop_app.pictures.relation_ends import between
from desktop_app.pictures.relation_names import Name
from desktop_app.pictures.relation_strands import spread_of
from desktop_app.pictures.relation_tracks import Tracks
from desktop_app.pictures.relation_web import Link, Web

_CLEAR = 4.0
"""Pixels that a line keeps off the names that it passes."""

_MARGINS = (12.0, 7.0, 4.0, 2.4)
"""Pixels off the names that lines go round them; the fewest where names stand 5 apart."""

_CROWD = 30
"""Pairs of others; among more, only lines that go round corners can keep apart."""

_LEAST = 1.0
"""Pixels off the names that the outermost line of a pair keeps even there."""


class Course(msgspec.Struct, frozen=True, gc=False):
    """The way of a pair, and how far off it in pixels its lines may be."""

    points: tuple[Point, ...]
    spread: float


def ways(found: Web, names: Mapping[str, Name], frame: Box) -> dict[Link, Course]:
    """A way for each pair: straight, else with one bend, else round the corners of names."""
    linked = {
        ends: spread_of(rows)
        for ends, rows in found.pairs.items()
        if ends[0] in names and ends[1] in names
    }
    spokes = [ends for ends in linked if found.centre.id in ends]
    finder = _Ways(names, frame, apart=0 < len(linked) - len(spokes) <= _CROWD)
    return {
        ends: finder.way(*ends, spread, spoke=ends in spokes) for ends, spread in linked.items()
    }


class _Ways:
    """Looks for ways between names that stand."""

    def __init__(self, names: Mapping[str, Name], frame: Box, *, apart: bool) -> None:
        self._numbers = {each: at for at, each in enumerate(names)}
        self._middles = [name.at for name in names.values()]
        self._boxes = [name.box for name in names.values()]
        self._frame = frame
        self._apart = apart
        self._tracks = Tracks()
        self._detours: dict[float, Detours] = {}

    def way(self, one: str, other: str, spread: float, *, spoke: bool) -> Course:
        """One whose lines lie up to `spread` pixels beside it, less where room is lacking."""
        ends = self._numbers[one], self._numbers[other]
        curved = self._bent(ends, spread, apart=self._apart and not spoke)
        course = curved or self._round(ends, spread) or Course(self._straight(ends), spread)
        if self._apart or not curved:
            outside = between(course.points, *(self._boxes[at] for at in ends))
            self._tracks.lay(outside, course.spread if self._apart else 0.0)
        return course

    def _straight(self, ends: tuple[int, int]) -> tuple[Point, Point]:
        return self._middles[ends[0]], self._middles[ends[1]]

    def _bent(self, ends: tuple[int, int], spread: float, *, apart: bool) -> Course | None:
        """With at most one bend."""
        clear = _CLEAR + spread
        foreign = [wider(box, clear) for at, box in enumerate(self._boxes) if at not in ends]
        shared = partial(self._tracks.shared, spread=spread) if apart else None
        points = bent(*self._straight(ends), foreign, wider(self._frame, -spread), shared)
        return Course(points, spread) if points else None

    def _round(self, ends: tuple[int, int], spread: float) -> Course | None:
        """Round corners of names, as far off as there is room."""
        most = min(each for each in _MARGINS if each >= min(_CLEAR + spread, _MARGINS[0]))
        for margin in _MARGINS[_MARGINS.index(most) :]:
            found = self._around(margin).way(*ends, self._middles, self._tracks)
            if found is not None:
                return Course(found, min(spread, margin - _LEAST))
        return None

    def _around(self, margin: float) -> Detours:
        if margin not in self._detours:
            frame = wider(self._frame, min(0.0, _CLEAR - margin))
            self._detours[margin] = Detours(self._boxes, frame, margin)
        return self._detours[margin]
