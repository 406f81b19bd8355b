"""Sheets that take long to come: a window in which every group is read by steps, or held there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.views import arrival_page, arriving
from desktop_app.views.browser import Browser
from desktop_app.views.places import Place, Tab
from tests.windows import Session, settle, wait_for, write_library

COUNT = 60
LARGE, SMALL = "large", "small"
ATTACK = ("atrocities", "a7")
DOCUMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "groups": {
        SMALL: {"names": [{"text": "The small group"}], "state": "active"},
        LARGE: {"names": [{"text": "The large group"}], "citations": [{"source": "s"}]},
    },
    "sources": {"s": {"title": "A source"}},
    "people": {"p": {"names": [{"text": "The leader"}]}},
    "leadership": {
        "l": {"group": LARGE, "person": "p", "role": "leader", "start": "2010"},
        "m": {"group": SMALL, "person": "p", "role": "leader", "end": "2009"},
    },
    "atrocities": {
        f"a{number}": {
            "title": f"Attack number{number}",
            "date": f"20{number % 20:02}-01-{number % 28 + 1:02}",
            "attributions": [{"group": LARGE, "basis": "claimed"}],
            "citations": [{"source": "s"}],
        }
        for number in range(COUNT)
    },
}


class Slow:
    """A run of the program in which places come by steps, and none while they are held."""

    def __init__(self, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        self.session = session
        self._monkeypatch = monkeypatch
        self.set_patience(0)
        self.held = True
        self.browser._arriving._steps.rest_while(lambda: self.held)

    @property
    def browser(self) -> Browser:
        return self.session.window.browser

    def set_patience(self, seconds: float) -> None:
        """What takes less comes at once."""
        self._monkeypatch.setattr(arriving, "_AT_ONCE", seconds)

    def hold(self, place: Place | None = None) -> None:
        """Go to a place that does not come yet, the large group where none is told."""
        self.held = True
        self.browser.go(place or Place(LARGE, Tab.ATROCITIES))
        settle()
        assert self.browser.view.pages.waits

    def release(self) -> None:
        """Let what is held come."""
        self.held = False
        wait_for(lambda: not self.browser._arriving.busy)
        settle()
        assert not self.browser.view.pages.waits

    def shows(self, group: str) -> bool:
        """Whether a group is on view, its rows as they are read anew."""
        view, here = self.browser.view, self.browser.place
        assert here is not None
        assert view.place is not None
        sheet = view.sheet
        assert sheet is not None
        assert sheet is self.browser.sheet
        assert view.pages.currentWidget() is view.page(here.tab)
        library = self.session.window.library
        library._sheets._kept = None
        fresh = library.fact_sheet(group, here.day)
        return here.group == view.place.group == group and sheet == fresh


def slow(start: Callable[[Path], Session], path: Path, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """The small group on view, and whatever comes next by steps."""
    session = start(write_library(path / "db.json", DOCUMENTS))
    session.go(SMALL, Tab.PROFILE)
    monkeypatch.setattr(arrival_page, "_SHOWN_AFTER", 0)
    return Slow(session, monkeypatch)
