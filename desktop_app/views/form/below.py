"""The line below a control: what its value means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class Below(QLabel):
    """Text in the muted colour, wrapped, gone where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()

    def say(self, text: str, *, doubt: bool = False) -> None:
        """Show a text, in the colour of doubt where it asks for a look."""
        role = "hint" if doubt else "muted"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))
