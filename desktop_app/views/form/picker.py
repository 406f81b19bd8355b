"""A line in which an entry of a list is looked up by typing any part of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF

from desktop_app import gettext as _
from desktop_app.domain.choosing import Choice, Choices
from desktop_app.views.form.offering_line import OfferingLine
from desktop_app.views.form.offers import Offer

_MOST_SHOWN = 100
_ARROW_ROOM = 18

New = Callable[[str], Sequence[Offer]]
"""What else can be taken, given the text typed: “New person …”."""


class Picker(OfferingLine):
    """Shows the label of one entry. A text that is no entry is kept and is the value.

    Besides being taken from the list, a text is only ever replaced by the one entry that it can
    mean.
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
        self._searching = False
        self.setTextMargins(0, 0, _ARROW_ROOM, 0)
        self.textEdited.connect(self._typed)

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

    def open_list(self) -> None:
        """Offer all entries; the one shown is chosen."""
        offers = self._offers("", self.choices.find(""))
        label = self.choices.label(self._id) if self._id else ""
        here = next((n for n, offer in enumerate(offers) if label and offer.label == label), -1)
        self.offer(offers, here)

    def settle(self) -> None:
        """Replace what was searched for by the one entry that it can mean, or keep it as it is."""
        if not self._searching:
            return
        self._searching = False
        found = self.choices.find(self.text())
        if len(found) == 1:
            self.take(found[0].id)
        else:
            self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list, and closes it again."""
        super().mousePressEvent(event)
        if self.offers is None:
            self.open_list()
        else:
            self.close_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small arrow at the end: there is a list."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.4))
        x, y = self.width() - 17.0, self.height() / 2 - 2
        painter.drawPolyline(QPolygonF([QPointF(x, y), QPointF(x + 4, y + 4), QPointF(x + 8, y)]))
        painter.end()

    def _typed(self, text: str) -> None:
        typed = text.strip()
        found = self.choices.find(typed)
        offers = self._offers(typed, found)
        first = next((n for n, offer in enumerate(offers) if offer.act), -1)
        self.offer(offers, first if typed else -1)
        self._searching = bool(typed and found and not self.choices.id_of(typed))
        if not self._searching:
            self.chosen.emit()

    def _offers(self, typed: str, found: Sequence[Choice]) -> list[Offer]:
        offers = [self._offer(choice) for choice in found[:_MOST_SHOWN]]
        if len(found) > _MOST_SHOWN:
            more = _("{count} more: type on").format(count=len(found) - _MOST_SHOWN)
            offers.append(Offer(more))
        if not found:
            offers.append(Offer(_("Nothing matches “{text}”").format(text=typed)))
        if not typed and self._id:
            offers.insert(0, Offer(_("None"), act=lambda: self.take("")))
        return [*offers, *(self._new(typed) if self._new else ())]

    def _offer(self, choice: Choice) -> Offer:
        return Offer(
            choice.label,
            lambda: self.choices.detail(choice),
            lambda: self.take(choice.id),
        )
