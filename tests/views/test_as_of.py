"""The day that everything is shown as of, set by words, by the slider, by Today."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.domain.edtf import Day
from desktop_app.views.as_of import AsOf
from desktop_app.views.clock import today
from desktop_app.views.export import ExportDialog
from desktop_app.views.going import AddressDialog
from desktop_app.views.places import Tab
from tests.dialogs import accepting
from tests.windows import Session, click, press, settle, text_of, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    return start(small_copy)


@pytest.fixture
def control(session: Session) -> AsOf:
    return session.window.bar.as_of


def type_day(control: AsOf, words: str) -> None:
    control.ask()
    QTest.keyClicks(control.line, words)
    press(Qt.Key.Key_Return)
    settle()


def test_words_are_a_day_and_all_tabs_obey(session: Session, control: AsOf) -> None:
    everything = len(session.window.browser.sheet.atrocities)  # type: ignore[union-attr]
    type_day(control, "may 2015")
    assert session.window.browser.place.day == Day(2015, 5, 31)  # type: ignore[union-attr]
    assert control.line.text() == "31 May 2015"
    assert "as of 31 May 2015" in text_of(session.window.browser.view.header)
    sheet = session.window.browser.sheet
    assert sheet is not None
    assert sheet.as_of == Day(2015, 5, 31)
    assert len(sheet.atrocities) < everything
    session.go("k", Tab.ATROCITIES)
    assert session.table().model.total == len(sheet.atrocities)
    session.go("t", Tab.RELATIONS)
    assert session.window.browser.sheet.as_of == Day(2015, 5, 31)  # type: ignore[union-attr]


def test_what_is_no_day_is_told_and_changes_nothing(session: Session, control: AsOf) -> None:
    type_day(control, "someday")
    assert session.window.browser.place.day is None  # type: ignore[union-attr]
    assert control.line.property("wrong") is True
    press(Qt.Key.Key_Escape)
    assert control.line.property("wrong") is False
    assert control.line.text().endswith(str(today().year))


@pytest.mark.parametrize("day", [Day(2005, 6, 15), Day(2040, 1, 1)])
def test_until_the_years_are_known_the_slider_holds_the_day(qtbot: QtBot, day: Day) -> None:
    control = AsOf()
    qtbot.addWidget(control)
    control.show_day(day)
    assert control.slider.day == day
    assert str(max(day.year, today().year)) == control.last.text()
    control.show_day(None)
    assert control.slider.day == today()
    control.show_years(Day(2010, 1, 1), Day(2020, 1, 1))
    control.show_day(Day(1900, 1, 1))
    assert control.slider.day == Day(2010, 1, 1)


def test_years_that_become_known_leave_alone_what_is_typed_and_turned(control: AsOf) -> None:
    control.ask()
    QTest.keyClicks(control.line, "someday")
    control.show_years(Day(2001, 1, 1), None)
    assert control.line.text() == "someday"
    press(Qt.Key.Key_Return)
    assert control.line.property("wrong") is True
    control.show_years(Day(2002, 1, 1), None)
    assert control.line.property("wrong") is True
    control.slider.setFocus()
    press(Qt.Key.Key_PageDown)
    turned = control.slider.day
    control.show_years(Day(2003, 1, 1), None)
    assert control.slider.day == turned
    settle()
    assert control.slider.day == turned


def test_today_goes_back_to_today(session: Session, control: AsOf) -> None:
    assert not control.now.isEnabled()
    type_day(control, "2016")
    click(control.now)
    assert session.window.browser.place.day is None  # type: ignore[union-attr]
    assert not session.window.browser.view.header.day.isVisible()
    type_day(control, "2016")
    type_day(control, "today")
    assert session.window.browser.place.day is None  # type: ignore[union-attr]


def test_the_slider_goes_by_days_and_a_ride_along_it_is_one_step_back(
    session: Session, control: AsOf
) -> None:
    wait_for(lambda: control.slider.minimum() < control.slider.maximum() - 2000)
    control.slider.setFocus()
    for _key in range(3):
        press(Qt.Key.Key_PageDown)
        press(Qt.Key.Key_Left)
        settle()
    day = session.window.browser.place.day  # type: ignore[union-attr]
    assert day == control.slider.day
    assert control.slider.maximum() - control.slider.value() == 3 * 31
    session.window.browser.back()
    assert session.window.browser.place.day is None  # type: ignore[union-attr]
    assert not session.window.browser.trail.can_go_back
    session.window.browser.forward()
    assert session.window.browser.place.day == day  # type: ignore[union-attr]


def test_a_screen_reader_hears_the_day_of_the_slider(session: Session, control: AsOf) -> None:
    type_day(control, "1 March 2016")
    assert control.slider.accessibleDescription() == "1 March 2016"
    control.slider.setFocus()
    press(Qt.Key.Key_Left)
    assert session.window.browser.place.day == Day(2016, 2, 29)  # type: ignore[union-attr]
    assert control.slider.accessibleDescription() == "29 February 2016"


def test_a_click_on_the_slider_goes_where_it_points(session: Session, control: AsOf) -> None:
    middle = QPoint(control.slider.width() // 2, control.slider.height() // 2)
    QTest.mouseClick(control.slider, Qt.MouseButton.LeftButton, pos=middle)
    settle()
    between = control.slider.maximum() - control.slider.minimum()
    gone = (control.slider.value() - control.slider.minimum()) / between
    assert 0.45 < gone < 0.55
    assert session.window.browser.place.day == control.slider.day  # type: ignore[union-attr]


def test_the_address_of_a_view_opens_it_again(session: Session, control: AsOf) -> None:
    type_day(control, "26 aug 2016")
    session.go("k", Tab.LEADERSHIP)
    session.action("Copy address of this view").trigger()
    copied = QApplication.clipboard().text()
    assert copied == "k/leadership?as-of=2016-08-26"
    session.window.browser.look_at(None)
    session.go("t", Tab.PROFILE)

    def name(dialog: QDialog) -> None:
        assert isinstance(dialog, AddressDialog)
        assert dialog.line.text() == copied
        dialog.line.setText("nobody/leadership")
        assert not dialog.go.isEnabled()
        assert "no group “nobody”" in dialog.trouble.text()
        dialog.line.setText(copied)

    with accepting(AddressDialog, name):
        session.action("Go to address …").trigger()
    settle()
    place = session.window.browser.place
    assert place is not None
    assert (place.group, place.tab, place.day) == ("k", Tab.LEADERSHIP, Day(2016, 8, 26))


def test_an_export_says_its_day(session: Session) -> None:
    dialog = ExportDialog("K", session.window, Day(2016, 8, 26))
    dialog.show()
    settle()
    assert "26 August 2016" in text_of(dialog)
    dialog.deleteLater()


def test_going_to_what_came_later_goes_to_today_and_says_so(
    session: Session, control: AsOf
) -> None:
    type_day(control, "2014")
    session.window.browser.show_record("atrocities", "bank")
    settle()
    place = session.window.browser.place
    assert place is not None
    assert (place.day, place.record) == (None, ("atrocities", "bank"))
    told = "Went on to today: what you opened came after 31 December 2014."
    assert told in text_of(session.window.status)
    session.window.browser.back()
    settle()
    assert told not in text_of(session.window.status)


def test_what_was_said_since_stays_when_another_day_is_shown(
    session: Session, control: AsOf
) -> None:
    type_day(control, "2014")
    session.window.browser.show_record("atrocities", "bank")
    session.window.status.say("Exported to a.pdf")
    session.window.browser.back()
    settle()
    assert "Exported to a.pdf" in text_of(session.window.status)


def test_the_list_of_groups_counts_up_to_the_day(session: Session, control: AsOf) -> None:
    type_day(control, "may 2015")
    rows = {row.id: row.atrocities for row in session.window.browser.sidebar.list.groups}
    for group, count in rows.items():
        assert count == len(session.window.library.fact_sheet(group, Day(2015, 5, 31)).atrocities)
    assert sum(count or 0 for count in rows.values()) > 0


def test_what_is_understood_is_said_until_it_is_taken(session: Session, control: AsOf) -> None:
    control.ask()
    QTest.keyClicks(control.line, "may 2015")
    assert "31 May 2015" in QToolTip.text()
    press(Qt.Key.Key_Return)
    wait_for(lambda: not QToolTip.isVisible())
    control.ask()
    QTest.keyClicks(control.line, "nonsense")
    assert "not understood" in QToolTip.text()
    press(Qt.Key.Key_Escape)
    wait_for(lambda: not QToolTip.isVisible())
