"""A table with its head and what filters, which scroll where a low window has no room for all."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop_app.views.head_splitter import HeadSplitter
from desktop_app.views.scroller import Scroller

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
        self.setWidgetResizable(False)  # it would ask for as much as the table wants to have
        self.setWidget(table)

    def minimumSizeHint(self) -> QSize:
        """As wide as the table needs; the height gives way."""
        return QSize(self._table.minimumSizeHint().width(), _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share it anew too where what stands in it became higher or lower."""
        if watched is self._table and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._table.layout()
        assert layout is not None  # noqa: S101 - it comes with the table
        room, splitter = self.maximumViewportSize(), self._splitter
        above = layout.totalMinimumHeightForWidth(room.width()) - splitter.least
        splitter.fit(room.height(), above)
        high = max(room.height(), above + splitter.least)
        bar = self.verticalScrollBar().sizeHint().width() if high > room.height() else 0
        self._table.resize(room.width() - bar, high)
