"""The windows that list what was: made, deleted, left unfinished."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.edit import Change
from desktop_app.library import Library
from desktop_app.views.browser import Browser
from desktop_app.views.changes import Changes
from desktop_app.views.deleted import Deleted
from desktop_app.views.editing import Editing
from desktop_app.views.past_dialog import PastDialog
from desktop_app.views.unfinished import Unfinished

D = TypeVar("D", bound=PastDialog)


class Past(QObject):
    """Builds each when it is first asked for; those open follow every edit."""

    def __init__(
        self, window: QWidget, browser: Browser, library: Library, editing: Editing
    ) -> None:
        super().__init__(window)
        self._window = window
        self._browser = browser
        self._library = library
        self._editing = editing
        self._built: list[PastDialog] = []
        self._follow_soon = QTimer(self)
        self._follow_soon.setSingleShot(True)
        self._follow_soon.timeout.connect(self._follow)
        library.subscribe(self._changed)
        editing.changed.connect(lambda: self._follow_soon.start(0))

    @cached_property
    def changes(self) -> Changes:
        """What changed."""
        return self._ready(Changes(self._window, self._library, self._editing))

    @cached_property
    def deleted(self) -> Deleted:
        """Deleted records."""
        return self._ready(Deleted(self._window, self._library, self._editing))

    @cached_property
    def unfinished(self) -> Unfinished:
        """Unfinished forms."""
        return self._ready(Unfinished(self._window, self._library, self._editing))

    def _changed(self, _changes: Sequence[Change]) -> None:
        self._follow_soon.start(0)

    def _follow(self) -> None:
        for dialog in self._built:
            if dialog.isVisible():
                dialog.refresh()

    def _ready(self, dialog: D) -> D:
        dialog.followed.connect(self._browser.follow)
        self._built.append(dialog)
        return dialog
