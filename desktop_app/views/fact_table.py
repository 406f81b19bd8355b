"""A table of facts with a line above it that filters as one types."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.models.table import TableModel
from desktop_app.views.chips import ChipDelegate
from desktop_app.views.selection import Selection

R = TypeVar("R")
ROW_HEIGHT = 30
_ROOM_FOR_BOTH = 620
"""Pixels that filter, sentence and the button of the rows selected need beside each other."""


class Grid(QTableView):
    """Rows of one height with hairlines; several can be selected."""

    copied = Signal()
    """The reader wants to copy what is selected."""

    deleted = Signal()
    """The reader wants to delete what is selected."""

    pasted = Signal()
    """The reader wants to paste rows."""

    let_go = Signal()
    """The reader wants to select no more than the current row."""

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
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
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


class FactTable(QWidget, Generic[R]):
    """Filter line, sentence and table over one model."""

    chosen = Signal(object)
    """The one row that was selected by hand."""

    menu_wanted = Signal(object)
    """The reader asks what can be done with the rows selected, at a point of the screen."""

    delete_wanted = Signal()
    paste_wanted = Signal()

    rows_changed = Signal()
    """Other rows are shown: the sheet, its day or a filter changed."""

    def __init__(
        self,
        model: TableModel[R],
        name: str,
        sentence: Callable[[TableModel[R]], str],
        key_of: Callable[[R], Hashable],
    ) -> None:
        super().__init__()
        self.model = model
        self._sentence_of = sentence
        self._key_of = key_of
        self._places: dict[Hashable, int] = {}
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
        self.grid.activated.connect(self._choose)
        self.grid.copied.connect(self.copy)
        self.grid.deleted.connect(self.delete_wanted)
        self.grid.pasted.connect(self.paste_wanted)
        self.grid.customContextMenuRequested.connect(self._menu_at)
        self.selection: Selection[R] = Selection(self.grid, model, key_of)
        self.selection.one_chosen.connect(self.chosen)
        self.selection.changed.connect(self._count)
        self.grid.let_go.connect(self.selection.only_current)
        self.selected = QToolButton()
        self.selected.setToolTip(_("What can be done with the rows selected"))
        self.selected.clicked.connect(self._menu_below)
        self.selected.hide()
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.addWidget(self.filter, 1)
        self.tools.addWidget(self.sentence, 2)
        self.tools.addWidget(self.selected)
        self._body: QWidget = self.grid
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 0)
        layout.setSpacing(12)
        layout.addLayout(self.tools)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.empty, 1)

    def put_head(self, head: QWidget) -> None:
        """Put a widget between what filters and the table; the reader can size and shut it."""
        from desktop_app.views.head_splitter import HeadSplitter

        self._body = HeadSplitter(head, self.grid)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self._body, 1)
        self.grid.show()
        self._refresh()

    def show_rows(self, rows: tuple[R, ...], nothing: str) -> None:
        """Show other rows; `nothing` is said when there are none."""
        self.empty.setText(nothing)
        self._places = {}
        self.model.set_rows(rows)
        self._refresh()
        self.rows_changed.emit()

    def put_row(self, row: R) -> None:
        """Show a row that is still being edited in the place of its stored self, a new one on top.

        The sentence above the table and the rows' order follow when rows are next shown.
        """
        if not self._places:
            self._places = {self._key_of(each): at for at, each in enumerate(self.model.rows)}
        key = self._key_of(row)
        new = key not in self._places
        self._places[key] = self.model.put_row(self._places.get(key), row)
        if self.model.total == 1:
            self._refresh()
        if new:
            self.rows_changed.emit()

    def copy(self) -> None:
        """Put the rows selected on the clipboard as a table; all that are shown, where none is."""
        from desktop_app.models.copying import cells_of, mime

        rows = self.selection.rows or list(self.model.shown())
        QApplication.clipboard().setMimeData(mime(cells_of(self.model.columns, rows)))

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
        self.selection.mark(position)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._refresh()
        self.rows_changed.emit()

    def _count(self) -> None:
        shown, hidden = self.selection.count, self.selection.hidden
        text = _("{count} selected ▾") if not hidden else _("{count} selected, {hidden} hidden ▾")
        self.selected.setText(text.format(count=shown, hidden=hidden))
        self.selected.setVisible(shown + hidden > 1)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is no room for both, what is selected stands in the place of the sentence."""
        several = self.selection.count + self.selection.hidden > 1
        tight = several and self.width() < _ROOM_FOR_BOTH
        self.sentence.setVisible(self.model.total > 0 and not tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the sentence, or none."""
        super().resizeEvent(event)
        self._make_room()

    def _menu_at(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.grid.viewport().mapToGlobal(point))

    def _menu_below(self) -> None:
        self.menu_wanted.emit(self.selected.mapToGlobal(self.selected.rect().bottomLeft()))

    def _refresh(self) -> None:
        none = self.model.total == 0
        self._body.setVisible(not none)
        self.filter.setVisible(not none)
        self._make_room()
        self.empty.setVisible(none)
        self.sentence.setText(self._sentence_of(self.model))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.row(index.row()))
