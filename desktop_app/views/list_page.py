"""A tab that is a table of records."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.filtering.facet import Narrowable
from desktop_app.domain.filtering.filters import Filters, Pairs
from desktop_app.domain.records import Record, table_of
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.models.table import Column, TableModel
from desktop_app.views.fact_table import FactTable
from desktop_app.views.selection import Ids
from desktop_app.views.tab_page import TabPage

R = TypeVar("R")
Key = tuple[str, str]


class ListPage(TabPage, Generic[R]):
    """Holds one table; `key_of` says which record (table, id) a row is about, `also` another."""

    rows_changed = Signal()
    """Other rows are shown: the sheet, its day or a filter changed."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        key_of: Callable[[R], Key],
        sentence: Callable[[TableModel[R]], str],
        row_type: type[R],
        also: Callable[[R], Key] | None = None,
        table: Narrowable[R] | None = None,
    ) -> None:
        super().__init__()
        self._key_of = key_of
        self._also = also
        self._row_type = row_type
        self._marked: Key | None = None
        self.table: FactTable[R] = FactTable(TableModel(columns, table), name, sentence, key_of)
        self.table.chosen.connect(lambda row: self.chosen.emit(key_of(row)))
        self.table.menu_wanted.connect(self.menu_wanted)
        self.table.delete_wanted.connect(self.delete_wanted)
        self.table.paste_wanted.connect(self.paste_wanted)
        self.table.rows_changed.connect(self.rows_changed)
        self.table.filtered.connect(self.filtered)
        self.table.bar.went_down.connect(self._focus_rows)
        self.table.let_go.connect(self._let_go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def put_head(self, head: QWidget) -> None:
        """Put a widget between what filters and the table; the reader can size and shut it."""
        from desktop_app.views.head_scroller import HeadScroller

        for picture in self.pictures():
            picture.canvas.let_go.connect(self._let_go)
        scroller = HeadScroller(self.table, self.table.put_head(head))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(scroller)

    def shown_ids(self) -> tuple[str, ...]:
        """Ids of the records whose rows pass the filter, in the order of the rows."""
        return tuple(self._key_of(row)[1] for row in self.table.model.shown())

    @property
    def filters(self) -> Filters:
        """How the table is narrowed."""
        return self.table.model.filters

    def show_filters(self, filters: Filters) -> None:
        """Narrow the table, without telling."""
        self.table.show_filters(filters)

    def narrow(self, pairs: Pairs) -> None:
        """Narrow the table by what the reader picked in a picture, and tell."""
        self.table.narrow(self.filters.narrowed(pairs))

    def hides(self, record: Key) -> bool:
        """Whether the table has a row of the record that its filters do not show."""
        return self.table.hides(record)

    def narrowings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """What the cell that the menu was asked for can narrow the table to, and what does it."""
        return self.table.narrowings()

    def show_typed(self, record: Record, sheet: FactSheet, library: Library) -> None:
        """Show the rows of a record as the open form would have them."""
        from desktop_app.domain.preview import is_elsewhere, rows_of

        for row in rows_of(record, sheet, library):
            if isinstance(row, self._row_type):
                self.table.put_row(row)
        if is_elsewhere(record, sheet.group.id):
            self.table.drop_row((table_of(record), record.id))

    def select(self, record: Key | None) -> None:
        """Mark the row of a record; several rows stay selected while it is the same one."""
        several = self.table.selection.count + self.table.selection.hidden > 1
        if not several or record != self._marked:
            self.table.select(record)
        self._marked = record

    def selected(self) -> Mapping[str, Sequence[str]]:
        """The records of the rows selected, and those that the rows are also about."""
        rows = self.table.selection.rows
        if not rows:
            return {}
        found: dict[str, Sequence[str]] = {self._key_of(rows[0])[0]: Ids(rows, self._key_of)}
        if self._also is not None:
            also = dict.fromkeys(map(self._also, rows))
            found[next(iter(also))[0]] = tuple(record_id for _table, record_id in also)
        return found

    def choose(self, keys: Iterable[Key]) -> None:
        """Select the rows of these records."""
        self.table.selection.choose(keys)

    def copy(self) -> None:
        """Copy the rows selected, or all that are shown."""
        self.table.copy()

    def sortings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Every column of the table."""
        return [
            (column.label, partial(self.table.sort_by, number))
            for number, column in enumerate(self.table.model.columns)
        ]

    def focus_filter(self) -> None:
        """Put the cursor into the filter line."""
        self.table.filter.setFocus()
        self.table.filter.selectAll()

    def focus_content(self) -> None:
        """Put the focus on the rows, selecting none."""
        self.table.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_rows(self) -> None:
        """Go to the rows; to the first one where none is selected."""
        grid = self.table.grid
        grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if not grid.selectionModel().hasSelection():
            grid.selectRow(0)

    def _let_go(self) -> None:
        if self._marked is not None:
            self.chosen.emit(None)


def counted(some: str, one: str, whole: str) -> Callable[[TableModel[R]], str]:
    """A sentence that counts rows: `one` or `whole` of them, `some` when the filter hides any."""

    def sentence(model: TableModel[R]) -> str:
        shown, total = model.rowCount(), model.total
        all_shown = one if total == 1 else whole
        return (all_shown if shown == total else some).format(shown=shown, total=total)

    return sentence
