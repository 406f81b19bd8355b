"""How far something is, as a thin bar without words."""

from PySide6.QtWidgets import QProgressBar

_HEIGHT = 6


class ThinBar(QProgressBar):
    """What it means stands beside it, and in its name for a screen reader."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(name)
