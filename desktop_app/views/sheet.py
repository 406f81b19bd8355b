"""One group's fact sheet: head, tabs, and the record that is open beside them.

Tabs and panel are built when they are first shown.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.records import Group, Record, table_of
from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.library.headway import Headway
from desktop_app.views.beside import Beside
from desktop_app.views.clock import today
from desktop_app.views.edges import LEAST_EDGE, edge
from desktop_app.views.form_beside import FormBeside
from desktop_app.views.hairline import Hairline
from desktop_app.views.header import Header
from desktop_app.views.pages import Pages
from desktop_app.views.places import Place, Tab
from desktop_app.views.sheet_tabs import SheetTabs
from desktop_app.views.tab_counts import TabCounts
from desktop_app.views.tab_page import TabPage
from desktop_app.views.top_bar import TopBar

if TYPE_CHECKING:
    from desktop_app.views.panel import Panel

PANEL_WIDTH = 400
_LOW = 460
"""Pixels of height below which less is said above the page."""


class SheetView(FormBeside):
    """Shows places of a library: which group, which tab, which record."""

    followed = Signal(object)
    """A `Link` was activated in a text."""

    asked = Signal(object)
    """The reader picked another tab or row: the `Place` he wants."""

    filtered = Signal(object)
    """The reader narrowed the page on view: the `Filters` that now hold."""

    wants_edit = Signal(str, str)
    wants_delete = Signal(str, str)

    menu_wanted = Signal(object)
    """The reader asks what can be done with the rows selected, at a point of the screen."""

    delete_wanted = Signal()
    """The reader wants to delete the rows selected."""

    paste_wanted = Signal()
    """The reader wants to add rows from the clipboard."""

    source_wanted = Signal(QWidget)
    """The mark of a field in the open form wants a source."""

    saved = Signal(str, str)
    """A form became an edit of this record (table, id)."""

    form_closed = Signal()

    retyped = Signal()
    """The open form holds something else now: `typed_record`."""

    unkept = Signal(str)
    """Why the disk holds nothing of what is typed in the form; empty once it does."""

    def __init__(self) -> None:
        super().__init__()
        self.place: Place | None = None
        self._library: Library | None = None
        self.sheet: FactSheet | None = None
        self._shows_typed = False
        self._typed: Record | None = None
        self._why_read_only = ""
        self._filled: dict[Tab, FactSheet] = {}
        self.bar = TopBar()
        self.header = Header()
        self.tabs = SheetTabs()
        self.tabs.currentChanged.connect(self._tab_asked)
        self._counts = TabCounts(self.tabs)
        self.pages = Pages()
        self.pages.built.connect(self._hear)
        self.splitter = Beside(self.pages)
        self.splitter.replaced.connect(self._fit)
        self._tab_line = QVBoxLayout()
        self._tab_line.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._tab_line)
        layout.addWidget(Hairline())
        layout.addWidget(self.splitter, 1)
        layout.insertWidget(0, self.bar)  # last: Tab comes to what is read first

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less above the page where the window is low, and leave less free in a narrow one."""
        super().resizeEvent(event)
        self._fit()

    @property
    def typed_record(self) -> Record | None:
        """The record as the open form would have it, None where nothing is typed."""
        record = self._typed if self.typed else None
        return record if record and (table_of(record), record.id) == self.editing else None

    def filters(self, tab: Tab) -> Filters:
        """How the page of a tab is narrowed."""
        page = self.pages.already_of(tab)
        return page.filters if page is not None else Filters()

    @property
    def panel(self) -> "Panel":
        """The panel beside the tabs, built when it is first asked for."""
        if self._panel is None:
            from desktop_app.views.panel import Panel

            panel = Panel()
            panel.set_read_only(self._why_read_only)
            panel.followed.connect(self.followed)
            panel.closed.connect(lambda: self._ask(None))
            panel.closed.connect(self.read_on)
            panel.wants_edit.connect(self.wants_edit)
            panel.wants_delete.connect(self.wants_delete)
            panel.editor.saved.connect(self.saved)
            panel.editor.finished.connect(self.form_closed)
            panel.editor.typed.connect(self._show_typed)
            panel.editor.wants_source.connect(self.source_wanted)
            panel.editor.unkept.connect(self.unkept)
            panel.editor.freed.connect(self.read_on)
            self.splitter.put(panel, PANEL_WIDTH)
            self._panel = panel
        return self._panel

    def page(self, tab: Tab) -> TabPage:
        """The page of a tab, built when it is first asked for."""
        return self.pages.of(tab)

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on do nothing that nobody waits for while the user does something."""
        self.pages.rest_while(busy)
        self._counts.rest_while(busy)

    def write_anew(self) -> None:
        """Let every page be written again when it is next shown."""
        self._filled.clear()

    def fill(self, tab: Tab) -> TabPage:
        """The page of a tab, with the sheet on view."""
        page, sheet = self.page(tab), self.sheet
        if sheet is not None and self._library is not None and not self.is_filled(tab, sheet):
            page.show_sheet(sheet, self._library)
            self._filled[tab] = sheet
        return page

    def is_filled(self, tab: Tab, sheet: FactSheet) -> bool:
        """Whether the page of a tab shows just this sheet."""
        return self._filled.get(tab) is sheet

    def put_together(self, tab: Tab) -> Iterator[None]:
        """Get ready to fill the page of a tab with the sheet on view, some at each step."""
        sheet = None
        while sheet is not self.sheet and self.sheet is not None and self._library is not None:
            sheet = self.sheet
            yield from self.page(tab).put_together(sheet, self._library)

    def set_read_only(self, why: str) -> None:
        """Switch editing off, and say why; on again where there is no reason."""
        self._why_read_only = why
        if self._panel is not None:
            self._panel.set_read_only(why)

    def wait(
        self, library: Library, place: Place, headway: Callable[[], Headway], *, can_end: bool
    ) -> None:
        """Stand at a place whose sheet is not read yet, or whose page is not made: say how far."""
        self.place, self._library, self.sheet = place, library, None
        self.bar.show_day(place.day)
        group, day = library.get("groups", place.group), place.day or today()
        if isinstance(group, Group):
            self.header.show_group(group, day)
        self._counts.clear()
        self.tabs.mark(place.tab)
        self.pages.arrival.begin(headway, can_end=can_end)
        self.pages.setCurrentWidget(self.pages.arrival)
        if self.editing is None and self._panel is not None:
            self.splitter.show_record(shown=False)

    def take(self, sheet: FactSheet) -> None:
        """Have the head and the tabs tell of a sheet."""
        if sheet is not self.sheet or self._shows_typed:
            self.sheet, self._shows_typed = sheet, False
            self.header.show_group(sheet.group, sheet.as_of)
            self._counts.show_sheet(sheet)

    def show_place(self, library: Library, place: Place, sheet: FactSheet) -> None:
        """Show a place; the sheet is that of the place's group. A form that is open stays."""
        self.place, self._library = place, library
        self.bar.show_day(place.day)
        self.take(sheet)
        page = self.fill(place.tab)
        if place.filters != page.filters:
            page.show_filters(place.filters)
        if place.record is not None and page.hides(place.record):
            page.show_filters(Filters())
        page.select(place.record)
        self.tabs.mark(place.tab)
        alone = place.record is None and self.editing is None
        page.resize((self.splitter if alone else self.pages).size())
        with page.coming_on_view():
            self.pages.setCurrentWidget(page)
            if alone and self._panel is not None and self._panel.isVisible():
                self.splitter.show_record(shown=False)
        if self.editing is not None:
            if (typed := self.typed_record) is not None:
                self._show_typed(typed)
        elif place.record is not None:
            shown = self.panel.read(library, place.record, sheet.sources, sheet.as_of)
            self.splitter.show_record(shown=shown)

    def edit(
        self, library: Library, key: tuple[str, str], fresh: dict[str, Any] | None = None
    ) -> None:
        """Open the form of a record beside the tabs."""
        panel = self.panel
        self.splitter.show_record(shown=True)
        panel.edit(library, key, fresh)

    def stay(self) -> None:
        """Mark the present place again, where the reader asked for another in vain."""
        if self.place is not None:
            self.page(self.place.tab).select(self.place.record)
            self.tabs.mark(self.place.tab)

    def sortings(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The columns that the page on view can be sorted by, and what sorts it."""
        return (
            () if self.place is None or self.pages.waits else self.page(self.place.tab).sortings()
        )

    def focus_filter(self) -> None:
        """Put the cursor where the page on view is filtered."""
        if self.place is not None and not self.pages.waits:
            self.page(self.place.tab).focus_filter()

    def _hear(self, page: TabPage) -> None:
        page.followed.connect(self.followed)
        page.chosen.connect(self._ask)
        page.filtered.connect(self.filtered)
        page.menu_wanted.connect(self.menu_wanted)
        page.delete_wanted.connect(self.delete_wanted)
        page.paste_wanted.connect(self.paste_wanted)

    def _show_typed(self, record: Record) -> None:
        self._shows_typed, self._typed = True, record
        if self.place is None or self.sheet is None or self._library is None:
            return
        self._filled.pop(self.place.tab, None)
        if isinstance(record, Group) and record.id == self.sheet.group.id:
            from desktop_app.domain.preview import with_group

            self.header.show_group(with_group(self.sheet, record).group, self.sheet.as_of)
        self.page(self.place.tab).show_typed(record, self.sheet, self._library)
        self.retyped.emit()

    def _fit(self) -> None:
        low, free = self.height() < _LOW, edge(self.width())
        self.header.fold(low=low, edge=free)
        self.header.setVisible(not (low and self.splitter.replaces))
        self._tab_line.setContentsMargins(free, 0, 0, 0)
        self.tabs.draw_together(close=free == LEAST_EDGE)

    def read_on(self) -> None:
        """Put the focus on what is read: the record beside the tabs, or else the page."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.text.setFocus()
        elif self.pages.waits:
            self.pages.arrival.setFocus()
        elif self.place is not None:
            self.page(self.place.tab).focus_content()

    def _tab_asked(self, number: int) -> None:
        if self.place is not None and number >= 0 and tuple(Tab)[number] is not self.place.tab:
            self.asked.emit(Place(self.place.group, tuple(Tab)[number]))

    def _ask(self, record: tuple[str, str] | None) -> None:
        if self.place is not None:
            self.asked.emit(Place(self.place.group, self.place.tab, record))
