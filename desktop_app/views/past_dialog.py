"""A window beside the main one that lists what was."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.views.on_screen import size_on_screen

_SIZE = QSize(1180, 660)


class PastDialog(QDialog):
    """It stays open while one goes on reading and editing; ``refresh`` follows what changes."""

    followed = Signal(object)
    """A `Link` was activated."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(size_on_screen(self, _SIZE))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.close_button = QPushButton(_("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(20, 16, 20, 16)
        self.content.setSpacing(12)

    def refresh(self) -> None:
        """List anew."""
        raise NotImplementedError

    def show_up(self) -> None:
        """List anew and come to the front."""
        self.refresh()
        self.show()
        self.raise_()
        self.activateWindow()

    def end_with(self, *actions: QWidget) -> None:
        """Finish the layout by a row of actions, and the way out at its end."""
        for action in actions:
            self.buttons.addWidget(action)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.content.addLayout(self.buttons)
