"""A line of text that cuts nothing off."""

from PySide6.QtWidgets import QLineEdit

_LONGEST = 2**31 - 1


class WholeLine(QLineEdit):
    """Qt's own line keeps no more than the first 32,767 characters, without a word."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setText(text)
