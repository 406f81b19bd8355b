"""Records that another program changed too: both versions are shown, and the user chooses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.library import Library, open_library
from desktop_app.views.conflicts import Conflicts
from tests.crash import crash
from tests.dialogs import accepting
from tests.windows import Session, click, settle, shown, text_of, wait_for

Start = Callable[[Path], Session]
Act = Callable[[Conflicts], None]


def put(library: Library, table: str, record_id: str, **fields: object) -> None:
    document = library.document(table, record_id) | fields
    library.apply(library.put(table, record_id, document, "test"))


@pytest.fixture
def changed(small_copy: Path) -> Path:
    """Changed here: a note and a title, two deletions; in the file: other values of the same."""
    library = open_library(small_copy)
    put(library, "people", "khan", note="Mine.")
    put(library, "leadership", "khan-leader", title="Emir", note="Mine too.")
    library.apply(library.removals([("relations", "war")], "test"))
    put(library, "sources", "seed", title="My title")
    crash(library)
    tables = json.loads(small_copy.read_text("utf-8"))
    tables["people"]["khan"]["note"] = "Theirs."
    tables["leadership"]["khan-leader"] |= {"title": "Governor", "exit_note": "By them."}
    tables["relations"]["war"]["note"] = "Changed by them."
    del tables["sources"]["seed"]
    small_copy.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")
    return small_copy


@pytest.fixture
def session(start: Start, changed: Path) -> Session:
    session = start(changed)
    wait_for(lambda: "4 records were changed both here and" in notices(session))
    return session


def notices(session: Session) -> str:
    return text_of(session.window.notices)


def choose(session: Session, act: Act) -> None:
    (button,) = (b for b in shown(session.window.notices, QPushButton) if b.text() == "Choose …")
    with accepting(Conflicts, act):
        click(button)
    settle()


def select(dialog: Conflicts, title: str) -> None:
    found = [n for n in range(dialog.list.count()) if title in dialog.list.item(n).text()]
    dialog.list.setCurrentRow(found[0])
    settle()


def document(session: Session, table: str, record_id: str) -> dict[str, Any]:
    """The record in memory, which is what another program would read from disk."""
    held = session.window.library.document(table, record_id)
    on_disk = open_library(session.window.library.path, read_only=True)
    assert on_disk.document(table, record_id) == held
    return held


def test_both_versions_are_shown_field_by_field(session: Session) -> None:
    told: dict[str, str] = {}

    def act(dialog: Conflicts) -> None:
        for number in range(dialog.list.count()):
            dialog.list.setCurrentRow(number)
            told[dialog.list.item(number).text()] = dialog.text.toPlainText()

    choose(session, act)
    posting = next(text for title, text in told.items() if "Khan, " in title)
    for words in ("Title", "Emir", "Governor", "Wali", "Note", "Mine too.", "How it ended"):
        assert words in posting
    assert "as mine" in posting
    assert "as the file's" in posting
    assert "From" not in posting
    assert any("You deleted it" in text and "Changed by them." in text for text in told.values())
    assert any("has it no more" in text and "My title" in text for text in told.values())


def test_what_is_not_decided_stays_open(session: Session, changed: Path, start: Start) -> None:
    before = {c.id for c in session.window.library.conflicts}
    choose(session, lambda dialog: None)
    session.close()
    again = start(changed)
    wait_for(lambda: "4 records were changed both" in notices(again))
    assert (
        {c.id for c in again.window.library.conflicts}
        == before
        == {"khan", "khan-leader", "war", "seed"}
    )
    assert document(again, "people", "khan")["note"] == "Theirs."


def test_keeping_mine_is_an_edit_that_can_be_undone(session: Session) -> None:
    def act(dialog: Conflicts) -> None:
        select(dialog, "Hafiz Saeed Khan")
        click(dialog.mine_button)
        assert dialog.list.count() == 3

    choose(session, act)
    assert document(session, "people", "khan")["note"] == "Mine."
    assert "3 records were changed" in notices(session)
    session.choose("Undo your version of Hafiz Saeed Khan")
    assert document(session, "people", "khan")["note"] == "Theirs."


def test_keeping_the_files_is_settled_for_good(
    session: Session, changed: Path, start: Start
) -> None:
    def act(dialog: Conflicts) -> None:
        select(dialog, "Hafiz Saeed Khan")
        click(dialog.theirs_button)

    choose(session, act)
    assert document(session, "people", "khan")["note"] == "Theirs."
    crash(session.window.library)
    session.window.folding.copied()
    again = start(changed)
    wait_for(lambda: "3 records were changed both" in notices(again))


def test_all_mine_at_once(session: Session) -> None:
    choose(session, lambda dialog: click(dialog.all_mine_button))
    assert document(session, "people", "khan")["note"] == "Mine."
    assert document(session, "leadership", "khan-leader")["title"] == "Emir"
    assert document(session, "sources", "seed")["title"] == "My title"
    assert document(session, "relations", "war") == {}
    assert "were changed both" not in notices(session)


def test_all_the_files_at_once(session: Session) -> None:
    choose(session, lambda dialog: click(dialog.all_theirs_button))
    assert document(session, "people", "khan")["note"] == "Theirs."
    assert document(session, "relations", "war")["note"] == "Changed by them."
    assert document(session, "sources", "seed") == {}
    assert not session.window.library.conflicts


def test_field_by_field_the_form_lays_mine_over_the_files(session: Session) -> None:
    def act(dialog: Conflicts) -> None:
        select(dialog, "Khan, ")
        click(dialog.both_button)

    choose(session, act)
    assert session.editor.key == ("leadership", "khan-leader")
    typed = session.editor.document
    assert (typed["title"], typed["note"], typed["exit_note"]) == ("Emir", "Mine too.", "By them.")
    session.choose("Done")
    stored = document(session, "leadership", "khan-leader")
    assert (stored["title"], stored["exit_note"]) == ("Emir", "By them.")
    assert {c.id for c in session.window.library.conflicts} == {"khan", "war", "seed"}


def test_a_reader_sees_that_there_is_something_to_choose(
    session: Session, changed: Path, start: Start
) -> None:
    second = start(changed)
    wait_for(lambda: second.window.library.read_only)
    wait_for(lambda: "4 records were changed both" in notices(second))
    assert not [b for b in shown(second.window.notices, QPushButton) if b.text() == "Choose …"]
