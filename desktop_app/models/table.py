"""Rows of facts as Qt shows them: filtered and sorted as lists of indices."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app import gettext as _
from desktop_app.domain.checks.sourcing import is_uncited
from desktop_app.domain.folding import folded
from desktop_app.domain.records import Record
from desktop_app.models.tone import Tone
from desktop_app.models.tooltip import plain_tooltip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ToneRole = Qt.ItemDataRole.UserRole + 1
UncitedRole = Qt.ItemDataRole.UserRole + 2
"""Whether the fact in a cell has no source."""


class Column(msgspec.Struct, Generic[R], frozen=True):
    """One column: its head, what a cell says, and the key that sorts it.

    `width` is in pixels at 100 %; one column of a table stretches over what is left,
    its `width` being the least. Where that is too little, columns with the highest `drop` are
    left out first; those of 0 stay. `fact` is the record and the field that a cell shows, where
    what it says must have a source.
    """

    label: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    width: int = 120
    stretch: bool = False
    numeric: bool = False
    drop: int = 0
    tone: Callable[[R], Tone | None] | None = None
    fact: Callable[[R], tuple[Record, str]] | None = None


class TableModel(QAbstractTableModel, Generic[R]):
    """A read-only table of rows of one type."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._texts: list[str] = []
        self._visible: list[int] = []
        self._words: tuple[str, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell's text, tooltip, alignment or tone."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                uncited = column.fact is not None and is_uncited(*column.fact(row))
                text = column.text(row)
                return plain_tooltip(f"{text}\n{_('no source')}" if uncited else text)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _ if role == UncitedRole and column.fact:
                return is_uncited(*column.fact(row))
            case _ if role == ToneRole and column.tone:
                return column.tone(row)
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """A column's head."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].label
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = self.columns[section].numeric
            side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal keep their order. A column of -1 undoes it."""
        with self._anew():
            self._sorted_by = (column, order) if column >= 0 else None

    # What views ask

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, under the same filter and order."""
        known = {id(row): text for row, text in zip(self._rows, self._texts, strict=True)}
        texts = [known.get(id(row)) or self._text(row) for row in rows]
        with self._anew():
            self._rows, self._texts = list(rows), texts

    def put_row(self, at: int | None, row: R) -> int:
        """Show another row at an index of `rows`, or a new one on top; returns its index.

        Rows stay where they stand: order and filter are applied when rows are next set.
        """
        text = self._text(row)
        if at is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
            at = len(self._rows)
            self._rows.append(row)
            self._texts.append(text)
            self._visible.insert(0, at)
            self.endInsertRows()
            return at
        self._rows[at] = row
        self._texts[at] = text
        if at in self._visible:
            shown = self._visible.index(at)
            self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.columns) - 1))
        return at

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of the text, in any column."""
        with self._anew():
            self._words = tuple(folded(text).split())

    def row(self, position: int) -> R:
        """The row at a visible position."""
        return self._rows[self._visible[position]]

    def position(self, wanted: Callable[[R], bool]) -> int | None:
        """Where the first wanted row stands, None when it is not shown."""
        found = (at for at, index in enumerate(self._visible) if wanted(self._rows[index]))
        return next(found, None)

    @property
    def rows(self) -> Sequence[R]:
        """All rows, without the filter, in the order they were given."""
        return self._rows

    def shown(self) -> Iterator[R]:
        """The rows that pass the filter, in their order."""
        return (self._rows[index] for index in self._visible)

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._rows)

    @contextmanager
    def _anew(self) -> Iterator[None]:
        """Until Qt is told that rows change, they are as they were."""
        self.beginResetModel()
        try:
            yield
            self._visible = self._arranged()
        finally:
            self.endResetModel()

    def _text(self, row: R) -> str:
        return folded(" ".join(column.text(row) for column in self.columns))

    def _arranged(self) -> list[int]:
        visible = [
            index
            for index, text in enumerate(self._texts)
            if all(word in text for word in self._words)
        ]
        if self._sorted_by is not None:
            column, order = self.columns[self._sorted_by[0]], self._sorted_by[1]
            key = column.key or (lambda row: folded(column.text(row)))
            visible.sort(
                key=lambda index: key(self._rows[index]),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        return visible
