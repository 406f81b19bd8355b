"""The Leadership tab: strip and table are one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Key, Mark
from desktop_app.views.leadership import Leadership
from desktop_app.views.places import Tab
from tests.windows import Session, press, settle, type_into, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], shipped_copy: Path) -> Session:
    begun = start(shipped_copy)
    begun.window.resize(1440, 900)
    begun.go("isis-k", Tab.LEADERSHIP)
    return begun


def page_of(session: Session) -> Leadership:
    page = session.window.browser.view.pages.currentWidget()
    assert isinstance(page, Leadership)
    return page


def record_of(session: Session) -> Key | None:
    """What is open beside the page."""
    place = session.window.browser.place
    return place.record if place is not None else None


def bars(page: Leadership) -> dict[str, Mark]:
    """The first mark of each posting."""
    found: dict[str, Mark] = {}
    for mark in page.strip.canvas.picture.marks:
        if len(mark.keys) == 1:
            found.setdefault(mark.keys[0][1], mark)
    return found


def test_each_row_has_a_bar(session: Session) -> None:
    page = page_of(session)
    assert page.strip.isVisible()
    assert set(bars(page)) == set(page.shown_ids())


def test_a_click_on_a_bar_opens_the_posting_and_marks_its_row(session: Session) -> None:
    page = page_of(session)
    left, top, _right, _bottom = bounds(bars(page)["isis-k-hafiz-saeed-khan"].shape)
    QTest.mouseClick(
        page.strip.canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(left) + 8, int(top) + 4)
    )
    settle()
    key = ("leadership", "isis-k-hafiz-saeed-khan")
    place = session.window.browser.place
    assert place is not None
    assert place.record == key
    (row,) = page.table.selection.rows
    assert row.posting.id == key[1]


def test_the_bar_of_the_row_selected_is_scrolled_to(session: Session) -> None:
    session.window.resize(1280, 720)
    settle()
    page = page_of(session)
    canvas = page.strip.canvas

    def is_seen(posting: str) -> bool:
        left, top, right, bottom = bounds(bars(page)[posting].shape)
        middle = QPoint(round((left + right) / 2), round((top + bottom) / 2))
        return canvas.visibleRegion().contains(middle)

    low, high = "isis-k-mohammad-sharifullah", "isis-k-hafiz-saeed-khan"
    assert is_seen(high)
    assert not is_seen(low)
    for posting in low, high:
        session.go("isis-k", Tab.LEADERSHIP, ("leadership", posting))
        wait_for(lambda posting=posting: is_seen(posting))


def test_a_posting_opened_by_key_from_the_strip_is_closed_by_key(session: Session) -> None:
    session.window.resize(1280, 720)
    settle()
    canvas = page_of(session).strip.canvas
    canvas.setFocus()
    press(Qt.Key.Key_End)
    opened = canvas.walked
    assert opened is not None
    press(Qt.Key.Key_Return)
    wait_for(lambda: record_of(session) == opened.keys[0])
    after = canvas.walked
    assert after is not None
    assert after.keys == opened.keys
    for _leaves, record in ("the mark", opened.keys[0]), ("the posting", None):
        press(Qt.Key.Key_Escape)
        assert canvas.walked is None
        assert record_of(session) == record
    assert canvas.hasFocus()


def test_what_is_typed_is_drawn(session: Session) -> None:
    page = page_of(session)
    editor = session.edit("leadership", "isis-k-hafiz-saeed-khan")
    before = bars(page)["isis-k-hafiz-saeed-khan"]
    assert editor.fields is not None
    line = editor.fields.rows["end"].control.findChild(QLineEdit)
    assert line is not None
    line.clear()
    type_into(line, "2015-06-01")
    settle()
    after = bars(page)["isis-k-hafiz-saeed-khan"]
    assert bounds(after.shape)[2] < bounds(before.shape)[2]
    session.window.browser.view.drop_form()


def test_a_group_without_postings_shows_no_strip(session: Session) -> None:
    library = session.window.library
    bare = next(
        group.id
        for group in library.records("groups")
        if not library.naming("groups", group.id, "leadership")
    )
    session.go(bare, Tab.LEADERSHIP)
    assert not page_of(session).strip.isVisible()
    assert page_of(session).table.empty.isVisible()
