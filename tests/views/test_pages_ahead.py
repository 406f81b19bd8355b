"""Pages are made ready before one looks: what is seen, typed and focused stays as it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.edtf import Day
from desktop_app.views.pages_ahead import pages_ahead
from desktop_app.views.pictures.canvas import Canvas
from desktop_app.views.places import Place, Tab
from tests.dialogs import answering
from tests.windows import Session, settle, type_text

OTHERS = (Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS, Tab.SOURCES)


@pytest.fixture
def session(start: Callable[[Path], Session], shipped_copy: Path) -> Session:
    """A window that makes nothing ready by itself."""
    return without_preparing(start(shipped_copy))


def without_preparing(begun: Session) -> Session:
    begun.window.meanwhile.preparing.stop()
    begun.window.resize(1440, 900)
    begun.go("isis-k", Tab.PROFILE)
    return begun


def make_ready(session: Session) -> None:
    for _step in pages_ahead(session.window.browser.view):
        settle()


def canvases(session: Session, tab: Tab) -> list[Canvas]:
    return [each.canvas for each in session.window.browser.view.page(tab).pictures()]


@contextmanager
def redrawn(session: Session) -> Iterator[list[Tab]]:
    """The tabs of which a picture is made anew meanwhile."""
    found: list[Tab] = []

    def note(tab: Tab) -> Callable[[], None]:
        return lambda: found.append(tab)

    noted = [(canvas, note(tab)) for tab in OTHERS for canvas in canvases(session, tab)]
    for canvas, tell in noted:
        canvas.redrawn.connect(tell)
    yield found
    for canvas, tell in noted:
        canvas.redrawn.disconnect(tell)


def click(session: Session, tab: Tab) -> None:
    """Click on a tab as its user does."""
    window = session.window
    bar = window.browser.view.tabs
    where = bar.mapTo(window, bar.tabRect(list(Tab).index(tab)).center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    settle()


def seen(session: Session) -> QImage:
    return session.window.browser.view.pages.grab().toImage()


class Told(QObject):
    """Notes what changes where the reader looks and types."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let it happen."""
        if isinstance(watched, QWidget):
            alone = watched.isWindow() and event.type() is QEvent.Type.Show
            if alone or event.type() in _OF_FOCUS:
                self.found.append(f"{type(watched).__name__} {event.type().name}")
        return False


_OF_FOCUS = {
    QEvent.Type.FocusIn,
    QEvent.Type.FocusOut,
    QEvent.Type.FocusAboutToChange,
    QEvent.Type.WindowActivate,
    QEvent.Type.WindowDeactivate,
}


@pytest.mark.parametrize("tab", list(Tab))
def test_what_is_seen_typed_and_focused_stays(session: Session, tab: Tab) -> None:
    window, view = session.window, session.window.browser.view
    session.go("isis-k", tab)
    table = session.table() if tab is not Tab.PROFILE else None
    focused = table.filter if table is not None else window.browser.sidebar.list
    QApplication.setCursorFlashTime(0)  # what moves by itself would be seen
    if table is not None:
        table.filter.setClearButtonEnabled(False)
    focused.setFocus()
    type_text("is")
    moves: list[object] = []
    window.browser.moved.connect(lambda: moves.append(window.browser.place))
    application = QApplication.instance()
    assert application is not None
    before, told = seen(session), Told()
    application.installEventFilter(told)
    for _step in pages_ahead(view):
        settle()
        assert QApplication.focusWidget() is focused
        assert QApplication.activeWindow() is window
        assert view.pages.currentWidget() is view.page(tab)
        assert view.tabs.currentIndex() == list(Tab).index(tab)
    application.removeEventFilter(told)
    assert not told.found
    assert not moves
    assert seen(session) == before
    if table is not None:
        type_text("is")
        assert table.filter.text() == "isis"


def test_a_click_finds_the_page_drawn(session: Session) -> None:
    make_ready(session)
    ready = {tab: [each.picture for each in canvases(session, tab)] for tab in OTHERS}
    with redrawn(session) as anew:
        for tab in OTHERS:
            click(session, tab)
            assert session.table().model.total
            assert session.table().grid.isVisible()
    assert not anew
    assert all(each.width > 0 for pictures in ready.values() for each in pictures)
    assert ready == {tab: [each.picture for each in canvases(session, tab)] for tab in OTHERS}


def test_no_picture_is_made_while_a_page_out_of_sight_is_laid_out(session: Session) -> None:
    view = session.window.browser.view
    page = view.page(Tab.ATROCITIES)
    page.resize(view.splitter.size())
    page.grab(QRect(0, 0, 1, 1))  # what has room now is visible from then on
    view.fill(Tab.ATROCITIES)
    with redrawn(session) as anew, page.drawing_later():
        page.grab(QRect(0, 0, 1, 1))
    assert not anew


def test_nothing_of_a_page_made_ready_says_that_it_is_on_the_screen(session: Session) -> None:
    make_ready(session)
    for tab in OTHERS:
        page = session.window.browser.view.page(tab)
        told = [each for each in page.findChildren(QWidget) if not _is_invisible(each)]
        assert not told, tab
    click(session, Tab.ATROCITIES)
    assert not any(map(_is_invisible, canvases(session, Tab.ATROCITIES)))


def _is_invisible(widget: QWidget) -> bool:
    """What a screen reader is told."""
    return bool(QAccessible.queryAccessibleInterface(widget).state().invisible)


@pytest.mark.parametrize("tab", [Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS])
def test_a_page_that_was_not_made_ready_draws_each_picture_once(session: Session, tab: Tab) -> None:
    drawn = canvases(session, tab)
    with redrawn(session) as anew:
        click(session, tab)
    assert anew == [tab] * len(drawn)


def test_it_looks_as_if_nothing_had_been_done_ahead(
    session: Session, start: Callable[[Path], Session], shipped_copy: Path
) -> None:
    looks = {}
    for tab in OTHERS:
        click(session, tab)
        looks[tab] = seen(session)
    session.close()
    other = without_preparing(start(shipped_copy))
    make_ready(other)
    for tab in OTHERS:
        click(other, tab)
        assert seen(other) == looks[tab]


def test_another_group_and_day_are_shown_though_others_were_made_ready(session: Session) -> None:
    browser = session.window.browser
    make_ready(session)
    for place in (Place("taliban"), Place("isis-k", day=Day(2016, 1, 1))):
        browser.visit(place)
        assert browser.sheet is not None
        click(session, Tab.LEADERSHIP)
        assert session.table().model.total == len(browser.sheet.postings)
        make_ready(session)
        with redrawn(session) as anew:
            click(session, Tab.ATROCITIES)
            assert session.table().model.total == len(browser.sheet.atrocities)
        assert not anew


def test_it_stops_half_way_where_one_goes_elsewhere(session: Session) -> None:
    browser = session.window.browser
    whole = len([*pages_ahead(browser.view)])
    for group, steps in (("taliban", whole // 3), ("isis-k", whole // 2), ("taliban", whole - 4)):
        for _step in islice(pages_ahead(browser.view), steps):
            settle()
        browser.go(Place(group))
        for tab in OTHERS:
            click(session, tab)
            sheet = browser.sheet
            assert sheet is not None
            assert sheet.group.id == group
            if tab is Tab.ATROCITIES:
                assert session.table().model.total == len(sheet.atrocities)
                told = {
                    key for mark in canvases(session, tab)[0].picture.marks for key in mark.keys
                }
                assert told <= {("atrocities", row.atrocity.id) for row in sheet.atrocities}
        browser.go(Place(group))


def test_what_narrows_a_table_stays(session: Session) -> None:
    click(session, Tab.ATROCITIES)
    session.table().filter.setFocus()
    type_text("kabul")
    few = session.table().model.rowCount()
    click(session, Tab.PROFILE)
    make_ready(session)
    click(session, Tab.ATROCITIES)
    assert session.table().filter.text() == "kabul"
    assert session.table().model.rowCount() == few < session.table().model.total


def test_a_record_beside_the_page_leaves_what_was_made_ready(session: Session) -> None:
    click(session, Tab.SOURCES)
    session.table().grid.activated.emit(session.table().model.index(0, 0))
    settle()
    assert session.window.browser.view.panel.isVisible()
    make_ready(session)
    with redrawn(session) as anew:
        click(session, Tab.LEADERSHIP)
        click(session, Tab.ATROCITIES)
    assert not anew
    assert not session.window.browser.view.panel.isVisible()


def test_nothing_is_made_ready_beside_an_open_form(session: Session) -> None:
    session.edit("groups", "isis-k")
    built = session.window.browser.view.pages.count()
    make_ready(session)
    assert session.window.browser.view.pages.count() == built


def test_nothing_is_made_ready_of_a_group_that_is_gone(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    session.window.meanwhile.preparing.stop()
    for group in ("k", "t", "hidden"):
        with answering("Delete"):
            session.window.editing.delete("groups", group)
    assert not list(pages_ahead(session.window.browser.view))
