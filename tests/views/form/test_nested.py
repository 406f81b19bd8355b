"""Lists of rows: by keyboard, and nothing lost by a slip."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.views.form.fields import Fields
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.row_card import TakenOut
from desktop_app.views.form.tab_order import set_tab_order
from tests.windows import click, press, settle, shown, text_of, type_text

NAMES: list[dict[str, Any]] = [
    {"text": "One", "kind": "official"},
    {"text": "Two"},
    {"text": "Three", "unknown": 1},
]


@pytest.fixture
def fields(form: Callable[..., Fields]) -> Fields:
    made = form("groups", RECORD_TYPES["groups"], {"names": [dict(name) for name in NAMES]})
    made.activateWindow()
    settle()
    return made


@pytest.fixture
def rows(fields: Fields) -> RowsControl:
    control = fields.rows["names"].control
    assert isinstance(control, RowsControl)
    return control


def texts(fields: Fields) -> list[Any]:
    return [name.get("text") for name in fields.document.get("names", [])]


def test_a_row_is_moved_by_keyboard_and_keeps_the_focus(fields: Fields, rows: RowsControl) -> None:
    rows.cards[0].toggle.setFocus()
    press(Qt.Key.Key_Down, alt=True)
    assert texts(fields) == ["Two", "One", "Three"]
    assert rows.cards[1].toggle.hasFocus()
    press(Qt.Key.Key_Down, alt=True)
    press(Qt.Key.Key_Down, alt=True)
    assert texts(fields) == ["Two", "Three", "One"]
    press(Qt.Key.Key_Up, alt=True)
    assert texts(fields) == ["Two", "One", "Three"]
    tops = [card.y() for card in rows.cards]
    assert tops == sorted(tops)


def test_a_row_is_opened_filled_and_folded_by_keyboard(fields: Fields, rows: RowsControl) -> None:
    rows.cards[1].toggle.setFocus()
    press(Qt.Key.Key_Return)
    set_tab_order(fields)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_End)
    type_text(" more")
    assert texts(fields)[1] == "Two more"
    press(Qt.Key.Key_Tab, shift=True)
    press(Qt.Key.Key_Left)
    assert not rows.cards[1].toggle.isChecked()
    press(Qt.Key.Key_Down)
    assert rows.cards[2].toggle.hasFocus()
    press(Qt.Key.Key_Down)
    assert rows.add_button.hasFocus()
    rows.cards[0].toggle.setFocus()
    press(Qt.Key.Key_Insert)
    type_text("Four")
    assert texts(fields)[-1] == "Four"


@pytest.mark.parametrize("way", ["button", "undo", "enter"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_row_taken_out_is_brought_back_to_its_place(
    fields: Fields, rows: RowsControl, at: int, way: str
) -> None:
    heard: list[bool] = []
    fields.edited.connect(lambda: heard.append(True))
    rows.cards[at].toggle.setFocus()
    press(Qt.Key.Key_Delete)
    assert fields.document["names"] == [*NAMES[:at], *NAMES[at + 1 :]]
    left = shown(rows, TakenOut)[0]
    assert left.button.hasFocus()
    assert "Removed: " in text_of(left)
    if way == "button":
        click(left.button)
    elif way == "undo":
        press(Qt.Key.Key_Z, ctrl=True)
    else:
        press(Qt.Key.Key_Return)
    assert fields.document["names"] == NAMES
    assert rows.cards[at].toggle.hasFocus()
    assert not shown(rows, TakenOut)
    assert len(heard) == 2


def test_all_rows_taken_out_come_back_in_any_order(fields: Fields, rows: RowsControl) -> None:
    for _row in NAMES:
        rows.cards[0].toggle.setFocus()
        press(Qt.Key.Key_Delete)
    assert "names" not in fields.document
    left = shown(rows, TakenOut)
    for each in (left[2], left[0], left[1]):
        click(each.button)
    assert fields.document["names"] == NAMES


def test_an_empty_row_goes_without_a_trace(fields: Fields, rows: RowsControl) -> None:
    rows.add_button.setFocus()
    press(Qt.Key.Key_Space)
    rows.cards[3].toggle.setFocus()
    press(Qt.Key.Key_Delete)
    assert not shown(rows, TakenOut)
    assert fields.document["names"] == NAMES


def test_filling_the_list_again_forgets_what_was_taken_out(
    fields: Fields, rows: RowsControl
) -> None:
    rows.cards[0].toggle.setFocus()
    press(Qt.Key.Key_Delete)
    heard: list[bool] = []
    fields.edited.connect(lambda: heard.append(True))
    rows.show_value([{"text": "Other"}])
    settle()
    assert not shown(rows, TakenOut)
    assert not heard
    assert QApplication.focusWidget() is not None
