"""Tables narrowed through the window: by keyboard, by mouse, kept, told, taken off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.views.filter_popup import FilterPopup
from desktop_app.views.list_page import ListPage
from desktop_app.views.places import Tab
from tests.windows import Session, press, settle, text_of, type_text, wait_for

JALALABAD = NO_FILTERS.with_chosen("place", ("Jalalabad",))


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.ATROCITIES)
    return session


def page(session: Session) -> ListPage[Any]:
    found = session.window.browser.view.pages.currentWidget()
    assert isinstance(found, ListPage)
    return found


def titles(session: Session) -> list[str]:
    return [row.atrocity.title for row in session.table().model.shown()]


def popup() -> FilterPopup[Any]:
    found = QApplication.activePopupWidget()
    assert isinstance(found, FilterPopup)
    return found


def key(where: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press a key in a popup, whose focus the platform without screen does not tell."""
    focused = where.focusWidget()
    if text:
        QTest.keyClicks(focused, text)
    else:
        QTest.keyClick(focused, key)
    settle()


def labels(open_: FilterPopup[Any]) -> list[str]:
    rows = open_.choices.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def menu_of_cell(session: Session, row: int, column: int) -> QMenu:
    """The menu that a right click on a cell opens."""
    table = session.table()
    at = table.grid.visualRect(table.model.index(row, column)).center()
    table.grid.customContextMenuRequested.emit(at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.hide()
    return menu


def test_it_is_narrowed_by_keyboard_through_and_through(session: Session) -> None:
    told: list[Filters] = []
    page(session).filtered.connect(told.append)
    press(Qt.Key.Key_I, alt=True)
    wait_for(QApplication.activePopupWidget)
    open_ = popup()
    key(open_, Qt.Key.Key_Down)
    assert open_.facet == "place"
    key(open_, Qt.Key.Key_Right)
    assert labels(open_) == ["Jalalabad"]
    key(open_, Qt.Key.Key_Space)
    assert titles(session) == ["Bombing at a bank"]
    assert told == [JALALABAD]
    assert page(session).filters == JALALABAD
    key(open_, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    chip = session.table().bar.chips["place"]
    assert chip.text() == "Jalalabad"
    assert "1 attack in Jalalabad:" in text_of(session.table())
    chip.setFocus()
    press(Qt.Key.Key_Delete)
    assert len(titles(session)) == 3
    assert told[-1] == NO_FILTERS
    assert not session.table().bar.chips


def test_several_choices_show_what_any_of_them_has_and_counts_follow_other_filters(
    session: Session,
) -> None:
    bar = session.table().bar
    bar.open("basis")
    open_ = popup()
    counts = {c: open_.choices.rows.index(n).data(257) for n, c in enumerate(labels(open_))}
    assert counts == {"claimed": 2, "suspected": 1}
    for row in range(2):
        open_.choices.list.setCurrentIndex(open_.choices.rows.index(row))
        key(open_, Qt.Key.Key_Space)
    assert page(session).filters.values("basis") == ("claimed", "suspected")
    assert len(titles(session)) == 3
    key(open_, Qt.Key.Key_Left)
    open_.facets.setCurrentRow(0)
    settle()
    open_.span.take_focus()
    key(open_, Qt.Key.Key_unknown, "nov 2015")
    assert page(session).filters.since == "2015-11"
    assert len(titles(session)) == 2
    open_.close()
    bar.open("basis")
    assert [popup().choices.rows.index(n).data(257) for n in range(2)] == [1, 1]
    key(popup(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert bar.chips["basis"].text() == "claimed or suspected"


def test_a_date_that_may_lie_in_the_span_is_kept_and_said(session: Session) -> None:
    page(session).show_filters(NO_FILTERS.with_span("2015-12", "2016-06"))
    assert titles(session) == ["HIDDEN-ATTACK"]
    assert "(1 may lie outside these dates)" in text_of(session.table())


def test_dates_that_are_none_change_nothing_and_are_said(session: Session) -> None:
    session.table().bar.open("dates")
    span = popup().span
    key(popup(), Qt.Key.Key_unknown, "gibberish")
    assert page(session).filters == NO_FILTERS
    assert "not understood" in span.remark.text()
    span.since.clear()
    span.since.setFocus()
    key(popup(), Qt.Key.Key_unknown, "2016")
    span.until.setFocus()
    key(popup(), Qt.Key.Key_unknown, "2015")
    assert "nothing can match" in span.remark.text()
    assert titles(session) == []
    popup().close()
    assert "Nothing matches: clear the filters." in text_of(session.table())
    session.table().bar.clear.click()
    assert len(titles(session)) == 3
    assert page(session).filters == NO_FILTERS


def test_words_and_chips_go_together_and_stay_for_other_data(session: Session) -> None:
    press(Qt.Key.Key_F, ctrl=True)
    type_text("bank")
    session.table().bar.changed.emit(JALALABAD.with_words("bank"))
    assert titles(session) == ["Bombing at a bank"]
    session.window.browser.refresh()
    settle()
    assert titles(session) == ["Bombing at a bank"]
    assert page(session).filters == JALALABAD.with_words("bank")


def test_a_click_on_the_cross_takes_off_and_elsewhere_opens(session: Session) -> None:
    session.table().bar.open("place")
    popup().choices.toggled.emit("Jalalabad")
    popup().close()
    chip = session.table().bar.chips["place"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert popup().facet == "place"
    popup().close()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 8))
    settle()
    assert page(session).filters == NO_FILTERS


def test_the_cell_that_a_menu_was_asked_for_narrows_to_its_value(session: Session) -> None:
    table = session.table()
    row = titles(session).index("Bombing at a bank")
    for column, offer in ((1, "No row is selected"), (0, "Only 2015"), (2, "Only Jalalabad")):
        assert menu_of_cell(session, row, column).actions()[0].text() == offer
    menu_of_cell(session, row, 3).actions()[0].trigger()
    settle()
    assert titles(session) == ["Bombing at a bank"]
    assert page(session).filters.values("killed") == ("10-49",)
    assert "killed" in table.bar.chips


@pytest.mark.parametrize("tab", [Tab.LEADERSHIP, Tab.ATROCITIES, Tab.RELATIONS, Tab.SOURCES])
def test_every_facet_of_every_table_can_be_opened_and_chosen(session: Session, tab: Tab) -> None:
    session.go("k", tab)
    table = session.table()
    narrowable = table.model.narrowing.table
    assert narrowable is not None
    for facet in narrowable.facets:
        table.bar.open(facet.id)
        open_ = popup()
        listed = open_.choices.list
        wait_for(lambda listed=listed, facet=facet: listed.accessibleName() == facet.label)
        for number, label in enumerate(labels(open_)):
            count = open_.choices.rows.index(number).data(257)
            open_.choices.toggled.emit(open_.choices.rows.value(number))
            wait_for(lambda count=count: table.model.rowCount() == count)
            assert label in table.sentence.text()
            open_.choices.toggled.emit(open_.choices.rows.value(number))
        wait_for(lambda: table.model.rowCount() == table.model.total)
        open_.close()


def test_a_record_that_filters_hide_is_told_of(session: Session) -> None:
    page(session).show_filters(JALALABAD)
    assert page(session).hides(("atrocities", "days"))
    assert not page(session).hides(("atrocities", "bank"))
    assert not page(session).hides(("atrocities", "no such"))
    assert page(session).shown_ids() == ("bank",)
    session.window.browser.show_record("atrocities", "days")
    settle()
    assert page(session).filters == NO_FILTERS


def test_from_how_many_to_how_many_is_typed_and_told(session: Session) -> None:
    bar = session.table().bar
    bar.open("place")
    assert popup().numbers.isHidden()
    popup().close()
    bar.open("killed")
    numbers = popup().numbers
    assert numbers.isVisible()
    numbers.least.setFocus()
    key(popup(), Qt.Key.Key_unknown, "30")
    assert titles(session) == ["Bombing at a bank"]
    assert bar.chips["killed"].text() == "killed: 30 or more"
    assert labels(popup())[-1] == "30 or more"
    numbers.most.setFocus()
    key(popup(), Qt.Key.Key_unknown, "31")
    assert titles(session) == []
    assert numbers.remark.isHidden()
    key(popup(), Qt.Key.Key_Backspace)
    assert not numbers.remark.isHidden()
    assert page(session).filters.values("killed") == ("30-31",)
    key(popup(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    bar.open("killed")
    assert (popup().numbers.least.text(), popup().numbers.most.text()) == ("30", "31")
    popup().numbers.least.clear()
    popup().numbers.most.clear()
    assert page(session).filters == NO_FILTERS
    popup().close()


def test_a_figure_offers_so_many_or_more(session: Session) -> None:
    row = titles(session).index("Bombing at a bank")
    menu_of_cell(session, row, 3).actions()[1].trigger()
    settle()
    assert page(session).filters.values("killed") == ("32-",)
    assert titles(session) == ["Bombing at a bank"]


def test_fields_of_numbers_stay_in_place_and_are_as_wide_as_the_list(session: Session) -> None:
    session.table().bar.open("killed")
    settle()
    open_ = popup()
    numbers = open_.numbers
    before = numbers.least.mapTo(open_, QPoint())
    assert before.y() < open_.choices.list.mapTo(open_, QPoint()).y()
    for line, text in ((numbers.least, "9"), (numbers.most, "3")):
        line.setFocus()
        key(open_, Qt.Key.Key_unknown, text)
    assert numbers.remark.isVisible()
    assert numbers.least.mapTo(open_, QPoint()) == before
    ends = [w.mapTo(open_, w.rect().topRight()).x() for w in (numbers.most, open_.choices)]
    assert ends[0] == ends[1]
    assert numbers.least.width() == pytest.approx(numbers.most.width(), abs=1)
    open_.close()


def test_keys_go_from_the_facets_to_the_numbers_and_on_to_the_choices(session: Session) -> None:
    session.table().bar.open("killed")
    settle()
    open_ = popup()
    open_.facets.setFocus()
    key(open_, Qt.Key.Key_Tab)
    assert open_.focusWidget() is open_.numbers.least
    key(open_, Qt.Key.Key_Left)
    assert open_.focusWidget() is open_.facets
    key(open_, Qt.Key.Key_Tab)
    key(open_, Qt.Key.Key_Down)
    assert open_.focusWidget() is open_.choices.list
    open_.close()


def test_down_leads_from_the_line_to_the_rows(session: Session) -> None:
    table = session.table()
    press(Qt.Key.Key_F, ctrl=True)
    press(Qt.Key.Key_Down)
    assert table.grid.hasFocus()
    assert table.selection.positions == [0]
    press(Qt.Key.Key_Down)
    assert table.selection.positions == [1]
    press(Qt.Key.Key_F, ctrl=True)
    press(Qt.Key.Key_Down)
    assert table.grid.hasFocus()
    assert table.selection.positions == [1]
