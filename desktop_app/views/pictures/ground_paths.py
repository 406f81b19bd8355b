"""The lines of the ground as paths in degrees: made once, then only moved and scaled."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from desktop_app.pictures.ground import LEVELS, Ground, Line, Region, level_at
from desktop_app.pictures.map_ground import regions
from desktop_app.pictures.viewport import Viewport


class GroundPaths:
    """The paths of what was looked at."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._paths: dict[tuple[int, int], QPainterPath] = {}
        self._claims: QPainterPath | None = None

    def of(self, region: Region, level: int) -> QPainterPath:
        """The borders of a region."""
        key = id(region), level
        if key not in self._paths:
            self._paths[key] = _course(iter(self.ground.lines(region, level)))
        return self._paths[key]

    def disputed(self) -> QPainterPath:
        """Borders that somebody claims elsewhere than they are drawn."""
        if self._claims is None:
            self._claims = _course(iter(self.ground.disputed))
        return self._claims

    def ahead(self, view: Viewport, home: AbstractSet[str]) -> Iterator[None]:
        """Make the paths that are drawn once the map is made larger, then once it is made smaller,
        until another level is drawn.
        """
        level = level_at(view.scale)
        if level > 0:
            larger = LEVELS[level - 1] / view.scale
            scale, wide, high = (larger * size for size in (view.scale, view.width, view.height))
            yield from self._made(replace(view, scale=scale, width=wide, height=high), home)
        if LEVELS[level] > 0:
            yield from self._made(replace(view, scale=LEVELS[level] / 2), home)

    def _made(self, view: Viewport, home: AbstractSet[str]) -> Iterator[None]:
        for region, _look in regions(self.ground, view, home):
            self.of(region, level_at(view.scale))
            yield


def _course(lines: Iterator[Line]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for across, down in lines:
        points = zip(across, down, strict=True)
        path.moveTo(*next(points))
        for east, north in points:
            path.lineTo(east, north)
    return path
