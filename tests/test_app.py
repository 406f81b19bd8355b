"""The program around the window: files, folding, trouble."""

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.domain.edit import Change, Edit
from desktop_app.library import Library
from desktop_app.store.documents import encode
from desktop_app.views.places import Place, Tab
from tests.dialogs import answering, saving_as
from tests.windows import Session, settle, text_of, type_into, wait_for, write_library

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def put_note(library: Library, text: str) -> None:
    before = encode(library.document("people", "khan"))
    after = encode({**library.document("people", "khan"), "note": text})
    library.apply(Edit("test", (Change("people", "khan", before, after),)))


# Files


def test_a_new_library_is_empty_and_offers_to_add_a_group(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    with saving_as(path):
        session.choose("New library")
    assert session.window.library.path == path
    assert len(session.window.library) == 0
    assert "holds no group yet" in text_of(session.window)
    assert "mine.json" in session.window.windowTitle()


def test_the_path_of_a_new_library_gets_its_ending(session: Session, tmp_path: Path) -> None:
    with saving_as(tmp_path / "mine"):
        session.choose("New library")
    assert session.window.library.path == tmp_path / "mine.json"


def test_cancelling_changes_nothing(session: Session, small_copy: Path) -> None:
    for command in ("New library", "Save as", "Open …"):
        with saving_as(None):
            session.choose(command)
    assert session.window.library.path == small_copy


def test_open_takes_the_place_of_the_library_before(
    session: Session, small_copy: Path, shipped_copy: Path
) -> None:
    before = session.window
    before.library.subscribe(lambda _changes: None)
    put_note(before.library, "Kept.")
    with saving_as(shipped_copy):
        session.choose("Open …")
    assert session.window is not before
    assert session.window.library.path == shipped_copy
    assert "Kept." in small_copy.read_text("utf-8")
    assert sum(w.isVisible() for w in QApplication.topLevelWidgets()) == 1
    session.choose(str(small_copy))
    assert session.window.library.path == small_copy
    assert not session.window.library.read_only


def test_save_as_goes_on_with_the_copy(session: Session, small_copy: Path, tmp_path: Path) -> None:
    session.edit("people", "khan")
    control = session.form.rows["note"].control
    type_into(control.focusProxy(), "In both.")
    with saving_as(tmp_path / "copy.json"):
        session.choose("Save as")
    assert session.window.library.path == tmp_path / "copy.json"
    for path in (small_copy, tmp_path / "copy.json"):
        held = json.loads(path.read_text("utf-8"))
        assert held["people"]["khan"]["note"] == "In both."
    ids = {json.loads(p.read_text("utf-8"))["_library"]["1"]["id"] for p in tmp_path.glob("*.json")}
    assert len(ids) == 2


def test_save_as_onto_itself_is_refused(session: Session, small_copy: Path) -> None:
    with answering("Yes", "OK") as heard, saving_as(small_copy):
        session.choose("Save as")
    assert "choose another name" in heard[-1]
    assert session.window.library.path == small_copy


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.json", None),
        ("empty.json", b""),
        ("not.json", b"PK\x03\x04"),
        ("latin.json", b"\xff"),
    ],
)
def test_what_cannot_be_opened_is_told_and_the_present_library_stays(
    session: Session, small_copy: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    box = QTimer()
    box.timeout.connect(lambda: [w.close() for w in QApplication.topLevelWidgets() if w.isModal()])
    box.start(50)
    session.program.open_path(path)
    settle()
    box.stop()
    assert session.window.isVisible()
    if session.window.library.path == path:
        assert session.window.library.read_only or content == b""
    else:
        assert session.window.library.path == small_copy
    assert (path.read_bytes() if path.exists() else None) == content


# Reading only


def read_only_sessions(start: Start, tmp_path: Path) -> Iterator[tuple[str, Session]]:
    held = write_library(tmp_path / "held.json")
    start(held)
    yield "another program", start(held)
    newer = write_library(tmp_path / "newer.json", schema=99)
    yield "newer version", start(newer)
    damaged = write_library(tmp_path / "damaged.json")
    text = damaged.read_text("utf-8").replace('"war": {', '"war": {{{')
    damaged.write_text(text, "utf-8")
    yield "damaged", start(damaged)


def test_reading_only_says_why_and_every_edit_is_off(start: Start, tmp_path: Path) -> None:
    for words, session in read_only_sessions(start, tmp_path):
        window = session.window
        assert words in text_of(window.notices), words
        assert window.status.disk.text() == "Read-only"
        session.go("k", Tab.LEADERSHIP, ("leadership", "khan-leader"))
        panel = window.browser.view.panel
        for button in (
            window.bar.add,
            window.bar.edit,
            panel.edit_button,
            panel.delete_button,
        ):
            assert not button.isEnabled()
            assert len(button.toolTip()) > 20
        for text in ("Undo", "Redo", "Atrocity", "Edit what", "Edit group", "Delete group"):
            assert not session.action(text).isEnabled(), text
            assert len(session.action(text).toolTip()) > 20
        session.add("groups")
        session.edit("groups", "k")
        assert session.editor.key is None
        assert "Bombing" in text_of(window) or "Khan" in text_of(window)
        session.close()


def test_the_damaged_place_is_named(start: Start, tmp_path: Path) -> None:
    *_others, (_words, session) = read_only_sessions(start, tmp_path)
    assert "line " in text_of(session.window.notices)


# What is remembered


def test_group_and_shape_of_the_window_come_back(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    session.go("t", Tab.SOURCES)
    session.window.resize(780, 640)
    settle()
    session.close()
    again = start(small_copy)
    assert again.window.browser.place == Place("t")
    assert (again.window.width(), again.window.height()) == (780, 640)


def test_the_appearance_is_chosen_and_remembered(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    for name, dark in (("Dark", True), ("Light", False), ("Dark", True)):
        session.choose(name)
        assert (session.window.palette().window().color().lightness() < 128) == dark
        assert session.action(name).isChecked()
    session.close()
    assert start(small_copy).window.palette().window().color().lightness() < 128


# Trouble


def test_an_error_nobody_foresaw_is_one_sentence_and_a_log(
    session: Session, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    session.program._trouble.watch()
    with answering("OK", "OK") as heard:
        QTimer.singleShot(0, lambda: 1 / 0)
        wait_for(lambda: heard)
        thread = threading.Thread(target=lambda: os.environ["NO SUCH"])
        thread.start()
        thread.join()
        wait_for(lambda: len(heard) == 2)
    assert "ZeroDivisionError" in heard[0]
    assert "KeyError" in heard[1]
    log = next(tmp_path.rglob("errors.log"))
    assert str(log) in heard[0]
    assert log.read_text("utf-8").count("Traceback") == 2
    assert "Traceback" not in "".join(capfd.readouterr())


def test_errors_without_end_ask_once_at_a_time(session: Session) -> None:
    session.program._trouble.watch()
    timer = QTimer()
    timer.timeout.connect(lambda: 1 / 0)
    with answering("OK") as heard:
        timer.start(1)
        wait_for(lambda: heard)
        timer.stop()
    assert len(heard) <= 3


def test_where_no_log_can_be_written_it_is_still_one_sentence(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "state").write_text("a file stands here")
    session.program._trouble.watch()
    with answering("OK") as heard:
        QTimer.singleShot(0, lambda: 1 / 0)
        wait_for(lambda: heard)
    assert "ZeroDivisionError" in heard[0]
    assert "Traceback" not in "".join(capfd.readouterr())


def test_an_interrupt_closes_the_window_and_keeps_what_was_typed(
    session: Session, small_copy: Path
) -> None:
    session.edit("people", "khan")
    type_into(session.form.rows["note"].control.focusProxy(), "Typed.")
    session.program._trouble.meet(KeyboardInterrupt, KeyboardInterrupt(), None)
    settle()
    assert session.program.window is None
    assert "Typed." in small_copy.read_text("utf-8")
    assert sys.exc_info() == (None, None, None)


def test_an_error_after_the_window_is_gone_is_logged(session: Session, tmp_path: Path) -> None:
    window = session.window
    window.close()
    settle()
    session.program._trouble.meet(ValueError, ValueError("late"), None)
    settle()
    assert "late" in next(tmp_path.rglob("errors.log")).read_text("utf-8")


# Stability


@pytest.mark.parametrize("windows", [10, pytest.param(100, marks=pytest.mark.long)])
def test_windows_come_and_go(start: Start, small_copy: Path, windows: int) -> None:
    for number in range(windows):
        session = start(small_copy)
        if number % 5 == 0:
            for tab in Tab:
                session.go("k", tab)
            session.edit("people", "khan")
        session.close()
    settle()
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]
