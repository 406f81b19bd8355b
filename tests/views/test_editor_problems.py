"""What is wrong with a record is shown at its fields, and refused only where it is impossible."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.views.form.count import CountControl
from desktop_app.views.form.nested import RowsControl
from desktop_app.views.form.text import LineControl
from tests.export.library import DOCUMENTS
from tests.views.notes import make_impossible, type_note
from tests.windows import Session, click, press, type_into, wait_for

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def test_done_refuses_what_is_impossible_and_says_where(session: Session) -> None:
    session.edit("leadership", "khan-leader")
    make_impossible(session)
    click(session.editor.done_button)
    assert session.editor.key == ("leadership", "khan-leader")
    assert "cannot be saved" in session.editor.message.text()
    assert session.form.rows["end"].trouble.text()
    assert [d.id for d in session.window.library.drafts.list()] == ["khan-leader"]


def test_done_goes_to_what_is_impossible_also_in_a_folded_row(session: Session) -> None:
    session.edit("groups", "k")
    sizes = session.form.rows["sizes"].control
    assert isinstance(sizes, RowsControl)
    sizes.show_value([{"low": 9, "high": 5}])
    sizes.touch()
    click(session.editor.done_button)
    fields = sizes.cards[0].fields
    assert fields is not None
    wait_for(fields.rows["high"].trouble.isVisible)
    line = fields.rows["high"].control.focusProxy()
    assert line is not None
    assert session.window.focusWidget() is line
    assert "low (9) is above high (5)" in line.accessibleDescription()
    assert "<" not in line.accessibleDescription()
    area = session.editor.area.viewport()
    wait_for(lambda: area.rect().contains(line.mapTo(area, line.rect().center())))


def test_what_is_wrong_with_a_record_is_shown_as_its_form_opens(session: Session) -> None:
    session.edit("relations", "secret")
    told = [row.trouble.text() for row in session.form.rows.values() if row.trouble.isVisible()]
    assert any("has no source" in each for each in told)
    assert not session.editor.changed
    session.add("relations")
    assert not [row for row in session.form.rows.values() if row.trouble.isVisible()]


def test_all_problems_are_shown_at_once_nested_ones_too(session: Session) -> None:
    session.edit("leadership", "khan-leader")
    for name in ("start", "reviewed"):
        control = session.form.rows[name].control
        assert isinstance(control, LineControl)
        control.line.setFocus()
        press(Qt.Key.Key_A, ctrl=True)
        type_into(control.line, "some day")
    reports = session.form.rows["death_reports"].control
    assert isinstance(reports, RowsControl)
    click(reports.add_button)
    inner = reports.cards[-1].fields
    assert inner is not None
    date = inner.rows["date"].control
    assert isinstance(date, LineControl)
    type_into(date.line, "never")
    wait_for(inner.rows["date"].trouble.isVisible)
    assert session.form.rows["start"].trouble.isVisible()
    assert session.form.rows["reviewed"].trouble.isVisible()
    assert "missing" in inner.rows["claimant"].trouble.text()


def test_what_is_no_number_is_named_beside_what_else_is_wrong(session: Session) -> None:
    session.edit("atrocities", "bank")
    killed = session.form.rows["killed"]
    assert isinstance(killed.control, CountControl)
    for part, text in (("low", "50"), ("best", "40"), ("high", "3o")):
        killed.control.parts[part].setFocus()
        press(Qt.Key.Key_A, ctrl=True)
        type_into(killed.control.parts[part], text)
    session.editor.check()
    assert "“3o” is not a whole number" in killed.trouble.text()
    assert len(killed.trouble.text().splitlines()) > 1
    press(Qt.Key.Key_S, ctrl=True)
    assert session.editor.key is not None
    assert session.window.library.next_undo is None


def test_a_removed_row_makes_no_new_problem_of_the_next(session: Session) -> None:
    key = "groups", "k"
    session.edit(*key)
    claims = session.form.rows["claims"].control
    assert isinstance(claims, RowsControl)
    remove = claims.cards[0].findChildren(QToolButton)[-1]
    assert "Remove" in remove.accessibleName()
    remove.click()
    press(Qt.Key.Key_S, ctrl=True)
    assert len(session.window.library.document(*key)["claims"]) == 1
    assert session.window.library.document(*key)["status"] == DOCUMENTS["groups"]["k"]["status"]


def test_new_problems_mark_the_record_as_needing_work(session: Session) -> None:
    session.edit("relations", "war")
    control = session.form.rows["start"].control
    assert isinstance(control, LineControl)
    control.line.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_into(control.line, "some day")
    press(Qt.Key.Key_S, ctrl=True)
    assert session.window.library.document("relations", "war")["status"] == "needs-work"
    assert session.window.library.document("relations", "war")["start"] == "some day"


def test_a_problem_that_was_there_before_does_not_mark_a_record(session: Session) -> None:
    session.edit("relations", "secret")
    type_note(session, "Still without a source.")
    press(Qt.Key.Key_S, ctrl=True)
    assert "status" not in session.window.library.document("relations", "secret")
