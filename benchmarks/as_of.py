"""From a move of the as-of slider to the tab painted for that day, with 100,000 records.

`python -m benchmarks.as_of` makes the library of `benchmarks.library_at_scale` and moves the slider
over its years on each tab of its largest group, in a window drawn offscreen. The floor, by turns in
the same run, is a bare slider moved and painted in as large a window.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSlider

from benchmarks.library_at_scale import library, write
from benchmarks.waiting import wait_until_read
from desktop_app.app import Program, application, open_or_salvage
from desktop_app.settings import Settings
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

MOVES = 60
AIM = 33
"""Milliseconds from the move to the painted tab."""


def main() -> None:
    """Print how long each tab takes to follow, beside what was aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        app = application()
        settings = Settings(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        window = Program(app, settings).show(open_or_salvage(path))
        window.resize(1440, 900)
        wait_until_read(app, window)
        here = window.browser.place
        assert here is not None
        bare = QMainWindow()
        floor = QSlider(Qt.Orientation.Horizontal)
        floor.setMaximum(10_000)
        bare.setCentralWidget(floor)
        bare.resize(1440, 900)
        bare.show()
        print(f"{len(window.library):,} records, {MOVES} moves a tab, milliseconds")
        takes = [milliseconds(partial(ride, app, floor, n)) for n in range(0, 10_000, 200)]
        tell("bare slider", takes)
        for tab in Tab:
            window.browser.go(Place(here.group, tab))
            app.processEvents()
            tell(tab.value, list(follow(app, window)))
        print(f"aim: at most {AIM}")
        window.close()


def follow(app: QApplication, window: Window) -> list[float]:
    """How long the tab takes to follow each of the moves, in milliseconds."""
    slider = window.bar.as_of.slider
    reach = slider.maximum() - slider.minimum()
    takes = []
    for number in range(MOVES):
        day = slider.minimum() + reach * ((number * 37) % MOVES) // MOVES
        takes.append(milliseconds(partial(move, app, window, day)))
    return takes


def move(app: QApplication, window: Window, day: int) -> None:
    """Set the slider and go on until the sheet is of its day, and painted."""
    slider = window.bar.as_of.slider
    slider.setValue(day)
    while window.browser.sheet is None or window.browser.sheet.as_of != slider.day:
        app.processEvents()
    app.processEvents()


def ride(app: QApplication, slider: QSlider, value: int) -> None:
    """Set a bare slider and paint it."""
    slider.setValue(value)
    app.processEvents()


def tell(what: str, takes: list[float]) -> None:
    """Print a line of figures."""
    p90 = statistics.quantiles(takes, n=10)[8]
    middle, most = statistics.median(takes), max(takes)
    print(f"{what:12} median {middle:6.1f}   p90 {p90:6.1f}   most {most:6.1f}")


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
