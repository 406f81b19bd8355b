"""From a move of the as-of slider to the tab painted for that day, with 100,000 records.

`python -m benchmarks.as_of` makes the library of `benchmarks.library_at_scale` and moves the slider
over its years on each tab of its largest group, in a window drawn offscreen: on the first tab also
as soon as the library is read, while another thread puts words in order for the search. The floor,
in the same run, is a bare slider moved and painted in as large a window.
"""

import statistics
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider

from benchmarks.windows import bare, milliseconds, wait_until_read, window_at_scale
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

MOVES = 60
_END = 12
"""Pixels at each end of the slider that are left out."""

AIM = 33
"""Milliseconds from the move to the painted tab."""


def main() -> None:
    """Print how long each tab takes to follow, beside what was aimed at."""
    with window_at_scale() as (app, window):
        wait_until_read(app, window)
        here = window.browser.place
        assert here is not None
        floor = QSlider(Qt.Orientation.Horizontal)
        floor.setMaximum(10_000)
        beside = bare(floor)
        print(f"{len(window.library):,} records, {MOVES} moves a tab, milliseconds")
        rides = (partial(ride, app, floor, value) for value in range(0, 10_000, 200))
        tell("bare slider", map(milliseconds, rides))
        beside.close()
        window.activateWindow()
        app.processEvents()
        tell(f"{here.tab.value}, at first", follow(app, window))
        window.library.finder.settle()
        for tab in Tab:
            window.browser.go(Place(here.group, tab))
            app.processEvents()
            tell(tab.value, follow(app, window))
        print(f"aim: at most {AIM}")


def follow(app: QApplication, window: Window) -> list[float]:
    """How long the tab takes to follow each move of a drag, in milliseconds.

    The pointer comes to the window, as from its system: what rests while the user does something
    sees it.
    """
    slider, handle = window.bar.as_of.slider, window.windowHandle()
    reach, middle = slider.width() - 2 * _END, slider.height() // 2
    spots = [_END + reach * ((number * 37) % MOVES) // MOVES for number in range(MOVES)]
    points = [slider.mapTo(window, QPoint(x, middle)) for x in spots]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=points[-1])
    settle(app, window)
    takes = [milliseconds(partial(move, app, window, point)) for point in points]
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=points[-1])
    return takes


def move(app: QApplication, window: Window, point: QPoint) -> None:
    """Drag the slider to a point of the window and go on until that day's sheet is painted."""
    QTest.mouseMove(window.windowHandle(), point)
    settle(app, window)


def settle(app: QApplication, window: Window) -> None:
    """Go on until the sheet is of the slider's day, and painted."""
    slider = window.bar.as_of.slider
    while window.browser.sheet is None or window.browser.sheet.as_of != slider.day:
        app.processEvents()
    app.processEvents()


def ride(app: QApplication, slider: QSlider, value: int) -> None:
    """Set a bare slider and paint it."""
    slider.setValue(value)
    app.processEvents()


def tell(what: str, takes: Iterable[float]) -> None:
    """Print a line of figures."""
    each = list(takes)
    p90 = statistics.quantiles(each, n=10)[8]
    middle, most = statistics.median(each), max(each)
    print(f"{what:12} median {middle:6.1f}   p90 {p90:6.1f}   most {most:6.1f}")


if __name__ == "__main__":
    main()
