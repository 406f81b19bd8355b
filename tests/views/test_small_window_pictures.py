"""Picture and table of a tab in a low window: they scroll, and what the reader is at is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.pictures.walking import beside, centre
from desktop_app.views.head_scroller import HeadScroller
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.places import Tab
from desktop_app.views.tab_page import TabPage
from tests.views.small_window import SMALL, is_whole, small
from tests.windows import Session, press, settle, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return small(start, small_copy)


def scroller_of(page: TabPage) -> HeadScroller:
    scroller = page.findChild(HeadScroller)
    assert scroller is not None
    return scroller


def canvas_of(page: TabPage) -> Canvas:
    """Where the picture of a page is drawn."""
    return next(each.canvas for each in page.pictures() if each.isVisible())


def test_every_picture_is_seen_and_its_table_is_scrolled_to(session: Session) -> None:
    for tab in (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS):
        session.go("k", tab)
        settle()
        page = session.window.browser.view.page(tab)
        bar = scroller_of(page).verticalScrollBar()
        canvas = canvas_of(page)
        assert not canvas.visibleRegion().isEmpty(), tab
        bar.setValue(bar.maximum())
        assert session.table().grid.visibleRegion().boundingRect().height() >= 100, tab


@pytest.mark.parametrize("size", [(1280, 600), (1024, 600), (820, 620)])
def test_no_map_is_cut_off_in_a_low_window(session: Session, size: tuple[int, int]) -> None:
    session.window.resize(*size)
    session.go("k", Tab.ATROCITIES)
    settle()
    page = session.window.browser.view.page(Tab.ATROCITIES)
    canvas = canvas_of(page)
    bar = scroller_of(page).verticalScrollBar()
    for at in range(0, bar.maximum() + 1, 10):
        bar.setValue(at)
        if is_whole(canvas):
            return
    raise AssertionError(canvas.visibleRegion())


def test_marks_that_are_walked_by_key_come_into_view(session: Session) -> None:
    for tab in (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS):
        session.go("k", tab)
        page = session.window.browser.view.page(tab)
        bar = scroller_of(page).verticalScrollBar()
        canvas = canvas_of(page)
        canvas.setFocus()
        for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.maximum())
            press(key)
            assert canvas.walked is not None
            x, y = beside(canvas.walked)
            assert canvas.visibleRegion().contains(QPoint(round(x), round(y))), (tab, key)


def test_rows_that_are_walked_by_key_come_into_view(session: Session) -> None:
    session.window.resize(1200, SMALL[1])
    session.go("k", Tab.ATROCITIES)
    grid = session.table().grid
    assert grid.visibleRegion().isEmpty()
    session.table().filter.setFocus()
    press(Qt.Key.Key_Down)
    assert grid.hasFocus()
    wait_for(lambda: grid.visibleRegion().boundingRect().height() >= 100)


def test_the_row_of_a_record_that_opens_comes_into_view(session: Session) -> None:
    session.window.resize(1200, SMALL[1])
    session.go("k", Tab.RELATIONS)
    table = session.table()
    last = table.model.row(table.model.rowCount() - 1)
    key = ("relations", last.relation.id)
    session.window.browser.sidebar.setFocus()
    session.go("k", Tab.RELATIONS, key)

    def is_seen() -> bool:
        row = table.grid.visualRect(table.grid.selectionModel().selectedRows()[0])
        return table.grid.viewport().visibleRegion().contains(row.center())

    wait_for(is_seen)


def test_a_mark_that_is_clicked_stays_where_it_is(session: Session) -> None:
    session.window.resize(1200, SMALL[1])
    session.go("k", Tab.LEADERSHIP)
    page = session.window.browser.view.page(Tab.LEADERSHIP)
    bar = scroller_of(page).verticalScrollBar()
    canvas = canvas_of(page)
    ones = (each for each in canvas.picture.marks if len(each.keys) == 1)
    points = (QPoint(*map(round, centre(each))) for each in ones)
    at = next(each for each in points if canvas.visibleRegion().contains(each))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    wait_for(session.table().grid.selectionModel().hasSelection)
    QTest.qWait(50)
    assert bar.value() == 0


def test_a_window_of_1280_by_720_shows_picture_and_table_without_scrolling(
    session: Session,
) -> None:
    session.window.resize(1280, 720)
    for tab in (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS):
        session.go("k", tab)
        settle()
        page = session.window.browser.view.page(tab)
        bar = scroller_of(page).verticalScrollBar()
        assert bar.maximum() == 0, tab
        assert is_whole(session.table().grid)
        assert any(each.isVisible() for each in page.pictures())
