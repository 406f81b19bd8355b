"""Tabs are made ready while nobody does anything, and only then."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from desktop_app.views.atrocities import Atrocities
from desktop_app.views.leadership import Leadership
from desktop_app.views.modules_ahead import ModulesAhead
from desktop_app.views.places import Tab
from desktop_app.views.preparing import Preparing
from desktop_app.views.tab_page import TabPage
from desktop_app.views.user_input import QUIET, UserInput
from tests.windows import Session, wait_for


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


def postings(session: Session) -> int:
    """How many rows stand on the page of leadership."""
    page = session.window.browser.view.page(Tab.LEADERSHIP)
    assert isinstance(page, Leadership)
    return page.table.model.total


def test_a_key_holds_up_what_is_read(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    window = session.window
    asked: list[ModulesAhead] = []

    def give_way(modules: ModulesAhead) -> None:
        asked.append(modules)

    monkeypatch.setattr(ModulesAhead, "give_way", give_way)
    window.meanwhile.stop()
    del window.__dict__["meanwhile"]
    modules = window.meanwhile.modules
    assert not asked
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert asked == [modules]
    modules.stop()


def test_pages_wait_until_what_they_need_is_read(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, reads = session.window, [True]
    window.meanwhile.preparing.stop()
    monkeypatch.setattr(ModulesAhead, "busy", property(lambda _modules: reads[0]))
    clock, built = [0.0], window.browser.view.pages.count()
    preparing = Preparing(
        window, window.browser, UserInput(window, lambda: clock[0]), window.meanwhile.modules
    )
    clock[0] = QUIET + 1
    some_time(session)
    assert preparing.busy
    assert window.browser.view.pages.count() == built
    reads[0] = False
    wait_for(lambda: not preparing.busy)
    assert window.browser.view.pages.count() > built


def test_pages_wait_until_nothing_has_been_typed_for_a_while(session: Session) -> None:
    window, clock = session.window, [0.0]
    wait_for(lambda: not window.meanwhile.preparing.busy)
    window.meanwhile.preparing.stop()
    preparing = Preparing(
        window, window.browser, UserInput(window, lambda: clock[0]), window.meanwhile.modules
    )
    clock[0] = QUIET + 1
    wait_for(lambda: not preparing.busy)
    session.go("t", Tab.PROFILE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    wait_for(lambda: preparing.busy)
    some_time(session)
    assert preparing.busy
    assert postings(session)
    clock[0] += QUIET + 1
    wait_for(lambda: not preparing.busy)
    assert not postings(session)


def test_pages_are_made_ready_again_once_a_form_is_closed(session: Session) -> None:
    window = session.window
    wait_for(lambda: not window.meanwhile.preparing.busy)
    session.edit("groups", "k")
    view = window.browser.view

    def is_filled() -> bool:
        return view.sheet is not None and view.is_filled(Tab.LEADERSHIP, view.sheet)

    view.write_anew()
    some_time(session)
    assert not is_filled()
    session.editor.drop()
    wait_for(is_filled)


def test_the_map_on_view_waits_until_nothing_has_been_done_for_a_while(session: Session) -> None:
    window, clock = session.window, [0.0]
    wait_for(lambda: not window.meanwhile.preparing.busy)
    user = UserInput(window, lambda: clock[0])
    window.browser.view.rest_while(lambda: user.busy)
    session.go("k", Tab.ATROCITIES)
    page = window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    ahead = page.head.map.canvas.preparing
    wait_for(lambda: ahead.busy)
    some_time(session)
    assert ahead.busy
    clock[0] = QUIET + 1
    wait_for(lambda: not ahead.busy)


def test_a_drag_of_the_day_is_something_that_the_user_does(session: Session) -> None:
    window, clock = session.window, [QUIET + 1]
    slider = window.bar.as_of.slider
    user = UserInput(window, lambda: clock[0])

    def busy() -> bool:
        return user.busy

    clock[0] = 2 * QUIET + 2
    assert not busy()
    left, right = (
        slider.mapTo(window, QPoint(across, slider.height() // 2))
        for across in (slider.width() // 3, slider.width() // 2)
    )
    shell = window.windowHandle()
    QTest.mousePress(shell, Qt.MouseButton.LeftButton, pos=left)
    assert busy()
    clock[0] += QUIET + 1
    assert not busy()
    before = slider.value()
    QTest.mouseMove(shell, right)
    assert slider.value() > before
    assert busy()
    QTest.mouseRelease(shell, Qt.MouseButton.LeftButton, pos=right)
    user.stop()


def test_a_pointer_on_its_way_holds_nothing_up(session: Session) -> None:
    window, clock = session.window, [0.0]
    user, heard = UserInput(window, lambda: clock[0]), list[bool]()
    user.happened.connect(lambda: heard.append(True))
    clock[0] = QUIET + 1
    for across in range(400, 500, 10):
        QTest.mouseMove(window.windowHandle(), QPoint(across, 300))
    assert not heard
    assert not user.busy
    user.stop()


def test_the_page_whose_tab_the_pointer_comes_to_is_made_ready_first(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, clock, filled = session.window, [0.0], list[Tab]()
    view, tabs = window.browser.view, window.browser.view.tabs
    window.meanwhile.preparing.stop()
    user = UserInput(window, lambda: clock[0])
    preparing = Preparing(window, window.browser, user, window.meanwhile.modules)
    some_time(session)
    fill = view.fill

    def note(tab: Tab) -> TabPage:
        filled.append(tab)
        return fill(tab)

    monkeypatch.setattr(view, "fill", note)
    for tab in (Tab.RELATIONS, Tab.SOURCES):
        where = tabs.mapTo(window, tabs.tabRect(list(Tab).index(tab)).center())
        QTest.mouseMove(window.windowHandle(), where)
    clock[0] += QUIET + 1
    wait_for(lambda: not preparing.busy)
    assert filled == [Tab.SOURCES, Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS]
    user.stop()


def test_the_user_is_busy_until_what_he_did_is_answered(session: Session) -> None:
    window, clock = session.window, [0.0]
    tabs = window.browser.view.tabs
    user = UserInput(window, lambda: clock[0])
    clock[0] = QUIET + 1

    def busy() -> bool:
        return user.busy

    def take_long() -> None:
        clock[0] += QUIET + 1

    assert not busy()
    tabs.currentChanged.connect(take_long)
    where = tabs.mapTo(window, tabs.tabRect(list(Tab).index(Tab.SOURCES)).center())
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    assert clock[0] > QUIET + 1
    assert busy()
    user.stop()


def test_a_key_reads_no_search(
    start: Callable[[Path], Session], small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.views.searching._READ_AFTER", 10**6)
    window = start(small_copy).window
    assert window.searching.parent() is window  # it is there, and hears of the key
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert "finder" not in vars(window.library)


def test_what_is_read_for_the_search_gives_way_to_a_key(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, asked = session.window, list[bool]()
    window.searching.asking.read()
    wait_for(lambda: "finder" in vars(window.library))
    window.library.finder.wait()
    monkeypatch.setattr(window.library.finder, "give_way", lambda: asked.append(True))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert asked


def test_a_window_closes_while_it_goes_on(
    start: Callable[[Path], Session], small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UserInput, "busy", property(lambda _user: True))
    session = start(small_copy)
    wait_for(lambda: "preparing" in vars(session.window.meanwhile))
    preparing = session.window.meanwhile.preparing
    assert preparing.busy
    session.close()
    assert not preparing.busy
