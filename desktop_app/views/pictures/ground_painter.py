"""The ground of the map on a painter: lines are made once and then only moved and scaled."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from desktop_app.pictures.ground import WITH_PROVINCES, Ground, Line, Region, level_at
from desktop_app.pictures.map_ground import CLAIMED, SEA, regions
from desktop_app.pictures.marks import Ink, Look
from desktop_app.pictures.palette import Palette
from desktop_app.pictures.shading import DASHES, line_opacity, opacity
from desktop_app.pictures.viewport import Box, Viewport

_ROOM = 0.35
"""Of its width and height, what is painted beyond each side of a view that moves."""

_BLURRED = 1.7
"""Times that what was painted may be stretched or shrunk while the map moves."""


class GroundPainter:
    """Paints the ground from any view; keeps the paths of what was seen, and what it painted."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._paths: dict[tuple[int, int], QPainterPath] = {}
        self._claims: QPainterPath | None = None
        self._pixels = QPixmap()
        self._painted: tuple[Viewport, AbstractSet[str], Palette] | None = None

    def paint(
        self,
        painter: QPainter,
        view: Viewport,
        home: AbstractSet[str],
        inks: Palette,
        *,
        moving: bool = False,
    ) -> None:
        """Draw sea, countries, provinces and borders, as `map_ground.ground_marks` says them.

        While the map is `moving`, what was painted before is moved along, as far as it reaches.
        """
        sharp = painter.device().devicePixelRatio()
        if not self._serves(view, home, inks, sharp, moving=moving):
            self._paint_anew(_wider(view) if moving else view, home, inks, sharp)
        assert self._painted is not None  # noqa: S101 - painted just now
        there = self._painted[0]
        west, south, east, north = there.box
        left, top = view.x(west), view.y(north)
        target = QRectF(left, top, view.x(east) - left, view.y(south) - top)
        painter.save()
        painter.setClipRect(QRectF(0, 0, view.width, view.height))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not moving)
        painter.drawPixmap(
            target, self._pixels, QRectF(0, 0, there.width * sharp, there.height * sharp)
        )
        painter.restore()

    def _serves(
        self, view: Viewport, home: AbstractSet[str], inks: Palette, sharp: float, *, moving: bool
    ) -> bool:
        """Whether what was painted before will do."""
        if self._painted is None or self._pixels.devicePixelRatio() != sharp:
            return False
        there, painted_home, painted_inks = self._painted
        if painted_home != home or painted_inks is not inks:
            return False
        if not moving:
            return there == view
        larger = view.scale / there.scale
        return 1 / _BLURRED <= larger <= _BLURRED and _holds(there.box, view.box)

    def _paint_anew(
        self, view: Viewport, home: AbstractSet[str], inks: Palette, sharp: float
    ) -> None:
        self._pixels = QPixmap(ceil(view.width * sharp), ceil(view.height * sharp))
        self._pixels.setDevicePixelRatio(sharp)
        painter = QPainter(self._pixels)
        self._paint_whole(painter, view, home, inks)
        painter.end()
        self._painted = view, home, inks

    def _paint_whole(
        self, painter: QPainter, view: Viewport, home: AbstractSet[str], inks: Palette
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0, 0, view.width, view.height)
        painter.fillRect(frame, QColor(inks[Ink.PAGE]))
        painter.fillRect(frame, _brush(SEA, inks))
        level = level_at(view.scale)
        painter.setTransform(_placed(view), combine=True)
        for region, look in regions(self._ground, view, home):
            painter.setPen(_pen(look, inks))
            painter.setBrush(_brush(look, inks))
            painter.drawPath(self._path(region, level))
        if level < WITH_PROVINCES:
            painter.setPen(_pen(CLAIMED, inks))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._disputed())

    def _path(self, region: Region, level: int) -> QPainterPath:
        key = id(region), level
        if key not in self._paths:
            self._paths[key] = _course(iter(self._ground.lines(region, level)))
        return self._paths[key]

    def _disputed(self) -> QPainterPath:
        if self._claims is None:
            self._claims = _course(iter(self._ground.disputed))
        return self._claims


def _wider(view: Viewport) -> Viewport:
    return view.sized(*(ceil(size * (1 + 2 * _ROOM)) for size in (view.width, view.height)))


def _holds(outer: Box, inner: Box) -> bool:
    lower = outer[0] <= inner[0] and outer[1] <= inner[1]
    return lower and outer[2] >= inner[2] and outer[3] >= inner[3]


def _placed(view: Viewport) -> QTransform:
    """Degrees to pixels."""
    return QTransform(view.across, 0, 0, -view.scale, view.x(0), view.y(0))


def _course(lines: Iterator[Line]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for across, down in lines:
        points = zip(across, down, strict=True)
        path.moveTo(*next(points))
        for east, north in points:
            path.lineTo(east, north)
    return path


def _pen(look: Look, inks: Palette) -> QPen:
    if look.line is None:
        return QPen(Qt.PenStyle.NoPen)
    colour = QColor(inks[look.line])
    colour.setAlphaF(line_opacity(look))
    pen = QPen(colour, look.width)
    pen.setCosmetic(True)
    dashes = DASHES[look.stroke]
    if dashes:
        pen.setDashPattern([length / look.width for length in dashes])
    return pen


def _brush(look: Look, inks: Palette) -> QBrush:
    if look.fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(inks[look.fill])
    colour.setAlphaF(opacity(look))
    return QBrush(colour)
