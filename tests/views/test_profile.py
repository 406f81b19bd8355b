"""The Profile tab: estimates of the size as a picture between facts and records."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.edtf import Day
from desktop_app.pictures.marks import Picture
from desktop_app.views.pictures.sizes import SizesView
from desktop_app.views.places import Tab
from desktop_app.views.profile import Profile
from tests.windows import Documents, Session, press, settle, text_of, write_library

EMPTY: Documents = {"groups": {"empty": {"names": [{"text": "A group"}]}}}


@pytest.fixture
def session(start: Callable[[Path], Session], shipped_copy: Path) -> Session:
    begun = start(shipped_copy)
    begun.window.resize(1440, 900)
    begun.go("isis-k", Tab.PROFILE)
    return begun


def page_of(session: Session) -> Profile:
    page = session.window.browser.view.pages.currentWidget()
    assert isinstance(page, Profile)
    return page


def view_of(session: Session) -> SizesView:
    (view,) = page_of(session).findChildren(SizesView)
    return view


def faint(picture: Picture) -> int:
    return sum(mark.look.faint for mark in picture.marks if mark.tells)


def test_each_estimate_is_drawn_between_facts_and_records(session: Session) -> None:
    group = session.window.browser.sheet
    assert group is not None
    view, page = view_of(session), page_of(session)
    assert view.isVisible()
    assert len(view.canvas.picture.table.rows) == len(group.group.sizes) > 5
    assert page.glance.geometry().bottom() <= view.geometry().top()
    assert view.geometry().bottom() <= page.records.geometry().top()
    assert "Size estimates" in page.records.toPlainText()
    assert faint(view.canvas.picture) == 0


def test_a_wide_window_gives_facts_and_picture_more_room(session: Session) -> None:
    view, page = view_of(session), page_of(session)
    narrow = view.width()
    session.window.resize(2400, 900)
    settle()
    assert narrow < view.width() == page.glance.maximumWidth()
    assert view.canvas.picture.width == view.canvas.width()


def test_on_an_earlier_day_later_estimates_are_faint_not_gone(session: Session) -> None:
    before = len(view_of(session).canvas.picture.table.rows)
    session.window.browser.look_at(Day(2017, 1, 1))
    settle()
    picture = view_of(session).canvas.picture
    assert len(picture.table.rows) == before
    assert faint(picture) > 5


def test_a_group_without_estimates_shows_no_picture(session: Session) -> None:
    library = session.window.library
    bare = next(group.id for group in library.records("groups") if not getattr(group, "sizes", ()))
    session.go(bare, Tab.PROFILE)
    assert not view_of(session).isVisible()


def test_a_click_on_an_estimate_leads_to_its_source(session: Session) -> None:
    view = view_of(session)
    key = next(mark.keys[0] for mark in view.canvas.picture.marks if mark.keys)
    view.opened.emit(key)
    settle()
    place = session.window.browser.place
    assert place is not None
    assert place.record == key
    assert key[0] == "sources"


def test_a_group_of_which_nothing_is_known_has_no_facts_at_a_glance(
    start: Callable[[Path], Session], tmp_path: Path
) -> None:
    session = start(write_library(tmp_path / "db.json", EMPTY))
    page = page_of(session)
    assert "AT A GLANCE" not in text_of(page).upper()
    assert "All that names this group" in text_of(page)
    page.text.setFocus()
    press(Qt.Key.Key_Tab)
    assert page.records.hasFocus()


def test_facts_at_a_glance_come_with_the_first_fact_and_go_with_it(
    start: Callable[[Path], Session], tmp_path: Path
) -> None:
    session = start(write_library(tmp_path / "db.json", EMPTY))
    page, editing = page_of(session), session.window.editing
    session.edit("groups", "empty")
    session.form.rows["kind"].control.show_value("rebel-group")
    session.form.rows["kind"].control.touch()
    settle()
    assert "AT A GLANCE" in text_of(page).upper()
    session.editor.finish()
    settle()
    assert page.glance.isVisible()
    editing.undo()
    settle()
    assert "AT A GLANCE" not in text_of(page).upper()
