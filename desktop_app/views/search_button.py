"""What looks like a line to search in, at the top of the sidebar, and opens the real one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from desktop_app import gettext as _
from desktop_app.views.native_keys import native_keys

_APART = 36
"""Pixels around the two texts and between them."""


class SearchButton(QPushButton):
    """Says its keys at the right, where there is room for them."""

    def __init__(self) -> None:
        super().__init__(_everything())
        self.setAccessibleName(_everything())
        self.setProperty("role", "search")
        self.setAccessibleDescription(native_keys(_("Ctrl+K")))
        self.keys = QLabel(native_keys(_("Ctrl+K")))
        self.keys.setProperty("role", "muted")
        self.keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 10, 0)
        line.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where they would stand on the text, and say less where that helps."""
        super().resizeEvent(event)
        wide, long = event.size().width(), self.fontMetrics().horizontalAdvance(_everything())
        self.keys.setVisible(wide >= long + self.keys.sizeHint().width() + _APART)
        self.setText(_everything() if wide >= long + _APART else _("Search"))


def _everything() -> str:
    return _("Search everything")
