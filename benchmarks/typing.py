"""From a key pressed in a form to the change painted in sheet and table, with 100,000 records.

`python -m benchmarks.typing` makes the library of `benchmarks.library_at_scale`, opens the form of
an attack of its largest group in a window that is drawn offscreen, and types. The floor, by turns
in the same run, is a key in a bare line of text beside as large a window. What an edit costs on
disk is measured apart: typing writes nothing but the draft, half a second after the last key.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from benchmarks.library_at_scale import library, write
from benchmarks.waiting import wait_until_read
from desktop_app.app import Program, application, open_or_salvage
from desktop_app.settings import Settings
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.form.text import LineControl
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

KEYS = 200
AIM = 16
"""Milliseconds, the 99th percentile."""


def main() -> None:
    """Print both figures, beside what was aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        app = application()
        settings = Settings(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        window = Program(app, settings).show(open_or_salvage(path))
        window.resize(1440, 900)
        line = form_of_an_attack(app, window)
        page = window.browser.view.pages.currentWidget()
        assert isinstance(page, Atrocities)

        def told() -> str:
            return page.table.model.row(0).atrocity.title

        bare = QMainWindow()
        floor = QLineEdit()
        bare.setCentralWidget(floor)
        bare.resize(1440, 900)
        bare.show()
        takes: dict[str, list[float]] = {}
        for when in ("while the library is read for searching", "then"):
            bare_line = takes[f"bare line, {when}"] = []
            in_form = takes[f"sheet and table, {when}"] = []
            for _key in range(KEYS):
                bare_line.append(milliseconds(lambda: press(app, floor, floor.text)))
                in_form.append(milliseconds(lambda: press(app, line, told)))
            wait_until_read(app, window)
        shown = len(window.browser.sheet.atrocities) if window.browser.sheet else 0
        print(f"{len(window.library):,} records, {shown:,} rows in the table, {KEYS} keys, ms")
        for what, each in takes.items():
            print(f"{what:56} median {statistics.median(each):5.1f}   p99 {p99(each):5.1f}")
        print(f"aim: p99 at most {AIM}")
        window.browser.view.drop_form()
        bare.close()
        window.close()


def form_of_an_attack(app: QApplication, window: Window) -> QLineEdit:
    """The title line of the form of an attack that the table shows."""
    group = window.browser.trail.here
    assert group is not None
    window.browser.go(Place(group.group, Tab.ATROCITIES))
    sheet = window.browser.sheet
    assert sheet is not None
    key = "atrocities", sheet.atrocities[-1].atrocity.id
    window.browser.go(Place(group.group, Tab.ATROCITIES, key))
    window.editing.edit(*key)
    app.processEvents()
    fields = window.browser.view.panel.editor.fields
    assert fields is not None
    control = fields.rows["title"].control
    assert isinstance(control, LineControl)
    control.line.setFocus()
    return control.line


def press(app: QApplication, line: QLineEdit, told: Callable[[], str]) -> None:
    """Type a letter and go on until what is told is the line's text, and is painted."""
    QTest.keyClick(line, Qt.Key.Key_X)
    while told() != line.text():
        app.processEvents()
    app.processEvents()


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000


def p99(takes: list[float]) -> float:
    """The 99th percentile."""
    return statistics.quantiles(takes, n=100)[98]


if __name__ == "__main__":
    main()
