"""Which rows of a table are selected, kept while the table is sorted, filtered or filled anew."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from desktop_app.models.table import TableModel

R = TypeVar("R")
_Flag = QItemSelectionModel.SelectionFlag


class Selection(QObject, Generic[R]):
    """Knows rows by their keys; those that a filter hides are left alone until it shows them."""

    changed = Signal()
    """Other rows are selected, by hand or by the program."""

    one_chosen = Signal(object)
    """The reader selected one row and no other."""

    def __init__(
        self,
        view: QTableView,
        model: TableModel[R],
        key_of: Callable[[R], Hashable],
        number_of: Callable[[Hashable], int | None],
    ) -> None:
        """`number_of` gives the number of a key's row among all rows, None where it has none."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._key_of = key_of
        self._number_of = number_of
        self._rows: Sequence[R] = ()
        """The rows that numbers are of; they stay the same ones while the table is sorted."""
        self._kept: list[int] = []
        self._hidden: list[int] = []
        self._current: int | None = None
        self._listening = True
        self._choice = QTimer(self)
        self._choice.setSingleShot(True)
        self._choice.timeout.connect(self._choose)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        view.selectionModel().selectionChanged.connect(self._heard)

    @property
    def positions(self) -> list[int]:
        """Where the selected rows stand, from the top."""
        return sorted(self._selected())

    @property
    def rows(self) -> Sequence[R]:
        """The selected rows that are shown, from the top."""
        return list(map(self._model.rows.__getitem__, self._model.numbers_at(self.positions)))

    @property
    def count(self) -> int:
        """How many of the rows shown are selected."""
        return len(self._selected())

    @property
    def hidden(self) -> int:
        """How many selected rows the filter hides."""
        return len(self._hidden)

    def mark(self, position: int | None) -> None:
        """Make a row the current one without telling; a selection that holds it stays."""
        model = self._view.selectionModel()
        with self._unheard():
            if position is None:
                self._view.clearSelection()
                model.clearCurrentIndex()
            else:
                index = self._model.index(position, 0)
                held = position in self.positions
                flags = _Flag.NoUpdate if held else _Flag.ClearAndSelect | _Flag.Rows
                model.setCurrentIndex(index, flags)
                self._view.scrollTo(index)
        self.changed.emit()

    def choose(self, keys: Iterable[Hashable]) -> None:
        """Select the rows of these keys and no others, without telling."""
        self._rows = self._model.rows
        self._kept = self._numbers(dict.fromkeys(keys))
        self._current = next(iter(self._kept), None)
        self._restore()

    def only_current(self) -> None:
        """Let go of all rows but the current one."""
        index = self._view.currentIndex()
        self._hidden = []
        if index.isValid():
            self._view.selectionModel().select(index, _Flag.ClearAndSelect | _Flag.Rows)
        else:
            self._view.clearSelection()
        self.changed.emit()

    def _selected(self) -> set[int]:
        ranges = self._view.selectionModel().selection().toList()
        return {row for part in ranges for row in range(part.top(), part.bottom() + 1)}

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        before, self._listening = self._listening, False
        try:
            yield
        finally:
            self._listening = before

    def _heard(self, _selected: QItemSelection, gone: QItemSelection) -> None:
        if not self._listening:
            return
        if self.count <= 1 and not gone.isEmpty():
            self._hidden = []
        self._choice.start(0)
        self.changed.emit()

    def _choose(self) -> None:
        if self.count == 1 and not self._hidden:
            self.one_chosen.emit(self.rows[0])

    def _remember(self) -> None:
        self._choice.stop()
        self._rows = self._model.rows
        self._kept = self._hidden + self._model.numbers_at(self.positions)
        current = self._view.currentIndex()
        valid = current.isValid() and current.row() < self._model.rowCount()
        self._current = self._model.numbers_at([current.row()])[0] if valid else None

    def _restore(self) -> None:
        if self._rows is not self._model.rows:
            current = () if self._current is None else self._keys([self._current])
            self._kept = self._numbers(self._keys(self._kept))
            self._current = next(iter(self._numbers(current)), None)
        wanted = self._kept if self._current is None else [*self._kept, self._current]
        positions = self._model.positions_of(wanted) if wanted else {}
        self._hidden = [number for number in self._kept if number not in positions]
        self._show(positions)

    def _keys(self, numbers: Iterable[int]) -> Iterable[Hashable]:
        return map(self._key_of, map(self._rows.__getitem__, numbers))

    def _numbers(self, keys: Iterable[Hashable]) -> list[int]:
        """Of those that have a row."""
        return [number for number in map(self._number_of, keys) if number is not None]

    def _show(self, found: Mapping[int, int]) -> None:
        last = self._model.columnCount() - 1
        chosen = QItemSelection()
        for first, end in _runs(sorted(found[number] for number in self._kept if number in found)):
            chosen.select(self._model.index(first, 0), self._model.index(end, last))
        selection = self._view.selectionModel()
        with self._unheard():
            selection.select(chosen, _Flag.ClearAndSelect | _Flag.Rows)
            if self._current is not None and self._current in found:
                at = self._model.index(found[self._current], 0)
                selection.setCurrentIndex(at, _Flag.NoUpdate)
        self.changed.emit()


def _runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of neighbours in ascending numbers: first and last of each."""
    start = last = None
    for position in positions:
        if start is None or last is None:
            start = last = position
        elif position == last + 1:
            last = position
        else:
            yield start, last
            start = last = position
    if start is not None and last is not None:
        yield start, last
