"""Delete, undo, redo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.places import Place, Tab
from tests.dialogs import answering
from tests.export.library import DOCUMENTS
from tests.windows import Session, click, held, press, text_of, type_into

EVERY_RECORD = [(table, id_) for table, records in DOCUMENTS.items() for id_ in records]


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def names(value: object, word: str) -> bool:
    match value:
        case dict():
            return any(names(each, word) for each in value.values())
        case list():
            return any(names(each, word) for each in value)
        case _:
            return value == word


def test_the_record_beside_the_table_is_edited_and_deleted_by_its_buttons(
    session: Session,
) -> None:
    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    panel = session.window.browser.view.panel
    click(panel.edit_button)
    assert session.window.browser.view.editing == ("atrocities", "bank")
    click(session.editor.cancel_button)
    with answering("Delete") as heard:
        click(panel.delete_button)
    assert len(heard) == 1
    assert session.window.library.get("atrocities", "bank") is None


@pytest.mark.parametrize("key", EVERY_RECORD, ids=str)
def test_deleting_says_what_refers_and_can_be_undone(
    session: Session, key: tuple[str, str]
) -> None:
    before = held(session)
    named = session.window.library.all_naming(*key)
    with answering("Keep") as heard:
        session.window.editing.delete(*key)
    assert held(session) == before
    assert ("Nothing else refers" in heard[0]) == (not named)
    assert "You can undo this." in heard[0]
    with answering("Delete"):
        session.window.editing.delete(*key)
    after = held(session)
    assert key not in after
    gone = {id_ for table, id_ in before if (table, id_) not in after}
    for table, id_ in after:
        for word in gone:
            assert not names(session.window.library.document(table, id_), word)
    session.choose("Undo deletion of")
    assert held(session) == before
    session.choose("Redo deletion of")
    assert held(session) == after


def test_the_group_shown_is_deleted_and_comes_back(session: Session) -> None:
    session.go("t", Tab.PROFILE)
    session.edit("groups", "t")
    with answering("Delete"):
        session.choose("Delete group")
    assert session.window.browser.place == Place("k")
    assert session.window.library.get("groups", "t") is None
    session.choose("Undo deletion of Taliban")
    assert "Taliban" in text_of(session.window.browser.sidebar)


def test_deleting_a_record_whose_form_was_typed_in_keeps_what_was_typed(session: Session) -> None:
    session.edit("groups", "k")
    control = session.form.rows["note"].control
    control.setFocus()
    type_into(control.focusProxy(), "Typed. ")
    with answering("Delete"):
        session.choose("Delete group")
    assert session.window.library.get("groups", "k") is None
    session.choose("Undo deletion")
    assert "Typed." in session.window.library.document("groups", "k")["note"]
    session.choose("Undo edit of Khorasan Province")
    assert session.window.library.document("groups", "k") == DOCUMENTS["groups"]["k"]


def test_the_last_group_leaves_a_page_that_offers_to_add_one(session: Session) -> None:
    for group in ("k", "t", "hidden"):
        with answering("Delete"):
            session.window.editing.delete("groups", group)
    assert session.window.browser.stack.currentWidget() is session.window.browser.empty
    click(session.window.browser.empty.button)
    names_control = session.form.rows["names"].control
    click(names_control.add_button)  # type: ignore[attr-defined]
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Return, ctrl=True)
    assert session.window.browser.place == Place("x")
    for _step in range(4):
        session.choose("Undo")
    assert session.window.browser.sheet is not None


def test_redo_after_a_new_edit_is_gone(session: Session) -> None:
    for text in ("a", "b"):
        session.edit("people", "khan")
        control = session.form.rows["note"].control
        control.setFocus()
        type_into(control.focusProxy(), text)
        press(Qt.Key.Key_S, ctrl=True)
        if text == "a":
            session.choose("Undo")
    assert session.window.library.next_redo is None
    assert session.action("Redo").text() == "Redo"
    assert not session.action("Redo").isEnabled()


def test_undo_stays_in_the_text_while_typing(session: Session) -> None:
    session.edit("people", "khan")
    control = session.form.rows["note"].control
    control.setFocus()
    type_into(control.focusProxy(), "abc")
    press(Qt.Key.Key_Z, ctrl=True)
    assert session.editor.key == ("people", "khan")
    assert "note" not in session.editor.document


def test_a_form_says_whether_the_record_is_new(session: Session) -> None:
    panel = session.window.browser.view.panel
    session.window.editing.add("atrocities")
    assert panel.kind.text() == "NEW ATROCITY"
    session.edit("atrocities", "bank")
    assert panel.kind.text() == "EDIT ATROCITY"
