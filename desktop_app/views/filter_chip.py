"""One filter as a chip: a click opens it, its cross takes it off."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from desktop_app import gettext as _
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.filter_bar import CHIP_HEIGHT
from desktop_app.views.menus import literal
from desktop_app.views.theme import colours

_WIDEST = 260
_CROSS = 26
"""Pixels at the right that take the filter off."""

_SPREAD = 3


class FilterChip(QPushButton):
    """Says one filter; Enter and Space open it, Delete takes it off."""

    opened = Signal()
    removed = Signal()

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.setProperty("role", "filter")
        self.setAutoDefault(False)
        self.setFixedHeight(CHIP_HEIGHT)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
        self.setText(literal(shown))
        self.setToolTip(plain_tooltip(_("{name}: {text}").format(name=name, text=text)))
        self.setAccessibleName(_("Filter by {name}: {text}").format(name=name, text=text))
        self.setAccessibleDescription(_("Enter changes it, Delete takes it off."))
        self._cross_pressed = False
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        """Text and cross."""
        return super().sizeHint() + QSize(_CROSS - 10, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the filter off; Enter opens it as Space does."""
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice where it is pressed."""
        self._cross_pressed = event.position().x() >= self.width() - _CROSS
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the cross at its right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().accent), 1.3))
        box = QRect(self.width() - _CROSS, 0, _CROSS - 6, self.height())
        at = box.center() + QPoint(0, 1)
        for slope in (1, -1):
            reach = QPoint(_SPREAD, slope * _SPREAD)
            painter.drawLine(at - reach, at + reach)
        painter.end()

    def _clicked(self) -> None:
        cross, self._cross_pressed = self._cross_pressed, False
        (self.removed if cross else self.opened).emit()
