"""A window on a library whose disk fails when it is told to."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_app import RESOURCES
from desktop_app.library import Library, open_library
from desktop_app.store.atlas import Atlas
from desktop_app.store.disk import Disk
from desktop_app.store.storage import LibraryStorage
from desktop_app.views.form.text import LineControl
from desktop_app.views.places import Place, Tab
from tests.store.disks import Counting
from tests.windows import Session, press, settle, shown, text_of, type_into

POSTING = "leadership", "khan-leader"
HERE = Place("k", Tab.LEADERSHIP, POSTING)
SAVED = "All changes saved"


class Fault:
    """A disk whose calls of one name fail while they are told to; half of a write is written."""

    def __init__(self) -> None:
        self.call = ""
        self.code = 0
        self.disk = Counting(self._around)

    def begin(self, call: str, code: int) -> None:
        self.call, self.code = call, code

    def end(self) -> None:
        self.call = ""

    def _around(
        self, _number: int, name: str, call: Callable[[], Any], args: tuple[Any, ...]
    ) -> Any:
        if name not in self.call.split():
            return call()
        if name == "write":
            Disk().write(args[0], bytes(args[1])[: len(args[1]) // 2])
        if name == "close":
            call()
        raise OSError(self.code, os.strerror(self.code))


class Desk:
    """A window on a library whose disk can be made to fail."""

    def __init__(self, session: Session, path: Path) -> None:
        self.session = session
        self.path = path
        self.fault = Fault()
        storage = LibraryStorage(path, disk=self.fault.disk)
        library = Library(storage, Atlas(RESOURCES / "map" / "countries.json"))
        session.program.show(library)
        session.window.resize(1440, 900)  # wide enough for a table beside a record
        settle()
        session.window.folding._pause.setInterval(10**6)
        session.go(HERE.group, HERE.tab, HERE.record)

    @property
    def window(self) -> Any:
        return self.session.window

    @property
    def title(self) -> LineControl:
        control = self.session.form.rows["title"].control
        assert isinstance(control, LineControl)
        return control

    def type_title(self, text: str) -> None:
        if self.session.editor.key is None:
            self.session.edit(*POSTING)
            self.session.editor._keep.setInterval(10**6)
        self.title.line.setFocus()
        press(Qt.Key.Key_A, ctrl=True)
        type_into(self.title.line, text)

    def stored(self) -> str:
        """The title as another program reads it."""
        return str(open_library(self.path, read_only=True).document(*POSTING)["title"])

    def draft(self) -> str | None:
        drafted = open_library(self.path, read_only=True).drafts.read(*POSTING)
        return None if drafted is None else str(drafted.content["title"])

    def in_file(self) -> str:
        return str(json.loads(self.path.read_bytes())[POSTING[0]][POSTING[1]]["title"])

    def told(self) -> list[str]:
        """What stands in the notice bar beside a way to save elsewhere."""
        return [
            text_of(holder)
            for button in shown(self.window.notices, QPushButton)
            if button.text() == "Save as …" and (holder := button.parentWidget())
        ]

    def agrees(self, trouble: str) -> None:
        """Screen, memory and disk say the same; exactly one notice where there is trouble."""
        stored = self.stored()
        assert self.window.library.document(*POSTING)["title"] == stored
        if self.session.editor.key is None:  # an open form shows in the table what is typed
            assert stored in text_of(self.session.table())
        status = self.window.status.disk.text()
        told = self.told()
        if trouble:
            assert not status.startswith(SAVED)
            assert len(told) == 1
            assert trouble in told[0]
            assert "×" not in told[0]
        else:
            assert status.startswith(SAVED)
            assert not told
