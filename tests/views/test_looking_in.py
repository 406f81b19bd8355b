"""A large library is on the screen before all of its records were looked into."""

import json
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.reverse_index import FEW
from desktop_app.library import open_library
from desktop_app.store import finding
from desktop_app.views.looking_in import LookingIn
from desktop_app.views.places import Tab
from desktop_app.views.user_input import UserInput
from tests.windows import Session, settle, text_of, wait_for

Start = Callable[[Path], Session]


@pytest.fixture(autouse=True)
def _every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_LARGE", 0)


def break_record(path: Path, record_id: str) -> bytes:
    """Put a byte that is no text into a record."""
    data = path.read_bytes()
    at = data.index(b'"%s": {' % record_id.encode())
    inside = data.index(b": ", at + len(record_id) + 4) + 3
    broken = data[:inside] + b"\xff" + data[inside:]
    path.write_bytes(broken)
    return broken


def test_a_whole_library_is_opened_to_be_edited(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    wait_for((small_copy.with_name("small.json.d") / "lock").exists)
    assert not session.window.library.read_only
    assert text_of(session.window.notices) == ""


def test_a_record_that_is_none_makes_the_window_show_what_can_be_read(
    start: Start, small_copy: Path
) -> None:
    broken = break_record(small_copy, "bank")
    session = start(small_copy)
    wait_for(lambda: session.window.library.read_only)
    settle()
    assert "is damaged" in text_of(session.window.notices)
    assert session.window.browser.place is not None
    assert session.window.browser.place.group == "k"
    assert small_copy.read_bytes() == broken
    assert not small_copy.with_name("small.json.d").exists()


def test_so_does_one_that_stands_on_the_first_screen(start: Start, small_copy: Path) -> None:
    broken = break_record(small_copy, "k")
    session = start(small_copy)
    settle()
    assert session.window.library.read_only
    assert "is damaged" in text_of(session.window.notices)
    session.go("t", Tab.PROFILE)
    assert session.window.browser.sheet is not None
    assert small_copy.read_bytes() == broken


def test_so_does_one_that_no_screen_needs_once_all_are_looked_into(
    start: Start, small_copy: Path
) -> None:
    broken = break_record(small_copy, "leak")
    session = start(small_copy)
    wait_for(lambda: session.window.library.read_only)
    assert "is damaged" in text_of(session.window.notices)
    assert small_copy.read_bytes() == broken


def test_nothing_reads_on_before_all_was_looked_into(
    start: Start, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked = 0

    def endless(*_arguments: object) -> object:
        nonlocal walked
        while True:
            walked += 1
            yield

    monkeypatch.setattr("desktop_app.store.storage.look_in", endless)
    session = start(small_copy)
    window = session.window
    wait_for(lambda: walked > 3)
    assert not window.searching._soon.isActive()
    assert not window.library.finder.progress.read
    assert "preparing" not in vars(window.meanwhile)
    assert not (small_copy.with_name("small.json.d")).exists()
    assert window.menuBar().actions()
    monkeypatch.undo()


def test_a_search_called_up_before_leaves_it_to_tell_of_a_record_that_is_none(
    start: Start, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = json.loads(small_copy.read_bytes())
    posting = next(iter(tables["leadership"].values()))
    tables["leadership"] |= {f"more-{number}": posting for number in range(FEW)} | {"last": 5}
    small_copy.write_text(json.dumps(tables))
    monkeypatch.setattr("desktop_app.store.storage.look_in", lambda *_arguments: repeat(None))
    search = start(small_copy).window.searching.search
    search.show_up()
    wait_for(lambda: not search._ahead.busy)
    assert search.isVisible()
    monkeypatch.undo()


def test_what_the_user_does_comes_first(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    library = open_library(small_copy, begin=False)
    looking = LookingIn(session.window, library)
    told: list[bool] = []
    asked, acts = list[bool](), [True]

    def acted() -> bool:
        asked.extend(acts)
        return acts[0]

    looking.whole.connect(lambda: told.append(True))
    looking.rest_while(acted)
    looking.begin()
    wait_for(lambda: len(asked) > 3)
    assert not told
    acts[0] = False
    wait_for(lambda: bool(told))
    library.close()


def test_nobody_did_anything_before_the_first_key(start: Start, small_copy: Path) -> None:
    window = start(small_copy).window
    user = UserInput(window)

    def acted() -> bool:
        return user.acted

    assert not acted()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert acted()
    user.stop()


def test_the_lock_is_taken_once_the_user_rests_but_not_for_ever(
    start: Start, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = small_copy.with_name("small.json.d") / "lock"
    asked: list[bool] = []

    def acted(_user: UserInput) -> bool:
        asked.append(lock.exists())
        return True

    monkeypatch.setattr("desktop_app.app._PAUSE", 1)
    monkeypatch.setattr("desktop_app.app._PATIENCE", 5)
    monkeypatch.setattr(LookingIn, "rest_while", lambda _looking, _busy: None)
    monkeypatch.setattr(UserInput, "acted", property(acted))
    session = start(small_copy)
    wait_for(lock.exists)
    assert asked == [False] * 6
    assert not session.window.library.read_only
