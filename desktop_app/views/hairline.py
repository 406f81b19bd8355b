"""A thin line across."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Hairline(QWidget):
    """One pixel high, in the colour of lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hairline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(1)
