"""What the screen has free, and windows no larger than that."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""Pixels left for the frame that the platform draws around a window."""


def room_for(widget: QWidget) -> QRect:
    """What is free of the screen that a widget is on, or comes up on once it is shown.

    The application is asked, never the widget: PySide takes the screen that a widget names for a
    child of that widget, and deletes it with it.
    """
    window = widget.window()
    parent = window.parentWidget()
    if parent is not None and not window.isVisible():
        window = parent.window()
    screen = QGuiApplication.screenAt(window.frameGeometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()


def size_on_screen(window: QWidget, wanted: QSize) -> QSize:
    """What a window wants, as far as its screen has it beside the frame around the window."""
    return wanted.boundedTo(room_for(window).size() - _FRAME)
