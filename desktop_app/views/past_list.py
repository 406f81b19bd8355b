"""What was, as a list, and one entry of it in full beside it."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.models.stepped import SteppedModel
from desktop_app.views.chips import ChipDelegate
from desktop_app.views.fact_table import ROW_HEIGHT
from desktop_app.views.prose import Prose
from desktop_app.views.scroller import Scroller
from desktop_app.views.theme import colours
from desktop_app.views.writer import Writer

R = TypeVar("R")
_WIDTHS = (680, 460)


class PastList(QSplitter, Generic[R]):
    """Newest first; the entry chosen is written out by ``write``."""

    chosen = Signal()
    """Another entry is current, or none."""

    followed = Signal(object)
    """A `Link` was activated in the text."""

    def __init__(
        self, model: SteppedModel[R], name: str, write: Callable[[Writer, R], None]
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.model = model
        self._write = write
        self._nothing = ""
        self.table = _table(model, name)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(8, 8, 8, 8)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.text = Prose(name)
        self.text.followed.connect(self.followed)
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(20, 4, 16, 16)
        lines.addWidget(self.text, 0, Qt.AlignmentFlag.AlignTop)
        lines.addStretch(1)
        self.scroller = Scroller()
        self.scroller.setWidget(page)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(self.scroller)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.setSizes(list(_WIDTHS))
        model.read.connect(self._follow)

    @property
    def current(self) -> R | None:
        """The entry chosen, None where there is none."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def show_rows(self, rows: Iterable[R | None], nothing: str) -> None:
        """Show other entries; ``nothing`` is said where there are none."""
        self._nothing = nothing
        self.model.start(rows)
        self._follow()
        self._choose()

    def _follow(self) -> None:
        count = self.model.rowCount()
        none = self.model.is_whole and not count
        self.empty.setText(self._nothing)
        self.empty.setVisible(none)
        self.table.setVisible(not none)
        if count and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _choose(self, _index: QModelIndex | None = None) -> None:
        entry = self.current
        with self.text.writing():
            writer = Writer(self.text.document(), colours())
            if entry is not None:
                self._write(writer, entry)
        self.scroller.verticalScrollBar().setValue(0)
        self.chosen.emit()


def _table(model: SteppedModel[R], name: str) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setItemDelegate(ChipDelegate(table))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    for section, column in enumerate(model.columns):
        header.resizeSection(section, column.width)
        if column.stretch:
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
    return table
