"""What a table can be narrowed by: the facets at the left, the choices of one at the right."""

from itertools import chain
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.filtering.facet import Facet
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.number_spans import NumberSpan
from desktop_app.models.table import TableModel
from desktop_app.views.choice_list import ChoiceList
from desktop_app.views.date_span import DateSpan
from desktop_app.views.filter_bar import DATES
from desktop_app.views.number_line import NumberLine
from desktop_app.views.on_screen import room_for
from desktop_app.views.stepwise import Stepwise

R = TypeVar("R")
_SIZE = QSize(520, 380)
_FACETS = 170


class FilterPopup(QFrame, Generic[R]):
    """Narrows at once at each choice; Enter and Esc close it."""

    changed = Signal(object)
    """The reader wants these `Filters`."""

    closed = Signal(str)
    """It was closed at the facet of that id."""

    def __init__(self, parent: QWidget, model: TableModel[R]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filterpopup")
        self.setAccessibleName(_("Filters"))
        self._model = model
        self._filters = NO_FILTERS
        self._work = Stepwise(self)
        self.facets = QListWidget()
        self.facets.setObjectName("facets")
        self.facets.setAccessibleName(_("Filter by"))
        self.facets.setFixedWidth(_FACETS)
        self.choices = ChoiceList()
        self.span = DateSpan()
        self.pages = QStackedWidget()
        self.numbers = NumberLine()
        self.pages.addWidget(self.choices)
        self.pages.addWidget(self.span)
        table = model.narrowing.table
        if table is not None:
            self._list(DATES, table.dates)
            for facet in table.facets:
                self._list(facet.id, facet.label)
        self.facets.currentRowChanged.connect(self._show_facet)
        self.facets.installEventFilter(self)
        self.choices.toggled.connect(self._toggle)
        self.span.changed.connect(
            lambda since, until: self._change(self._filters.with_span(since, until))
        )
        self.numbers.changed.connect(self._choose_span)
        self.numbers.done.connect(self.close)
        self.numbers.left.connect(self.choices.take_focus)
        self.numbers.back.connect(self.facets.setFocus)
        for page in (self.choices, self.span):
            page.done.connect(self.close)
            page.back.connect(self.facets.setFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 12, 12)
        row.setSpacing(12)
        row.addWidget(self.facets)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.numbers)
        right.addWidget(self.pages, 1)
        row.addLayout(right, 1)
        self.setTabOrder(self.facets, self.numbers)
        self.setTabOrder(self.numbers, self.choices)
        self.resize(_SIZE.boundedTo(room_for(self).size()))

    @property
    def facet(self) -> str:
        """The id of the facet on view."""
        return self._id(self.facets.currentRow()) if self.facets.currentRow() >= 0 else ""

    def open_below(self, widget: QWidget, filters: Filters, facet: str) -> None:
        """Open below a widget, at a facet; at the one last looked at where none is named."""
        self.show_filters(filters)
        wanted = facet or self.facet or DATES
        ids = [self._id(row) for row in range(self.facets.count())]
        self.facets.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        self.move(self._on_screen(widget))
        self.show()
        self.refresh()
        if facet:
            self._enter()
        else:
            self.facets.setFocus()

    def show_filters(self, filters: Filters) -> None:
        """Take other filters."""
        self._filters = filters
        self._mark()
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the choices of the facet on view, counted anew; by steps where that takes long."""
        if not self.facet:
            return
        if self.facet == DATES:
            self._work.stop()
            self.span.show_span(self._filters.since, self._filters.until)
            return
        missing = self._model.narrowing.missing_for(self.facet, self._filters)
        if missing:
            self.choices.say(_("Counting …"))
            self._work.start(chain.from_iterable(c.fill() for c in missing), self._count)
        else:
            self._work.stop()
            self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it was closed."""
        super().hideEvent(event)
        self._work.stop()
        self.closed.emit(self.facet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right, Enter and Space go from a facet to its choices."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space
            if event.key() in keys:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _facet(self) -> Facet[R] | None:
        table = self._model.narrowing.table
        return table.facet(self.facet) if table is not None else None

    def _id(self, row: int) -> str:
        return str(self.facets.item(row).data(Qt.ItemDataRole.UserRole))

    def _list(self, facet: str, label: str) -> None:
        item = QListWidgetItem(label)
        item.setData(Qt.ItemDataRole.UserRole, facet)
        self.facets.addItem(item)

    def _mark(self) -> None:
        """Set facets of which something is chosen in a heavier type."""
        for row in range(self.facets.count()):
            item, facet = self.facets.item(row), self._id(row)
            dates = self._filters.since or self._filters.until
            held = bool(dates if facet == DATES else self._filters.values(facet))
            font = item.font()
            font.setWeight(font.Weight.DemiBold if held else font.Weight.Normal)
            item.setFont(font)

    def _show_facet(self, row: int) -> None:
        if row >= 0:
            dates = self.facet == DATES
            self.pages.setCurrentWidget(self.span if dates else self.choices)
            facet = self._facet()
            self.numbers.setVisible(facet is not None and facet.spans)
            self.choices.begin()
            if self.isVisible():
                self.refresh()

    def _enter(self) -> None:
        (self.span if self.facet == DATES else self.choices).take_focus()

    def _count(self) -> None:
        facet = self._facet()
        if facet is not None:
            choices = self._model.narrowing.choices(facet, self._filters)
            keys = {facet.key(value) for value in self._filters.values(facet.id)}
            chosen = {each.value for each in choices if facet.key(each.value) in keys}
            self.choices.show_choices(facet.label, choices, chosen)
            spans = map(facet.span, self._filters.values(facet.id))
            self.numbers.show_span(next(filter(None, spans), None))

    def _toggle(self, value: str) -> None:
        facet = self._facet()
        if facet is not None:
            others = {
                each
                for each in self._filters.values(facet.id)
                if facet.key(each) != facet.key(value)
            }
            was_chosen = len(others) < len(self._filters.values(facet.id))
            self._change(
                self._filters.with_chosen(facet.id, others if was_chosen else {*others, value})
            )

    def _choose_span(self, span: NumberSpan | None) -> None:
        """Let the span that is typed take the place of all that was chosen of its facet."""
        self._change(self._filters.with_chosen(self.facet, () if span is None else (str(span),)))

    def _change(self, filters: Filters) -> None:
        self._filters = filters
        self._mark()
        self.changed.emit(filters)

    def _on_screen(self, widget: QWidget) -> QPoint:
        at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = room_for(widget)
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        y = max(room.top(), min(at.y(), room.bottom() - self.height()))
        return QPoint(x, y)
