"""The list of what a search can be narrowed to: a box, a label, and a count at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.models.headed_rows import Heading
from desktop_app.models.search_choices import Option, SearchChoices
from desktop_app.views.list_heading import paint_heading
from desktop_app.views.theme import colours

_ROW, _HEADING, _SIDE = 28, 32, 8
_COUNT = 48
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchChoiceList(QListView):
    """A click, Space or Enter chooses an option, or no longer; the arrows walk."""

    toggled = Signal(str, str)
    """Facet and value."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = SearchChoices()
        self.setObjectName("searchchoices")
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Narrow to"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._toggle)

    def show_rows(self, rows: tuple[Heading | Option, ...]) -> None:
        """Show other rows; the reader stays at the option where he was."""
        here = self.rows.row(self.currentIndex().row())
        shown = self.verticalScrollBar().value()
        self.rows.show_rows(rows)
        facet, value = (here.facet, here.value) if isinstance(here, Option) else ("", "")
        self.setCurrentIndex(self.rows.index(self.rows.find(facet, value)))
        self.verticalScrollBar().setValue(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose; with Alt a key is not for the list."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in _TOGGLES:
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if isinstance(row, Option):
            self.toggled.emit(row.facet, row.value)


class _Delegate(QStyledItemDelegate):
    """Options as Qt paints them, their count at the right; headings small and muted."""

    def __init__(self, view: SearchChoiceList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        heading = isinstance(self._view.rows.row(index.row()), Heading)
        return QSize(self._view.viewport().width(), _HEADING if heading else _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._view.rows.row(index.row())
        painter.save()
        if isinstance(row, Heading):
            paint_heading(painter, option.rect, row.text, _SIDE)
        elif isinstance(row, Option):
            style = option.widget.style()
            ground = QStyleOptionViewItem(option)
            self.initStyleOption(ground, index)
            style.drawPrimitive(
                style.PrimitiveElement.PE_PanelItemViewItem, ground, painter, option.widget
            )
            narrow = QStyleOptionViewItem(option)
            narrow.rect = option.rect.adjusted(0, 0, -_COUNT, 0)
            narrow.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
            super().paint(painter, narrow, index)
            painter.setPen(QColor(colours().muted))
            count = QRect(option.rect.right() - _COUNT, option.rect.top(), _COUNT - 10, _ROW)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(count, side, number(row.records))
        painter.restore()
