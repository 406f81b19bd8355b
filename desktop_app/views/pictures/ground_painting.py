"""A view of the ground painted on pixels of its own, at once or a little at a time."""

from collections.abc import Set as AbstractSet
from math import ceil
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from desktop_app.pictures.ground import WITH_PROVINCES, level_at
from desktop_app.pictures.map_ground import CLAIMED, SEA, regions
from desktop_app.pictures.marks import Ink, Look
from desktop_app.pictures.palette import Palette
from desktop_app.pictures.shading import DASHES, line_opacity, opacity
from desktop_app.pictures.viewport import Viewport
from desktop_app.views.pictures.ground_paths import GroundPaths


class Manner(NamedTuple):
    """How the ground is drawn: the countries of the attacks, the inks of the theme, and `sharp`
    pixels of the device to one of the view.
    """

    home: AbstractSet[str]
    inks: Palette
    sharp: float


class GroundPainting:
    """One view of the ground: sea, countries, provinces and borders, as `map_ground.ground_marks`
    says them.
    """

    def __init__(self, paths: GroundPaths, view: Viewport, manner: Manner) -> None:
        self.view, self.manner = view, manner
        sharp = manner.sharp
        self.pixels = QPixmap(ceil(view.width * sharp), ceil(view.height * sharp))
        self.pixels.setDevicePixelRatio(sharp)
        self._paths = paths
        self._level = level_at(view.scale)
        self._left = list(regions(paths.ground, view, manner.home))[::-1]
        self._begun = self.done = False

    def finish(self) -> None:
        """Paint all that is left."""
        while not self.done:
            self.go_on(1)

    def go_on(self, seconds: float) -> None:
        """Paint for about so long, at least one region."""
        until = perf_counter() + seconds
        inks = self.manner.inks
        painter = QPainter(self.pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._begun:
            self._begun = True
            frame = QRectF(0, 0, self.view.width, self.view.height)
            painter.fillRect(frame, QColor(inks[Ink.PAGE]))
            painter.fillRect(frame, _brush(SEA, inks))
        painter.setTransform(_placed(self.view), combine=True)
        while self._left:
            region, look = self._left.pop()
            painter.setPen(_pen(look, inks))
            painter.setBrush(_brush(look, inks))
            painter.drawPath(self._paths.of(region, self._level))
            if perf_counter() >= until:
                break
        if not self._left:
            self.done = True
            if self._level < WITH_PROVINCES:
                painter.setPen(_pen(CLAIMED, inks))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(self._paths.disputed())
        painter.end()


def _placed(view: Viewport) -> QTransform:
    """Degrees to pixels."""
    return QTransform(view.across, 0, 0, -view.scale, view.x(0), view.y(0))


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
