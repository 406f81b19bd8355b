"""Very many rows shown, changed, cited, marked, deleted, and that taken back, in a window.

``python -m benchmarks.bulk [ROWS]`` takes a library of 100,000 records in which one group has that
many attacks (65,000). Milliseconds: how long each takes, how much of that the painting thread
computed, and for how long at most it computed without looking at what the user does. Beside it in
the same run: plain TinyDB, which changes the same rows of the same library, and the reading of
their JSON alone.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from tinydb import TinyDB
from tinydb.table import Table

from benchmarks.library_at_scale import encoded, library, write
from benchmarks.windows import milliseconds, shown, wait_until_built, wait_until_read
from desktop_app.views.bulk_change import ChangeDialog
from desktop_app.views.bulk_cite import CiteDialog
from desktop_app.views.places import Place, Tab
from desktop_app.views.window import Window

ROWS = 65_000
GROUP, OTHER, VALUE, SOURCE = "g0", "g7", ["government"], "s1"
AIM = 100
"""Milliseconds of computing for which the window may not answer."""


def main(arguments: list[str]) -> None:
    """Print the figures."""
    rows = int(arguments[0]) if arguments else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        tables = library()
        for attack in list(tables["atrocities"].values())[:rows]:
            attack["attributions"] = [{"group": GROUP, "basis": "claimed"}]
        write(path, tables)
        of_json = read(list(encoded(tables)["atrocities"].values())[:rows])
        of_tinydb = peer(path.with_name("peer.json"), path.read_bytes(), rows)
        with shown(path) as (app, window):
            wait_until_built(app)
            wait_until_read(app, window)
            go_on(app)
            ours(app, window)
    print(f"{'plain TinyDB: change one field':<44}{of_tinydb:10.0f}")
    print(f"{'json: read the records':<44}{of_json:10.0f}")


def ours(app: QApplication, window: Window) -> None:
    """What each takes in a window."""
    print(f"in all, computed, at most at a time (aim {AIM})")
    for tab in (Tab.SOURCES, Tab.ATROCITIES):
        window.browser.go(Place(OTHER))
        go_on(app)
        taken(app, f"show for the first time: {tab.value}", partial(show, app, window, tab))
    page = window.browser.view.page(Tab.ATROCITIES)
    select = page.choose
    ids = [("atrocities", id_) for id_ in window.library.naming("groups", GROUP, "atrocities")]
    select(ids)
    go_on(app)
    bulk, editing = window.bulk, window.editing
    chosen = list(page.selected()["atrocities"])
    print(f"{len(chosen):,} rows")
    menu = min(milliseconds(bulk.entries) for _round in range(5))
    print(f"{'what can be done with the rows selected':<44}{menu:10.0f}")
    with answering(ChangeDialog, give_value):
        taken(app, "change one field", lambda: bulk.change("atrocities", chosen, "targets"))
    taken(app, "undo it", editing.undo)
    taken(app, "redo it", editing.redo)
    with answering(CiteDialog, give_source):
        taken(app, "cite a source", lambda: bulk.cite("atrocities", chosen))
    taken(app, "mark all", lambda: bulk.mark("atrocities", chosen, "amber"))
    while window.browser.view.pages.waits:
        go_on(app, 0.1)
    select(ids)
    with answering(QMessageBox, agree):
        taken(app, "delete", bulk.delete)
    taken(app, "undo the deletion", editing.undo)


def show(app: QApplication, window: Window, tab: Tab) -> None:
    """Go to the group, and go on until its page is filled."""
    window.browser.go(Place(GROUP, tab))
    while window.browser.sheet is None:
        app.processEvents()
    app.processEvents()


def taken(app: QApplication, name: str, act: Callable[[], object]) -> None:
    """Do something, and go on until the window rests; print what it took."""
    beats = [time.thread_time()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.thread_time()))
    timer.start(5)
    computed = time.thread_time()
    whole = milliseconds(act)
    computed = (time.thread_time() - computed) * 1e3
    go_on(app)
    timer.stop()
    beats.append(time.thread_time())
    longest = max(after - before for before, after in pairwise(beats)) * 1e3
    print(f"{name:<44}{whole:10.0f}{computed:10.0f}{longest:10.0f}", flush=True)


def go_on(app: QApplication, seconds: float = 2.0) -> None:
    """Let everything that waits happen."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)


@contextmanager
def answering(kind: type[QDialog], act: Callable[..., bool]) -> Iterator[None]:
    """Act on the dialog of a kind that comes, until that says that it is done."""
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and act(dialog):
            timer.stop()

    timer.timeout.connect(look)
    timer.start(20)
    yield
    timer.stop()


def give_value(dialog: ChangeDialog) -> bool:
    """Choose a value, then agree to what is foreseen."""
    if dialog.change() is None:
        control = dialog.fields.rows["targets"].control
        control.show_value(VALUE)
        control.touch()
    return clicked(dialog.accept_button)


def give_source(dialog: CiteDialog) -> bool:
    """Choose a source, then agree to what is foreseen."""
    if dialog.change() is None:
        control = dialog.fields.rows["source"].control
        control.show_value(SOURCE)
        control.touch()
    return clicked(dialog.accept_button)


def agree(box: QMessageBox) -> bool:
    """Say yes."""
    return clicked(box.buttons()[0])


def clicked(button: object) -> bool:
    """Click a button once it can be."""
    if isinstance(button, QPushButton) and button.isEnabled():
        button.click()
        return True
    return False


def read(rows: list[bytes]) -> float:
    """What the reading of their JSON takes."""
    return milliseconds(lambda: [json.loads(row) for row in rows])


def peer(path: Path, data: bytes, rows: int) -> float:
    """What plain TinyDB takes to change as many rows of the same library."""

    class ById(Table):
        document_id_class = str  # type: ignore[assignment]

    path.write_bytes(data)
    database = TinyDB(path, encoding="utf-8", ensure_ascii=False)
    database.table_class = ById
    table = database.table("atrocities")
    ids = [document.doc_id for document in table.all()][:rows]
    took = milliseconds(lambda: table.update({"targets": VALUE}, doc_ids=ids))
    database.close()
    return took


if __name__ == "__main__":
    main(sys.argv[1:])
