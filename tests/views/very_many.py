"""A library with very many attacks of one group, and a program killed as it changes them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.domain.edit import Edit
from desktop_app.library import Library
from desktop_app.store import journal
from desktop_app.store.documents import encode
from desktop_app.views.editing import FEW
from desktop_app.views.places import Tab
from desktop_app.views.underway import Underway
from tests.store.disks import Killing
from tests.views.recovery import program
from tests.windows import settle, write_library

COUNT = FEW + 700
DOCUMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "groups": {"g": {"names": [{"text": "The group"}]}},
    "sources": {"s": {"title": "A source"}},
    "atrocities": {
        f"a{number}": {
            "title": f"Attack number{number}",
            "date": f"20{number % 20:02}-01-{number % 28 + 1:02}",
            "attributions": [{"group": "g", "basis": "claimed"}],
            "summary": f"Word{number % 50} of what happened",
        }
        for number in range(COUNT)
    },
}


def library_of_very_many(path: Path) -> Path:
    return write_library(path, DOCUMENTS)


def changed_all(library: Library) -> Edit:
    """The edit that sets the targets of all."""
    patched = {
        ("atrocities", id_): library.document("atrocities", id_) | {"targets": ["government"]}
        for id_ in library.slices("atrocities")
    }
    return library.put_all(patched, "change of all")


def held(library: Library) -> dict[str, dict[str, bytes]]:
    return {table: dict(rows) for table, rows in library.content.items()}


def change_until_killed(path: str, number: int) -> None:
    """Change all in a window, on such a disk."""
    with program(Path(path)) as session:
        session.go("g", Tab.ATROCITIES)
        window = session.window
        first = window.library.put("sources", "t", {"title": "An edit before"}, "edit before")
        window.library.apply(first)
        writer = window.library._storage._access.writer
        assert writer is not None
        writer._journal._disk = Killing(number)
        journal._LONG = 1  # so that it is written piece by piece
        window.editing.make(changed_all(window.library))
        settle()
        os._exit(0)


def source(title: str) -> bytes:
    return encode({"title": title})


@contextmanager
def watching(act: Callable[[Underway], None]) -> Iterator[list[Underway]]:
    """Do something with each progress that is shown."""
    seen: list[Underway] = []
    timer = QTimer()
    timer.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Underway) and dialog.isVisible() and dialog not in seen:
            seen.append(dialog)
            try:
                act(dialog)
            except BaseException:
                dialog.reject()
                raise

    timer.timeout.connect(look)
    timer.start()
    yield seen
    timer.stop()
