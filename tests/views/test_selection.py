"""Several rows selected: kept while the table changes, and never lost by a look elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog

from desktop_app.views import copying as copying_rows
from desktop_app.views import selection
from desktop_app.views.list_page import ListPage
from desktop_app.views.places import Place, Tab
from desktop_app.views.stepwise import Stepwise
from tests.windows import Session, press, settle, wait_for


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.go("k", Tab.ATROCITIES)
    session.table().grid.setFocus()
    return session


def selected(session: Session) -> set[str]:
    return {row.atrocity.id for row in session.table().selection.rows}


def page(session: Session) -> ListPage[Any]:
    found = session.window.browser.view.pages.currentWidget()
    assert isinstance(found, ListPage)
    return found


def test_shift_and_ctrl_select_several_and_open_none(session: Session) -> None:
    press(Qt.Key.Key_Home, ctrl=True)
    here = session.window.browser.place
    press(Qt.Key.Key_Down, shift=True)
    assert len(selected(session)) == 2
    assert session.window.browser.place == here
    press(Qt.Key.Key_A, ctrl=True)
    assert len(selected(session)) == 3
    assert session.table().selected.text().startswith("3 selected")
    assert session.table().selected.isVisible()
    press(Qt.Key.Key_Escape)
    assert len(selected(session)) == 1
    assert not session.table().selected.isVisible()


def test_a_click_with_ctrl_adds_and_takes_away(session: Session) -> None:
    grid = session.table().grid
    for row in (0, 2):
        QTest.mouseClick(
            grid.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            grid.visualRect(session.table().model.index(row, 1)).center(),
        )
        settle()
    assert session.table().selection.positions == [0, 2]
    session.table().sort_by(1)
    assert len(selected(session)) == 2


def test_sorting_filtering_and_filling_anew_keep_what_is_selected(session: Session) -> None:
    table = session.table()
    press(Qt.Key.Key_A, ctrl=True)
    for section in range(len(table.model.columns)):
        table.sort_by(section)
        assert len(selected(session)) == 3
    table.filter.setText("bank")
    assert (selected(session), table.selection.hidden) == ({"bank"}, 2)
    assert table.selected.text().startswith("1 selected, 2 hidden")
    found = page(session).selected()
    assert {table: tuple(ids) for table, ids in found.items()} == {"atrocities": ("bank",)}
    table.filter.setText("")
    assert (len(selected(session)), table.selection.hidden) == (3, 0)
    session.window.browser.refresh()
    assert len(selected(session)) == 3


def test_a_new_choice_lets_go_of_hidden_rows(session: Session) -> None:
    table = session.table()
    press(Qt.Key.Key_A, ctrl=True)
    table.filter.setText("2015")
    assert table.selection.hidden == 1
    table.grid.setFocus()
    press(Qt.Key.Key_Down)
    assert table.selection.hidden == 0
    table.filter.setText("")
    assert len(selected(session)) == 1


def test_rows_of_another_group_are_not_selected(session: Session) -> None:
    press(Qt.Key.Key_A, ctrl=True)
    session.go("t", Tab.ATROCITIES)
    session.go("k", Tab.ATROCITIES)
    assert selected(session) == set()
    assert session.table().selection.hidden == 0


def test_a_record_opened_from_elsewhere_is_marked_alone(session: Session) -> None:
    press(Qt.Key.Key_A, ctrl=True)
    session.go("k", Tab.ATROCITIES, ("atrocities", "bank"))
    session.go("k", Tab.ATROCITIES, ("atrocities", "days"))
    assert session.window.browser.place == Place("k", Tab.ATROCITIES, ("atrocities", "days"))
    model, grid = session.table().model, session.table().grid
    assert model.row(grid.currentIndex().row()).atrocity.id == "days"


def test_postings_tell_their_people(session: Session) -> None:
    session.go("k", Tab.LEADERSHIP)
    session.table().grid.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    found = page(session).selected()
    assert list(found) == ["leadership", "people"]
    assert set(found["people"]) == {"khan", "informer"}
    assert len(found["leadership"]) == 3


def test_selected_rows_are_copied_in_the_order_shown(session: Session) -> None:
    table = session.table()
    table.sort_by(1)
    press(Qt.Key.Key_A, ctrl=True)
    press(Qt.Key.Key_C, ctrl=True)
    copied = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in copied.text().splitlines()]
    assert lines[0] == [column.label for column in table.model.columns]
    assert [line[1] for line in lines[1:]] == [
        table.model.index(row, 1).data() for row in range(table.model.rowCount())
    ]
    assert "<table>" in copied.html()


def test_without_a_selection_all_that_is_shown_is_copied(session: Session) -> None:
    table = session.table()
    table.filter.setText("bank")
    table.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_many_rows_are_copied_by_and_by_and_that_can_be_given_up(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying_rows, "_AT_ONCE", 1)
    table, clipboard = session.table(), QGuiApplication.clipboard()
    clipboard.setText("before")
    with monkeypatch.context() as patch:
        patch.setattr(Stepwise, "_step", lambda _self: None)
        table.copy()
        (progress,) = session.window.findChildren(QProgressDialog)
        assert "Copying 3 rows" in progress.labelText()
        progress.canceled.emit()
    settle()
    assert clipboard.text() == "before"
    assert not session.window.findChildren(QProgressDialog)
    table.copy()
    wait_for(lambda: len(clipboard.text().splitlines()) == 4)
    settle()
    assert not session.window.findChildren(QProgressDialog)


def test_all_of_many_rows_are_selected_without_asking_for_each(session: Session) -> None:
    """A heading is drawn as of a selected column, which Qt finds out cell by cell."""
    grid = session.table().grid
    assert grid.horizontalHeader().selectionModel() is not grid.selectionModel()
    press(Qt.Key.Key_A, ctrl=True)
    assert not grid.horizontalHeader().selectionModel().hasSelection()
    assert grid.selectionModel().hasSelection()


def test_very_many_selected_rows_are_found_again_by_and_by(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "_AT_ONCE", 1)
    table = session.table()
    monkeypatch.setattr(table.selection._finding, "_seconds", 1e-5)
    press(Qt.Key.Key_A, ctrl=True)
    assert table.selection.count == 3
    rows = table.model.rows
    table.show_rows(tuple(map(replace, rows)), "")
    table.show_rows(tuple(map(replace, reversed(rows))), "")  # before they are found
    wait_for(lambda: table.selection.count == 3)
    table.show_rows(tuple(map(replace, rows))[:2], "")
    wait_for(lambda: table.selection.count == 2)
    table.show_rows(tuple(map(replace, rows)), "")
    table.grid.selectRow(0)
    settle()
    assert len(selected(session)) == 1
