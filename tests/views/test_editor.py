"""How a form becomes an edit, and how its draft survives where it cannot."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.places import Place, Tab
from tests.export.library import DOCUMENTS
from tests.views.form.typing import unfold
from tests.views.notes import make_impossible, note, type_note
from tests.windows import Session, click, press, settle, text_of, type_into, wait_for

Start = Callable[[Path], Session]
RICHEST = [(table, next(iter(records))) for table, records in DOCUMENTS.items()]
EVERY_RECORD = [(table, id_) for table, records in DOCUMENTS.items() for id_ in records]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def test_no_record_changes_by_opening_and_leaving_its_form(
    session: Session, small_copy: Path
) -> None:
    before = {key: session.bytes_of(*key) for key in RICHEST}
    file = small_copy.read_bytes()
    for key in RICHEST:
        session.edit(*key)
        unfold(session.form)
        settle()
        press(Qt.Key.Key_Return, ctrl=True)
        assert session.editor.key is None
    assert session.window.library.next_undo is None
    assert {key: session.bytes_of(*key) for key in RICHEST} == before
    assert not session.window.library.drafts.list()
    session.close()
    assert small_copy.read_bytes() == file


@pytest.mark.parametrize("key", EVERY_RECORD, ids=str)
def test_an_edit_changes_its_field_only(session: Session, key: tuple[str, str]) -> None:
    session.edit(*key)
    type_note(session, "Typed by hand.")
    press(Qt.Key.Key_Return, ctrl=True)
    after = json.loads(session.bytes_of(*key))
    worse = {"status": "needs-work"} if after.get("status") == "needs-work" else {}
    assert after == {**DOCUMENTS[key[0]][key[1]], "note": "Typed by hand.", **worse}
    session.choose("Undo edit of")
    assert json.loads(session.bytes_of(*key)) == DOCUMENTS[key[0]][key[1]]


@pytest.mark.parametrize("keys", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S])
def test_keys_that_finish_a_form(session: Session, keys: Qt.Key) -> None:
    session.edit("people", "khan")
    type_note(session, "Kept.")
    press(keys, ctrl=True)
    assert session.editor.key is None
    assert session.window.library.document("people", "khan")["note"] == "Kept."


LEAVING: dict[str, Callable[[Session], object]] = {
    "another record": lambda s: s.go("k", Tab.LEADERSHIP, ("leadership", "khan-before")),
    "another tab": lambda s: s.choose("Sources"),
    "another group": lambda s: s.window.browser.sidebar.chosen.emit("t"),
    "back": lambda s: click(s.window.bar.back),
    "another form": lambda s: s.edit("people", "khan"),
    "a new form": lambda s: s.add("sources"),
    "undo": lambda s: s.choose("Undo"),
    "closing": lambda s: s.close(),
    "quitting": lambda s: s.choose("Quit"),
}


@pytest.mark.parametrize("way", LEAVING)
def test_leaving_a_form_makes_its_edit(
    start: Start, session: Session, small_copy: Path, way: str
) -> None:
    session.go("k", Tab.LEADERSHIP)
    session.edit("leadership", "khan-leader")
    type_note(session, "Left in haste.")
    library = session.window.library
    LEAVING[way](session)
    if way == "undo":
        assert "note" not in library.document("leadership", "khan-leader")
        session.choose("Redo")
    assert library.document("leadership", "khan-leader")["note"] == "Left in haste."
    session.close()
    again = start(small_copy)
    assert again.window.library.document("leadership", "khan-leader")["note"] == "Left in haste."
    assert not again.window.library.drafts.list()


@pytest.mark.parametrize("way", LEAVING)
def test_what_cannot_be_saved_is_kept_and_offered_again(
    start: Start, session: Session, small_copy: Path, way: str
) -> None:
    session.go("k", Tab.LEADERSHIP)
    session.edit("leadership", "khan-leader")
    make_impossible(session)
    before = session.bytes_of("leadership", "khan-leader")
    library = session.window.library
    LEAVING[way](session)
    session.close()
    assert library.next_undo is None
    again = start(small_copy)
    assert again.bytes_of("leadership", "khan-leader") == before
    assert "Khan" in text_of(again.window.notices)
    click(
        next(
            b
            for b in again.window.notices.findChildren(type(again.window.bar.edit))
            if b.text() == "Continue"
        )
    )
    assert again.window.browser.view.editing == ("leadership", "khan-leader")
    assert note(again).text.toPlainText() == "impossible"
    assert again.form.rows["end"].trouble.isVisible()


def test_escape_keeps_what_was_typed_for_later_and_makes_no_edit(session: Session) -> None:
    key = "leadership", "khan-leader"
    session.go("k", Tab.LEADERSHIP, key)
    before = session.bytes_of(*key)
    session.edit(*key)
    press(Qt.Key.Key_Escape)
    assert session.editor.key is None
    assert not session.window.library.drafts.list()
    session.edit(*key)
    type_note(session, "Half a sentence")
    press(Qt.Key.Key_Escape)
    assert session.editor.key is None
    assert session.bytes_of(*key) == before
    assert "Unfinished changes" in text_of(session.window.notices)
    assert session.window.browser.view.panel.text.hasFocus()
    press(Qt.Key.Key_E, ctrl=True)
    assert session.editor.document["note"] == "Half a sentence"
    click(session.editor.later_button)
    assert session.editor.key is None
    assert [draft.content["note"] for draft in session.window.library.drafts.list()] == [
        "Half a sentence"
    ]


def test_discard_forgets(session: Session) -> None:
    before = session.bytes_of("people", "khan")
    session.edit("people", "khan")
    type_note(session, "Never mind.")
    session.editor.keep_draft()
    click(session.editor.cancel_button)
    assert session.editor.key is None
    assert session.bytes_of("people", "khan") == before
    assert not session.window.library.drafts.list()


def test_a_draft_is_kept_while_one_types(session: Session) -> None:
    session.edit("people", "khan")
    type_note(session, "The lights go")
    wait_for(session.window.library.drafts.list)
    assert session.window.library.drafts.list()[0].content["note"] == "The lights go"
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_Delete)
    wait_for(lambda: not session.window.library.drafts.list())


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_a_new_form_left_as_it_came_makes_no_record(session: Session, table: str) -> None:
    count = len(session.window.library)
    session.add(table)
    session.choose("Sources")
    assert session.window.library.next_undo is None
    assert len(session.window.library) == count
    assert not session.window.library.drafts.list()


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_a_new_record_gets_a_readable_id(session: Session, table: str) -> None:
    count = len(session.window.library)
    session.add(table)
    type_note(session, "New.")
    names = session.form.rows.get("names")
    if names is not None:
        assert isinstance(names.control, RowsControl)
        click(names.control.add_button)
        inner = names.control.cards[0].fields
        assert inner is not None
        type_into(inner.rows["text"].control.focusProxy(), "Émile & Söhne")
    press(Qt.Key.Key_S, ctrl=True)
    library = session.window.library
    assert len(library) == count + 1
    new = next(r.id for r in library.records(table) if r.id not in DOCUMENTS[table])
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", new)
    assert not new.startswith("new-")
    if names is not None:
        assert new == "emile-sohne"
    assert library.next_undo is not None
    if table == "groups":
        assert session.window.browser.place == Place(new)
    session.choose("Undo new record")
    assert len(library) == count


def test_typing_marks_nothing_saved_before_it_is(session: Session) -> None:
    shown = session.window.status.disk.text()
    session.edit("people", "khan")
    QTest.keyClicks(note(session).text, "x")
    assert session.window.status.disk.text() == shown
    press(Qt.Key.Key_S, ctrl=True)
    assert re.search(r"saved \d\d:\d\d", session.window.status.disk.text())
