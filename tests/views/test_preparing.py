"""What tabs need is read while nobody does anything, and only then."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desktop_app.views.preparing import Preparing
from desktop_app.views.user_input import QUIET, UserInput
from tests.windows import Session, wait_for

MAP = "desktop_app.views.pictures.map_view"


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def some_time(session: Session) -> None:
    """Long enough for many slices."""
    turns: list[int] = []
    timer = QTimer(session.window)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(15)
    wait_for(lambda: len(turns) > 4)
    timer.stop()


def test_it_waits_until_nothing_has_been_typed_for_a_while(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, clock = session.window, [0.0]
    window.preparing.stop()
    monkeypatch.delitem(sys.modules, MAP, raising=False)
    preparing = Preparing(window, UserInput(window, lambda: clock[0]))
    some_time(session)
    clock[0] = QUIET + 1
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    some_time(session)
    assert MAP not in sys.modules
    assert preparing.busy
    clock[0] += QUIET + 1
    wait_for(lambda: not preparing.busy)
    assert MAP in sys.modules


def test_a_window_closes_while_it_goes_on(session: Session) -> None:
    preparing = session.window.preparing
    assert preparing.busy
    session.close()
    assert not preparing.busy
