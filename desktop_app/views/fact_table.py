"""A table of facts under what narrows it."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.models.table import TableModel
from desktop_app.views.edges import edge
from desktop_app.views.filter_bar import FilterBar
from desktop_app.views.grid import ROW_HEIGHT, Grid
from desktop_app.views.selection import Selection

if TYPE_CHECKING:
    from desktop_app.views.head_splitter import HeadSplitter

__all__ = ["ROW_HEIGHT", "FactTable"]

R = TypeVar("R")


_LOW, _ROOMY = 500, 560
"""Pixels of a window's height below which less is left free around it, and of its own width from
which there is room kept for what comes when rows are selected."""


class FactTable(QWidget, Generic[R]):
    """Filter bar, sentence and table over one model."""

    chosen = Signal(object)
    """The one row that was selected by hand."""

    let_go = Signal()
    """The reader is done with the row selected."""

    menu_wanted = Signal(object)
    """The reader asks what can be done with the rows selected, at a point of the screen."""

    delete_wanted = Signal()
    paste_wanted = Signal()

    rows_changed = Signal()
    """Other rows are shown: the sheet, its day or a filter changed."""

    filtered = Signal(object)
    """The reader narrowed the table: the `Filters` that now hold."""

    def __init__(
        self,
        model: TableModel[R],
        name: str,
        sentence: Callable[[TableModel[R]], str],
        key_of: Callable[[R], Hashable],
    ) -> None:
        super().__init__()
        self.model = model
        self._sentence_of = sentence
        self._key_of = key_of
        self._places: dict[Hashable, int] = {}
        self._wanted: Hashable | None = None
        self._pointed: QModelIndex | None = None
        self._edged = True
        self.bar: FilterBar[R] = FilterBar(model, name)
        self.bar.changed.connect(self._filter)
        self.filter = self.bar.line
        self.sentence = self.bar.sentence
        self.grid = Grid(model, name)
        self.grid.activated.connect(self._choose)
        self.grid.copied.connect(self.copy)
        self.grid.deleted.connect(self.delete_wanted)
        self.grid.pasted.connect(self.paste_wanted)
        self.grid.customContextMenuRequested.connect(self._menu_at)
        self.selection: Selection[R] = Selection(self.grid, model, key_of, self.number_of)
        self.selection.one_chosen.connect(self.chosen)
        self.selection.changed.connect(self._count)
        self.grid.let_go.connect(self._let_go)
        self.selected = QToolButton()
        self.selected.setToolTip(_("What can be done with the rows selected"))
        self.selected.clicked.connect(self._menu_below)
        self.selected.hide()
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.addWidget(self.bar, 1)
        self.tools.addWidget(self.selected, 0, Qt.AlignmentFlag.AlignTop)
        self._body: QWidget = self.grid
        layout = QVBoxLayout(self)
        layout.addLayout(self.tools)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.empty, 1)
        self._space(0)
        model.arranged.connect(self._show_arranged)
        model.reordered.connect(self._show_reordered)
        model.working.connect(self._show_working)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less free around what filters where the window is low."""
        super().resizeEvent(event)
        self._space(event.size().width())
        layout = self.layout()
        if layout is not None:
            layout.activate()  # at once: the head has its pictures drawn for the room that it has

    def go_to_the_edges(self) -> None:
        """Leave nothing free around it: what it stands in does."""
        self._edged = False
        self._space(self.width())

    def heightForWidth(self, width: int) -> int:
        """As high as it must be: where it can be scrolled, rows do not ask for more."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1

    def put_head(self, head: QWidget) -> "HeadSplitter":
        """Put a widget between what filters and the table; the reader can size and shut it."""
        from desktop_app.views.head_splitter import HeadSplitter

        self._body = body = HeadSplitter(head, self.grid)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self._body, 1)
        self.grid.show()
        self._refresh()
        return body

    def show_rows(self, rows: tuple[R, ...], nothing: str) -> None:
        """Show other rows; `nothing` is said when there are none."""
        self.empty.setText(nothing)
        self._places = {}
        self.model.set_rows(rows)

    def show_filters(self, filters: Filters) -> None:
        """Narrow the table without telling."""
        self.bar.show_filters(filters)
        self.model.set_filters(filters)

    def put_row(self, row: R) -> None:
        """Show a row that is still being edited in the place of its stored self, a new one on top.

        The sentence above the table and the rows' order follow when rows are next shown.
        """
        key = self._key_of(row)
        at = self.number_of(key)
        self._places[key] = self.model.put_row(at, row)
        if self.model.total == 1:
            self._refresh()
        if at is None:
            self.rows_changed.emit()

    def drop_row(self, key: Hashable) -> None:
        """Show the rows without that of a record that is being put elsewhere."""
        at = self.number_of(key)
        if at is not None:
            rows = self.model.rows
            self.show_rows((*rows[:at], *rows[at + 1 :]), self.empty.text())

    def number_of(self, key: Hashable) -> int | None:
        """The number of the row of a key among all rows, None where there is none."""
        if not self._places:
            self._places = {self._key_of(row): at for at, row in enumerate(self.model.rows)}
        return self._places.get(key)

    def hides(self, key: Hashable) -> bool:
        """Whether there is a row of a key that the filters do not show."""
        if self.model.busy or not self.model.filters:
            return False
        number = self.number_of(key)
        return number is not None and not self.model.positions_of([number])

    def copy(self) -> None:
        """Put the rows selected on the clipboard as a table; all that are shown, where none is."""
        from desktop_app.views.copying import copy_rows

        copy_rows(self, self.model.columns, self.selection.rows or list(self.model.shown()))

    def sort_by(self, section: int) -> None:
        """Sort by a column; by the same one again the other way round."""
        header = self.grid.horizontalHeader()
        up = header.sortIndicatorSection() == section and not header.sortIndicatorOrder().value
        order = Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder
        self.grid.sortByColumn(section, order)

    def select(self, key: Hashable) -> None:
        """Make the row of a key current without telling; filters that hide it are taken off.

        None marks no row.
        """
        self._wanted = key if self.model.busy else None
        if key is not None and self.hides(key):
            self.show_filters(NO_FILTERS)
        number = None if key is None else self.number_of(key)
        shown = {} if number is None else self.model.positions_of([number])
        self.selection.mark(None if number is None else shown.get(number))

    def narrowings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """What the cell that the menu was asked for can narrow the table to, and what does it."""
        from desktop_app.views.only_here import only_here

        index = self._pointed
        if index is None or not index.isValid() or index.row() >= self.model.rowCount():
            return ()
        column, row = self.model.columns[index.column()], self.model.row(index.row())
        offers = only_here(self.model.narrowing.table, column.facet, row, self.model.filters)
        return [(text, partial(self.narrow, filters)) for text, filters in offers]

    def _let_go(self) -> None:
        if self.selection.count + self.selection.hidden > 1:
            self.selection.only_current()
        else:
            self.let_go.emit()

    def narrow(self, filters: Filters) -> None:
        """Narrow the table, and tell."""
        self.bar.show_filters(filters)
        self._filter(filters)

    def _filter(self, filters: Filters) -> None:
        self.model.set_filters(filters)
        self.filtered.emit(filters)

    def _show_arranged(self) -> None:
        self._show_reordered()
        self.rows_changed.emit()

    def _show_reordered(self) -> None:
        self._refresh()
        self._lay_out()
        if self._wanted is not None:
            self.select(self._wanted)

    def _space(self, width: int) -> None:
        low = self.window().height() < _LOW
        side, above = (edge(width), 8 if low else 20) if self._edged else (0, 0)
        gap, layout = 6 if low else 12, self.layout()
        if layout is not None:
            layout.setContentsMargins(side, above, side, 0)
            if gap != layout.spacing():  # it would be laid out anew at every size
                layout.setSpacing(gap)
        keeps = self.selected.sizePolicy()
        keeps.setRetainSizeWhenHidden(width >= _ROOMY)  # nothing moves when it comes
        self.selected.setSizePolicy(keeps)

    def _lay_out(self) -> None:
        """Find places for all at once, so that the rows are painted once only."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.grid.executeDelayedItemsLayout()

    def _show_working(self, busy: bool) -> None:  # noqa: FBT001
        if busy:
            self._refresh()
            self.sentence.setText(
                _("Looking through {count} rows …").format(count=self.model.total)
            )

    def _count(self) -> None:
        shown, hidden = self.selection.count, self.selection.hidden
        text = _("{count} selected ▾") if not hidden else _("{count} selected, {hidden} hidden ▾")
        self.selected.setText(text.format(count=shown, hidden=hidden))
        self.selected.setVisible(shown + hidden > 1)

    def _menu_at(self, point: QPoint) -> None:
        self._pointed = self.grid.indexAt(point)
        self.menu_wanted.emit(self.grid.viewport().mapToGlobal(point))

    def _menu_below(self) -> None:
        self._pointed = None
        self.menu_wanted.emit(self.selected.mapToGlobal(self.selected.rect().bottomLeft()))

    def _refresh(self) -> None:
        none = self.model.total == 0
        self._body.setVisible(not none)
        self.bar.setVisible(not none)
        self.empty.setVisible(none)
        self.sentence.setText(self._sentence_of(self.model))
        self.bar.refresh()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.row(index.row()))
