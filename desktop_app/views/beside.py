"""The page of a sheet, and a record beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


class Beside(QSplitter):
    """Holds the page, and once there is one a record, which the reader can make wider.

    Where there is no room for both, the record takes the place of the page.
    """

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
        self._fit()

    def show_record(self, *, shown: bool) -> None:
        """Show the record, or the page alone, which has its size at once."""
        if self._record is not None:
            self._record.setVisible(shown)
            self._fit()
        if not shown:
            self.refresh()

    def minimumSizeHint(self) -> QSize:
        """What the wider of the two needs: they need not stand beside each other."""
        needs = [_need(each) for each in (self._page, self._record) if each is not None]
        return QSize(max(n.width() for n in needs), max(n.height() for n in needs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them beside each other, or one in the place of the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        record = self._record
        both = _need(self._page).width() + self.handleWidth()
        both += 0 if record is None else _need(record).width()
        replaces = record is not None and not record.isHidden() and self.width() < both
        if replaces != self.replaces:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self._page.isAncestorOf(focus)
            self._page.setVisible(not replaces)
            if record is not None and had_focus:
                record.setFocus()
            self.replaced.emit()


def _need(widget: QWidget) -> QSize:
    return widget.minimumSizeHint().expandedTo(widget.minimumSize())
