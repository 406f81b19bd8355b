"""The size of the main window: as it was left, at first as large as is of use and has room."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from desktop_app.views.on_screen import size_on_screen

_WANTED = QSize(1440, 900)
"""Pixels in which every tab shows its pictures beside its table."""


def take_size(window: QMainWindow, left: QByteArray) -> None:
    """Give the window the geometry that it was left with, if any, else one that the screen has."""
    window.resize(size_on_screen(window, _WANTED))
    window.restoreGeometry(left)
