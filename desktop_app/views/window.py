"""The main window: menus, browser, notices and status line around one library."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.library import Library
from desktop_app.settings import Settings
from desktop_app.views.browser import Browser
from desktop_app.views.disk_trouble import DiskTrouble
from desktop_app.views.editing import Editing
from desktop_app.views.files import Files
from desktop_app.views.folding import Folding
from desktop_app.views.menus import Menus, menu_names
from desktop_app.views.notices import Notice, Notices
from desktop_app.views.places import Place
from desktop_app.views.record_kinds import kinds
from desktop_app.views.standing_notices import draft_notices, opening_notices
from desktop_app.views.status import StatusLine
from desktop_app.views.window_size import take_size

if TYPE_CHECKING:
    from desktop_app.views.bulk import Bulk
    from desktop_app.views.citing import Citing
    from desktop_app.views.export import Export
    from desktop_app.views.meanwhile import Meanwhile
    from desktop_app.views.past import Past
    from desktop_app.views.searching import Searching


class Window(QMainWindow):
    """One library at a time."""

    painted = Signal()
    """The first paint that holds data is done; what it can do without follows, queued."""

    whole = Signal()
    """Every record of the library can be read: what reads all of them follows."""

    damaged = Signal()
    """Not every record can be read: the library can only be salvaged."""

    closing = Signal()
    """The window is about to close; everything typed is kept."""

    def __init__(
        self, library: Library, settings: Settings, files: Files, view: Place | None = None
    ) -> None:
        super().__init__()
        self.library = library
        self.settings = settings
        self._files = files
        self._first_paint = True
        self.browser = Browser()
        self.editing = Editing(self.browser, library)
        self.folding = Folding(library)
        self.disk = DiskTrouble(library, files.save_as, files.reopen)
        self.notices = Notices()
        self.status = StatusLine()
        self._extra_notices: list[Notice] = []
        self._lay()
        self._menu_bar = Menus(self.menuBar(), menu_names())
        self.painted.connect(self._build_menus, Qt.ConnectionType.QueuedConnection)
        self._connect()
        take_size(self, settings.geometry)
        self.browser.restoreState(settings.sidebar)
        self.browser.open(library, settings.last_group(library.path), view)
        self.show_access()

    def show_access(self) -> None:
        """Switch off what writes, and say why, where the library can only be read."""
        why = self.library.why_read_only
        self.bar.let_edit(may=not why)
        if not self._first_paint:
            self.bar.tell(why)
        self._menu_bar.show_access(why)
        self.browser.show_access(why)
        self._refresh_notices()
        self.status.show_library(self.library)

    # Building

    def _lay(self) -> None:
        self.setWindowTitle(f"{self.library.path.name} – Fact Sheets")
        self.bar = self.browser.view.bar
        self.bar.add.setMenu(self._add_menu())
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.browser, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(middle)

    def _build_menus(self) -> None:
        from desktop_app.views.commands import Commands

        self._menu_bar.build(Commands(self, self._files).menus())
        self.meanwhile.look_in()

    def _read_years(self) -> None:
        self.meanwhile.years.start()

    def _read_for_search(self) -> None:
        self.searching.read_soon()

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for table, kind in kinds().items():
            menu.addAction(kind, partial(self.editing.add, table))
        return menu

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.browser.back)
        self.bar.forward.clicked.connect(self.browser.forward)
        self.bar.edit.clicked.connect(self.editing.edit_here)
        self.bar.export.clicked.connect(self.ask_export)
        self.browser.moved.connect(self._moved)
        self.browser.said.connect(self.status.say)
        self.browser.unsaid.connect(self.status.unsay)
        self.browser.sidebar.search_wanted.connect(self.search_everything)
        self.editing.changed.connect(self._refresh_notices)
        self.browser.view.saved.connect(self.browser.expect)
        self.browser.view.menu_wanted.connect(self._show_selected)
        self.browser.view.delete_wanted.connect(self._delete_selected)
        self.browser.view.paste_wanted.connect(self.paste_rows)
        self.browser.view.source_wanted.connect(self.cite)
        self.bar.built.connect(self._read_years)
        self.library.subscribe(self._changed)
        self.browser.view.unkept.connect(self.disk.draft)
        self.folding.failed.connect(self.disk.fold)
        self.folding.overtaken.connect(self.disk.read)
        self.disk.changed.connect(self._show_trouble)
        self.closing.connect(self.browser.stop)
        self.closing.connect(self.folding.finish)

    # Acting

    def ask_export(self) -> None:
        """Ask what of the sheet shown goes where, then write it."""
        if not self.browser.view.leave_form():
            return
        if (sheet := self.browser.sheet) is not None:
            self.export.ask(self.library, sheet)

    @cached_property
    def export(self) -> "Export":
        """Exports of this window."""
        from desktop_app.views.export import Export

        export = Export(self, self.settings)
        export.done.connect(self._exported)
        self.closing.connect(export.stop)
        return export

    def cite(self, place: QWidget | None = None) -> None:
        """Ask which source carries the field that has the focus, or the one of a mark."""
        if self.browser.view.editing is None:
            self.editing.edit_here()
        self.citing.ask(place)

    @cached_property
    def citing(self) -> "Citing":
        """Cites sources in the forms of this window."""
        from desktop_app.views.citing import Citing

        return Citing(self, self.browser.view.panel.editor, self.library, self.settings)

    def search_everything(self) -> None:
        """Find any record by its words."""
        self.searching.search.show_up()

    @cached_property
    def searching(self) -> "Searching":
        """The search of this window, reading from soon after the first paint on."""
        from desktop_app.views.searching import Searching

        searching = Searching(self, self.browser, self.library, self.meanwhile.user)
        searching.said.connect(self.status.say)
        self.closing.connect(searching.stop)
        return searching

    def paste_rows(self) -> None:
        """Read what is on the clipboard as atrocities."""
        self.bulk.paste()

    def _show_selected(self, at: QPoint) -> None:
        self.bulk.popup(at)

    def _delete_selected(self) -> None:
        self.bulk.delete()

    @cached_property
    def meanwhile(self) -> "Meanwhile":
        """What is done while nobody waits, from soon after the first paint on."""
        from desktop_app.views.meanwhile import Meanwhile

        meanwhile = Meanwhile(self, self.browser, self.library)
        meanwhile.whole.connect(self._read_for_search)
        meanwhile.whole.connect(self.whole)
        meanwhile.damaged.connect(self.damaged)
        meanwhile.years.found.connect(self.bar.as_of.show_years)
        self.closing.connect(meanwhile.stop)
        return meanwhile

    @cached_property
    def bulk(self) -> "Bulk":
        """What is done with many records at once."""
        from desktop_app.views.bulk import Bulk

        bulk = Bulk(self, self.browser, self.library, self.editing, self.settings)
        bulk.said.connect(self.status.say)
        return bulk

    @cached_property
    def past(self) -> "Past":
        """The lists of what was made, deleted, left unfinished."""
        from desktop_app.views.past import Past

        return Past(self, self.browser, self.library, self.editing)

    def _exported(self, path: str) -> None:
        self.status.say(_("Exported to {path}").format(path=path))
        self.export.open_file(path)

    # Following

    def _moved(self) -> None:
        trail, place = self.browser.trail, self.browser.place
        self.bar.back.setEnabled(trail.can_go_back)
        self.bar.forward.setEnabled(trail.can_go_forward)
        self.bar.export.setEnabled(self.browser.sheet is not None)
        if place is not None:
            self.settings.showed(self.library.path, place.group)

    def _changed(self, _changes: Sequence[Change]) -> None:
        self.status.saved(datetime.now().astimezone())
        self.status.show_library(self.library)

    def _show_trouble(self) -> None:
        self.status.trouble(self.disk.status)
        self._refresh_notices()

    def warn(self, sentence: str) -> None:
        """Say something that stays true until the library is closed."""
        if Notice(sentence) not in self._extra_notices:
            self._extra_notices.append(Notice(sentence))
        self._refresh_notices()

    def _refresh_notices(self) -> None:
        notices = [
            *self.disk.notices(),
            *opening_notices(self.library, self.editing),
            *self._extra_notices,
        ]
        if self.browser.view.editing is None and not self.library.read_only:
            notices += draft_notices(self.library, self.editing, lambda: self.past.unfinished)
        self.notices.show_notices(notices)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw what holds colours of its own when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._first_paint:
            self.browser.repaint_texts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first paint is done."""
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep whatever stands in a form, then let go; stay where the user wants to."""
        kept = not self.editing.busy and self.disk.may_leave(self, self.browser.view)
        if not (kept and self.folding.may_close(self)):
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.sidebar = self.browser.saveState()
        self.closing.emit()
        super().closeEvent(event)
