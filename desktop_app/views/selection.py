"""Which rows of a table are selected, kept while the table is sorted, filtered or filled anew."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from desktop_app.models.table import TableModel
from desktop_app.views.stepwise import Stepwise

R = TypeVar("R")
_AT_ONCE = 4_096
"""Rows that are found again at once; of more, so many at each step."""
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
        self._finding = Stepwise(self)
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
        self._finding.stop()
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
        self._finding.stop()
        if self.count <= 1 and not gone.isEmpty():
            self._hidden = []
        self._choice.start(0)
        self.changed.emit()

    def _choose(self) -> None:
        if self.count == 1 and not self._hidden:
            self.one_chosen.emit(self.rows[0])

    def _remember(self) -> None:
        self._choice.stop()
        if self._finding.busy:
            return  # what was selected is still to be found
        self._rows = self._model.rows
        self._kept = self._hidden + self._model.numbers_at(self.positions)
        current = self._view.currentIndex()
        valid = current.isValid() and current.row() < self._model.rowCount()
        self._current = self._model.numbers_at([current.row()])[0] if valid else None

    def _restore(self) -> None:
        self._finding.stop()
        if self._rows is self._model.rows:
            self._show_kept()
        elif len(self._kept) <= _AT_ONCE:
            for _step in self._find():
                pass
            self._show_kept()
        else:
            self._finding.start(self._find(), self._show_kept)

    def _find(self) -> Iterator[None]:
        """Find the rows selected among others, some at each step."""
        current = () if self._current is None else self._keys([self._current])
        found: list[int] = []
        for start in range(0, len(self._kept), _AT_ONCE):
            found += self._numbers(self._keys(self._kept[start : start + _AT_ONCE]))
            yield
        self._current = next(iter(self._numbers(current)), None)
        self._kept, self._rows = found, self._model.rows

    def _show_kept(self) -> None:
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


class Ids(Sequence[str], Generic[R]):
    """Ids of the records of rows, a record each: how many is known at once, which when asked."""

    def __init__(self, rows: Sequence[R], key_of: Callable[[R], tuple[str, str]]) -> None:
        self._rows = rows
        self._key_of = key_of

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple([self._key_of(row)[1] for row in self._rows])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        """The id of one row, or those of several."""
        return self._ids[at]

    def __iter__(self) -> Iterator[str]:
        """All of them."""
        return iter(self._ids)


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
