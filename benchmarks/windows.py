"""A window on a library of 100,000 records, drawn offscreen."""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop_app.qt import load_qt

load_qt()  # as the program does: modules are imported without their source being read

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from benchmarks.library_at_scale import library, write
from desktop_app.app import TURN, Program, application, open_or_salvage
from desktop_app.domain.collector import set_aside
from desktop_app.settings import Settings
from desktop_app.views.window import Window

_SIZE = 1440, 900
_PAUSE = 0.005
"""Seconds for other threads: Qt's own wait for tests keeps Python's lock all the while."""

_BUILT_AFTER = 0.9
"""Seconds after the first paint: before the library is read for searching."""


@contextmanager
def window_at_scale() -> Iterator[tuple[QApplication, Window]]:
    """The window of the library that `benchmarks.library_at_scale` makes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        with shown(path) as (app, window):
            yield app, window


@contextmanager
def shown(path: Path, paints: list[float] | None = None) -> Iterator[tuple[QApplication, Window]]:
    """A window on a library, painted, with Python's collector and threads as in the program.

    The moment of its first paint is added to `paints`.
    """
    sys.setswitchinterval(TURN)
    gc.disable()
    opened = open_or_salvage(path)
    with tempfile.TemporaryDirectory() as folder:
        app = application()
        settings = Settings(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        window = Program(app, settings).show(opened)
        painted: list[bool] = []
        if paints is not None:
            window.painted.connect(lambda: paints.append(time.perf_counter()))
        window.painted.connect(set_aside, Qt.ConnectionType.QueuedConnection)
        window.painted.connect(lambda: painted.append(True), Qt.ConnectionType.QueuedConnection)
        window.resize(*_SIZE)
        while not painted:
            app.processEvents()
        yield app, window
        window.close()


def bare(widget: QWidget) -> QMainWindow:
    """A window as large that holds nothing but a widget."""
    window = QMainWindow()
    window.setCentralWidget(widget)
    window.resize(*_SIZE)
    window.show()
    return window


def wait_until_built(app: QApplication) -> None:
    """Go on until what follows the first paint is done: `benchmarks.opening` takes that."""
    until = time.monotonic() + _BUILT_AFTER
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(_PAUSE)


def wait_until_read(app: QApplication, window: Window) -> None:
    """Go on until the whole library has been read for searching."""
    finder = window.library.finder
    finder.start()
    while not finder.progress.complete:
        app.processEvents()
        time.sleep(_PAUSE)


def type_letter(window: QWidget, letter: str) -> None:
    """Press and let go of a key, as a window gets it from its system."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.windowHandle(), key)


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000
