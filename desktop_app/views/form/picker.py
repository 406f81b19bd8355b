"""A line in which an entry of a list is looked up by typing any part of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.views.form.offers import Offer, OfferList

_MOST_SHOWN = 100
_PAGE = 8
_ARROW_ROOM = 18

New = Callable[[str], Sequence[Offer]]
"""What else can be taken, given the text typed: “New person …”."""


class Picker(QLineEdit):
    """Shows the label of one entry. A text that is no entry is kept and is the value.

    Down opens the list; Enter and Tab take what is chosen in it; Escape closes it. Whatever
    else is done, a text is only ever replaced by the one entry that it can mean.
    """

    chosen = Signal()
    """What the line holds is another value now; a search under way is none yet."""

    taken = Signal(str)
    """The user took the entry of this id; "" is none."""

    def __init__(self, choices: Choices, new: New | None = None) -> None:
        super().__init__()
        self.choices = choices
        self._new = new
        self._id = ""
        self._label = ""
        self._list: OfferList | None = None
        self._searching = False
        self._matches = 0
        self.setTextMargins(0, 0, _ARROW_ROOM, 0)
        self.textEdited.connect(self._typed)

    # What it holds

    def show_id(self, entry_id: str) -> None:
        """Show an entry by its id; an id that is none as it stands."""
        self._searching = False
        self._id, self._label = entry_id, self.choices.label(entry_id) if entry_id else ""
        self.setText(self._label)
        self.setCursorPosition(0)

    def restore(self) -> None:
        """Show again what was shown or taken last, instead of what was typed since."""
        self.show_id(self._id)

    def id(self) -> str:
        """The id of the entry shown; the text itself where it is no entry."""
        text = self.text()
        if text == self._label:
            return self._id
        return self.choices.id_of(text) or text.strip()

    def take(self, entry_id: str) -> None:
        """Show an entry as the user's choice."""
        self.close_list()
        self.show_id(entry_id)
        self.setCursorPosition(len(self.text()))
        self.taken.emit(entry_id)
        self.chosen.emit()

    # The list

    @property
    def offers(self) -> OfferList | None:
        """The list, while it is open."""
        return self._list

    def open_list(self, typed: str = "", *, emptied: bool = False) -> None:
        """Offer the entries that match; all, where nothing was typed."""
        if self.isReadOnly():
            return
        if self._list is None:
            self._list = OfferList(self, self.accessibleName() or _("Choices"))
            self._list.taken.connect(self.setFocus)
            area = self._scroll_area()
            if area is not None:
                area.verticalScrollBar().valueChanged.connect(self._list.place)
        offers = self._offers(typed)
        first = next((n for n, offer in enumerate(offers) if offer.act), -1)
        if typed or emptied:
            self._list.offer(offers, first if typed else -1)
            return
        label = self.choices.label(self._id) if self._id else ""
        here = next((n for n, offer in enumerate(offers) if label and offer.label == label), -1)
        self._list.offer(offers, here)
        if here > 0:
            self._list.view.scrollTo(self._list.view.currentIndex())

    def close_list(self) -> None:
        """Take the list away."""
        gone, self._list = self._list, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()

    def _offers(self, typed: str) -> list[Offer]:
        found = self.choices.find(typed)
        self._matches = len(found)
        offers = [self._offer(choice) for choice in found[:_MOST_SHOWN]]
        if len(found) > _MOST_SHOWN:
            more = _("{count} more: type on").format(count=len(found) - _MOST_SHOWN)
            offers.append(Offer(more, _nothing))
        if not found:
            offers.append(Offer(_("Nothing matches “{text}”").format(text=typed), _nothing))
        if not typed and self._id:
            offers.insert(0, Offer(_("None"), _nothing, lambda: self.take("")))
        return [*offers, *(self._new(typed) if self._new else ())]

    def _offer(self, choice: Choice) -> Offer:
        return Offer(
            choice.label,
            lambda: self.choices.detail(choice),
            lambda: self.take(choice.id),
        )

    def _typed(self, text: str) -> None:
        typed = text.strip()
        self.open_list(typed, emptied=not typed)
        self._searching = bool(typed and not self.choices.id_of(typed) and self._matches)
        if not self._searching:
            self.chosen.emit()

    def _settle(self) -> None:
        """Replace what was searched for by the one entry that it can mean, or keep it as it is."""
        if not self._searching:
            return
        self._searching = False
        found = self.choices.find(self.text())
        if len(found) == 1:
            self.take(found[0].id)
        else:
            self.chosen.emit()

    def _scroll_area(self) -> QScrollArea | None:
        widget: QWidget | None = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget

    # Keys, mouse, focus

    def event(self, event: QEvent) -> bool:
        """Tab, and the keys that finish a form, take what is chosen and then do their own work."""
        if self._list is not None and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
                    Qt.Key.Key_S,
                    Qt.Key.Key_Return,
                    Qt.Key.Key_Enter,
                ):
                    self._take_chosen()
            elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self._take_chosen()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list, take from it, open and close it."""
        key, opened = event.key(), self._list
        if opened is None:
            if key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
                self.open_list()
            else:
                super().keyPressEvent(event)
            return
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        if key in steps:
            opened.move_by(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._take_chosen():
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_F4):
            self.close_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list, and closes it again."""
        super().mousePressEvent(event)
        if self._list is None:
            self.open_list()
        else:
            self.close_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving closes the list."""
        self.close_list()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._settle()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with the line."""
        self.close_list()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small arrow at the end: there is a list."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.4))
        x, y = self.width() - 17.0, self.height() / 2 - 2
        painter.drawPolyline(QPolygonF([QPointF(x, y), QPointF(x + 4, y + 4), QPointF(x + 8, y)]))
        painter.end()

    def _take_chosen(self) -> bool:
        return self._list is not None and self._list.take()


def _nothing() -> str:
    return ""
