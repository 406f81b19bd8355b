"""A label that would stand on one line, and wraps only where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel


class OneLine(QLabel):
    """Plain text that can be selected; it asks for the width of all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setMinimumWidth(80)

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height() + 4)
