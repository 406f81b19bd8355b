"""Edits of a change log that was put aside: looked at, and applied where they fit."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.library import Library, open_library
from desktop_app.views.kept_edits import KeptEdits
from tests.crash import crash
from tests.dialogs import accepting
from tests.windows import Session, click, settle, shown, text_of, wait_for

Start = Callable[[Path], Session]
Act = Callable[[KeptEdits], None]


def put(library: Library, table: str, record_id: str, **fields: object) -> None:
    document = library.document(table, record_id) | fields
    library.apply(library.put(table, record_id, document, f"edit of {record_id}"))


@pytest.fixture
def replaced(small_copy: Path) -> Path:
    """Five edits; then the file is that of another library, in which one record differs."""
    library = open_library(small_copy)
    put(library, "people", "khan", note="First.")
    put(library, "people", "khan", note="Second.")
    put(library, "leadership", "khan-leader", title="Emir")
    put(library, "people", "new", names=[{"text": "New One"}])
    library.apply(library.removals([("relations", "war")], "deletion of war"))
    crash(library)
    tables = json.loads(small_copy.read_text("utf-8"))
    tables["_library"]["1"]["id"] = "another"
    tables["leadership"]["khan-leader"]["title"] = "Governor"
    small_copy.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")
    return small_copy


@pytest.fixture
def session(start: Start, replaced: Path) -> Session:
    session = start(replaced)
    wait_for(lambda: "holds 5 edits that are not in the library" in notices(session))
    return session


def notices(session: Session) -> str:
    return text_of(session.window.notices)


def look(session: Session, act: Act) -> None:
    looks = shown(session.window.notices, QPushButton)
    (button,) = (each for each in looks if each.text() == "Look at them …")
    with accepting(KeptEdits, act):
        click(button)
    settle()


def titles(dialog: KeptEdits) -> list[str]:
    return [dialog.list.item(number).text() for number in range(dialog.list.count())]


def test_the_notice_names_the_file_and_the_dialog_shows_each_edit(session: Session) -> None:
    (log,) = session.window.library.kept_logs
    assert str(log.path) in notices(session)
    assert log.path.is_file()
    told: list[str] = []

    def act(dialog: KeptEdits) -> None:
        assert "it belongs to another library" in dialog.explanation.text()
        for number in range(dialog.list.count()):
            dialog.list.setCurrentRow(number)
            told.append(dialog.text.toPlainText())
        assert [("does not fit" in title) for title in titles(dialog)] == [
            False,
            True,
            True,
            False,
            False,
        ]
        assert "Edit of khan\n" in titles(dialog)[0]
        dialog.list.setCurrentRow(2)
        assert not dialog.apply_button.isEnabled()
        assert len(dialog.apply_button.toolTip()) > 20

    look(session, act)
    assert "First." in told[0]
    assert "an earlier edit of this log comes first" in told[1]
    assert "Emir" in told[2]
    assert "is not as this edit found it" in told[2]
    assert "New One" in told[3]
    assert "deleted" in told[4]
    assert session.window.library.document("people", "khan").get("note") != "First."


def test_one_edit_is_applied_and_can_be_undone(session: Session) -> None:
    before = session.window.library.document("people", "khan")

    def act(dialog: KeptEdits) -> None:
        click(dialog.apply_button)
        assert "in the library" in titles(dialog)[0]
        assert "does not fit" not in titles(dialog)[1]

    look(session, act)
    assert session.window.library.document("people", "khan")["note"] == "First."
    assert "holds 4 edits that are not" in notices(session)
    session.choose("Undo edit of khan")
    assert session.window.library.document("people", "khan") == before


def test_all_that_fit_are_one_edit(session: Session, replaced: Path, start: Start) -> None:
    before = dict(session.window.library.content["people"])
    look(session, lambda dialog: click(dialog.all_button))
    library = session.window.library
    assert library.document("people", "khan")["note"] == "Second."
    assert library.document("people", "new")["names"] == [{"text": "New One"}]
    assert not library.document("relations", "war")
    assert library.document("leadership", "khan-leader")["title"] == "Governor"
    assert "holds 1 edit that is not in the library" in notices(session)
    session.choose("Undo edits put aside")
    assert dict(library.content["people"]) == before
    session.choose("Redo edits put aside")
    session.close()
    again = start(replaced)
    wait_for(lambda: "holds 1 edit that is not in the library" in notices(again))


def test_they_are_offered_again_until_they_are_not_wanted(
    session: Session, replaced: Path, start: Start
) -> None:
    (log,) = session.window.library.kept_logs
    content = log.path.read_bytes()
    put(session.window.library, "people", "khan", biography="Goes on.")
    session.close()
    again = start(replaced)
    wait_for(lambda: "edits that are not in the library" in notices(again))
    look(again, lambda dialog: click(dialog.forget_button))
    assert "are not in the library" not in notices(again)
    again.close()
    last = start(replaced)
    wait_for(lambda: not last.window.library._storage._access.waits)
    settle()
    assert "are not in the library" not in notices(last)
    assert [each.read_bytes() for each in log.path.parent.iterdir()] == [content]


def test_a_log_forgotten_before_anything_was_written_stays_forgotten(
    session: Session, replaced: Path, start: Start
) -> None:
    log = (replaced.with_name(replaced.name + ".d") / "log").read_bytes()
    look(session, lambda dialog: click(dialog.forget_button))
    folder = session.window.library._storage.folder
    session.close()
    (folder / "log").write_bytes(log)
    again = start(replaced)
    wait_for(lambda: not again.window.library._storage._access.waits)
    settle()
    assert "are not in the library" not in notices(again)
    assert len(list((folder / "aside").iterdir())) == 1


def test_a_forked_log_offers_only_the_lost_branch(
    start: Start, small_copy: Path, tmp_path: Path
) -> None:
    library = open_library(small_copy)
    put(library, "people", "khan", note="Trunk.")
    crash(library)
    fork = tmp_path / "fork"
    shutil.copytree(small_copy.parent, fork, ignore=shutil.ignore_patterns("fork"))
    for folder, note in ((small_copy.parent, "Here."), (fork, "There.")):
        branch = open_library(folder / small_copy.name)
        put(branch, "leadership", "khan-leader", note=note)
        crash(branch)
    there = (fork / f"{small_copy.name}.d" / "log").read_bytes().splitlines(keepends=True)
    with (small_copy.parent / f"{small_copy.name}.d" / "log").open("ab") as log:
        log.write(there[-1])
    session = start(small_copy)
    wait_for(lambda: "holds 1 edit that is not in the library" in notices(session))

    def act(dialog: KeptEdits) -> None:
        assert dialog.list.count() == 1
        assert "There." in dialog.text.toPlainText()
        assert not dialog.apply_button.isEnabled()

    look(session, act)
    assert session.window.library.document("leadership", "khan-leader")["note"] == "Here."
