"""The list of what a search found: name and field on a line, the words found below."""

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app import gettext as _
from desktop_app.models.headed_rows import Heading
from desktop_app.models.search_rows import Entry, Row, SearchRows
from desktop_app.views.list_heading import paint_heading
from desktop_app.views.marked_text import draw, elided, marked_layout
from desktop_app.views.theme import colours, interface_font

_SIDE = 12
_TOP = 6
_NAME = 20
_BELOW = 16
_HEADING = 30
_MOST_LINES = 2
_GAP = 16
_NARROW, _BROAD, _BROADEST = 5, 12, 16
"""Pixels of a letter: on average no less in a text of some length, no more in any, also of a name.
"""


class SearchList(QListView):
    """Entries under headings; the focus stays where one types."""

    def __init__(self, model: SearchRows) -> None:
        super().__init__()
        self.setObjectName("searchlist")
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(_("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def entry(self) -> Entry | None:
        """The entry chosen."""
        row = self._model.row(self.currentIndex().row())
        return row if isinstance(row, Entry) else None

    def choose(self, number: int) -> None:
        """Choose a row, its heading in view where it is the first under it."""
        index = self._model.index(number, 0)
        self.setCurrentIndex(index)
        above = self._model.row(number - 1)
        if isinstance(above, Heading):
            self.scrollTo(self._model.index(number - 1, 0))
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go some entries down or, below zero, up."""
        entries = self._model.entries
        if entries:
            here = self.currentIndex().row()
            at = entries.index(here) if here in entries else -1
            self.choose(entries[max(0, min(at + by, len(entries) - 1))])

    @property
    def at_end(self) -> bool:
        """Whether the last row is in view."""
        bar = self.verticalScrollBar()
        return self.isVisible() and bar.value() == bar.maximum()

    @property
    def uppermost(self) -> tuple[str, str] | None:
        """Table and id of the first record that is wholly in view."""
        at = self.indexAt(QPoint(_SIDE, _TOP)).row()
        heights = ((n, self.visualRect(self._model.index(n)).top()) for n in range(at, at + 3))
        return next((key for n, top in heights if top >= 0 and (key := self._model.key(n))), None)

    def scroll_back(self, key: tuple[str, str] | None, chosen: tuple[str, str] | None) -> None:
        """After other rows came: the first record in view, and the chosen one, as they were."""
        numbers = {self._model.key(number): number for number in self._model.entries}
        if chosen in numbers:
            self.setCurrentIndex(self._model.index(numbers[chosen]))
        if key in numbers:
            self.scrollTo(self._model.index(numbers[key]), self.ScrollHint.PositionAtTop)

    def page(self) -> int:
        """How many entries fit, about."""
        return max(1, self.viewport().height() // (2 * _TOP + _NAME + _BELOW) - 1)


class _Rows(QStyledItemDelegate):
    def __init__(self, view: SearchList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        row, width = self._row(index), self._view.viewport().width()
        if not isinstance(row, Entry):
            return QSize(width, _HEADING)
        lines = _lines(row.below.text, width - 2 * _SIDE)
        return QSize(width, 2 * _TOP + _NAME + lines * _BELOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._row(index)
        painter.save()
        if isinstance(row, Heading):
            paint_heading(painter, option.rect, row.text, _SIDE)
        elif isinstance(row, Entry):
            if self._view.currentIndex() == index:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours().selection))
                painter.drawRoundedRect(option.rect.adjusted(0, 1, -1, -1), 6, 6)
            _paint_entry(painter, option.rect, row)
        painter.restore()

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        model = self._view.model()
        return model.row(index.row()) if isinstance(model, SearchRows) else None


def _paint_entry(painter: QPainter, rect: QRect, row: Entry) -> None:
    worn = colours()
    box = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    right = box.right()
    for text, ink in ((row.where, worn.muted), (row.marking, worn.doubt)):
        if text:
            painter.setFont(_font(12))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, box.width() // 3
            )
            width = painter.fontMetrics().horizontalAdvance(shown)
            painter.setPen(QColor(ink))
            place = QRect(right - width, box.top(), width + 1, _NAME)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            right -= width + _GAP
    font = _font(13, QFont.Weight.Medium)
    width = right - box.left()
    name = row.name
    if len(name.text) * _BROADEST > width or not name.text.isascii():
        name = elided(name, _font(13, QFont.Weight.DemiBold), width)
    draw(painter, marked_layout(name, font, worn.accent, width, 1), box, worn.text)
    below = marked_layout(row.below, _font(12), worn.text, box.width(), _MOST_LINES)
    draw(painter, below, box.translated(0, _NAME), worn.muted)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes, about: a little too many rather than too few.

    Measured is only what may be either: there are dozens of texts after each letter typed.
    """
    if len(text) * _NARROW > width:
        return _MOST_LINES
    if len(text) * _BROAD > width:
        return 1 if _advance(text) < width * 0.94 else _MOST_LINES
    return min(len(text), 1)


def _advance(text: str) -> int:
    """How broad a text is, about: plain letters are added up, which costs a tenth of laying out."""
    if text.isascii():
        return sum(map(_advances().__getitem__, text.encode()))
    return QFontMetrics(_font(12)).horizontalAdvance(text)


@cache
def _advances() -> tuple[int, ...]:
    """Of each letter of ASCII."""
    measure = QFontMetrics(_font(12))
    return tuple(measure.horizontalAdvance(chr(code)) for code in range(128))


@cache
def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the list; not to be changed, as it is used again."""
    font = interface_font()
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
