"""The size of the main window: as it was left, at first as large as is of use and has room."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow

from desktop_app.views.on_screen import room_for, size_on_screen

_WANTED = QSize(1440, 900)
"""Pixels in which every tab shows its pictures beside its table."""

_LOW = 600
"""Pixels of height below which the window had better have the whole screen."""


def take_size(window: QMainWindow, left: QByteArray) -> None:
    """Give the window the geometry that it was left with, if any, else one that the screen has."""
    window.resize(size_on_screen(window, _WANTED))
    if room_for(window).height() < _LOW:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.restoreGeometry(left)
