"""What stands where a library has no group yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _


class EmptyLibrary(QWidget):
    """Says so, and offers to add the first."""

    def __init__(self) -> None:
        super().__init__()
        text = QLabel(_("This library holds no group yet."))
        text.setProperty("role", "muted")
        self.button = QPushButton(_("Add a group"))
        self.button.setProperty("role", "primary")
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(12)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
