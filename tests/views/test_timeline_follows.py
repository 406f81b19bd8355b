"""The timeline beside the window: it follows what is shown there, and what is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.pictures.marks import Mark
from desktop_app.views.form.reference import ReferenceControl
from desktop_app.views.form.text import LineControl
from desktop_app.views.pictures.timeline_view import TimelineCanvas, TimelineDialog
from desktop_app.views.places import Tab
from tests.windows import Session, press, settle, type_into, type_text

AIRPORT = ("atrocities", "2021-08-26-kabul-airport")


@pytest.fixture
def session(start: Callable[[Path], Session], shipped_copy: Path) -> Session:
    """A group's attacks, and its timeline beside them."""
    session = start(shipped_copy)
    session.go("isis-k", Tab.ATROCITIES)
    session.choose("Timeline …")
    settle()
    return session


def canvas_of(session: Session) -> TimelineCanvas:
    dialog = session.window.findChild(TimelineDialog)
    assert isinstance(dialog, TimelineDialog)
    return dialog.view.canvas


def marks(session: Session, *key: str) -> list[Mark]:
    return [mark for mark in canvas_of(session).picture.marks if key in mark.keys]


def type_line(session: Session, field: str, text: str) -> None:
    """Type something else into a line of the form."""
    control = session.form.rows[field].control
    assert isinstance(control, LineControl)
    control.line.selectAll()
    type_into(control.line, text)
    settle()


def drawn(session: Session) -> str:
    """The names in the picture, and what its marks tell."""
    canvas = canvas_of(session)
    labels = [label.whole or label.text for label in canvas.picture.labels]
    return "\n".join([*labels, *(canvas.told(mark) for mark in canvas.picture.marks)])


def test_a_leader_is_drawn_as_he_is_typed(session: Session) -> None:
    key = ("leadership", "isis-k-hafiz-saeed-khan")
    (before,) = marks(session, *key)
    session.edit(*key)
    type_line(session, "start", "2013-02-01")
    (typed,) = marks(session, *key)
    assert typed.shape != before.shape
    assert session.window.library.next_undo is None
    session.editor.discard()
    settle()
    assert marks(session, *key) == [before]


def test_an_attack_a_relation_and_the_group_are_drawn_as_they_are_typed(session: Session) -> None:
    for table, id_, field in (
        ("atrocities", AIRPORT[1], "title"),
        ("groups", "isis-k", "founded"),
        ("relations", "isis-k-taliban-war", "start"),
    ):
        session.edit(table, id_)
        before = drawn(session)
        type_line(session, field, "Another title" if field == "title" else "2019-03-04")
        assert drawn(session) != before, table
        session.editor.discard()
        settle()
        assert drawn(session) == before, table


def test_a_timeline_opened_late_shows_what_is_typed(
    start: Callable[[Path], Session], shipped_copy: Path
) -> None:
    session = start(shipped_copy)
    session.go("isis-k", Tab.ATROCITIES)
    session.edit(*AIRPORT)
    type_line(session, "title", "Another title")
    session.choose("Timeline …")
    settle()
    assert "Another title" in drawn(session)


def test_what_is_put_on_another_sheet_leaves_the_line(session: Session) -> None:
    key = ("leadership", "isis-k-hafiz-saeed-khan")
    assert marks(session, *key)
    session.edit(*key)
    group = session.form.rows["group"].control
    assert isinstance(group, ReferenceControl)
    session.window.activateWindow()
    settle()
    group.box.setFocus()
    press(Qt.Key.Key_A, ctrl=True)
    type_text("Haqqani Network")
    press(Qt.Key.Key_Return)
    settle()
    assert not marks(session, *key)


def test_one_sees_the_same_days_after_a_click_and_as_of_another_day(session: Session) -> None:
    canvas = canvas_of(session)
    canvas.select(AIRPORT)
    canvas.zoom(6, QPointF(canvas.width() * 0.7, 50))
    canvas.select(AIRPORT)
    seen = canvas.span
    canvas.opened.emit(AIRPORT)
    settle()
    assert session.window.browser.place is not None
    assert session.window.browser.place.record == AIRPORT
    assert canvas.span == seen
    session.window.browser.look_at(session.window.library.fact_sheet("isis-k").as_of)
    assert canvas.span == seen
    session.go("taliban", Tab.PROFILE)
    assert canvas.span != seen


def test_the_row_selected_is_marked_and_comes_into_view(session: Session) -> None:
    canvas = canvas_of(session)
    canvas.zoom(40, QPointF(0, 0))
    assert not marks(session, *AIRPORT)
    session.go("isis-k", Tab.ATROCITIES, AIRPORT)
    assert marks(session, *AIRPORT)


@pytest.mark.parametrize("tab", [Tab.ATROCITIES, Tab.RELATIONS])
def test_a_mark_of_several_selects_their_rows(session: Session, tab: Tab) -> None:
    canvas = canvas_of(session)
    several = next(
        mark
        for mark in canvas.picture.marks
        if len(mark.keys) > 2 and {table for table, _id in mark.keys} == {tab.value}
    )
    canvas.gathered.emit(several.keys)
    QApplication.processEvents()
    page = session.window.browser.view.page(tab)
    assert session.window.browser.place is not None
    assert session.window.browser.place.tab is tab
    assert set(page.selected()[tab.value]) == {id_ for _table, id_ in several.keys}
