"""How far something is that takes longer, with a Cancel, once it has taken a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop_app import gettext as _
from desktop_app.views.thin_bar import ThinBar

_SHOWN_AFTER = 400
"""Milliseconds."""

_LEAST_WIDTH = 380


class Progress(QProgressDialog):
    """Shown over a window, until it is closed or given up."""

    def __init__(self, window: QWidget, title: str = "") -> None:
        super().__init__("", _("Cancel"), 0, 0)
        self.setParent(window, Qt.WindowType.Dialog)
        self.setWindowTitle(title)
        self.setBar(ThinBar(title))
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAutoReset(False)
        self.setAutoClose(False)
        self.setMinimumDuration(_SHOWN_AFTER)
        self.setValue(0)

    def end(self) -> None:
        """Take it away; nothing is given up any more."""
        self.blockSignals(True)  # noqa: FBT003
        self.close()
        self.deleteLater()
