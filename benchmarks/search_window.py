"""From a letter in the search to the list painted, in the window, over a whole conflict dataset.

`benchmarks.search` takes it with its other figures. The window is drawn offscreen. A letter ends
when the list that answers it, or what stands in its place, has been painted.
"""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QWidget

from benchmarks.windows import type_letter, wait_until_read
from desktop_app.app import TURN, Program, application, open_or_salvage
from desktop_app.domain.collector import set_aside
from desktop_app.settings import Settings
from desktop_app.views.window import Window


def keys_to_paint(path: Path, typed: Sequence[str]) -> tuple[list[float], list[float]]:
    """Milliseconds of each letter of texts that are typed one after the other.

    The first half of them as soon as all is found, while it is put in order; the rest then.
    """
    sys.setswitchinterval(TURN)
    app = application()
    settings = Settings(QSettings(str(path.with_name("s.ini")), QSettings.Format.IniFormat))
    window = Program(app, settings).show(open_or_salvage(path))
    window.resize(1440, 900)
    wait_until_read(app, window)
    window.searching.search.show_up()
    _wait(window)
    set_aside()
    half = len(typed) // 2
    early = _typed(window, typed[:half])
    window.library.finder.settle()
    late = _typed(window, typed[half:])
    window.close()
    return early, late


def _typed(window: Window, typed: Sequence[str]) -> list[float]:
    taken = []
    for text in typed:
        window.searching.search.box.line.clear()
        _wait(window)
        for letter in text:
            start = time.perf_counter()
            type_letter(window, letter)
            _wait(window)
            _shown(window).repaint()
            taken.append((time.perf_counter() - start) * 1e3)
    return taken


def _shown(window: Window) -> QWidget:
    """The list, or what stands in its place."""
    search = window.searching.search
    return search.box.list.viewport() if search.rows.entries else search.box.said


def _wait(window: Window) -> None:
    """Let Qt go on, as it does by itself, until what is asked for now has been answered.

    To ask again and again whether it was would keep Python's lock from the thread that searches.
    """
    search, asking = window.searching.search, window.searching.asking
    loop = QEventLoop()

    def look() -> None:
        if search.shown == search.question:
            loop.quit()

    asking.answered.connect(look)
    if search.shown != search.question:
        loop.exec()
    asking.answered.disconnect(look)
