"""The years of a long picture, held in sight while it scrolls."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.pictures.geometry import within
from desktop_app.pictures.marks import Ink
from desktop_app.views.pictures.fitted import FittedCanvas
from desktop_app.views.pictures.painter import paint_labels, paint_marks, palette

_LEAST = 3
"""Times its height that must be in sight of the picture: it would hide too much of less."""


class HeldAxis(QWidget):
    """Shows the head of a picture at the upper edge of what is seen of its canvas."""

    def __init__(self, canvas: FittedCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._heard: list[QScrollArea] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        canvas.redrawn.connect(self.place)

    def hear_scrolling(self) -> None:
        """Stay in sight in whatever scrolls the canvas: its own scroller, its page, or both."""
        around = self._canvas.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea) and around not in self._heard:
                self._heard.append(around)
                around.verticalScrollBar().valueChanged.connect(self.place)
            around = around.parentWidget()
        self.place()

    def place(self) -> None:
        """Stand at the upper edge of what is seen, if the head itself is out of sight."""
        high = ceil(self._canvas.picture.head)
        seen = self._canvas.visibleRegion().boundingRect()
        if not high or seen.top() <= 0 or seen.height() < _LEAST * high:
            self.hide()
            return
        self.setGeometry(0, seen.top(), self._canvas.width(), high)
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head of the picture, on a ground that hides what runs below."""
        painter = QPainter(self)
        inks, room = palette(), QRectF(self.rect())
        painter.fillRect(room, QColor(inks[Ink.PAGE]))
        marks, labels = within(self._canvas.picture, (0, 0, room.width(), room.height()))
        paint_marks(painter, [mark for mark in marks if not mark.keys], inks)
        paint_labels(painter, labels, inks)
        painter.setPen(QColor(inks[Ink.LINE]))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
