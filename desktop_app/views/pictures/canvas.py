"""A picture that answers: it tells where one points, opens where one clicks, walks by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip

from desktop_app.models.tooltip import plain_tooltip
from desktop_app.pictures.geometry import bounds, label_box, mark_at, within
from desktop_app.pictures.marks import Ink, Key, Label, Mark, Picture
from desktop_app.pictures.palette import Palette
from desktop_app.pictures.walking import Direction, beside, same_mark, walk
from desktop_app.views.announcing import announce
from desktop_app.views.pictures.fitted import FittedCanvas, Maker
from desktop_app.views.pictures.held_axis import HeldAxis
from desktop_app.views.pictures.painter import paint_labels, paint_marks, palette
from desktop_app.views.pictures.rings import Ring, Selected
from desktop_app.views.waiting import later

_AROUND = 40
"""Pixels around a mark that are seen with it where the picture scrolls."""

_KEYS = {
    Qt.Key.Key_Left: Direction.BEFORE,
    Qt.Key.Key_Right: Direction.AFTER,
    Qt.Key.Key_Up: Direction.ABOVE,
    Qt.Key.Key_Down: Direction.BELOW,
    Qt.Key.Key_Home: Direction.FIRST,
    Qt.Key.Key_End: Direction.LAST,
}


class Canvas(FittedCanvas):
    """Draws its picture and what is selected of it."""

    opened = Signal(object)
    """The reader wants to see a record: its `Key`."""

    narrowed = Signal(object)
    """The reader wants the table narrowed: pairs of a filter's name and value."""

    gathered = Signal(object)
    """The reader picked a mark that shows several records: their keys."""

    let_go = Signal()
    """The reader is done with what is selected."""

    def __init__(self) -> None:
        super().__init__()
        self._selected: Key | None = None
        self._ringed = Selected()
        self._pointed: int | None = None
        self._walked: int | None = None
        self._axis = HeldAxis(self)
        self._soon = later(self, 0, self._show_selected)  # once the picture is laid out
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_maker(self, make: Maker) -> None:
        """Show another picture, made anew at each width."""
        self._pointed = None
        super().show_maker(make)

    def clear(self) -> None:
        """Show no picture until one is made."""
        self._pointed = self._walked = None
        super().clear()

    def select(self, key: Key | None) -> None:
        """Mark what shows a record, without telling; where the picture scrolls, show it."""
        if key != self._selected:
            self._soon.start()
        self._selected = key
        self.update()

    def _show_selected(self) -> None:
        """Scroll to what is selected, but not under who is in the picture."""
        mark = self._ringed.mark(self.picture, self._selected)
        if mark is not None and self.scroller is not None and not self.hasFocus():
            top, bottom = bounds(mark.shape)[1::2]
            around = min((bottom - top) / 2 + _AROUND, self.scroller.viewport().height() / 2)
            self.scroller.ensureVisible(0, round((top + bottom) / 2), 0, round(around))

    @property
    def walked(self) -> Mark | None:
        """The mark that the keyboard is on."""
        return self.picture.marks[self._walked] if self._walked is not None else None

    def told(self, mark: Mark) -> str:
        """What a mark says when one points at it or comes to it."""
        return mark.tells

    @property
    def kept(self) -> Picture:
        """The picture as it is saved and copied."""
        return self.picture

    def _put(self, picture: Picture) -> None:
        walked = self.walked
        self._pointed = None
        self._walked = None if walked is None else same_mark(picture, walked)
        policy = Qt.FocusPolicy.StrongFocus if picture.marks else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)  # nobody stops where there is nothing to walk
        super()._put(picture)

    def showEvent(self, event: QShowEvent) -> None:
        """Hold the axis in sight from now on."""
        super().showEvent(event)
        self._axis.hear_scrolling()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen of the picture, then what is selected, pointed at and walked on."""
        painter = QPainter(self)
        inks = palette()
        marks, labels = self._seen(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rings = self._rings()
        for ring in rings:
            if ring.is_under:
                ring.paint(painter, inks)
        self._paint(painter, marks, labels, inks)
        for ring in rings:
            if not ring.is_under:
                ring.paint(painter, inks)
        if self.hasFocus() and self.walked is None and self.picture.marks:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(inks[Ink.ACCENT]), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _seen(self, part: QRect) -> tuple[Sequence[Mark], Sequence[Label]]:
        """What of the picture may be seen in a part of the canvas."""
        if part.contains(self.rect()) and self.picture.height <= self.height():
            return self.picture.marks, self.picture.labels
        box = (part.left(), part.top(), part.right() + 1, part.bottom() + 1)
        return within(self.picture, box)

    def _paint(
        self, painter: QPainter, marks: Sequence[Mark], labels: Sequence[Label], inks: Palette
    ) -> None:
        paint_marks(painter, marks, inks)
        paint_labels(painter, labels, inks)

    def _rings(self) -> list[Ring]:
        """What is selected, pointed at and walked on."""
        rings = []
        selected = self._ringed.mark(self.picture, self._selected)
        if selected is not None:
            rings.append(Ring(selected, Ink.TEXT, 1.5))
        if self._pointed is not None and self._pointed < len(self.picture.marks):
            rings.append(Ring(self.picture.marks[self._pointed], Ink.MUTED, 1))
        if self.hasFocus() and self.walked is not None:
            rings.append(Ring(self.walked, Ink.ACCENT, 2, 5))
        return rings

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    # Mouse

    def event(self, event: QEvent) -> bool:
        """Tell of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(self._at(QPointF(event.pos())), event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is pointed at."""
        self._point(self._at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open, or narrow by, the mark under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        number = self._at(event.position())
        if number is not None:
            self._walked = number
            self._use(self.picture.marks[number])
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click was heard: under the second one there may be another picture."""
        event.accept()

    def _at(self, point: QPointF) -> int | None:
        return mark_at(self.picture, point.x(), point.y())

    def _point(self, number: int | None) -> None:
        if number == self._pointed:
            return
        self._pointed = number
        active = number is not None and _acts(self.picture.marks[number])
        self.setCursor(Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor)
        self.update()

    def _tell(self, number: int | None, where: QPoint) -> None:
        told = self.told(self.picture.marks[number]) if number is not None else ""
        label = "" if told else self._whole_at(self.mapFromGlobal(where))
        if told or label:
            QToolTip.showText(where, plain_tooltip(told or label), self)
        else:
            QToolTip.hideText()

    def _whole_at(self, point: QPoint) -> str:
        for label in self.picture.labels:
            left, top, right, bottom = label_box(label)
            if label.whole and left <= point.x() <= right and top <= point.y() <= bottom:
                return label.whole
        return ""

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from mark to mark, Enter opens; Escape leaves the marks, then all of it."""
        direction = _KEYS.get(Qt.Key(event.key()))
        if direction is not None:
            self._walk(direction)
        elif self.walked is not None and event.key() in _ENTER:
            self._use(self.walked)
        elif self.walked is not None and event.key() == Qt.Key.Key_Escape:
            self._walked = None
            QToolTip.hideText()
            self.update()
        else:
            if event.key() == Qt.Key.Key_Escape:
                self.let_go.emit()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _walk(self, direction: Direction) -> None:
        number = walk(self.picture, self._walked, direction)
        if number is None:
            return
        self._walked = number
        mark = self.picture.marks[number]
        point = beside(mark)
        where = QPoint(round(point[0]), round(point[1]))
        self._show(where)
        told = self.told(mark)
        announce(self, told)
        QToolTip.showText(self.mapToGlobal(where), plain_tooltip(told), self)
        self.update()

    def _show(self, where: QPoint) -> None:
        """Bring a point into view, wherever the picture, its page or both scroll."""
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
                at = self.mapTo(inside, where)
                around.ensureVisible(at.x(), at.y(), _AROUND, _AROUND)
            around = around.parentWidget()

    def _use(self, mark: Mark) -> None:
        if mark.narrows:
            self.narrowed.emit(mark.narrows)
        elif len(mark.keys) == 1:
            self.opened.emit(mark.keys[0])
        elif mark.keys:
            self.gathered.emit(mark.keys)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def _acts(mark: Mark) -> bool:
    return bool(mark.narrows or mark.keys)
