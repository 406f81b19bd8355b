"""A tab that is a table of records."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.models.table import Column, TableModel
from desktop_app.views.fact_table import FactTable
from desktop_app.views.tab_page import TabPage

R = TypeVar("R")
Key = tuple[str, str]


class ListPage(TabPage, Generic[R]):
    """Holds one table; `key_of` says which record (table, id) a row is about."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        key_of: Callable[[R], Key],
        sentence: Callable[[TableModel[R]], str],
    ) -> None:
        super().__init__()
        self._key_of = key_of
        self.table: FactTable[R] = FactTable(TableModel(columns), name, sentence)
        self.table.chosen.connect(lambda row: self.chosen.emit(key_of(row)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def select(self, record: Key | None) -> None:
        """Mark the row of a record."""
        self.table.select(lambda row: self._key_of(row) == record)

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


def counted(some: str, one: str, whole: str) -> Callable[[TableModel[R]], str]:
    """A sentence that counts rows: `one` or `whole` of them, `some` when the filter hides any."""

    def sentence(model: TableModel[R]) -> str:
        shown, total = model.rowCount(), model.total
        all_shown = one if total == 1 else whole
        return (all_shown if shown == total else some).format(shown=shown, total=total)

    return sentence
