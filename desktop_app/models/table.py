"""Rows of facts as Qt shows them: filtered and sorted as lists of indices."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from time import monotonic
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop_app import gettext as _
from desktop_app.domain.checks.sourcing import is_uncited
from desktop_app.domain.filtering.facet import Narrowable
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.filtering.narrowing import Narrowing
from desktop_app.domain.filtering.row_column import CodedColumn
from desktop_app.domain.folding import folded
from desktop_app.models.arrangement import Arrangement
from desktop_app.models.column import DATE_FACET, Cell, Column
from desktop_app.models.tooltip import plain_tooltip

__all__ = ["DATE_FACET", "Cell", "Column", "TableModel", "ToneRole", "UncitedRole"]

R = TypeVar("R")
V = TypeVar("V", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex
ToneRole = Qt.ItemDataRole.UserRole + 1
UncitedRole = Qt.ItemDataRole.UserRole + 2
"""Whether the fact in a cell has no source."""

# As plain numbers: every cell that is painted asks for a dozen roles.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ANSWERED = frozenset(
    {_DISPLAY, _ALIGNMENT, int(Qt.ItemDataRole.ToolTipRole), int(ToneRole), int(UncitedRole)}
)
_ALIGNED = {
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}

_AT_ONCE = 0.08
"""Seconds of work that are done at once, before the window goes on by slices."""

_SLICE = 0.012


class TableModel(QAbstractTableModel, Generic[R]):
    """A read-only table of rows of one type; `table` says what it can be narrowed by."""

    arranged = Signal()
    """Other rows are shown than before, or filters were looked through in vain."""

    reordered = Signal()
    """The same rows are shown as before, in another order."""

    working = Signal(bool)
    """Filter or order take longer: until it is over, rows are shown as they were."""

    def __init__(self, columns: Sequence[Column[R]], table: Narrowable[R] | None = None) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._visible: list[int] = []
        keys = [column.key or partial(_folded_text, column) for column in self.columns]
        self._arrangement = Arrangement(table, self._text, keys)
        self._work: Iterator[None] | None = None
        self._other_rows = False
        self._ahead: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, position: int, number: int) -> Cell:
        """What the cell at a visible position shows in a column."""
        column, row = self.columns[number], self.row(position)
        tone = column.tone(row) if column.tone else None
        uncited = column.fact is not None and is_uncited(*column.fact(row))
        return Cell(column.text(row), column.numeric, tone, uncited)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell's text, tooltip, alignment or tone."""
        if role not in _ANSWERED or not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        if role == _DISPLAY:
            return column.text(row)
        if role == _ALIGNMENT:
            return _ALIGNED[column.numeric]
        if role == ToneRole:
            return column.tone(row) if column.tone else None
        uncited = column.fact is not None and is_uncited(*column.fact(row))
        if role == UncitedRole:
            return uncited
        text = column.text(row)
        return plain_tooltip(f"{text}\n{_('no source')}" if uncited else text)

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
            return _ALIGNED[self.columns[section].numeric]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal keep their order. A column of -1 undoes it."""
        wanted = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        if wanted != self._arrangement.sorted_by:  # a view asks twice
            self._arrangement.sorted_by = wanted
            self._arrange(other_rows=self.busy and self._other_rows)

    # What views ask

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, under the same filters and order.

        Where that takes longer, they stand there unsorted until it is done; none do as long as it
        is not known which pass the filters.
        """
        self.beginResetModel()
        self._rows = list(rows)
        self._arrangement.follow(self._rows)
        self._other_rows = True
        self._work = self._arrangement.work()
        if self._worked_out(_AT_ONCE):
            self._visible = self._arrangement.visible()
        else:
            self._visible = [] if self.filters else list(range(len(self._rows)))
        self.endResetModel()
        self._tell()

    def foresee_rows(self, rows: Sequence[R]) -> Iterator[None]:
        """Get ready to tally rows that will be set next, some of the work at each step."""
        return self._arrangement.foresee(rows)

    def put_row(self, at: int | None, row: R) -> int:
        """Show another row at an index of `rows`, or a new one on top; returns its index.

        Rows stay where they stand: order and filter are applied when rows are next set.
        """
        if at is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
            at = len(self._rows)
            self._rows.append(row)
            self._arrangement.put(at)
            self._visible.insert(0, at)
            self.endInsertRows()
            return at
        self._rows[at] = row
        self._arrangement.put(at)
        if at in self._visible:
            shown = self._visible.index(at)
            self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.columns) - 1))
        return at

    def set_filters(self, filters: Filters) -> None:
        """Show only rows that pass the filters."""
        self._arrangement.filters = filters
        self._arrange(other_rows=True)

    @property
    def filters(self) -> Filters:
        """What the rows shown were narrowed to, or will be when the model is no longer busy."""
        return self._arrangement.filters

    def foresee(self, filters: Filters) -> None:
        """Get ready, while nothing else is to be done, to answer such filters at once."""
        missing = self.narrowing.missing(filters)
        if missing and self._ahead is None:
            self._ahead = chain.from_iterable(column.fill() for column in missing)
            self._timer.start(0)

    @property
    def narrowing(self) -> Narrowing[R]:
        """What filters know of all rows."""
        return self._arrangement.narrowing

    @property
    def busy(self) -> bool:
        """Whether filters or order are still being worked out."""
        return self._work is not None

    @property
    def possible(self) -> int:
        """How many of the rows shown may lie outside the dates narrowed to."""
        return 0 if self.busy else self.narrowing.possible(self.filters)

    def keep(self, make: Callable[[R], V]) -> CodedColumn[R, V]:
        """A value of every row to be tallied, kept while the row stays the same."""
        return self._arrangement.keep(make)

    def tally(self, column: CodedColumn[R, V]) -> Mapping[V, int]:
        """How many of the rows shown have each value."""
        codes = column.values
        counted = Counter(map(codes.__getitem__, self._visible))
        return {column.distinct[code]: count for code, count in counted.items()}

    def row(self, position: int) -> R:
        """The row at a visible position."""
        return self._rows[self._visible[position]]

    def numbers_at(self, positions: Iterable[int]) -> list[int]:
        """The numbers in `rows` of the rows at visible positions."""
        return list(map(self._visible.__getitem__, positions))

    def positions_of(self, numbers: Iterable[int]) -> Mapping[int, int]:
        """Where rows stand that are shown, by their numbers in `rows`."""
        wanted = set(numbers)
        return {at: position for position, at in enumerate(self._visible) if at in wanted}

    @property
    def rows(self) -> Sequence[R]:
        """All rows, without the filter, in the order they were given."""
        return self._rows

    def shown(self) -> Iterator[R]:
        """The rows that pass the filter, in their order."""
        return map(self._rows.__getitem__, self._visible)

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._rows)

    def _arrange(self, *, other_rows: bool) -> None:
        self._other_rows = other_rows
        self._work = self._arrangement.work()
        if self._worked_out(_AT_ONCE):
            self._show_arranged()
        self._tell()

    def _show_arranged(self) -> None:
        """Until Qt is told that rows change, they are as they were."""
        self.beginResetModel()
        self._visible = self._arrangement.visible()
        self.endResetModel()

    def _worked_out(self, seconds: float) -> bool:
        """Work for so long; whether nothing is left."""
        until = monotonic() + seconds
        while self._work is not None and monotonic() < until:
            if next(self._work, self) is self:
                self._work = None
        return self._work is None

    def _step(self) -> None:
        if self._work is None:
            self._look_ahead()
        elif self._worked_out(_SLICE):
            self._show_arranged()
            self._tell()

    def _look_ahead(self) -> None:
        until = monotonic() + _SLICE
        while self._ahead is not None and monotonic() < until:
            if next(self._ahead, self) is self:
                self._ahead = None
        if self._ahead is None:
            self._timer.stop()

    def _tell(self) -> None:
        if self.busy:
            self._timer.start(0)
        else:
            self._timer.stop() if self._ahead is None else self._timer.start(0)
            (self.arranged if self._other_rows else self.reordered).emit()
        self.working.emit(self.busy)

    def _text(self, row: R) -> str:
        return " ".join([folded(column.text(row)) for column in self.columns])


def _folded_text(column: Column[R], row: R) -> str:
    return folded(column.text(row))
