"""The timeline of the group on view."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.edtf import Day
from desktop_app.views.pictures.timeline_view import TimelineDialog
from desktop_app.views.places import Tab
from tests.windows import Session, settle


def test_it_follows_group_and_day_and_what_is_picked_opens_behind_it(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    session.go("k", Tab.PROFILE)
    session.action("Timeline …").trigger()
    settle()
    (dialog,) = session.window.findChildren(TimelineDialog)
    assert dialog.isVisible()
    assert "Khorasan" in dialog.windowTitle()
    before = dialog.view.canvas.picture
    session.window.browser.look_at(Day(2015, 6, 1))
    settle()
    assert dialog.view.canvas.picture != before
    dialog.opened.emit(("atrocities", "bank"))
    settle()
    assert session.window.browser.place.record == ("atrocities", "bank")  # type: ignore[union-attr]
    dialog.gathered.emit((("atrocities", "bank"), ("atrocities", "kept")))
    settle()
    selected = session.window.browser.view.page(Tab.ATROCITIES).selected()
    assert set(selected["atrocities"]) <= {"bank", "kept"}
    session.go("t", Tab.PROFILE)
    assert "Taliban" in dialog.windowTitle()
    dialog.close()
