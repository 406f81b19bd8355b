"""The rows of a table of facts, all of one height."""

from itertools import accumulate
from typing import Any, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.models.table import Column, TableModel
from desktop_app.views.cells import CellDelegate

R = TypeVar("R")
ROW_HEIGHT = 30


class Grid(QTableView):
    """Rows of one height with hairlines; several can be selected."""

    copied = Signal()
    """The reader wants to copy what is selected."""

    deleted = Signal()
    """The reader wants to delete what is selected."""

    pasted = Signal()
    """The reader wants to paste rows."""

    let_go = Signal()
    """The reader lets go of what is selected."""

    def __init__(self, model: TableModel[R], name: str) -> None:
        super().__init__()
        self.setModel(model)
        self._columns = model.columns
        self._given = [column.width for column in self._columns]
        """Pixels of each column; one that has others was sized by the reader."""
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # One of its own: of a whole table selected, it would ask for each cell whether it is.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setMinimumSectionSize(44)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for section, column in enumerate(model.columns):
            header.resizeSection(section, column.width)
            if column.stretch:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that act on what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns where the one that stretches would become too narrow to read.

        Where that does not help, the table scrolls sideways and no column is cut through: of 25,
        2 would be read. What is more than it is read well with is shared among the columns of
        names. The current row stays in view.
        """
        was_in_view = self._shows_current(event.oldSize().height())
        super().resizeEvent(event)
        header, width = self.horizontalHeader(), self.viewport().width()
        stretch = next(n for n, column in enumerate(self._columns) if column.stretch)
        tight = sum(column.width for column in self._columns if not column.drop) > width
        mode = QHeaderView.ResizeMode.Interactive if tight else QHeaderView.ResizeMode.Stretch
        if header.sectionResizeMode(stretch) is not mode:
            header.setSectionResizeMode(stretch, mode)
        room = width - self._columns[stretch].width
        for section, column in sorted(enumerate(self._columns), key=lambda each: each[1].drop):
            if not column.stretch:
                room -= column.width
                self.setColumnHidden(section, column.drop > 0 and room < 0)
        self._widen(max(0, room - _more(self._columns[stretch])))
        if tight:
            header.resizeSection(stretch, self._uncut(stretch, width))
        if was_in_view and not self._shows_current(self.viewport().height()):
            self.scrollTo(self.currentIndex().siblingAtColumn(max(0, self.columnAt(0))))

    def _shows_current(self, high: int) -> bool:
        """Whether the whole of the current row is seen in rows so many pixels high."""
        row = self.visualRect(self.currentIndex())
        return row.isValid() and row.top() >= 0 and row.bottom() < high

    def _uncut(self, stretch: int, width: int) -> int:
        """The width of the column that stretches, its least or more, that cuts no other through."""
        sizes = [self.columnWidth(section) for section in range(len(self._columns))]
        sizes[stretch] = 0
        least = self._columns[stretch].width
        rooms = (width - taken for taken in list(accumulate(sizes))[stretch:])
        return min((room for room in rooms if room >= least), default=least)

    def _widen(self, spare: int) -> None:
        """Share pixels among the columns that want them, but for those that the reader sized."""
        header = self.horizontalHeader()
        wanted = {
            section: _more(column)
            for section, column in enumerate(self._columns)
            if not (column.stretch or self.isColumnHidden(section))
        }
        share = min(1.0, spare / (sum(wanted.values()) or 1))
        for section, more in wanted.items():
            if more and header.sectionSize(section) == self._given[section]:
                self._given[section] = self._columns[section].width + round(more * share)
                header.resizeSection(section, self._given[section])


def _more(column: Column[Any]) -> int:
    """The pixels that a column would like besides its least width."""
    return max(0, column.wide - column.width)
