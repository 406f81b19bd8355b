"""The page of a sheet, and a record beside it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_BOTH = 580
"""Pixels from which both have room; below, the record takes the place of the page."""


class Beside(QSplitter):
    """Holds the page, and once there is one a record, which the reader can make wider."""

    replaced = Signal()
    """The record took the place of the page, or gave it back."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._page = page
        self._record: QWidget | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(page)

    @property
    def replaces(self) -> bool:
        """Whether the record is shown in the place of the page."""
        return self._page.isHidden()

    def put(self, record: QWidget, wanted: int) -> None:
        """Put what shows a record at the right, so wide where there is room for it."""
        self._record = record
        self.addWidget(record)
        self.setStretchFactor(0, 1)
        width = min(wanted, max(record.minimumWidth(), self.width() * 2 // 5))
        self.setSizes([self.width() - width, width])
        record.installEventFilter(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """What the wider of the two needs: they need not stand beside each other."""
        shown = (each for each in (self._page, self._record) if each is not None)
        needs = [each.minimumSizeHint().expandedTo(each.minimumSize()) for each in shown]
        return QSize(max(n.width() for n in needs), max(n.height() for n in needs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them beside each other, or one in the place of the other."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when a record comes, and give it back when it goes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        alone = self._record is None or self._record.isHidden()
        replaces = not alone and self.width() < _BOTH
        if replaces != self.replaces:
            self._page.setVisible(not replaces)
            self.replaced.emit()
