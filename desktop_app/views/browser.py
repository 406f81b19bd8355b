"""Sidebar and sheet together: where the reader goes, and back."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.sheets_with import sheets_with
from desktop_app.domain.standing import Standing
from desktop_app.domain.told import standing_of
from desktop_app.library import Library
from desktop_app.views.arriving import Arriving
from desktop_app.views.empty_library import EmptyLibrary
from desktop_app.views.listing import Listing
from desktop_app.views.places import Place, Tab, Trail
from desktop_app.views.sheet import SheetView
from desktop_app.views.sidebar import Sidebar
from desktop_app.views.writer import Link


class Browser(QSplitter):
    """Goes from place to place in one library."""

    moved = Signal()
    """Another place is shown."""

    said = Signal(str)
    """Something for the status line."""

    unsaid = Signal(str)
    """What was said for the status line is so no longer."""

    wants_group = Signal()
    """The reader wants to make the first group of an empty library."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._library: Library | None = None
        self._sheet: FactSheet | None = None
        self._went_on = ""
        self.trail = Trail()
        self.sidebar = Sidebar()
        self.listing = Listing(self.sidebar)
        self.view = SheetView()
        self._arriving = Arriving(self.view)
        self.empty = EmptyLibrary()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.sidebar)
        self.addWidget(self.stack)
        self.setStretchFactor(1, 1)
        self.setSizes([256, 1184])
        self._arriving.waits.connect(self._wait)
        self._arriving.arrived.connect(self._arrive)
        self.view.pages.given_up.connect(self._go_back)
        self.sidebar.left.connect(self._go_back)
        self.sidebar.chosen.connect(self._choose_group)
        self.view.asked.connect(self.go)
        self.view.followed.connect(self.follow)
        self.view.bar.day_asked.connect(self.look_at)
        self.view.filtered.connect(self._narrowed)
        self.empty.button.clicked.connect(self.wants_group)

    @property
    def place(self) -> Place | None:
        """Where the reader is."""
        return self.trail.here

    @property
    def busy(self) -> bool:
        """Whether the place gone to is still to be shown."""
        return self._arriving.busy

    @property
    def sheet(self) -> FactSheet | None:
        """The sheet shown; None too while it is still to come."""
        return self._sheet

    def open(self, library: Library, group: str, view: Place | None = None) -> None:
        """Start at a group of another library, at the first where it has no such, or at a view."""
        self._arriving.stop()
        self._library = library
        self.listing.open(library)
        if view is not None and view.group in self.listing.groups:
            self.visit(view)
        else:
            self._start(group)

    def _start(self, group: str = "") -> None:
        self._arriving.stop()
        self._sheet = None
        self.trail = Trail()
        known = self.listing.groups
        first = group if group in known else next(iter(known), None)
        if first is None:
            self.stack.setCurrentWidget(self.empty)
            self.moved.emit()
        else:
            self.go(Place(first))

    def show_access(self, why_read_only: str) -> None:
        """Switch off what writes, and say why, where the library can only be read."""
        self.view.set_read_only(why_read_only)
        self.empty.button.setEnabled(not why_read_only)

    def go(self, place: Place) -> None:
        """Go to a place as of the same day; an open form becomes an edit first.

        Nowhere where the form must stay open.
        """
        self.visit(self._as_it_is(place))

    def visit(self, view: Place) -> None:
        """Go to a view: to a place as of its own day."""
        if self._may_leave():
            self.trail.go(view)
            self._show()

    def look_at(self, day: Day | None) -> None:
        """Show the same as of another day, None for today."""
        here = self.place
        if here is not None and day != here.day and self._may_leave():
            self.trail.turn(replace(here, day=day), "day")
            self._show()
        elif here is not None:
            self.view.bar.show_day(here.day)

    def back(self) -> None:
        """Go back one place."""
        if self._may_leave() and self.trail.can_go_back:
            self.trail.back()
            self._show()

    def forward(self) -> None:
        """Go forward again."""
        if self._may_leave() and self.trail.can_go_forward:
            self.trail.forward()
            self._show()

    def follow(self, link: Link) -> None:
        """Go where a link leads."""
        if link.table == "web":
            from desktop_app.views.web import open_address

            open_address(self, link.id)
        else:
            self.show_record(link.table, link.id)

    def show_record(self, table: str, record_id: str, *, later: bool = False) -> None:
        """Open a record on a tab of a sheet where it stands, the present sheet first.

        `later` says that what is looked for in it came after the day.
        """
        here, known = self.place, self._library
        if here is None or known is None:
            return
        record = known.get(table, record_id)
        day = self._day_for(record, here.day, later=later)
        if table == "groups":
            self.visit(replace(self._as_it_is(Place(record_id)), day=day))
            return
        groups = [g for g in sheets_with(record, known) if known.get("groups", g)]
        group = here.group if here.group in groups or not groups else groups[0]
        place = self._as_it_is(Place(group, _TABS.get(table, here.tab), (table, record_id)))
        self.visit(replace(place, day=day))

    def _day_for(self, record: Record | None, day: Day | None, *, later: bool) -> Day | None:
        """The day, or today where the record, or what is looked for in it, lies after it."""
        library = self._library
        if day is None or record is None or library is None:
            return day
        if not later and standing_of(record, day, library) is not Standing.LATER:
            return day
        told = _("Went on to today: what you opened came after {day}.")
        self._went_on = told.format(day=day_in_words(day))
        self.said.emit(self._went_on)
        return None

    def expect(self, table: str, record_id: str) -> None:
        """Stand at a record that was just stored: the next refresh shows it."""
        here = self.place
        if table == "groups":
            if here is None or here.group != record_id:
                self.trail.go(self._as_it_is(Place(record_id)))
        elif here is not None:
            tab = _TABS.get(table, here.tab)
            self.trail.go(self._as_it_is(Place(here.group, tab, (table, record_id))))

    def repaint_texts(self) -> None:
        """Write the texts anew in the colours now in force."""
        self.view.write_anew()
        if self.view.editing is None:
            self._show()

    def refresh(self) -> None:
        """Show the present place anew: something changed."""
        self.listing.renew()
        (self._start if self.place is None else self._show)()

    def stop(self) -> None:
        """Read no further."""
        self._arriving.stop()
        self.listing.stop()

    def _as_it_is(self, place: Place) -> Place:
        """The place as of the same day, its table narrowed as it is."""
        day = self.place.day if self.place is not None else None
        return replace(place, day=day, filters=self.view.filters(place.tab))

    def _narrowed(self, filters: Filters) -> None:
        here = self.place
        if here is not None and filters != here.filters:
            self.trail.turn(replace(here, filters=filters), "filters")
            self.moved.emit()

    def _may_leave(self) -> bool:
        left = self.view.leave_form()
        if not left:
            QTimer.singleShot(0, self._mark_place)  # after the click that asked has been dealt with
        return left

    def _mark_place(self) -> None:
        if self.place is not None:
            self.listing.mark(self.place.group)
            self.view.stay()

    def _show(self) -> None:
        place, library = self.place, self._library
        if place is None or library is None:
            return
        self.listing.renew()
        if place.group not in self.listing.groups:
            self._start()
            return
        self.stack.setCurrentWidget(self.view)
        if self._went_on and place.day is not None:
            self.unsaid.emit(self._went_on)
            self._went_on = ""
        self.listing.look_at(place.day)
        self.listing.mark(place.group)  # first: a list without a current row takes its first
        self._arriving.go(library, place, can_end=self.trail.stood is not None)

    def _wait(self) -> None:
        self._sheet = None
        self.moved.emit()

    def _arrive(self) -> None:
        place, library = self.place, self._library
        if place is None or self.listing.outdated or place.group not in self.listing.groups:
            self._show()
        elif library is not None:
            self._sheet = library.fact_sheet(place.group, place.day)
            focused = self.view.pages.waits and self.view.pages.arrival.has_focus
            self.view.show_place(library, place, self._sheet)
            if focused:
                self.view.read_on()
            self.trail.settle(replace(place, filters=self.view.filters(place.tab)))
            self.moved.emit()

    def _go_back(self) -> None:
        """Give up what takes longer: show again what was shown before."""
        if self.view.pages.waits and self.trail.stood is not None and self._may_leave():
            self.trail.return_to_stand()
            self._show()

    def _choose_group(self, group: str) -> None:
        self.go(Place(group, self.place.tab if self.place else Tab.PROFILE))


_TABS = {
    "leadership": Tab.LEADERSHIP,
    "people": Tab.LEADERSHIP,
    "atrocities": Tab.ATROCITIES,
    "relations": Tab.RELATIONS,
    "sources": Tab.SOURCES,
}
