"""A table of facts with a line above it that filters as one types."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.models.table import TableModel
from desktop_app.views.chips import ChipDelegate

R = TypeVar("R")
ROW_HEIGHT = 30


class Grid(QTableView):
    """Rows of one height with hairlines; Ctrl+C copies the selected row."""

    def __init__(self, model: TableModel[R], name: str) -> None:
        super().__init__()
        self.setModel(model)
        self._columns = model.columns
        self.setAccessibleName(name)
        self.setItemDelegate(ChipDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for section, column in enumerate(model.columns):
            header.resizeSection(section, column.width)
            if column.stretch:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns where the one that stretches would become too narrow to read.

        Where that does not help, it keeps its least width and the table scrolls sideways.
        """
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
        if tight:
            header.resizeSection(stretch, self._columns[stretch].width)

    def _copy(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            cells = [
                str(index.siblingAtColumn(column).data() or "")
                for column in range(self.model().columnCount())
            ]
            QApplication.clipboard().setText("\t".join(cells))


class FactTable(QWidget, Generic[R]):
    """Filter line, sentence and table over one model."""

    chosen = Signal(object)
    """The row that became current by hand."""

    def __init__(
        self, model: TableModel[R], name: str, sentence: Callable[[TableModel[R]], str]
    ) -> None:
        super().__init__()
        self.model = model
        self._sentence_of = sentence
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter {name}").format(name=name.lower()))
        self.filter.setAccessibleName(_("Filter {name}").format(name=name.lower()))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(120)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(self._filter)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(80)
        self.grid = Grid(model, name)
        self.grid.selectionModel().currentRowChanged.connect(self._choose)
        self.grid.activated.connect(self._choose)
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.addWidget(self.filter, 1)
        self.tools.addWidget(self.sentence, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 0)
        layout.setSpacing(12)
        layout.addLayout(self.tools)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.empty, 1)

    def show_rows(self, rows: tuple[R, ...], nothing: str) -> None:
        """Show other rows; `nothing` is said when there are none."""
        self.empty.setText(nothing)
        with _Unheard(self.grid):
            self.model.set_rows(rows)
        self._refresh()

    def sort_by(self, section: int) -> None:
        """Sort by a column; by the same one again the other way round."""
        header = self.grid.horizontalHeader()
        up = header.sortIndicatorSection() == section and not header.sortIndicatorOrder().value
        order = Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder
        self.grid.sortByColumn(section, order)

    def select(self, wanted: Callable[[R], bool]) -> None:
        """Make a row current without telling; a filter that hides it is taken off."""
        position = self.model.position(wanted)
        if position is None and self.filter.text():
            self.filter.clear()
            position = self.model.position(wanted)
        with _Unheard(self.grid):
            if position is None:
                self.grid.clearSelection()
                self.grid.setCurrentIndex(QModelIndex())
            else:
                index = self.model.index(position, 0)
                self.grid.selectionModel().setCurrentIndex(
                    index,
                    QItemSelectionModel.SelectionFlag.ClearAndSelect
                    | QItemSelectionModel.SelectionFlag.Rows,
                )
                self.grid.scrollTo(index)

    def _filter(self, text: str) -> None:
        with _Unheard(self.grid):
            self.model.set_filter(text)
        self._refresh()

    def _refresh(self) -> None:
        none = self.model.total == 0
        self.grid.setVisible(not none)
        self.filter.setVisible(not none)
        self.sentence.setVisible(not none)
        self.empty.setVisible(none)
        self.sentence.setText(self._sentence_of(self.model))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.row(index.row()))


class _Unheard:
    """While it holds, what the program selects is not taken for the reader's choice."""

    def __init__(self, grid: Grid) -> None:
        self._selection = grid.selectionModel()

    def __enter__(self) -> None:
        self._before = self._selection.blockSignals(True)  # noqa: FBT003

    def __exit__(self, *_: object) -> None:
        self._selection.blockSignals(self._before)
