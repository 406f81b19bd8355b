"""Tabs are made ready while nobody does anything, and only then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desktop_app.views.places import Tab
from desktop_app.views.preparing import QUIET, Preparing
from tests.windows import Session, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


def built(session: Session) -> int:
    """How many pages there are."""
    return session.window.browser.view.pages.count()


def some_time(session: Session) -> None:
    """Long enough for many slices."""
    turns: list[int] = []
    timer = QTimer(session.window)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(15)
    wait_for(lambda: len(turns) > 4)
    timer.stop()


def test_every_tab_is_made_ready_and_nothing_moves(session: Session) -> None:
    shown = session.window.browser.view.pages.currentWidget()
    wait_for(lambda: not session.window.preparing.busy)
    assert built(session) == len(Tab)
    assert session.window.browser.view.pages.currentWidget() is shown
    session.go("k", Tab.ATROCITIES)
    assert session.table().model.total


def test_it_waits_until_nothing_has_been_typed_for_a_while(session: Session) -> None:
    window, clock = session.window, [0.0]
    window.preparing.stop()
    before = built(session)
    preparing = Preparing(window, window.browser.view, lambda: clock[0])
    some_time(session)
    clock[0] = QUIET + 1
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    some_time(session)
    assert built(session) == before
    assert preparing.busy
    clock[0] += QUIET + 1
    wait_for(lambda: not preparing.busy)
    assert built(session) == len(Tab)


def test_a_window_closes_while_it_goes_on(session: Session) -> None:
    preparing = session.window.preparing
    assert preparing.busy
    session.close()
    assert not preparing.busy
