"""A picture that one can move and enlarge: by dragging, by the wheel, by keys."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.views.pictures.canvas import Canvas

_STEP = 1.25
"""Times that one turn of the wheel enlarges."""

_TWICE = 2.0
"""Times that a double click enlarges."""

_FAR = 60.0
"""Pixels that a key moves."""

_MOVES = {
    Qt.Key.Key_Left: (_FAR, 0.0),
    Qt.Key.Key_Right: (-_FAR, 0.0),
    Qt.Key.Key_Up: (0.0, _FAR),
    Qt.Key.Key_Down: (0.0, -_FAR),
}
_ALONG = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class MovableCanvas(Canvas):
    """What moves says how, in `draw_along`, `zoom` and `show_all`."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPointF | None = None
        self._dragged = False

    def draw_along(self, right: float, down: float) -> None:
        """Move what is seen by so many pixels."""
        raise NotImplementedError

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by a factor around a point, or around the middle."""
        raise NotImplementedError

    def show_all(self) -> None:
        """Show everything."""
        raise NotImplementedError

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge or shrink under the pointer."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom(_STEP ** (turned / 120), event.position())
        elif event.angleDelta().x():
            self.draw_along(event.angleDelta().x() / 2, 0)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._dragged = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge where nothing stands that a click would pick."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._at(event.position()) is None:
            self.zoom(_TWICE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the picture along, or mark what is pointed at."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._pressed
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.draw_along(way.x(), way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the picture, or choose what was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self._pressed is not None:
            self._pressed = None
            if self._dragged:
                self.unsetCursor()
            else:
                super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and - zoom, 0 shows all, arrows with Shift or Ctrl move; the rest walks."""
        way = _MOVES.get(Qt.Key(event.key()))
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_STEP)
        elif event.key() in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self.zoom(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        elif way is not None and event.modifiers() & _ALONG:
            self.draw_along(*way)
        else:
            super().keyPressEvent(event)
