"""The timeline of the group on view, in a window of its own that follows all that is shown."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.library import Library
from desktop_app.pictures.marks import Key
from desktop_app.views.browser import Browser
from desktop_app.views.pictures.timeline_view import TimelineDialog
from desktop_app.views.places import Place, Tab


class GroupTimeline(QObject):
    """Shows the timeline; what is picked there opens in the window behind it."""

    def __init__(self, window: QWidget, browser: Browser, library: Library) -> None:
        super().__init__(window)
        self._window = window
        self._browser = browser
        self._library = library
        self._dialog: TimelineDialog | None = None
        self._selected: Key | None = None
        browser.moved.connect(self._follow)
        browser.view.retyped.connect(self._follow)

    def show_up(self) -> None:
        """Show the timeline of the group on view."""
        sheet = self._browser.sheet
        if sheet is None:
            return
        if self._dialog is None:
            self._dialog = TimelineDialog(self._window, sheet, self._library)
            self._dialog.opened.connect(self._open)
            self._dialog.gathered.connect(self._select)
        self._dialog.show()
        self._follow()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _follow(self) -> None:
        sheet = self._browser.sheet
        if self._dialog is not None and self._dialog.isVisible() and sheet is not None:
            self._dialog.show_sheet(sheet, self._library, self._browser.view.typed_record)
            self._mark()

    def _mark(self) -> None:
        """Mark what the window shows; what was marked before stays where the reader left it."""
        here = self._browser.place
        record = here.record if here is not None else None
        if self._dialog is not None and record != self._selected:
            self._selected = record
            self._dialog.view.select(record)

    def _open(self, key: Key) -> None:
        self._browser.show_record(*key)

    def _select(self, keys: tuple[Key, ...]) -> None:
        """Select the rows of records of one kind in their table."""
        here = self._browser.place
        if here is not None and keys and self._browser.sheet is not None:
            tab = Tab(keys[0][0])
            self._browser.go(Place(here.group, tab))
            self._browser.view.page(tab).choose(keys)
