"""What stands around and beside a page, the search and a dialog in a small window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.edtf import Day
from desktop_app.views.paste import PasteDialog
from desktop_app.views.places import Tab
from desktop_app.views.search_button import SearchButton
from tests.dialogs import accepting
from tests.views.small_window import SMALL, is_whole, small
from tests.windows import Session, press, settle


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return small(start, small_copy)


def test_the_window_can_be_so_small_whatever_it_has_shown(session: Session) -> None:
    for tab in Tab:
        session.go("k", tab)
        settle()
        assert session.window.size().toTuple() == SMALL, tab


def test_nothing_at_the_top_is_cut_off(session: Session) -> None:
    bar = session.window.bar
    for shown in (bar.back, bar.forward, bar.as_of.line, bar.add, bar.edit, bar.export):
        assert is_whole(shown)
    line = bar.as_of.line
    longest = line.fontMetrics().horizontalAdvance("30 September 2021")
    assert line.width() - longest >= 2 * (8 + 1 + 2)  # padding, frame, and what a line leaves free
    tabs = session.window.browser.view.tabs
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    header = session.window.browser.view.header
    assert is_whole(header.name)
    assert is_whole(header.state)


def test_a_name_of_usual_length_stands_on_one_line_whatever_the_day(
    start: Callable[[Path], Session], shipped_copy: Path
) -> None:
    session = start(shipped_copy)
    session.window.resize(*SMALL)
    session.go("isis-k", Tab.PROFILE)
    header = session.window.browser.view.header
    before = header.height()
    session.window.browser.look_at(Day(2021, 8, 26))
    settle()
    assert is_whole(header.day)
    assert header.height() == before
    assert header.day.text() == "as of 26 Aug 2021"
    session.window.resize(1280, 720)
    settle()
    assert header.day.text() == "as of 26 August 2021"


def test_the_name_stays_small_in_another_theme(session: Session) -> None:
    header = session.window.browser.view.header
    before = header.name.fontInfo().pixelSize(), header.height()
    for theme in ("Dark", "Light"):
        session.choose(theme)
        assert (header.name.fontInfo().pixelSize(), header.height()) == before, theme


@pytest.mark.usefixtures("session")
def test_the_search_hint_stands_clear_of_its_keys() -> None:
    button = SearchButton()
    button.show()
    for width in (120, 164, 180, 240):
        button.resize(width, button.height())
        text = 10 + button.fontMetrics().horizontalAdvance(button.text())
        assert text <= (button.keys.x() if not button.keys.isHidden() else width - 10)
    assert not button.keys.isHidden()
    button.close()


def test_the_form_of_a_record_leaves_the_window_as_it_is(session: Session) -> None:
    session.window.resize(640, 312)  # less the bar that a desktop has
    settle()
    session.edit("atrocities", "bank")
    assert session.window.size().toTuple() == (640, 312)
    for button in (session.editor.done_button, session.editor.cancel_button):
        assert is_whole(button)


def test_a_record_that_takes_the_place_of_the_page_has_its_focus(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    session.table().grid.setFocus()
    session.table().grid.selectRow(0)
    press(Qt.Key.Key_Return)
    view = session.window.browser.view
    assert view.panel.isVisible()
    assert view.panel.text.hasFocus()
    press(Qt.Key.Key_Escape)
    assert view.pages.isVisible()
    assert session.table().grid.hasFocus()


def test_a_record_takes_the_place_of_the_page_and_gives_it_back(session: Session) -> None:
    view = session.window.browser.view
    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    settle()
    assert is_whole(view.panel)
    assert not view.pages.isVisible()
    assert not view.header.isVisible()
    session.go("k", Tab.ATROCITIES)
    settle()
    assert view.pages.isVisible()
    assert view.header.isVisible()
    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    session.window.resize(1280, 720)
    settle()
    assert view.pages.isVisible()
    assert view.panel.isVisible()
    assert view.pages.width() > view.panel.width() >= 300


def test_pages_made_meanwhile_take_no_room_from_the_one_on_view(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    view = session.window.browser.view
    for width in (784, 1000):
        session.window.resize(width, 752)
        session.go("k", Tab.LEADERSHIP, ("leadership", "khan-leader"))
        before = view.pages.isVisible(), view.splitter.sizes()
        for tab in Tab:
            view.fill(tab)
        settle()
        session.go("k", Tab.LEADERSHIP, ("people", "khan"))
        assert is_whole(view.panel)
        assert (view.pages.isVisible(), view.splitter.sizes()) == before
    assert view.pages.isVisible()


def test_the_search_page_leaves_hints_out_to_be_low(session: Session) -> None:
    page = session.window.searching.page
    page.show_up("kabul")
    for _drawn in range(2):  # what it leaves out on the way lets it become lower
        page.resize(640, 336)
        settle()
    assert page.size().toTuple() == (640, 336)
    for part in (page.line, page.choices, page.span.until, page.clear, page.list):
        assert part.isHidden() or page.rect().contains(part.geometry().center())
    page.resize(1000, 700)
    settle()
    assert page.keys.isVisible()
    assert page.span.note.isVisible()


def test_the_search_page_tells_what_dates_do_in_full_where_it_is_narrow(session: Session) -> None:
    page = session.window.searching.page
    page.show_up("kabul")
    for width in (784, 1000):
        page.resize(width, 700)
        settle()
        note = page.span.note
        assert note.height() >= note.heightForWidth(note.width()), width


def test_rows_to_paste_and_their_columns_fit(session: Session) -> None:
    room = (624, 312)
    QApplication.clipboard().setText("When\tHeadline\n2019-02-02\tAn attack\n")

    def act(dialog: PasteDialog) -> None:
        dialog.area.setFixedWidth(room[0] // 3)
        dialog.resize(*room)
        settle()
        assert dialog.width() <= SMALL[0]
        assert dialog.height() <= room[1]
        for shown in (dialog.heads, dialog.view.sentence, dialog.accept_button):
            assert is_whole(shown)
        dialog.reject()

    session.go("k", Tab.ATROCITIES)
    with accepting(PasteDialog, act):
        session.window.bulk.paste()
