"""From the click on a tab to its page painted with its picture: the first time, and later.

`python -m benchmarks.tabs` opens the shipped library and the one of `benchmarks.library_at_scale`,
each tab in a process of its own, as the program opens them, drawn offscreen. The click comes when
the window has stood for a while, `soon` or `at once`; `another group` is the page that has been
shown already, of the sheet of the next largest group. The floor is a page with a label in a bare
`QTabWidget`, in the same process.

`soon` is a second after the first paint, with the pointer on its way to the tab all the while.
`at once` is the first click that the window can answer: it comes right after what the first paint
has left over, which is the rest of the first page, the menus, and the writer's lock. Nothing stands
ready then but what another thread has read meanwhile. `rows` is when the page is painted but for
what comes right after it, pictures of much or the last of very many sources; `first` when all is
there. `from the first paint` counts what was left over too: who clicks in that very moment waits
for it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.library_at_scale import library, write

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QTabBar, QTabWidget

    from desktop_app.pictures.marks import Picture
    from desktop_app.views.window import Window

ROOT = Path(__file__).parents[1]
ROUNDS = 3
STOOD = 2.0
"""Seconds that a window stands, once the search has read all, before a tab is clicked."""

SOON = 1.0
"""Seconds after the first paint."""

_ARRIVED = 0.8
"""The share of that time after which the pointer is there."""

AIM = 100
"""Milliseconds."""

TABS = ("leadership", "atrocities", "relations", "sources")

Takes = dict[str, float]


def main() -> None:
    """Print the figures of both libraries, beside what was aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        shipped, large = Path(folder) / "shipped.json", Path(folder) / "large.json"
        shutil.copy(ROOT / "db.json", shipped)
        write(large, library())
        for name, path in (("shipped library", shipped), ("library at scale", large)):
            print(f"{name}, milliseconds, the middle one of {ROUNDS} (least to most)")
            for tab in TABS:
                tell(tab, [measured(path, tab, STOOD) for _round in range(ROUNDS)])
                tell(f"{tab}, soon", [early(path, tab, SOON) for _round in range(ROUNDS)])
                late = "from the first paint"
                tell(f"{tab}, at once", [early(path, tab, 0, late) for _round in range(ROUNDS)])
    print(f"aim: at most {AIM}")


def tell(tab: str, rounds: list[Takes]) -> None:
    """Print a line of figures."""
    parts = (f"{name} {_spread([each[name] for each in rounds])}" for name in rounds[0])
    print(f"  {tab:20} {'   '.join(parts)}", flush=True)


def early(path: Path, tab: str, after: float, *more: str) -> Takes:
    """What one process finds out of a click so many seconds after the first paint."""
    found = measured(path, tab, after)
    return {name: found[name] for name in ("rows", "first", *more)}


def measured(path: Path, tab: str, stood: float) -> Takes:
    """What one process finds out."""
    command = [sys.executable, "-m", "benchmarks.tabs", str(path), tab, str(stood)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found: Takes = json.loads(told)
    return found


def measure(path: Path, tab: str, stood: float) -> Takes:
    """Open a library as the program does, and click."""
    from benchmarks.windows import shown, wait_until_read
    from desktop_app.views.places import Place, Tab

    groups = json.loads(path.read_text(encoding="utf-8"))
    most = _largest(groups)
    number = list(Tab).index(Tab(tab))
    paints: list[float] = []
    with shown(path, paints) as (app, window):
        left_over = (time.perf_counter() - paints[0]) * 1000
        window.browser.go(Place(most[0]))
        bar = window.browser.view.tabs
        if stood == STOOD:
            wait_until_read(app, window)
            stand(app, stood)
        else:
            come(app, bar, number, paints[0] + stood)
        takes = dict(zip(("rows", "first"), click(app, window, bar, number), strict=True))
        takes["from the first paint"] = left_over + takes["first"]
        click(app, window, bar, 0)
        _rows, takes["again"] = click(app, window, bar, number)
        click(app, window, bar, 0)
        before = pictures(window)
        window.browser.go(Place(most[1]))
        stand(app, stood / 4)
        _rows, takes["another group"] = click(app, window, bar, number, before)
        takes["floor"] = floor(app)
    return takes


def pictures(window: "Window") -> Mapping[int, "Picture"]:
    """The pictures that there are, by what shows them."""
    from desktop_app.views.pictures.canvas import Canvas

    return {id(each): each.picture for each in window.findChildren(Canvas)}


def click(
    app: "QApplication",
    window: "Window",
    bar: "QTabBar",
    number: int,
    before: Mapping[int, "Picture"] = MappingProxyType({}),
) -> tuple[float, float]:
    """Milliseconds from the click to the page painted, and to its pictures, others than before."""
    from desktop_app.views.pictures.canvas import Canvas
    from desktop_app.views.tab_page import TabPage

    pages = window.browser.view.pages
    page = pages.currentWidget()

    def there() -> bool:
        return pages.currentWidget() is not page

    def done() -> bool:
        now = pages.currentWidget()
        seen = [each for each in now.findChildren(Canvas) if each.isVisible()] if now else []
        return (
            isinstance(now, TabPage)
            and there()
            and not now.is_coming
            and all(
                each.picture.width > 0 and each.picture is not before.get(id(each)) for each in seen
            )
        )

    rows, pictures = press(app, bar, number, there, done)
    return rows, pictures


def press(
    app: "QApplication", bar: "QTabBar", number: int, *stages: Callable[[], bool]
) -> list[float]:
    """Milliseconds from the click on a tab until each stage is reached, and painted.

    The click comes to the window, as from its system: what rests while the user does something
    sees it.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = bar.window()
    where = bar.mapTo(window, bar.tabRect(number).center())
    began = time.perf_counter()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    takes: list[float] = []
    for reached in stages:
        while not reached():
            app.processEvents()
            time.sleep(0.0005)
        app.processEvents()
        takes.append((time.perf_counter() - began) * 1000)
    return takes


def come(app: "QApplication", bar: "QTabBar", number: int, until: float) -> None:
    """Move the pointer to a tab, to be there a little before that moment."""
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    window = bar.window()
    begin, end = QPoint(800, 600), bar.mapTo(window, bar.tabRect(number).center())
    app.processEvents()
    starts = time.perf_counter()
    while (now := time.perf_counter()) < until:
        gone = min(1.0, (now - starts) / (until - starts) / _ARRIVED)
        QTest.mouseMove(window.windowHandle(), begin + (end - begin) * gone)
        app.processEvents()
        time.sleep(0.001)


def floor(app: "QApplication") -> float:
    """Milliseconds that a page with a label takes."""
    from PySide6.QtWidgets import QLabel, QTabWidget

    tabs = QTabWidget()
    for name in TABS:
        tabs.addTab(QLabel(name), name)
    tabs.resize(1440, 900)
    tabs.show()
    stand(app, 0.1)
    (takes,) = press(app, tabs.tabBar(), 1, partial(_is_at, tabs, 1))
    tabs.close()
    return takes


def stand(app: "QApplication", seconds: float) -> None:
    """Go on for so long."""
    until = time.perf_counter() + seconds
    app.processEvents()
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.001)


def _is_at(tabs: "QTabWidget", number: int) -> bool:
    return tabs.currentIndex() == number


def _largest(tables: dict[str, dict[str, dict[str, Any]]]) -> list[str]:
    """The groups with most attacks, most first."""
    found = dict.fromkeys(tables["groups"], 0)
    for row in tables["atrocities"].values():
        for part in row.get("attributions", ()):
            if part.get("group") in found:
                found[part["group"]] += 1
    return sorted(found, key=lambda each: -found[each])


def _spread(takes: list[float]) -> str:
    return f"{statistics.median(takes):5.0f} ({min(takes):.0f}–{max(takes):.0f})"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        where, which, seconds = sys.argv[1:]
        print(json.dumps(measure(Path(where), which, float(seconds))))
    else:
        main()
