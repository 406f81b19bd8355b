"""Tables in the window: filter, sort, choose, copy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.views.places import Place, Tab
from tests.windows import Session, press, settle, text_of, type_text


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.ATROCITIES)
    return session


def first(session: Session) -> str:
    return str(session.table().model.index(0, 1).data())


def test_it_filters_as_one_types(session: Session) -> None:
    press(Qt.Key.Key_F, ctrl=True)
    type_text("jalalabad")
    assert session.table().model.rowCount() == 1
    assert first(session) == "Bombing at a bank"
    assert "1 attack with “jalalabad”:" in text_of(session.table())
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_Delete)
    assert session.table().model.rowCount() == 3


def test_it_sorts_by_a_click_on_the_head_and_by_the_menu(session: Session) -> None:
    header = session.table().grid.horizontalHeader()
    at = header.sectionViewportPosition(0) + 5
    for wanted in ("Bombing at a bank", "HIDDEN-ATTACK"):
        point = header.viewport().rect().center()
        point.setX(at)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
        settle()
        assert first(session) == wanted
    view = next(a for a in session.window.menuBar().actions() if "View" in a.text())
    assert view.menu() is not None
    session.choose("What")
    assert first(session) == "Bombing at a bank"
    session.choose("What")
    assert first(session) == "Killings over some days"


def test_a_row_opens_beside_the_table_and_keeps_its_mark(session: Session) -> None:
    table = session.table()
    table.grid.setFocus()
    table.select(("atrocities", "days"))
    press(Qt.Key.Key_Down)
    place = session.window.browser.place
    assert place == Place("k", Tab.ATROCITIES, ("atrocities", "bank"))
    panel = session.window.browser.view.panel
    assert "Bombing at a bank" in panel.text.toPlainText()
    assert QApplication.focusWidget() is table.grid
    table.sort_by(1)
    table.select(("atrocities", "bank"))
    assert table.model.row(table.grid.currentIndex().row()).atrocity.id == "bank"
    panel.close_button.click()
    assert session.window.browser.place == Place("k", Tab.ATROCITIES)
    assert not panel.isVisible()


def test_a_link_to_a_row_that_the_filter_hides_takes_the_filter_off(session: Session) -> None:
    session.table().filter.setText("days")
    session.window.browser.show_record("atrocities", "bank")
    assert session.table().filter.text() == ""


def test_a_row_is_copied(session: Session) -> None:
    table = session.table()
    table.select(("atrocities", "bank"))
    table.grid.setFocus()
    press(Qt.Key.Key_C, ctrl=True)
    heads, cells = (line.split("\t") for line in QApplication.clipboard().text().splitlines())
    assert heads[:3] == ["Date", "What", "Place"]
    assert cells[:3] == ["2015-04-18", "Bombing at a bank", "Jalalabad"]


def test_reading_text_is_copied(session: Session) -> None:
    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    session.window.browser.view.panel.text.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_C, ctrl=True)
    assert "It struck a queue." in QApplication.clipboard().text()
