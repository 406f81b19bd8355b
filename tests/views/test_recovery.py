"""What was typed is there again, in every control of every form, however the form was left."""

import os
import signal
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.text import ProseControl
from desktop_app.views.places import Tab
from tests.store.zygote import Zygote
from tests.views.form.values import declared, whole
from tests.views.recovery import (
    EMPTY,
    UNKNOWN,
    carry_on,
    expected,
    left_out,
    library_with_empty_records,
    shown_in,
    type_everything,
)
from tests.windows import Session, press, settle

Start = Callable[[Path], Session]
Tell = Callable[[str], None]
UNKEPT = "\x07"
"""A character that no record can hold: with it a form can be no edit, only a draft."""

PATIENCE = 60_000
"""Milliseconds for a child to begin and to type; no test measures them."""


def fields_declared(tables: Collection[str]) -> int:
    return sum(len(list(declared(RECORD_TYPES[table]))) for table in tables)


def to_another_row(session: Session) -> None:
    grid = session.table().grid
    model = grid.model()
    row = (grid.currentIndex().row() + 1) % model.rowCount()
    at = grid.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


WAYS: dict[str, Callable[[Session], object]] = {
    "save": lambda _session: press(Qt.Key.Key_S, ctrl=True),
    "switch record": to_another_row,
    "switch tab": lambda _session: press(Qt.Key.Key_5, ctrl=True),
    "close the window": lambda session: session.close(),
    "quit": lambda session: session.choose("Quit"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return library_with_empty_records(tmp_path / "small.json")


def paste_into_note(session: Session, text: str) -> None:
    note = session.form.rows["note"].control
    assert isinstance(note, ProseControl)
    note.text.setFocus()
    press(Qt.Key.Key_End, ctrl=True)
    QApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, ctrl=True)


def everyday(way: str) -> list[str]:
    """Two tables, one left with an edit and one with a draft; all tables, over all ways."""
    number = list(WAYS).index(way)
    return [table for place, table in enumerate(RECORD_TYPES) if (number + place) % 3 == 0]


COURSES = [
    *(pytest.param(way, everyday(way), id=way) for way in WAYS),
    *(pytest.param(w, list(RECORD_TYPES), id=f"{w}, all", marks=pytest.mark.long) for w in WAYS),
]


@pytest.mark.parametrize(("way", "tables"), COURSES)
def test_everything_typed_is_there_again(
    start: Start, path: Path, way: str, tables: list[str], tell: Tell
) -> None:
    as_edit = as_draft = 0
    session = start(path)
    for number, table in enumerate(tables, list(WAYS).index(way)):
        session.go("k", Tab.LEADERSHIP)
        session.edit(table, EMPTY)
        typed = UNKNOWN | type_everything(session.form, table)
        assert session.form.document == typed
        if number % 2:
            session = leave(session, start, way)
            assert not session.window.library.drafts.list()
            assert session.window.library.document(table, EMPTY) == typed
            session.edit(table, EMPTY)
            as_edit += found_again(session, table, typed)
        else:
            paste_into_note(session, UNKEPT)
            session = leave(session, start, way)
            assert session.window.library.document(table, EMPTY) == UNKNOWN
            carry_on(session)
            as_draft += found_again(session, table, {**typed, "note": f"{typed['note']}{UNKEPT}"})
            assert session.form.rows["note"].trouble.text()
            session.editor.discard()
    told = f"{way}: {as_edit} controls as an edit, {as_draft} as an offered draft"
    tell(f"{told}; fields declared: {fields_declared(tables)}")
    assert as_edit + as_draft >= fields_declared(tables)


def leave(session: Session, start: Start, way: str) -> Session:
    """Leave the form; where that ends the program, or the form stays open, begin again."""
    library = session.window.library
    WAYS[way](session)
    if session.program.window is None:
        return start(library.path)
    if session.editor.key is not None:
        assert way == "save"
        assert "kept as a draft" in session.editor.message.text()
        session.editor.drop()  # what the disk does not hold is gone
        session.window.editing.changed.emit()
    settle()
    return session


def found_again(session: Session, table: str, document: dict[str, Any]) -> int:
    """Compare every control with what was typed into it; returns how many were typed into."""
    form = session.form
    assert form.document == document
    shown = shown_in(form)
    assert shown == expected(document, form)
    filled = {path: value for path, value in shown.items() if value is not None}
    assert not left_out(table, filled)
    return len(filled)


def test_everything_typed_is_there_again_after_a_kill(
    start: Start, tmp_path: Path, qtbot: QtBot, tell: Tell
) -> None:
    controls = 0
    with Zygote() as zygote:
        children = [(table, n % 2 == 1) for n, table in enumerate(RECORD_TYPES)]
        for table, new in children:
            path = library_with_empty_records(tmp_path / f"{table}.json")
            child = zygote.start(
                "tests.views.recovery:type_until_killed", str(path), table, new, f"{path}.kept"
            )
            qtbot.waitUntil(Path(f"{path}.kept").exists, timeout=PATIENCE)
            os.kill(child, signal.SIGKILL)
            assert zygote.wait(child) == -signal.SIGKILL
            session = start(path)
            assert session.window.library.next_undo is None
            carry_on(session)
            typed = whole(RECORD_TYPES[table])
            controls += found_again(session, table, typed if new else UNKNOWN | typed)
            session.close()
    told = f"kill: {controls} controls as an offered draft"
    tell(f"{told}; fields declared: {fields_declared(RECORD_TYPES)}")
    assert controls >= fields_declared(RECORD_TYPES)
