"""From a letter in the search to the list painted, in the window, over a whole conflict dataset.

`benchmarks.search` takes it with its other figures. The window is drawn offscreen. A letter ends
when the list that answers it, or what stands in its place, has been painted.
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop_app.app import Program, application, open_or_salvage
from desktop_app.settings import Settings
from desktop_app.views.search import Search
from desktop_app.views.window import Window


def keys_to_paint(path: Path, typed: Sequence[str]) -> list[float]:
    """Milliseconds of each letter of texts that are typed one after the other."""
    app = application()
    settings = Settings(QSettings(str(path.with_name("s.ini")), QSettings.Format.IniFormat))
    window = Program(app, settings).show(open_or_salvage(path))
    window.resize(1440, 900)
    search = ready(app, window)
    taken = []
    for text in typed:
        search.box.line.clear()
        wait(app, lambda: search.shown == search.question)
        for letter in text:
            start = time.perf_counter()
            search.box.line.insert(letter)
            wait(app, lambda: search.shown == search.question)
            shown = search.box.list.viewport() if search.rows.entries else search.box.said
            shown.repaint()
            taken.append((time.perf_counter() - start) * 1e3)
    window.close()
    return taken


def ready(app: QApplication, window: Window) -> Search:
    """The search over the window, when the whole library has been read."""
    for _turn in range(50):
        app.processEvents()
    search = window.searching.search
    search.show_up()
    wait(app, lambda: search.complete)
    return search


def wait(app: QApplication, happened: Callable[[], bool]) -> None:
    """Let the window work until something has happened."""
    while not happened():
        app.processEvents()
