"""A disk that refuses: nothing typed is lost, and the window tells what the disk holds."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_app.library import open_library
from desktop_app.views.places import Place, Tab
from tests.dialogs import answering, saving_as
from tests.store.disks import ERRORS
from tests.views.failing_desk import HERE, POSTING, Desk
from tests.windows import Session, click, press, settle, shown, text_of, wait_for

CALLS = {"open": "open", "write": "write", "sync": "sync", "rename": "replace", "close": "close"}


@pytest.fixture
def desk(start: Callable[[Path], Session], small_copy: Path, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "own"
    folder.mkdir()
    path = folder / "db.json"
    shutil.copy(small_copy, path)
    made = Desk(start(small_copy), path)
    yield made
    made.fault.end()


@pytest.mark.parametrize("call", CALLS)
def test_a_refused_edit_stays_in_the_form(desk: Desk, call: str) -> None:
    for number, code in enumerate(ERRORS):
        typed = f"W{number}"
        desk.type_title(typed)
        desk.fault.begin(CALLS[call], code)
        press(Qt.Key.Key_Return, ctrl=True)
        saved = desk.stored() == typed
        desk.agrees("" if saved else os.strerror(code))
        if not saved:
            assert desk.session.editor.document["title"] == typed
            assert os.strerror(code) in desk.session.editor.message.text()
            where = "in this form only" if desk.draft() != typed else "kept as a draft"
            assert where in desk.session.editor.message.text()
        desk.fault.end()
        press(Qt.Key.Key_Return, ctrl=True)
        assert desk.stored() == typed
        assert desk.session.editor.key is None
        desk.agrees("")


@pytest.mark.parametrize("call", CALLS)
def test_a_refused_draft_is_told_until_it_is_kept(desk: Desk, call: str) -> None:
    for number, code in enumerate(ERRORS):
        typed = f"W{number}"
        desk.type_title(typed)
        desk.fault.begin(CALLS[call], code)
        desk.session.editor.keep_draft()
        settle()
        desk.agrees("" if desk.draft() == typed else os.strerror(code))
        assert desk.session.editor.document["title"] == typed
        desk.fault.end()
        desk.session.editor.keep_draft()
        settle()
        assert desk.draft() == typed
        desk.agrees("")
    press(Qt.Key.Key_Return, ctrl=True)
    assert desk.stored() == typed
    assert desk.draft() is None


@pytest.mark.parametrize("call", CALLS)
def test_a_refused_fold_is_told_until_it_is_done(desk: Desk, call: str) -> None:
    for number, code in enumerate(ERRORS):
        typed = f"W{number}"
        desk.type_title(typed)
        press(Qt.Key.Key_Return, ctrl=True)
        desk.fault.begin(CALLS[call], code)
        fold(desk)
        assert desk.stored() == typed
        desk.agrees("" if desk.in_file() == typed else os.strerror(code))
        desk.fault.end()
        fold(desk)
        assert desk.in_file() == typed
        desk.agrees("")


def fold(desk: Desk) -> None:
    desk.window.folding._start()
    desk.window.folding._thread.join()
    settle()


WAYS: dict[str, Callable[[Desk], None]] = {
    "another group": lambda desk: desk.window.browser.sidebar.chosen.emit("t"),
    "another tab": lambda desk: desk.window.browser.view.tabs.setCurrentIndex(3),
    "another record": lambda desk: desk.window.browser.go(Place("k", Tab.LEADERSHIP)),
    "back": lambda desk: desk.window.browser.back(),
    "another form": lambda desk: desk.window.editing.edit("people", "khan"),
    "a new record": lambda desk: desk.window.editing.add("groups"),
    "delete": lambda desk: desk.window.editing.delete("people", "khan"),
    "undo": lambda desk: desk.window.editing.undo(),
    "export": lambda desk: desk.window.ask_export(),
}


def test_no_way_leads_out_of_a_form_that_nothing_keeps(desk: Desk) -> None:
    desk.type_title("Emir")
    desk.fault.begin("open write sync", errno.ENOSPC)
    for name, leave in WAYS.items():
        leave(desk)
        settle()
        assert desk.session.editor.key == POSTING, name
        assert desk.session.editor.document["title"] == "Emir", name
        assert desk.window.browser.place == HERE, name
        assert desk.window.browser.view.tabs.currentIndex() == 1, name
        desk.agrees(os.strerror(errno.ENOSPC))
    with answering("Stay") as heard:
        desk.window.close()
        settle()
    assert os.strerror(errno.ENOSPC) in heard[0]
    assert desk.window.isVisible()
    assert desk.session.editor.document["title"] == "Emir"
    desk.fault.end()
    desk.window.close()
    settle()
    assert desk.in_file() == "Emir"


def test_what_is_typed_may_be_given_up_on_closing(desk: Desk) -> None:
    desk.type_title("Emir")
    desk.fault.begin("open write sync", errno.EIO)
    window = desk.window
    with answering("Close and lose it"):
        window.close()
        settle()
    assert desk.session.program.window is None
    assert desk.stored() == "Wali"


def test_save_as_takes_along_what_the_disk_refuses(desk: Desk, tmp_path: Path) -> None:
    desk.type_title("Emir")
    desk.fault.begin("open write sync", errno.ENOSPC)
    press(Qt.Key.Key_Return, ctrl=True)
    elsewhere = tmp_path / "elsewhere.json"
    (button,) = (b for b in shown(desk.window.notices, QPushButton) if b.text() == "Save as …")
    with saving_as(elsewhere):
        click(button)
    assert desk.window.library.path == elsewhere
    assert desk.session.editor.key is None
    assert open_library(elsewhere, read_only=True).document(*POSTING)["title"] == "Emir"
    assert not desk.told()
    assert desk.stored() == "Wali"
    assert not desk.window.library.drafts.list()


def test_save_as_takes_drafts_along(desk: Desk, tmp_path: Path) -> None:
    desk.window.library.drafts.keep("people", "khan", {"note": "Unfinished."})
    with saving_as(tmp_path / "elsewhere.json"):
        desk.session.choose("Save as")
    wait_for(lambda: "Unfinished changes to" in text_of(desk.window.notices))
    desk.session.edit("people", "khan")
    assert desk.session.editor.document["note"] == "Unfinished."


def test_a_removed_folder_is_told_and_mended_by_the_next_fold(desk: Desk) -> None:
    desk.type_title("Earlier")
    press(Qt.Key.Key_Return, ctrl=True)
    fold(desk)
    desk.type_title("Emir")
    shutil.rmtree(desk.window.library._storage.folder)
    press(Qt.Key.Key_Return, ctrl=True)
    assert desk.session.editor.document["title"] == "Emir"
    assert len(desk.told()) == 1
    assert desk.window.folding._pause.isActive()
    fold(desk)
    press(Qt.Key.Key_Return, ctrl=True)
    assert desk.stored() == "Emir"
    desk.agrees("")


def test_where_file_and_folder_are_gone_closing_asks_and_save_as_keeps_all(
    desk: Desk, tmp_path: Path
) -> None:
    desk.type_title("Earlier")
    press(Qt.Key.Key_Return, ctrl=True)
    desk.type_title("Emir")
    shutil.rmtree(desk.path.parent)
    with answering("Try again", "Stay") as heard:
        desk.window.close()
        settle()
    assert "save it elsewhere" in heard[0]
    assert "Every edit is safe" not in heard[0]
    assert desk.window.isVisible()
    with saving_as(tmp_path / "elsewhere.json"):
        desk.session.choose("Save as")
    assert desk.window.library.path == tmp_path / "elsewhere.json"
    assert desk.window.library.document(*POSTING)["title"] == "Earlier"
    wait_for(lambda: "Unfinished changes to" in text_of(desk.window.notices))
    desk.session.edit(*POSTING)
    assert desk.session.editor.document["title"] == "Emir"
