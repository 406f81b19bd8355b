"""F6 goes from field to field of the record; Insert adds a row; Enter presses what adds one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.tab_order import stops
from tests.windows import Session, press, settle, type_text


@pytest.fixture
def session(start: Callable[[Path], Session], small_copy: Path) -> Session:
    session = start(small_copy)
    session.edit("atrocities", "bank")
    session.window.activateWindow()
    settle()
    return session


def go_to(session: Session, name: str) -> None:
    session.form.rows[name].control.setFocus()
    settle()


def here(session: Session) -> str:
    """The field that has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return next(n for n, row in session.form.rows.items() if row.isAncestorOf(focus))


def test_f6_walks_the_fields_of_the_record_and_back(session: Session) -> None:
    names = list(session.form.rows)
    go_to(session, names[0])
    walked = [here(session)]
    for _name in names[1:]:
        press(Qt.Key.Key_F6)
        walked.append(here(session))
        assert QApplication.focusWidget() is next(stops(session.form.rows[walked[-1]]))
    assert walked == names
    press(Qt.Key.Key_F6)
    assert here(session) == names[-1]
    press(Qt.Key.Key_F6, shift=True)
    assert here(session) == names[-2]
    assert not session.editor.changed


def test_f6_takes_what_is_chosen_in_a_list_as_tab_does(session: Session) -> None:
    go_to(session, "attack_types")
    type_text("assa")
    press(Qt.Key.Key_F6)
    assert session.editor.document["attack_types"] == ["bombing", "assassination"]


def test_enter_and_insert_add_rows_and_go_into_them(session: Session) -> None:
    control = session.form.rows["accounts"].control
    assert isinstance(control, RowsControl)
    control.add_button.setFocus()
    press(Qt.Key.Key_Return)
    assert len(control.cards) == 4
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Insert)
    assert len(control.cards) == 5
    focus = QApplication.focusWidget()
    assert focus is not None
    assert control.cards[-1].isAncestorOf(focus)


def test_enter_on_done_saves(session: Session) -> None:
    go_to(session, "summary")
    type_text("Anew. ")
    session.editor.done_button.setFocus()
    press(Qt.Key.Key_Return)
    assert session.editor.key is None
    assert session.window.library.document("atrocities", "bank")["summary"].startswith("Anew.")
