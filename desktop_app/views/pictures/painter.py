"""Picture → QPainter: the same marks as the SVG, in the same colours and faces."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen

from desktop_app.pictures.marks import (
    Area,
    Cross,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Path,
    Picture,
    Point,
    Rectangle,
    Shape,
)
from desktop_app.pictures.measure import isolated
from desktop_app.pictures.palette import DARK, LIGHT, Palette
from desktop_app.pictures.placing import left_of
from desktop_app.pictures.shading import DASHES, HALO, ink_of, line_opacity, opacity, stops
from desktop_app.views.theme import ARABIC, INTERFACE, colours
from desktop_app.views.theme import DARK as DARK_COLOURS

_AROUND = ((HALO, 0.0), (-HALO, 0.0), (0.0, HALO), (0.0, -HALO))
"""Where the letters of a halo stand: outlines would take ten times as long."""


def palette() -> Palette:
    """The inks of the theme in force."""
    return DARK if colours() is DARK_COLOURS else LIGHT


def paint(painter: QPainter, picture: Picture, inks: Palette) -> None:
    """Draw a whole picture, one unit of the painter to a pixel of the picture."""
    paint_marks(painter, picture.marks, inks)
    paint_labels(painter, picture.labels, inks)


def paint_marks(painter: QPainter, marks: Iterable[Mark], inks: Palette) -> None:
    """Draw marks in their order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for frame, framed in groupby(marks, attrgetter("within")):
        if frame is None:
            _paint_all(painter, framed, inks)
            continue
        painter.save()
        place = QRectF(frame.left, frame.top, frame.width, frame.height)
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        _paint_all(painter, framed, inks)
        painter.restore()


def _paint_all(painter: QPainter, marks: Iterable[Mark], inks: Palette) -> None:
    for mark in marks:
        if mark.look.fill is None and mark.look.line is None:
            continue
        painter.setPen(_pen(mark.shape, mark.look, inks))
        painter.setBrush(_brush(mark.shape, mark.look, inks))
        match mark.shape:
            case Rectangle(left, top, width, height, radius):
                round_by = min(radius, width / 2, height / 2)
                painter.drawRoundedRect(QRectF(left, top, width, height), round_by, round_by)
            case Disc(x, y, radius):
                painter.drawEllipse(QPointF(x, y), radius, radius)
            case _:
                painter.drawPath(outline(mark.shape))


def paint_labels(painter: QPainter, labels: Iterable[Label], inks: Palette) -> None:
    """Write labels."""
    fonts: dict[tuple[float, int], QFont] = {}
    for label in labels:
        kind = label.size, label.weight
        if kind not in fonts:
            fonts[kind] = label_font(*kind)
        painter.setFont(fonts[kind])
        if label.haloed:
            painter.setPen(QColor(inks[Ink.PAGE]))
            for right, down in _AROUND:
                _write(painter, label, right, down)
        painter.setPen(QColor(inks[ink_of(label)]))
        _write(painter, label)


def _write(painter: QPainter, label: Label, right: float = 0, down: float = 0) -> None:
    """Write one label, or its halo so far off its place."""
    left, base = left_of(label) + right, label.y + down
    if label.size == round(label.size):
        painter.drawText(QPointF(left, base), isolated(label.text))
        return
    painter.save()
    painter.translate(left, base)
    painter.scale(*(label.size / round(label.size),) * 2)
    painter.drawText(QPointF(), isolated(label.text))
    painter.restore()


def label_font(size: float, weight: int) -> QFont:
    """The face of labels, set as wide as it was measured; whole pixels high, for Qt rounds them."""
    font = QFont([INTERFACE, ARABIC])
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def outline(shape: Shape) -> QPainterPath:
    """The line around a shape, or along it."""
    path = QPainterPath()
    match shape:
        case Rectangle(left, top, width, height, radius):
            path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
        case Disc(x, y, radius):
            path.addEllipse(QPointF(x, y), radius, radius)
        case Cross(x, y, arm):
            _course(path, ((x - arm, y - arm), (x + arm, y + arm)))
            _course(path, ((x - arm, y + arm), (x + arm, y - arm)))
        case Path(points):
            _course(path, points)
        case Area(rings):
            path.setFillRule(Qt.FillRule.OddEvenFill)
            for ring in rings:
                _course(path, ring)
                path.closeSubpath()
    return path


def _course(path: QPainterPath, points: tuple[Point, ...]) -> None:
    for number, (x, y) in enumerate(points):
        if number:
            path.lineTo(x, y)
        else:
            path.moveTo(x, y)


def _pen(shape: Shape, look: Look, inks: Palette) -> QPen:
    if look.line is None:
        return QPen(Qt.PenStyle.NoPen)
    colour = _colour(inks[look.line], line_opacity(look))
    return _pen_of(colour.rgba(), look.width, DASHES[look.stroke], isinstance(shape, Cross))


@lru_cache(maxsize=512)
def _pen_of(rgba: int, width: float, dashes: tuple[float, ...], cross: bool) -> QPen:  # noqa: FBT001
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if cross else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes and width:
        pen.setDashPattern([length / width for length in dashes])
    return pen


def _brush(shape: Shape, look: Look, inks: Palette) -> QBrush:
    if look.fill is None or isinstance(shape, Path | Cross):
        return QBrush(Qt.BrushStyle.NoBrush)
    ink = inks[look.fill]
    if isinstance(shape, Rectangle):
        found = stops(shape, look)
        if len(found) > 1:
            shade = QLinearGradient(shape.left, 0, shape.left + shape.width, 0)
            before = -1.0
            for at, strength in found:  # Qt keeps one stop a place
                before = at if at > before else before + 1e-6
                shade.setColorAt(min(1.0, before), _colour(ink, strength))
            return QBrush(shade)
    else:
        found = ((0, opacity(look)),)
    return QBrush(_colour(ink, found[0][1]))


@lru_cache(maxsize=4096)
def _colour(ink: str, strength: float) -> QColor:
    colour = QColor(ink)
    colour.setAlphaF(min(1.0, max(0.0, strength)))
    return colour
