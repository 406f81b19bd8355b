"""Discs and words painted once and then only put where they stand, while a picture moves."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from math import ceil
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop_app.pictures.geometry import label_box
from desktop_app.pictures.marks import Anchor, Disc, Ink, Label, Look, Mark, Picture
from desktop_app.pictures.palette import Palette
from desktop_app.pictures.placing import left_of
from desktop_app.pictures.shading import ink_of
from desktop_app.views.pictures.painter import paint_labels, paint_marks

_LARGEST = 40.0
"""Pixels of radius up to which a disc is kept."""

_KEPT = 2048
"""Stamps that are kept; of so many the widest map shows a part."""

_EDGE = 2
"""Pixels around what is painted."""

_Key = tuple[Look, float] | tuple[str, float, int, Ink, bool]


class _Stamp(NamedTuple):
    """What was painted, and how far left of and above its point it begins."""

    pixels: QPixmap
    left: float
    above: float


class Stamps:
    """Paints marks and labels nearly where they are: a disc or a word stands on whole pixels."""

    def __init__(self) -> None:
        self._kept: dict[_Key, _Stamp] = {}
        self._kept_for: tuple[Palette, float] | None = None

    def paint(
        self, painter: QPainter, marks: Iterable[Mark], labels: Iterable[Label], inks: Palette
    ) -> None:
        """Draw marks in their order, then the labels."""
        sharp = painter.device().devicePixelRatio()
        self._be_for(inks, sharp)
        for mark in marks:
            shape = mark.shape
            if isinstance(shape, Disc) and shape.radius <= _LARGEST:
                _put(painter, self._disc(mark.look, shape.radius), shape.x, shape.y, sharp)
            elif mark.look.fill is not None or mark.look.line is not None:
                paint_marks(painter, (mark,), inks)
        for label in labels:
            _put(painter, self._words(label), left_of(label), label.y, sharp)

    def ahead(self, picture: Picture, inks: Palette, sharp: float) -> Iterator[None]:
        """Make step by step the stamps of a picture that may soon move."""
        self._be_for(inks, sharp)
        for mark in picture.marks:
            if isinstance(mark.shape, Disc) and mark.shape.radius <= _LARGEST:
                self._disc(mark.look, mark.shape.radius)
                yield
        for label in picture.labels:
            self._words(label)
            yield

    def _be_for(self, inks: Palette, sharp: float) -> None:
        if self._kept_for is None or self._kept_for[0] is not inks or self._kept_for[1] != sharp:
            self._kept_for = inks, sharp
            self._kept.clear()

    def _disc(self, look: Look, radius: float) -> _Stamp:
        stamp = self._kept.get((look, radius))
        if stamp is None:
            reach = ceil(radius + look.width / 2) + _EDGE
            marks = (Mark(Disc(reach, reach, radius), look),)
            pixels = self._painted(2 * reach, 2 * reach, partial(paint_marks, marks=marks))
            stamp = self._keep((look, radius), _Stamp(pixels, reach, reach))
        return stamp

    def _words(self, label: Label) -> _Stamp:
        key = label.text, label.size, label.weight, ink_of(label), label.haloed
        stamp = self._kept.get(key)
        if stamp is None:
            left, top, right, bottom = label_box(label)
            above = ceil(label.y - top) + _EDGE
            wide, high = ceil(right - left) + 2 * _EDGE, above + ceil(bottom - label.y) + _EDGE
            labels = (replace(label, x=_EDGE, y=above, anchor=Anchor.START),)
            pixels = self._painted(wide, high, partial(paint_labels, labels=labels))
            stamp = self._keep(key, _Stamp(pixels, _EDGE, above))
        return stamp

    def _painted(self, wide: int, high: int, paint: Callable[..., None]) -> QPixmap:
        assert self._kept_for is not None  # noqa: S101 - set before anything is painted
        inks, sharp = self._kept_for
        pixels = QPixmap(ceil(wide * sharp), ceil(high * sharp))
        pixels.setDevicePixelRatio(sharp)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        paint(painter, inks=inks)
        painter.end()
        return pixels

    def _keep(self, key: _Key, stamp: _Stamp) -> _Stamp:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[key] = stamp
        return stamp


def _put(painter: QPainter, stamp: _Stamp, x: float, y: float, sharp: float) -> None:
    left, top = round((x - stamp.left) * sharp), round((y - stamp.above) * sharp)
    painter.drawPixmap(QPointF(left / sharp, top / sharp), stamp.pixels)
