"""Searching in one window: the library is read soon after the first paint, the rest when asked."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.collector import set_aside
from desktop_app.library import Library
from desktop_app.models.asking import Asking
from desktop_app.views.browser import Browser
from desktop_app.views.user_input import UserInput

if TYPE_CHECKING:
    from desktop_app.library.searching import Hit
    from desktop_app.views.search import Search
    from desktop_app.views.search_page import SearchPage
    from desktop_app.views.search_reveal import Revealing

_READ_AFTER = 1000
"""Milliseconds after the window is there."""

_LOOK = 500
"""Milliseconds between two looks whether all is read."""

_MOST, _MOST_ON_PAGE = 24, 100
"""Hits in the list that drops down, twice of what is in view at once, and on the page."""


class Searching(QObject):
    """Made after the first paint; `stop` before the library is let go of, or right after."""

    said = Signal(str)
    """A sentence for the status line."""

    def __init__(
        self, window: QWidget, browser: Browser, library: Library, user: UserInput
    ) -> None:
        super().__init__(window)
        self._window = window
        self._browser = browser
        self._library = library
        self.asking = Asking(self, library, _MOST)
        self._counting = Asking(self, library, _MOST_ON_PAGE)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.asking.read)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._leave_alone)
        self._soon.timeout.connect(self._look.start)
        user.happened.connect(self._give_way)

    @cached_property
    def search(self) -> "Search":
        """What one types in, built when it is first asked for."""
        from desktop_app.views.search import Search

        search = Search(self._window, self._library, self.asking)
        search.opened.connect(self._open)
        search.all_wanted.connect(self.show_page)
        return search

    @cached_property
    def page(self) -> "SearchPage":
        """The window that lists and counts all that is found, built when it is first asked for."""
        from desktop_app.views.search_page import SearchPage

        page = SearchPage(self._window, self._library, self._counting)
        page.opened.connect(self._open)
        return page

    def show_page(self) -> None:
        """Show all that is found; what is typed in the search goes with it."""
        text = ""
        if "search" in self.__dict__ and self.search.isVisible():
            text = self.search.box.line.text()
            self.search.put_away()
        self.page.show_up(text)

    def read_soon(self) -> None:
        """Read the library, in a moment."""
        self._soon.start(_READ_AFTER)

    def stop(self) -> None:
        """Read and find no further."""
        self._soon.stop()
        self._look.stop()
        self.asking.stop()
        self._counting.stop()

    def _give_way(self) -> None:
        self.asking.give_way()
        self._counting.give_way()

    def _leave_alone(self) -> None:
        """Once all is read, let the collector no more walk it: that takes a tenth of a second."""
        if self._library.finder.progress.complete:
            self._look.stop()
            set_aside()

    @cached_property
    def _revealing(self) -> "Revealing":
        from desktop_app.views.search_reveal import Revealing

        return Revealing(self._browser.view)

    def _open(self, hit: "Hit") -> None:
        browser, sheet = self._browser, self._browser.sheet
        if hit.table != "groups" and browser.place is None:
            self.said.emit(_("Add a group first: records are shown on the sheet of a group."))
            return
        from desktop_app.views.search_place import came_later, citing_place

        if hit.table == "sources" and sheet is not None:
            browser.go(citing_place(self._library, hit.id, sheet))
        else:
            day = browser.place.day if browser.place is not None else None
            later = came_later(hit, self._library, day)
            browser.show_record(hit.table, hit.id, later=later)
        self._window.activateWindow()
        if browser.view.editing is None:
            browser.view.read_on()
            self._revealing.reveal(hit)
