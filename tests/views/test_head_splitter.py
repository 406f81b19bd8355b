"""What stands above a table: it has its height, and the table keeps rows enough to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QSplitter

from desktop_app.views.fact_table import ROW_HEIGHT
from desktop_app.views.head_scroller import HeadScroller
from desktop_app.views.head_splitter import LEAST_ROWS, HeadSplitter
from desktop_app.views.places import Tab
from desktop_app.views.sources import Sources
from tests.windows import Session, settle


@pytest.fixture
def page(start: Callable[[Path], Session], small_copy: Path) -> Sources:
    session = start(small_copy)
    session.go("k", Tab.SOURCES)
    found = session.window.browser.view.pages.currentWidget()
    assert isinstance(found, Sources)
    return found


def headed(page: Sources) -> tuple[QLabel, HeadSplitter]:
    head = QLabel("pictures")
    head.setMinimumHeight(120)
    head.setText("\n" * 12)
    page.put_head(head)
    settle()
    splitter = page.table.findChild(QSplitter)
    assert isinstance(splitter, HeadSplitter)
    return head, splitter


def test_a_head_stands_between_filter_and_table_as_high_as_it_asks(page: Sources) -> None:
    page.window().resize(1200, 900)
    head, _splitter = headed(page)
    assert head.isVisible()
    assert head.height() == head.sizeHint().height()
    assert page.table.filter.geometry().bottom() < head.mapTo(page.table, head.rect().topLeft()).y()
    assert page.table.grid.isVisible()


def test_head_and_table_keep_their_least_and_scroll_where_both_do_not_fit(page: Sources) -> None:
    window = page.window()
    window.resize(1200, 900)
    head, _splitter = headed(page)
    scroller = page.findChild(HeadScroller)
    assert scroller is not None
    for height in range(900, 300, -60):
        window.resize(1200, height)
        settle()
        assert window.height() == height
        assert head.height() >= head.minimumHeight()
        assert page.table.grid.viewport().height() >= LEAST_ROWS * ROW_HEIGHT
    assert not head.visibleRegion().isEmpty()
    scroller.verticalScrollBar().setValue(scroller.verticalScrollBar().maximum())
    assert page.table.grid.visibleRegion().boundingRect().height() >= LEAST_ROWS * ROW_HEIGHT
    window.resize(1200, 900)
    settle()
    assert head.height() == head.sizeHint().height()
    assert scroller.verticalScrollBar().maximum() == 0


def test_a_head_that_the_reader_shut_stays_shut_in_a_low_window(page: Sources) -> None:
    window = page.window()
    window.resize(1200, 900)
    _head, splitter = headed(page)
    splitter.moveSplitter(0, 1)
    window.resize(1200, 360)
    settle()
    assert splitter.sizes()[0] == 0


def test_a_height_that_the_reader_drags_stays(page: Sources) -> None:
    window = page.window()
    window.resize(1200, 900)
    _head, splitter = headed(page)
    splitter.moveSplitter(180, 1)
    window.resize(1200, 860)
    settle()
    assert splitter.sizes()[0] == 180
    splitter.moveSplitter(0, 1)
    window.resize(1200, 900)
    settle()
    assert splitter.sizes()[0] == 0


def test_what_is_shown_is_told(page: Sources) -> None:
    told: list[tuple[str, ...]] = []
    page.rows_changed.connect(lambda: told.append(page.shown_ids()))
    page.table.filter.setText("nothing of the kind")
    assert told[-1] == ()
    page.table.filter.clear()
    assert told[-1] == tuple(row.source.id for row in page.table.model.rows)
