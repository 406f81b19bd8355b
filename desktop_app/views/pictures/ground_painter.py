"""The ground of the map on a painter: sharp at rest; while the map moves, painted pixels move.

Pixels that reach beyond the view are painted a little with each frame, before those in use reach
their end or become too coarse.
"""

from collections.abc import Iterator
from math import ceil, log

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.pictures.ground import Ground
from desktop_app.pictures.viewport import Box, Viewport
from desktop_app.views.pictures.ground_painting import GroundPainting, Manner
from desktop_app.views.pictures.ground_paths import GroundPaths

_ROOM = 0.3
"""Of its width and height, what is painted beyond each side of a view that moves."""

_NEAR = 0.12
"""Of its width and height, how near the end of what is painted may come before more is."""

_COARSE, _FINE = 1.4, 0.9
"""Times that what was painted is stretched, or shrunk, when it is painted anew."""

_FARTHER = 0.75
"""Of the scale of a view that shrinks, at which it is painted: it will soon be there."""

_PASSED = 2.0
"""Times that a view is larger than what is being painted when that is given up."""

_SLICE = 0.008
"""Seconds of painting ahead with a frame, and in one step while nothing moves."""


class GroundPainter:
    """Paints the ground from any view; keeps the paths of what was seen, and what it painted."""

    def __init__(self, ground: Ground) -> None:
        self._paths = GroundPaths(ground)
        self._still: GroundPainting | None = None
        self._wide: GroundPainting | None = None
        self._coming: GroundPainting | None = None

    def paint(
        self, painter: QPainter, view: Viewport, manner: Manner, *, moving: bool = False
    ) -> None:
        """Draw the ground; while the map is `moving`, from what was painted before."""
        if not moving:
            _draw(painter, self._sharp(view, manner), view, smooth=True)
            return
        _draw(painter, self._reaching(view, manner), view, smooth=False)
        self._paint_on(view, manner)

    def make_ready(self, view: Viewport, manner: Manner) -> Iterator[None]:
        """Paint step by step what is drawn of a view while the map rests."""
        there = self._still
        if there is None or there.view != view or there.manner != manner:
            there = GroundPainting(self._paths, view, manner)
            while not there.done:
                there.go_on(_SLICE)
                yield
            self._still = there

    def ahead(self, view: Viewport, manner: Manner) -> Iterator[None]:
        """Paint step by step what is needed once the map moves from a view."""
        wide = self._wide
        if wide is None or wide.manner != manner or not _ample(wide, view):
            self._coming = GroundPainting(self._paths, _wider(view), manner)
            while self._coming is not None:
                self._go_on(self._coming)
                yield
        yield from self._paths.ahead(view, manner.home)

    def _sharp(self, view: Viewport, manner: Manner) -> GroundPainting:
        there = self._still
        if there is None or there.view != view or there.manner != manner:
            there = self._still = GroundPainting(self._paths, view, manner)
            there.finish()
        return there

    def _reaching(self, view: Viewport, manner: Manner) -> GroundPainting:
        """What was painted before and reaches over the view; else it is painted now."""
        painted = [
            each
            for each in (self._wide, self._still)
            if each is not None and _reaches(each, view, manner)
        ]
        if painted:
            return min(painted, key=lambda each: abs(log(view.scale / each.view.scale)))
        coming = self._coming
        if coming is None or not _reaches(coming, view, manner):
            coming = GroundPainting(self._paths, _wider(view), manner)
        coming.finish()
        self._wide, self._coming = coming, None
        return coming

    def _paint_on(self, view: Viewport, manner: Manner) -> None:
        """Paint a part of what will soon be needed."""
        there, coming = self._wide, self._coming
        if there is not None and there.manner == manner and _ample(there, view):
            self._coming = None
            return
        if coming is None or not _reaches(coming, view, manner) or _passed(coming, view):
            shrinks = there is not None and view.scale < there.view.scale * _FINE
            soon = replace(view, scale=view.scale * _FARTHER) if shrinks else view
            coming = self._coming = GroundPainting(self._paths, _wider(soon), manner)
        self._go_on(coming)

    def _go_on(self, coming: GroundPainting) -> None:
        coming.go_on(_SLICE)
        if coming.done:
            self._wide, self._coming = coming, None


def _draw(painter: QPainter, there: GroundPainting, view: Viewport, *, smooth: bool) -> None:
    west, south, east, north = there.view.box
    left, top = view.x(west), view.y(north)
    target = QRectF(left, top, view.x(east) - left, view.y(south) - top)
    sharp = there.manner.sharp
    painter.save()
    painter.setClipRect(QRectF(0, 0, view.width, view.height))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    source = QRectF(0, 0, there.view.width * sharp, there.view.height * sharp)
    painter.drawPixmap(target, there.pixels, source)
    painter.restore()


def _reaches(there: GroundPainting, view: Viewport, manner: Manner) -> bool:
    """Whether it may be drawn for a view."""
    return there.manner == manner and _holds(there.view.box, view.box)


def _passed(there: GroundPainting, view: Viewport) -> bool:
    """Whether it would be too coarse."""
    return view.scale > there.view.scale * _PASSED


def _ample(there: GroundPainting, view: Viewport) -> bool:
    """Whether it will do for some moves more."""
    fine = _FINE <= view.scale / there.view.scale <= _COARSE
    return fine and _holds(there.view.box, _wider(view, _NEAR).box)


def _wider(view: Viewport, room: float = _ROOM) -> Viewport:
    return view.sized(*(ceil(size * (1 + 2 * room)) for size in (view.width, view.height)))


def _holds(outer: Box, inner: Box) -> bool:
    lower = outer[0] <= inner[0] and outer[1] <= inner[1]
    return lower and outer[2] >= inner[2] and outer[3] >= inner[3]
