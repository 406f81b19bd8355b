"""A large group is gone to: the window answers at once, and says how far it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from desktop_app.domain.edtf import Day
from desktop_app.library import sheets
from desktop_app.views import arriving
from desktop_app.views.places import Place, Tab
from tests.views.arrivals import ATTACK, COUNT, DOCUMENTS, LARGE, SMALL, Slow, slow
from tests.windows import (
    Session,
    press,
    settle,
    shown,
    text_of,
    wait_for,
    write_library,
)

Start = Callable[[Path], Session]
DAY = Day(2010, 6, 1)


@pytest.fixture
def large(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Slow:
    return slow(start, tmp_path, monkeypatch)


def test_the_window_answers_at_once_and_says_how_far_it_is(large: Slow) -> None:
    browser, view = large.browser, large.browser.view
    large.hold()
    assert browser.place == Place(LARGE, Tab.ATROCITIES)
    assert browser.sidebar.list.currentIndex().data() == "The large group"
    assert view.header.name.text() == "The large group"
    assert view.tabs.currentIndex() == list(Tab).index(Tab.ATROCITIES)
    assert "1" not in text_of(view.tabs)
    assert large.session.window.bar.back.isEnabled()
    wait_for(lambda: shown(view, QProgressBar))
    assert f"Reading {COUNT + 1} records … 1 %" in [each.text() for each in shown(view, QLabel)]
    assert large.session.window.library.next_undo is None
    large.release()
    assert large.shows(LARGE)
    assert large.session.table().model.total == COUNT
    assert not shown(view, QProgressBar)


def test_a_group_that_is_read_quickly_is_shown_in_one_go(start: Start, tmp_path: Path) -> None:
    session = start(write_library(tmp_path / "db.json", DOCUMENTS))
    waits: list[bool] = []
    session.window.browser._arriving.waits.connect(lambda: waits.append(True))
    for group in (SMALL, LARGE, SMALL):
        for tab in Tab:
            session.window.browser.go(Place(group, tab))
            assert session.window.browser.sheet is session.window.browser.view.sheet
            assert session.window.browser.sheet is not None
    assert not waits


def test_nothing_is_said_in_the_first_moment(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = slow(start, tmp_path, monkeypatch)
    large.browser.view.pages.arrival._soon.setInterval(60_000)
    large.hold()
    assert not text_of(large.browser.view.pages)
    large.release()


def test_another_tab_and_day_meanwhile_are_those_it_comes_with(large: Slow) -> None:
    large.hold()
    headway = large.browser._arriving._headway
    large.browser.view.tabs.setCurrentIndex(list(Tab).index(Tab.LEADERSHIP))
    large.browser.look_at(DAY)
    settle()
    assert large.browser.view.pages.waits
    assert large.browser._arriving._headway is headway  # read on, not again
    assert "as of 1 June 2010" in text_of(large.browser.view.header)
    large.release()
    assert large.shows(LARGE)
    assert large.browser.place == Place(LARGE, Tab.LEADERSHIP, day=DAY)
    assert large.browser.sheet is not None
    assert large.browser.sheet.as_of == DAY
    assert large.session.table().model.total == 1


def test_a_record_comes_with_its_page(large: Slow) -> None:
    large.held = True
    large.browser.show_record(*ATTACK)
    settle()
    assert large.browser.view.pages.waits
    large.release()
    assert large.browser.place == Place(LARGE, Tab.ATROCITIES, ATTACK)
    assert "Attack number7" in text_of(large.browser.view.panel)
    assert large.session.table().selection.rows[0].atrocity.id == ATTACK[1]


def test_what_is_edited_meanwhile_is_in_it(large: Slow) -> None:
    library, editing = large.session.window.library, large.session.window.editing
    large.hold()
    named = {"names": [{"text": "Renamed"}]}
    editing.make(library.put("groups", LARGE, named, "change"))
    editing.make(library.removal("atrocities", "a0", "deletion"))
    assert large.browser.view.pages.waits
    assert large.browser.view.header.name.text() == "Renamed"
    large.release()
    assert large.shows(LARGE)
    assert large.session.table().model.total == COUNT - 1
    editing.undo()
    settle()
    assert large.session.table().model.total == COUNT


def test_after_very_many_changes_meanwhile_it_is_read_anew(
    large: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "_MANY", 0)
    library = large.session.window.library
    large.hold()
    library.apply(library.removal("atrocities", "a0", "deletion"))
    large.release()
    assert large.shows(LARGE)
    assert large.session.table().model.total == COUNT - 1


def test_deleted_meanwhile_one_is_elsewhere(large: Slow) -> None:
    library = large.session.window.library
    large.hold()
    library.apply(library.removal("groups", LARGE, "deletion"))
    large.held = False
    wait_for(lambda: large.browser.place == Place(SMALL) and not large.browser._arriving.busy)
    assert large.shows(SMALL)


def test_a_library_folded_meanwhile_is_read_on(large: Slow) -> None:
    window = large.session.window
    library = window.library
    library.apply(library.put("sources", "t", {"title": "Another"}, "addition"))
    large.hold()
    library.fold()
    large.release()
    assert large.shows(LARGE)


def test_a_form_that_is_open_stays_as_the_page_comes(large: Slow) -> None:
    large.hold()
    window = large.session.window
    window.editing.edit_here()
    settle()
    assert window.browser.view.editing == ("groups", LARGE)
    names = large.session.form.rows["names"].control
    large.session.editor.document["names"] = [{"text": "Typed"}]
    large.session.editor.typed.emit(
        window.library.get("groups", LARGE)  # as the form tells, whatever was typed
    )
    large.release()
    assert window.browser.view.editing == ("groups", LARGE)
    assert large.session.form.rows["names"].control is names
    assert window.browser.view.panel.isVisible()
    assert large.session.table().model.total == COUNT
    press(Qt.Key.Key_S, ctrl=True)
    large.release()
    assert window.browser.view.header.name.text() == "Typed"


def test_nothing_can_be_done_with_rows_that_are_not_there(large: Slow) -> None:
    large.browser.go(Place(LARGE, Tab.ATROCITIES))
    large.release()
    window = large.session.window
    large.session.table().selection.choose([("atrocities", "a1"), ("atrocities", "a2")])
    assert window.bulk._selected()
    large.hold(Place(SMALL, Tab.ATROCITIES))
    assert not window.bulk._selected()
    assert not window.browser.view.sortings()
    window.browser.view.focus_filter()
    assert not window.bar.export.isEnabled()
    window.bulk.delete()
    large.release()
    assert window.bar.export.isEnabled()
    assert window.library.get(*ATTACK) is not None
    assert large.shows(SMALL)


def test_the_focus_comes_with_the_page(large: Slow) -> None:
    large.hold()
    large.browser.view.read_on()
    assert large.browser.view.pages.arrival.has_focus
    large.release()
    assert large.session.table().grid.hasFocus()
    large.browser.sidebar.list.setFocus()
    large.hold(Place(SMALL, Tab.ATROCITIES))
    large.release()
    assert QApplication.focusWidget() is large.browser.sidebar.list


def test_what_is_shown_beside_comes_without_taking_the_page_away(large: Slow) -> None:
    large.browser.go(Place(LARGE, Tab.ATROCITIES))
    large.release()
    large.held = True
    large.browser.view.page(Tab.ATROCITIES).chosen.emit(ATTACK)
    settle()
    assert large.browser.place == Place(LARGE, Tab.ATROCITIES, ATTACK)
    assert large.session.table().isVisible()
    large.release()
    assert "Attack number7" in text_of(large.browser.view.panel)


def test_the_page_of_another_tab_with_very_many_attacks_comes_by_steps(
    large: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "_VERY_MANY", COUNT - 1)
    large.browser.go(Place(LARGE))
    large.release()
    large.session.window.meanwhile.preparing.stop()
    waits: list[Place | None] = []
    large.browser._arriving.waits.connect(lambda: waits.append(large.browser.view.place))
    large.browser.go(Place(LARGE, Tab.ATROCITIES))
    large.release()
    assert waits == [Place(LARGE, Tab.ATROCITIES)]
    large.browser.go(Place(LARGE))
    large.browser.go(Place(LARGE, Tab.ATROCITIES))  # it is there
    large.browser.look_at(DAY)  # what is on view follows at once
    large.release()
    assert large.shows(LARGE)
    assert len(waits) == 1


def test_nothing_else_is_done_while_a_page_is_waited_for(large: Slow) -> None:
    user = large.session.window.meanwhile.user
    wait_for(lambda: not user.busy)
    large.hold()
    assert user.busy
    large.release()
    wait_for(lambda: not user.busy)
