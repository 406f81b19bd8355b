"""A table with its head and what filters, which scroll where a low window has no room for all."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop_app.views.head_splitter import HeadSplitter
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.scroller import Scroller
from desktop_app.views.waiting import later

if TYPE_CHECKING:
    from desktop_app.views.fact_table import FactTable

_LEAST = 96
"""Pixels of height below which nothing can be read in it."""


class HeadScroller(Scroller):
    """Lets head and table be as high as they must be, and shows what there is room for."""

    def __init__(self, table: "FactTable[Any]", splitter: HeadSplitter) -> None:
        super().__init__()
        self._table = table
        self._splitter = splitter
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(table)
        self._soon = later(self, 0, self._follow)  # once what changed is laid out
        table.grid.selectionModel().currentRowChanged.connect(self._follow_soon)
        self.verticalScrollBar().rangeChanged.connect(self._follow_soon)

    def minimumSizeHint(self) -> QSize:
        """As wide as the table needs; the height gives way."""
        return QSize(self._table.minimumSizeHint().width(), _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how much can be seen at once."""
        self._splitter.see(self.maximumViewportSize().height())
        super().resizeEvent(event)

    def _follow_soon(self) -> None:
        self._soon.start()

    def _follow(self) -> None:
        """Show the rows to who walks them by key, also where a record that opens moves them.

        To others only the row selected, and nothing moves under who is in a picture.
        """
        grid = self._table.grid
        if not grid.selectionModel().hasSelection():
            return
        if grid.hasFocus():
            self._bring(QRect(grid.mapTo(self._table, QPoint()), grid.size()))
        elif not self._is_in_picture():
            row = grid.visualRect(grid.currentIndex()) & grid.viewport().rect()
            if not row.isEmpty():
                top = grid.viewport().mapTo(self._table, row.topLeft())
                self._bring(QRect(top, row.size()))

    def _is_in_picture(self) -> bool:
        at = self.window().focusWidget()
        return isinstance(at, Canvas) and self._table.isAncestorOf(at)

    def _bring(self, part: QRect) -> None:
        middle = part.center()
        self.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + 1)
