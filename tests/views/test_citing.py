"""A source is cited in two keystrokes, for a field, a row or the record; new ones by pasting."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop_app.views.form.nested import RowsControl
from tests.views.cite_keys import Start, ask, citations, focus, marks, picker, titles
from tests.windows import Session, click, press, settle, shown, text_of, type_text


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    session = start(small_copy)
    session.edit("groups", "k")
    return session


def test_two_keys_cite_the_source_cited_last_and_the_focus_returns(session: Session) -> None:
    session.window.citing._settings.cited(session.window.library.path, "leak")
    focus(session, "state")
    before = session.window.focusWidget()
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    press(Qt.Key.Key_Return)
    assert citations(session)[-1] == {"source": "leak", "fields": ["state"]}
    assert session.window.focusWidget() is before
    press(Qt.Key.Key_Return, ctrl=True)
    assert session.window.library.document("groups", "k")["citations"][-1]["source"] == "leak"


def test_what_was_cited_last_stands_first_after_a_restart(
    start: Start, session: Session, small_copy: Path
) -> None:
    focus(session, "state")
    first = titles(ask())[0]
    type_text("seed")
    chosen = titles(picker())[0]
    assert chosen != first
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, ctrl=True)
    session.close()
    again = start(small_copy)
    again.edit("groups", "k")
    focus(again, "founded")
    assert titles(ask())[0] == chosen
    press(Qt.Key.Key_Escape)


def test_typing_narrows_by_any_part_and_the_place_in_it_is_asked_there(session: Session) -> None:
    focus(session, "ideology")
    found = ask()
    whole = found.choices.rowCount()
    type_text("unit nat")
    assert 0 < found.choices.rowCount() < whole
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is found.locator
    type_text("p. 4")
    press(Qt.Key.Key_Return)
    joined = {"source": "un", "locator": "p. 4", "fields": ["summary", "ideology"]}
    assert joined in citations(session)


def test_ctrl_enter_cites_for_the_whole_record(session: Session) -> None:
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return, ctrl=True)
    assert citations(session)[-1] == {"source": "leak"}
    assert session.editor.key is not None


def test_a_field_shows_what_carries_it_and_gives_it_back(session: Session) -> None:
    assert marks(session, "state") == ["○ no source"]
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    (mark,) = marks(session, "state")
    assert mark.startswith("HIDDEN")
    button = next(b for b in shown(session.form.rows["state"], QToolButton) if b.text() == mark)
    menu = button.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    settle()
    assert marks(session, "state") == ["○ no source"]
    assert not any(c == {"source": "leak", "fields": ["state"]} for c in citations(session))


def test_a_citation_is_taken_back_by_keys(session: Session) -> None:
    focus(session, "state")
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    focus(session, "state")
    found = ask()
    assert not titles(found)[0].startswith("Who")
    assert found.back_button.isVisible()
    press(Qt.Key.Key_Delete, ctrl=True)
    assert marks(session, "state") == ["○ no source"]
    assert all(
        "state" not in c.get("fields", []) for c in citations(session) if isinstance(c, dict)
    )


def test_the_mark_of_an_uncited_field_asks_for_a_source(session: Session) -> None:
    row = session.form.rows["state"]
    click(next(b for b in shown(row, QToolButton) if b.property("role") == "uncited"))
    assert "State" in picker().here_button.text()
    press(Qt.Key.Key_Escape)


def test_a_row_with_citations_of_its_own_takes_the_source(session: Session) -> None:
    control = session.form.rows["sizes"].control
    assert isinstance(control, RowsControl)
    control.cards[0].toggle.setChecked(True)
    fields = control.cards[0].fields
    assert fields is not None
    fields.rows["best"].control.setFocus()
    ask()
    type_text("hidden")
    press(Qt.Key.Key_Return)
    assert session.editor.document["sizes"][0]["citations"] == [{"source": "leak"}]
    assert "citations" not in session.editor.document["sizes"][1]


def test_a_name_is_carried_by_the_field_that_it_stands_in(session: Session) -> None:
    control = session.form.rows["names"].control
    assert isinstance(control, RowsControl)
    control.cards[0].toggle.setChecked(True)
    fields = control.cards[0].fields
    assert fields is not None
    fields.rows["text"].control.setFocus()
    ask()
    press(Qt.Key.Key_Return)
    assert "names" in citations(session)[-1]["fields"]  # type: ignore[index]


def test_in_an_account_the_source_is_that_of_the_account(session: Session) -> None:
    session.edit("atrocities", "bank")
    control = session.form.rows["accounts"].control
    assert isinstance(control, RowsControl)
    click(control.add_button)
    fields = control.cards[-1].fields
    assert fields is not None
    fields.rows["killed"].control.setFocus()
    found = ask()
    assert not found.locator.isVisible()
    type_text("seed")
    press(Qt.Key.Key_Return)
    assert session.editor.document["accounts"][-1] == {"source": "seed"}


def test_without_a_form_the_form_of_what_is_shown_opens(start: Start, small_copy: Path) -> None:
    session = start(small_copy)
    press(Qt.Key.Key_C, ctrl=True, shift=True)
    assert session.editor.key == ("groups", "k")
    assert picker().isVisible()
    press(Qt.Key.Key_Escape)


def test_a_read_only_library_is_not_cited_in(start: Start, small_copy: Path) -> None:
    start(small_copy)
    second = start(small_copy)
    assert second.window.library.read_only
    assert not second.action("Cite a source").isEnabled()


def test_on_the_sheet_an_uncited_fact_looks_so_until_it_is_cited(session: Session) -> None:
    sheet = session.window.browser.view.pages
    before = text_of(sheet).count("○ no source")
    assert before
    focus(session, "state")
    ask()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, ctrl=True)
    assert text_of(sheet).count("○ no source") == before - 1
