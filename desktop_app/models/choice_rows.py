"""Choices of a filter as rows that can be checked, each with its count."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.filtering.narrowing import Choice
from desktop_app.domain.folding import folded
from desktop_app.models.tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
CountRole = Qt.ItemDataRole.UserRole + 1


class ChoiceRows(QAbstractListModel):
    """The choices that hold every word looked for."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()
        self._shown: Sequence[Choice] = ()
        self._chosen: Collection[str] = ()
        self._words: tuple[str, ...] = ()

    def show_choices(self, choices: Sequence[Choice], chosen: Collection[str]) -> None:
        """Show other choices, or the same with other counts, of which some are chosen."""
        values = [choice.value for choice in choices]
        same = values == [choice.value for choice in self._choices]
        self._choices, self._chosen = choices, chosen
        if same:
            self._shown = self._found()
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self._shown) - 1)))
        else:
            self._renew()

    def search(self, text: str) -> None:
        """Show only choices that hold every word."""
        self._words = tuple(folded(text).split())
        self._renew()

    @property
    def total(self) -> int:
        """How many choices there are."""
        return len(self._choices)

    def value(self, position: int) -> str:
        """The choice at a position."""
        return self._shown[position].value

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many choices are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A choice's label, count, meaning, or whether it is chosen."""
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.label
            case Qt.ItemDataRole.CheckStateRole:
                held = choice.value in self._chosen
                return Qt.CheckState.Checked if held else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip("\n".join(filter(None, (choice.label, choice.help))))
            case Qt.ItemDataRole.AccessibleTextRole:
                held = choice.value in self._chosen
                said = _("{label}, {count}, chosen") if held else _("{label}, {count}")
                return said.format(label=choice.label, count=number(choice.count))
            case _ if role == CountRole:
                return choice.count
            case _:
                return None

    def _renew(self) -> None:
        self.beginResetModel()
        self._shown = self._found()
        self.endResetModel()

    def _found(self) -> Sequence[Choice]:
        if not self._words:
            return self._choices
        return [
            choice
            for choice in self._choices
            if all(word in folded(choice.label) for word in self._words)
        ]
