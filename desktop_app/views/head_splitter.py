"""What stands above a table, sized by the reader; the table keeps rows enough to read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app import gettext as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

LEAST_ROWS = 4


class HeadSplitter(QSplitter):
    """A head over a table, as high as it asks to be, or as the reader drags it; it can be shut.

    Where both do not fit, the head gives way first, and is shut below its own least height.
    """

    def __init__(self, head: QWidget, table: "QTableView") -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._head = head
        self._table = table
        self._wanted: int | None = None
        self.setObjectName("headsplitter")
        self.setHandleWidth(1)  # the theme sets room around it
        self.addWidget(head)
        self.addWidget(table)
        self.setCollapsible(1, False)  # noqa: FBT003
        self.setStretchFactor(1, 1)
        self.handle(1).setToolTip(_("Drag to give the table more room, or less"))
        self.splitterMoved.connect(self._remember)

    def minimumSizeHint(self) -> QSize:
        """What the table alone needs: the head can be shut."""
        return QSize(super().minimumSizeHint().width(), self._least_table())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.share()

    def event(self, event: QEvent) -> bool:
        """Share it anew too where the head became higher or lower, unless the reader sized it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._wanted is None:
            self.share()
        return done

    def share(self) -> None:
        """Give the head what it wants, as far as the table can spare it."""
        if self.count() < 2:  # one of the two is being put in, or gone
            return
        rest = self.height() - self.handle(1).sizeHint().height()
        room = rest - self._least_table()
        wanted = self._head.sizeHint().height() if self._wanted is None else self._wanted
        least = self._head.minimumHeight() or self._head.minimumSizeHint().height()
        given = min(wanted, room)
        given = given if given > 0 and given >= least else 0
        self.setSizes([given, rest - given])

    def _remember(self) -> None:
        self._wanted = self.sizes()[0]

    def _least_table(self) -> int:
        rows = LEAST_ROWS * self._table.verticalHeader().defaultSectionSize()
        across = self._table.horizontalScrollBar()
        bar = across.sizeHint().height() if across.isVisible() else 0
        return self._table.horizontalHeader().height() + rows + bar
