"""The tabs of a sheet: their names whole at any width, their counts where there is room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from desktop_app.domain.counts import number
from desktop_app.views.places import Tab, tab_names
from desktop_app.views.sheet_tabs import SheetTabs
from tests.windows import Session, settle, wait_for

MANY = 71_234
NAMES = list(tab_names().values())
COUNTED = [NAMES[0], *(f"{name} {number(MANY)}" for name in NAMES[1:])]


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    tabs = session.window.browser.view.tabs
    wait_for(lambda: texts(tabs)[-1] != NAMES[-1])  # the last that the window itself counts
    return session


@pytest.fixture
def tabs(session: Session) -> SheetTabs:
    return session.window.browser.view.tabs


def tell_many(tabs: SheetTabs) -> None:
    for tab in tuple(Tab)[1:]:
        tabs.tell(tab, MANY)
    settle()


def texts(tabs: SheetTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def spoken(tabs: QObject) -> list[str]:
    all_tabs = QAccessible.queryAccessibleInterface(tabs)
    children = (all_tabs.child(place) for place in range(all_tabs.childCount()))
    named = [child.text(QAccessible.Text.Name) for child in children]
    return [name for name in named if name.startswith(tuple(NAMES))]


def test_counts_are_left_out_where_they_do_not_fit_and_come_back(
    session: Session, tabs: SheetTabs
) -> None:
    tell_many(tabs)
    assert texts(tabs) == COUNTED
    session.window.resize(640, 360)
    settle()
    assert session.window.size().toTuple() == (640, 360)
    assert texts(tabs) == NAMES
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    session.window.resize(1440, 900)
    settle()
    assert texts(tabs) == COUNTED
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()


def test_the_least_width_is_that_of_the_names(session: Session, tabs: SheetTabs) -> None:
    for width in (640, 1440):
        session.window.resize(width, 360)
        for tab in Tab:
            tabs.tell(tab, 0)
        settle()
        least = tabs.minimumSizeHint().width()
        tell_many(tabs)
        assert tabs.minimumSizeHint().width() == least


def test_a_count_left_out_is_still_told(session: Session, tabs: SheetTabs) -> None:
    tell_many(tabs)
    assert spoken(tabs) == COUNTED
    assert not any(tabs.tabToolTip(place) for place in range(tabs.count()))
    session.window.resize(640, 360)
    settle()
    assert spoken(tabs) == COUNTED
    assert [tabs.tabToolTip(place) for place in range(tabs.count())] == ["", *COUNTED[1:]]


def test_counts_that_become_less_come_back(session: Session, tabs: SheetTabs) -> None:
    session.window.resize(640, 360)
    tell_many(tabs)
    assert texts(tabs) == NAMES
    for tab in tuple(Tab)[1:]:
        tabs.tell(tab, 3)
    settle()
    assert texts(tabs) == [NAMES[0], *(f"{name} 3" for name in NAMES[1:])]
