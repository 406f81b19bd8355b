"""The sheet changes as one types, and is as it was where nothing came of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.atrocities import Atrocities
from desktop_app.views.form.text import LineControl, ProseControl
from desktop_app.views.places import Tab
from desktop_app.views.profile import Profile
from tests.windows import Session, press, settle, text_of, type_text

Start = Callable[[Path], Session]


@pytest.fixture
def session(start: Start, small_copy: Path) -> Session:
    return start(small_copy)


def type_in(session: Session, field: str, text: str) -> None:
    """Type at the end of a line of the form."""
    control = session.form.rows[field].control
    assert isinstance(control, LineControl | ProseControl)
    (control.line if isinstance(control, LineControl) else control.text).setFocus()
    press(Qt.Key.Key_End, ctrl=isinstance(control, ProseControl))
    type_text(text)
    settle()


def profile(session: Session) -> str:
    page = session.window.browser.view.page(Tab.PROFILE)
    assert isinstance(page, Profile)
    return page.text.toPlainText()


def test_a_row_of_the_table_follows_each_key(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    rows = [row.atrocity for row in session.table().model.rows]
    session.edit("atrocities", rows[-1].id)
    before = text_of(session.table())
    type_in(session, "title", " at noon")
    after = [row.atrocity for row in session.table().model.rows]
    assert after[-1].title == rows[-1].title + " at noon"
    assert after[:-1] == rows[:-1]
    assert text_of(session.table()) == before.replace(rows[-1].title, after[-1].title)
    assert session.window.library.next_undo is None

    session.editor.discard()
    settle()
    assert text_of(session.table()) == before


def test_an_attack_is_drawn_as_it_is_typed(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    page = session.window.browser.view.page(Tab.ATROCITIES)
    assert isinstance(page, Atrocities)
    canvas = page.head.map.canvas

    def told() -> str:
        return "\n".join(canvas.told(mark) for mark in canvas.picture.marks)

    attack = session.table().model.rows[-1].atrocity
    assert attack.title in told()
    session.edit("atrocities", attack.id)
    type_in(session, "title", " at noon")
    assert f"{attack.title} at noon" in told()
    session.editor.discard()
    settle()
    assert f"{attack.title} at noon" not in told()


def test_a_row_that_the_filter_hides_stays_hidden(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    model = session.table().model
    first, last = (row.atrocity for row in (model.rows[0], model.rows[-1]))
    session.table().filter.setText(first.title)
    session.edit("atrocities", last.id)
    type_in(session, "title", "!")
    assert [row.atrocity for row in model.shown()] == [first]
    assert model.rows[-1].atrocity.title == last.title + "!"


def test_a_new_record_has_its_row_from_the_first_key(session: Session) -> None:
    session.go("k", Tab.ATROCITIES)
    total = session.table().model.total
    session.add("atrocities")
    assert session.table().model.total == total
    type_in(session, "title", "Attack in the evening")
    type_in(session, "title", ", Kabul")
    assert session.table().model.total == total + 1
    assert session.table().model.row(0).atrocity.title == "Attack in the evening, Kabul"


def test_the_first_row_of_an_empty_table_shows_at_once(session: Session) -> None:
    session.go("t", Tab.LEADERSHIP)
    assert session.table().model.total == 0
    assert not session.table().grid.isVisible()
    session.add("leadership")
    type_in(session, "title", "Speaker")
    assert session.table().grid.isVisible()
    assert "Speaker" in text_of(session.table().grid)


def test_the_profile_follows_each_key_and_stays_where_one_reads(session: Session) -> None:
    session.go("k", Tab.PROFILE)
    session.edit("groups", "k")
    before = profile(session)
    type_in(session, "summary", " And more.")
    assert profile(session) == before.replace("in 2015.", "in 2015. And more.", 1) != before

    session.editor.discard()
    settle()
    assert profile(session) == before
