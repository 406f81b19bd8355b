"""Waiting for what a window does in the background, with its events dealt with."""

import time

from PySide6.QtWidgets import QApplication

from desktop_app.views.window import Window

_PAUSE = 0.005
"""Seconds for other threads: Qt's own wait for tests keeps Python's lock all the while."""


def wait_until_read(app: QApplication, window: Window) -> None:
    """Go on until the whole library has been read for searching."""
    finder = window.library.finder
    finder.start()
    while not finder.progress.complete:
        app.processEvents()
        time.sleep(_PAUSE)
