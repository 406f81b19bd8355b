"""Rows that are found one after another in what may be long: read a little at a time."""

from collections.abc import Iterable, Iterator, Sequence
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

from desktop_app.models.table import Column, ToneRole
from desktop_app.models.tooltip import plain_tooltip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

_SLICE = 0.01
"""Seconds of reading between two looks at what the user does."""

_PAGE = 200
"""Rows that are read ahead of what is scrolled to."""


class SteppedModel(QAbstractTableModel, Generic[R]):
    """A table that reads on when it is scrolled to its end; a row that is None is left out.

    Nothing is read before a view asks, and no more than it can show soon.
    """

    read = Signal()
    """Rows were added, or there are no more."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._source: Iterator[R | None] | None = None
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def is_whole(self) -> bool:
        """Whether all rows are read."""
        return self._source is None

    def start(self, source: Iterable[R | None]) -> None:
        """Begin anew with another source."""
        self.beginResetModel()
        self._rows = []
        self._source = iter(source)
        self._wanted = _PAGE
        self.endResetModel()
        self._timer.start(0)

    def row(self, position: int) -> R:
        """The row at a position."""
        return self._rows[position]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows are read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """Whether there may be more rows and none are being read."""
        return not parent.isValid() and self._source is not None and not self._timer.isActive()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """Read on."""
        if not parent.isValid():
            self._wanted = len(self._rows) + _PAGE
            self._timer.start(0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell's text, tooltip or tone."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(column.text(row))
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
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _step(self) -> None:
        until = monotonic() + _SLICE
        found: list[R] = []
        room = self._wanted - len(self._rows)
        while self._source is not None and len(found) < room and monotonic() < until:
            try:
                row = next(self._source)
            except StopIteration:
                self._source = None
                break
            if row is not None:
                found.append(row)
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()
        if self._source is None or len(self._rows) >= self._wanted:
            self._timer.stop()
        if found or self._source is None:
            self.read.emit()
