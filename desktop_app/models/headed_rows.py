"""Rows under headings, which cannot be chosen."""

from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")


class Heading(msgspec.Struct, frozen=True):
    """Stands over the rows of a kind."""

    text: str


class HeadedRows(QAbstractListModel, Generic[R]):
    """Headings, and rows of one type that can be chosen: `told` says what one of these shows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Heading | R, ...] = ()

    def show_rows(self, rows: tuple[Heading | R, ...]) -> bool:
        """Show other rows; False where they are those that are shown."""
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row(self, number: int) -> Heading | R | None:
        """The row of a number, None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def told(self, row: R, role: int) -> Any:  # noqa: ANN401
        """What a row that is no heading has to say for one of Qt's roles."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but headings can be chosen."""
        if isinstance(self.row(index.row()), Heading | None):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A heading's text, or what a row has to say."""
        row = self.row(index.row())
        if row is None:
            return None
        if isinstance(row, Heading):
            return row.text if role == Qt.ItemDataRole.DisplayRole else None
        return self.told(row, role)
