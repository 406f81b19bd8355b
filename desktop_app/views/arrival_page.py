"""What stands in the place of a page that takes longer to be made: how far it is, and a Cancel."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.library.headway import Headway, Stage
from desktop_app.views.announcing import announce
from desktop_app.views.thin_bar import ThinBar
from desktop_app.views.waiting import later

_SHOWN_AFTER, _LOOK = 300, 100
"""Milliseconds for which it stays empty, so that nothing flickers, and between two looks."""

_WIDTH = 320


class ArrivalPage(QWidget):
    """Stays empty for a moment, then tells."""

    given_up = Signal()
    """The reader wants to go back to where he was."""

    def __init__(self) -> None:
        super().__init__()
        self._headway: Callable[[], Headway] = lambda: Headway(Stage.READING)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stage = QLabel()
        self.stage.setTextFormat(Qt.TextFormat.PlainText)
        self.stage.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = ThinBar(_("How far the page is"))
        self.bar.setFixedWidth(_WIDTH)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.clicked.connect(self.given_up)
        self._told = QWidget()
        lines = QVBoxLayout(self._told)
        lines.setSpacing(12)
        for widget in (self.stage, self.bar, self.cancel):
            lines.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._told)
        layout.addStretch(2)
        self._soon = later(self, _SHOWN_AFTER, self._show)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._tell)

    def begin(self, headway: Callable[[], Headway], *, can_end: bool) -> None:
        """Wait for a page, which can be given up where the reader has been elsewhere."""
        self._headway = headway
        self.cancel.setVisible(can_end)
        if not (self._soon.isActive() or self._look.isActive()):
            self._told.hide()
            self._soon.start()

    @property
    def has_focus(self) -> bool:
        """Whether the focus is on it, or in it."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def hideEvent(self, event: QHideEvent) -> None:
        """The page is there, or not wanted any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._soon.stop()
            self._look.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self._tell()
        self._told.show()
        announce(self, self.stage.text())
        self._look.start()

    def _tell(self) -> None:
        headway = self._headway()
        self.bar.setMaximum(headway.total)
        self.bar.setValue(headway.done)
        self.stage.setText(_in_words(headway))


def _in_words(headway: Headway) -> str:
    if headway.stage is not Stage.READING or not headway.total:
        return headway.stage.value
    told = _("Reading {count} records … {share} %")
    share = 100 * headway.done // headway.total
    return told.format(count=number(headway.total), share=share)
