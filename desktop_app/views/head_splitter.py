"""What stands above a table, sized by the reader; the table keeps rows enough to read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app import gettext as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

LEAST_ROWS = 4

_UNSEEN = 10_000
"""Pixels that can be seen until that is known: all."""

_ABOVE = 90
"""Pixels of height that stand above the head: what filters, and the sentence."""

_SCREENS = 4
"""How often what can be seen the head may be high, where it scrolls together with the table."""


class HeadSplitter(QSplitter):
    """A head over a table, as high as it asks to be, or as the reader drags it; it can be shut.

    Where both do not fit, the head gives way first; below its own least height, both together are
    higher than the room, and scroll.
    """

    def __init__(self, head: QWidget, table: "QTableView") -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._head = head
        self._table = table
        self._wanted: int | None = None
        self._seen = _UNSEEN
        self.setObjectName("headsplitter")
        self.setHandleWidth(1)  # the theme sets room around it
        self.addWidget(head)
        self.addWidget(table)
        self.setCollapsible(1, False)  # noqa: FBT003
        self.setStretchFactor(1, 1)
        self.handle(1).setToolTip(_("Drag to give the table more room, or less"))
        self.splitterMoved.connect(self._remember)

    def minimumSizeHint(self) -> QSize:
        """What the table needs, and above it the head, unless the reader shut that."""
        high = self._least_table()
        if self._wanted != 0 and self.count() > 1:
            high += self._needs() + self.handle(1).sizeHint().height()
        return QSize(super().minimumSizeHint().width(), high)

    def see(self, room: int) -> None:
        """Take so many pixels of height as what can be seen at once, of head, table and all."""
        if room != self._seen:
            self._seen = room
            self.updateGeometry()

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
        given = min(self._wants(), room)
        given = given if given > 0 and given >= self._least_head() else 0
        self.setSizes([given, rest - given])

    def _wants(self) -> int:
        return self._head.sizeHint().height() if self._wanted is None else self._wanted

    def _needs(self) -> int:
        """The least height of the head; where all scrolls anyway, more of what it wants."""
        least = self._least_head()
        scrolls = self._seen < _ABOVE + least + self._least_table()
        return max(least, min(self._wants(), self._seen * _SCREENS)) if scrolls else least

    def _least_head(self) -> int:
        return self._head.minimumHeight() or self._head.minimumSizeHint().height()

    def _remember(self) -> None:
        self._wanted = self.sizes()[0]
        self.updateGeometry()

    def _least_table(self) -> int:
        rows = LEAST_ROWS * self._table.verticalHeader().defaultSectionSize()
        across = self._table.horizontalScrollBar()
        bar = across.sizeHint().height() if across.isVisible() else 0
        return self._table.horizontalHeader().height() + rows + bar
