"""db.json is brought up to date in the user's pauses and on closing, or it is told why not."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.edit import Change, Edit
from desktop_app.library import Library
from desktop_app.store.documents import encode
from tests.crash import crash
from tests.dialogs import answering
from tests.windows import Session, click, settle, shown, text_of, wait_for

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def put_note(library: Library, text: str) -> None:
    before = encode(library.document("people", "khan"))
    after = encode({**library.document("people", "khan"), "note": text})
    library.apply(Edit("test", (Change("people", "khan", before, after),)))


def test_edits_reach_the_file_in_a_pause(session: Session, small_copy: Path) -> None:
    folding = session.window.folding
    folding._pause.setInterval(1)
    put_note(session.window.library, "Folded.")
    wait_for(lambda: "Folded." in small_copy.read_text("utf-8"))
    assert session.window.isVisible()


def test_edits_go_on_while_a_fold_runs(session: Session, small_copy: Path) -> None:
    folding = session.window.folding
    folding._pause.setInterval(0)
    for number in range(60):
        put_note(session.window.library, f"Edit {number}.")
        folding._start()
        settle()
    session.close()
    assert "Edit 59." in small_copy.read_text("utf-8")
    assert not [t for t in threading.enumerate() if t.name == "fold"]


def test_a_fold_that_fails_is_told_once_and_loses_nothing(
    session: Session, small_copy: Path, start: Start
) -> None:
    folding = session.window.folding
    put_note(session.window.library, "Mine.")
    small_copy.write_bytes(small_copy.read_bytes() + b"\n")
    for _time in range(2):
        folding._start()
        assert folding._thread is not None
        folding._thread.join()
        settle()
    told = text_of(session.window.notices)
    assert told.count("Another program has changed") == 1
    assert session.window.status.disk.text() == "Another program changed the library file"
    with answering("Try again", "Stay") as heard:
        session.window.close()
    assert session.window.isVisible()
    assert all("Another program has changed" in each for each in heard)
    with answering("Close"):
        session.close()
    again = start(small_copy)
    assert again.window.library.document("people", "khan")["note"] == "Mine."


def test_what_closing_could_not_fold_is_folded_after_the_next_opening(
    session: Session, small_copy: Path, start: Start
) -> None:
    put_note(session.window.library, "Mine.")
    crash(session.window.library)
    session.window.folding.copied()
    again = start(small_copy)
    wait_for(lambda: again.window.library.unfolded)
    assert again.window.folding._pause.isActive()
    again.window.folding._pause.start(0)
    wait_for(lambda: "Mine." in small_copy.read_text("utf-8"))


def test_opening_again_brings_together_what_two_programs_wrote(
    session: Session, small_copy: Path
) -> None:
    put_note(session.window.library, "Mine.")
    tables = json.loads(small_copy.read_text("utf-8"))
    tables["people"]["khan"]["note"] = "Theirs."
    tables["groups"]["t"]["note"] = "New in the file."
    small_copy.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")
    folding = session.window.folding
    folding._start()
    folding._wait()
    settle()
    before = session.window
    (button,) = (b for b in shown(before.notices, QPushButton) if b.text() == "Open again")
    click(button)
    assert session.window is not before
    library = session.window.library
    assert not library.read_only
    assert library.document("groups", "t")["note"] == "New in the file."
    assert library.document("people", "khan")["note"] == "Theirs."
    wait_for(lambda: "1 record was changed both here" in text_of(session.window.notices))
    assert session.window.status.disk.text().startswith("All changes saved")
