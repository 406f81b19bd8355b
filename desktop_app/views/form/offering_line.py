"""A line that offers what can be taken instead of typing on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app import gettext as _
from desktop_app.views.form.offers import Offer, OfferList
from desktop_app.views.form.whole_line import WholeLine

_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferingLine(WholeLine):
    """Down opens the list; Enter and Tab take what is chosen in it; Escape closes it."""

    def __init__(self) -> None:
        super().__init__()
        self._list: OfferList | None = None

    @property
    def offers(self) -> OfferList | None:
        """The list, while it is open."""
        return self._list

    def open_list(self) -> None:
        """Offer everything."""
        raise NotImplementedError

    def settle(self) -> None:
        """Make of the text what can be made of it; the line is being left."""

    def offer(self, offers: Sequence[Offer], current: int) -> None:
        """Show the list, with one line of it chosen; -1 chooses none."""
        if self._list is None:
            self._list = OfferList(self, self.accessibleName() or _("Choices"))
            self._list.taken.connect(self.setFocus)
            area = self._scroll_area()
            if area is not None:
                area.verticalScrollBar().valueChanged.connect(self._list.place)
        self._list.offer(offers, current)

    def close_list(self) -> None:
        """Take the list away."""
        gone, self._list = self._list, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()

    def take_chosen(self) -> bool:
        """Take what is chosen in the list; False where nothing is."""
        return self._list is not None and self._list.take()

    def event(self, event: QEvent) -> bool:
        """Tab, and the keys that finish a form, take what is chosen and then do their own work."""
        if self._list is not None and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
                held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if event.key() == Qt.Key.Key_F6 or (
                    held and event.key() in (Qt.Key.Key_S, *_ENTER)
                ):
                    self.take_chosen()
            elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self.take_chosen()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list, take from it, open and close it."""
        key, opened = event.key(), self._list
        if opened is None and key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_list()
        elif opened is not None and key in _STEPS:
            opened.move_by(_STEPS[Qt.Key(key)])
        elif opened is not None and key in (Qt.Key.Key_Escape, Qt.Key.Key_F4):
            self.close_list()
        elif key not in _ENTER or not self.take_chosen():
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving closes the list."""
        self.close_list()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.settle()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with the line."""
        self.close_list()
        super().hideEvent(event)

    def _scroll_area(self) -> QScrollArea | None:
        widget: QWidget | None = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget
