"""The size of the main window: as it was left, at first as large as is of use and has room."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

_WANTED = QSize(1440, 900)
"""Pixels in which every tab shows its pictures beside its table."""

_FRAME = QSize(16, 48)
"""Pixels left for the frame that the platform draws around the window."""


def take_size(window: QMainWindow, left: QByteArray) -> None:
    """Give the window the geometry that it was left with, if any, else one that the screen has."""
    room = window.screen().availableSize()
    window.resize(_WANTED.boundedTo(room - _FRAME))
    window.restoreGeometry(left)
