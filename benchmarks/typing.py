"""From a key pressed in a form to the change painted in sheet and table, with 100,000 records.

`python -m benchmarks.typing` makes the library of `benchmarks.library_at_scale`, opens the form of
an attack of its largest group in a window that is drawn offscreen, and types. The floor, by turns
in the same run, is a key in a bare line of text beside as large a window. What an edit costs on
disk is measured apart: typing writes nothing but the draft, half a second after the last key.
"""

import statistics
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.windows import (
    bare,
    milliseconds,
    type_letter,
    wait_until_built,
    wait_until_read,
    window_at_scale,
)
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.form.text import LineControl
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

KEYS, AT_A_TIME = 200, 20
AIM = 16
"""Milliseconds, the 99th percentile."""


def main() -> None:
    """Print both figures, beside what was aimed at."""
    with window_at_scale() as (app, window):
        wait_until_built(app)
        line = form_of_an_attack(app, window)
        page = window.browser.view.pages.currentWidget()
        assert isinstance(page, Atrocities)

        def told() -> str:
            return page.table.model.row(0).atrocity.title

        floor = QLineEdit()
        beside = bare(floor)
        print(f"{len(window.library):,} records, {page.table.model.total:,} rows, {KEYS} keys, ms")
        keys = range(AT_A_TIME)
        for when in ("while the library is read for searching", "then"):
            bare_line, in_form = [], []
            for _turn in range(KEYS // AT_A_TIME):
                turn_to(app, floor)
                bare_line += [milliseconds(partial(press, app, floor, floor.text)) for _key in keys]
                turn_to(app, line)
                in_form += [milliseconds(partial(press, app, line, told)) for _key in keys]
            tell(f"bare line, {when}", bare_line)
            tell(f"sheet and table, {when}", in_form)
            wait_until_read(app, window)
        print(f"aim: p99 at most {AIM}")
        window.browser.view.drop_form()
        beside.close()


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


def turn_to(app: QApplication, line: QLineEdit) -> None:
    """Go to a line, as a reader who types there."""
    line.activateWindow()
    line.setFocus()
    for _round in range(5):
        app.processEvents()


def press(app: QApplication, line: QLineEdit, told: Callable[[], str]) -> None:
    """Type a letter and go on until what is told is the line's text, and is painted."""
    type_letter(line.window(), "x")
    while told() != line.text():
        app.processEvents()
    app.processEvents()


def tell(what: str, takes: list[float]) -> None:
    """Print a line of figures."""
    p99 = statistics.quantiles(takes, n=100)[98]
    print(f"{what:56} median {statistics.median(takes):5.1f}   p99 {p99:5.1f}")


if __name__ == "__main__":
    main()
