"""Below a form: what is to be known of it as a whole, and the ways out of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.views.native_keys import native_keys


class Foot(QWidget):
    """One message and three buttons, each with its key."""

    def __init__(self) -> None:
        super().__init__()
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "muted")
        self.done = _button(_("Done"), native_keys(_("Save and close (Ctrl+Enter)")))
        self.done.setProperty("role", "primary")
        self.later = _button(
            _("Later"), _("Close the form; what you typed is kept unfinished (Esc)")
        )
        self.discard = _button(_("Discard changes"), _("Close the form and forget what you typed"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.done, self.later, self.discard):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.message)
        column.addLayout(buttons)

    def say(self, text: str) -> None:
        """Show a message, or none."""
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(True)  # Enter presses it
    return button
