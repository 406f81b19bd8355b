"""Windows no larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = 12
"""Pixels of height that the frame of a window takes, at least."""


def size_on_screen(window: QWidget, wanted: tuple[int, int]) -> QSize:
    """What a window wants of width and height in pixels, as far as its screen has it."""
    room = window.screen().availableSize()
    return QSize(*wanted).boundedTo(QSize(room.width(), room.height() - _FRAME))
