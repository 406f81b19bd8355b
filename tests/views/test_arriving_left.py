"""A large group is gone to, and left before it has come."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.views import arriving
from desktop_app.views.places import Place, Tab
from desktop_app.views.stepwise import Stepwise
from tests.views.arrivals import ATTACK, DOCUMENTS, LARGE, SMALL, Slow, slow
from tests.windows import (
    Session,
    click,
    press,
    text_of,
    wait_for,
    write_library,
)

Start = Callable[[Path], Session]


@pytest.fixture
def large(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Slow:
    return slow(start, tmp_path, monkeypatch)


@pytest.mark.parametrize("way", ["cancel", "escape", "escape in the sidebar", "back"])
def test_it_can_be_left_for_where_one_was(large: Slow, way: str) -> None:
    before = large.browser.place, large.browser.sheet
    large.hold()
    large.set_patience(60)  # what is read already is there at once
    match way:
        case "cancel":
            wait_for(large.browser.view.pages.arrival.cancel.isVisible)
            click(large.browser.view.pages.arrival.cancel)
        case "escape":
            large.browser.view.read_on()
            press(Qt.Key.Key_Escape)
        case "escape in the sidebar":
            large.browser.sidebar.list.setFocus()
            press(Qt.Key.Key_Escape)
        case "back":
            large.browser.back()
    assert large.browser.place == before[0]
    assert large.browser.sheet is before[1]
    assert not large.browser._arriving.busy
    assert large.browser.sidebar.list.currentIndex().data() == "The small group"
    large.browser.forward()
    assert large.shows(LARGE)


def test_left_on_the_way_back_one_is_where_one_began(large: Slow) -> None:
    large.browser.go(Place(LARGE, Tab.ATROCITIES, ATTACK))
    large.release()
    large.browser.go(Place(SMALL))
    large.release()
    large.held = True
    large.browser.back()
    assert large.browser.view.pages.waits
    large.browser.view.pages.given_up.emit()
    assert large.browser.place == Place(SMALL)
    assert large.browser.trail.can_go_back
    assert not large.browser.trail.can_go_forward


def test_left_for_a_record_the_record_is_there_again(large: Slow) -> None:
    here = Place(SMALL, Tab.SOURCES, ("sources", "s"))
    large.browser.go(here)
    large.release()
    large.hold()
    assert not large.browser.view.panel.isVisible()
    large.browser.view.pages.given_up.emit()
    large.release()
    assert large.browser.place == here
    assert "A source" in text_of(large.browser.view.panel)


def test_at_the_start_there_is_nowhere_to_go_back_to(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "_AT_ONCE", 0)
    monkeypatch.setattr(Stepwise, "start", lambda *_work: None)  # so it never comes
    view = start(write_library(tmp_path / "db.json", DOCUMENTS)).window.browser.view
    assert view.pages.waits
    assert view.pages.arrival.cancel.isHidden()
    view.read_on()
    press(Qt.Key.Key_Escape)
    assert view.pages.waits


def test_elsewhere_meanwhile_it_is_given_up(large: Slow) -> None:
    large.hold()
    large.browser.go(Place(SMALL, Tab.LEADERSHIP))
    large.release()
    assert large.shows(SMALL)
    assert not large.session.window.library._sheets._late


def test_a_window_closed_meanwhile_reads_no_further(large: Slow) -> None:
    large.hold()
    library = large.session.window.library
    steps = large.browser._arriving._steps
    large.session.close()
    assert not library._sheets._late
    assert not steps.busy
