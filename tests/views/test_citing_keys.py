"""The windows in which a source is chosen or made are walked and answered by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.views.cite import SourcePicker
from desktop_app.views.new_source import NewSource
from tests.windows import Session, press, settle, type_text


@pytest.fixture
def picker(start: Callable[[Path], Session], small_copy: Path) -> SourcePicker:
    session = start(small_copy)
    session.edit("groups", "k")
    session.form.rows["state"].control.setFocus()
    settle()
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    found = QApplication.activeModalWidget()
    assert isinstance(found, SourcePicker)
    return found


@pytest.fixture
def new_source(picker: SourcePicker) -> NewSource:
    type_text("zzz nothing like it")
    press(Qt.Key.Key_Return)
    found = QApplication.activeModalWidget()
    assert isinstance(found, NewSource)
    assert picker.choices.rowCount() == 0
    return found


def tab_to(button: QPushButton) -> int:
    """How many times Tab was pressed to come to the button."""
    for count in range(1, 60):
        press(Qt.Key.Key_Tab)
        if button.hasFocus():
            return count
    raise AssertionError("never there")


def test_enter_on_a_button_presses_that_one(picker: SourcePicker) -> None:
    tab_to(picker.new_button)
    press(Qt.Key.Key_Return)
    assert isinstance(QApplication.activeModalWidget(), NewSource)


def test_enter_cites_but_once(picker: SourcePicker) -> None:
    heard: list[str] = []
    picker.picked.connect(lambda source, _locator, _whole: heard.append(source))
    press(Qt.Key.Key_Return)
    assert len(heard) == 1


def test_enter_on_cancel_adds_nothing(new_source: NewSource) -> None:
    chosen: list[object] = []
    new_source.chosen.connect(chosen.append)
    tab_to(new_source.cancel_button)
    press(Qt.Key.Key_Return)
    assert not chosen
    assert QApplication.activeModalWidget() is None


def test_tab_walks_from_the_text_into_its_fields(new_source: NewSource) -> None:
    assert new_source.fields is not None
    press(Qt.Key.Key_Tab)
    inside = QApplication.focusWidget()
    assert inside is not None
    assert new_source.fields.rows["title"].control.isAncestorOf(inside)
    assert tab_to(new_source.add_button) > len(new_source.fields.rows) / 2
    press(Qt.Key.Key_Tab)
    assert new_source.cancel_button.hasFocus()
    press(Qt.Key.Key_Tab)
    assert new_source.paste.hasFocus()
