"""Builds store, library and window; alone knows every layer."""

import os
import sys
from functools import partial
from pathlib import Path

from msgspec import DecodeError
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app import gettext as _
from desktop_app.clock import seconds_since_start
from desktop_app.commands.mishap import noted
from desktop_app.domain.collector import set_aside
from desktop_app.library import Library, new_library, open_library
from desktop_app.settings import Settings
from desktop_app.store.errors import Damaged, StoreError
from desktop_app.views.address import NoAddress, why_not_in
from desktop_app.views.collecting import Collecting
from desktop_app.views.files import Files
from desktop_app.views.places import Place
from desktop_app.views.theme import apply_theme, interface_font, load_fonts
from desktop_app.views.trouble import Trouble
from desktop_app.views.window import Window

TURN = 0.0005
"""Seconds that the thread that paints waits at most for one that computes; Python's are 5 ms."""

_PAUSE, _PATIENCE = 50, 40
"""Milliseconds until the lock is tried again while the user does something, and how often."""


def run(path: Path, *, view: Place | None = None, timed: bool = False) -> int:
    """Open the window on a library and stay until it is closed; returns the exit status.

    Raises:
        NoAddress: the library has no such view.
        StoreError: the library is missing or cannot be read.
    """
    sys.setswitchinterval(TURN)
    library = open_or_salvage(path)
    why_not = why_not_in(library, view) if view is not None else ""
    if why_not:
        raise NoAddress(why_not)
    app = application()
    program = Program(app, Settings())
    window = program.show(library, view)
    window.painted.connect(set_aside, Qt.ConnectionType.QueuedConnection)
    if timed:
        window.painted.connect(_print_time)
    return app.exec()


def application() -> QApplication:
    """The Qt application in the style that the theme is made for.

    Named as an argument: setting it by a call hands back a style, and with it all of its enums.
    """
    return QApplication([sys.argv[0], "-style", "Fusion"])


def open_or_salvage(path: Path) -> Library:
    """Open a library; a damaged one read-only, with what can be read of it."""
    try:
        return open_library(path, begin=False)
    except Damaged:
        return salvaged(path)


def salvaged(path: Path) -> Library:
    """Open a damaged library read-only, with what can be read of it."""
    return open_library(path, read_only=True, salvage=True)


class Program:
    """The running program: one window, one library at a time."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self.window: Window | None = None
        self.collecting = Collecting(app)
        app.setApplicationName("factsheets")
        app.setApplicationDisplayName("Fact Sheets")
        app.setApplicationVersion(__version__)
        load_fonts()
        app.setFont(interface_font())
        self._dress(settings.appearance)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._trouble = Trouble(lambda: self.window, noted)
        self._trouble.watch()

    def show(self, library: Library, view: Place | None = None) -> Window:
        """Show a library, or a view of it, in a new window, in place of the one before."""
        files = Files(
            self.new, self.open, self.open_path, self.save_as, self.reopen, self._choose_appearance
        )
        before = self.window
        try:
            window = Window(library, self._settings, files, view)
        except (DecodeError, UnicodeDecodeError):  # opened hastily: a record on view is none
            library = salvaged(library.path)
            window = Window(library, self._settings, files, view)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closing.connect(partial(self._closed, window))
        window.show()
        self.window = window
        window.whole.connect(
            partial(self._begin_writing, window), Qt.ConnectionType.QueuedConnection
        )
        window.damaged.connect(partial(self._salvage, window), Qt.ConnectionType.QueuedConnection)
        window.painted.connect(
            partial(self._collect_for, window), Qt.ConnectionType.QueuedConnection
        )
        self._settings.opened(library.path)
        if before is not None:
            before.close()
        return window

    def _begin_writing(self, window: Window, put_off: int = 0) -> None:
        """Keep other writers out, as soon as the reader has something to read.

        What he does just then comes first; what he writes takes the lock itself.
        """
        if window.meanwhile.user.acted and put_off < _PATIENCE:
            again = partial(self._begin_writing, window, put_off + 1)
            QTimer.singleShot(_PAUSE, window, again)
            return
        try:
            if window.library.begin_writing():
                window.browser.refresh()
        except StoreError as error:
            window.warn(str(error))
        window.show_access()

    def _salvage(self, window: Window) -> None:
        """Show what can be read of a library in the place of what was opened hastily."""
        try:
            self.show(salvaged(window.library.path), window.browser.place)
        except StoreError as error:
            window.warn(str(error))

    def _collect_for(self, window: Window) -> None:
        self.collecting.begin(lambda: window.meanwhile.user.busy)

    def _closed(self, window: Window) -> None:
        if self.window is window:
            self.window = None

    # Files

    def new(self) -> None:
        """Make an empty library where the user says, and open it."""
        path = self._ask_where(_("New library"), "library.json")
        if path is None:
            return
        try:
            new_library(path, path.stem)
        except StoreError as error:
            self._tell(str(error))
            return
        self.open_path(path)

    def open(self) -> None:
        """Open a library that the user picks."""
        from PySide6.QtWidgets import QFileDialog

        folder = str(self._settings.recent[0].parent if self._settings.recent else Path.home())
        name, _kind = QFileDialog.getOpenFileName(
            self.window, _("Open library"), folder, _("Libraries (*.json)")
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a library in place of the present one; the present one stays where that fails."""
        if self.window is not None and _same(path, self.window.library.path):
            return
        try:
            library = open_or_salvage(path)
        except StoreError as error:
            self._tell(str(error))
            return
        self.show(library)

    def save_as(self) -> None:
        """Write a copy of the library where the user says, and go on with it."""
        if self.window is None:
            return
        present, view = self.window.library, self.window.browser.view
        view.leave_form()
        path = self._ask_where(_("Save library as"), present.path.name)
        if path is None:
            return
        if _same(path, present.path):
            self._tell(_("This is the library that is open; choose another name."))
            return
        try:
            present.save_copy(path)
            copy = open_or_salvage(path)
            for draft in present.drafts.list():
                copy.drafts.keep(draft.table, draft.id, draft.content, draft.base)
            typed = view.hand_over(copy)
        except StoreError as error:
            self._tell(str(error))
            return
        self.window.folding.copied()
        window = self.show(copy)
        if typed is not None:
            window.editing.resume_draft(*typed)
            window.browser.view.finish_form()

    def reopen(self) -> None:
        """Open the library anew: what another program wrote, and the edits made here."""
        window = self.window
        if window is None or not window.browser.view.leave_form():
            return
        window.folding.copied()
        window.folding.finish()
        try:
            self.show(open_or_salvage(window.library.path))
        except StoreError as error:
            self._tell(str(error))

    def _ask_where(self, caption: str, name: str) -> Path | None:
        from desktop_app.views.where import ask_where

        folder = self._settings.recent[0].parent if self._settings.recent else Path.home()
        return ask_where(self.window, caption, folder / name, _("Libraries"), ".json")

    # Appearance

    def _choose_appearance(self, appearance: str) -> None:
        self._settings.appearance = appearance
        self._dress(appearance)

    def _follow_system(self) -> None:
        if self._settings.appearance == "system":
            self._dress("system")

    def _dress(self, appearance: str) -> None:
        system = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        apply_theme(self._app, dark=appearance == "dark" or (appearance == "system" and system))

    # Trouble

    def _tell(self, sentence: str) -> None:
        if self.window is not None:
            from desktop_app.views.messages import tell

            tell(self.window, sentence)


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _print_time() -> None:
    print(f"{seconds_since_start():.3f}", flush=True)  # noqa: T201
