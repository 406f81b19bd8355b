"""Sidebar and sheet together: where the reader goes, and back."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.sheets_with import sheets_with
from desktop_app.domain.standing import Standing
from desktop_app.domain.told import standing_of
from desktop_app.library import Library
from desktop_app.models.groups import Groups
from desktop_app.views.empty_library import EmptyLibrary
from desktop_app.views.places import Place, Tab, Trail
from desktop_app.views.sheet import SheetView
from desktop_app.views.sidebar import Sidebar
from desktop_app.views.writer import Link

if TYPE_CHECKING:
    from desktop_app.views.pictures.catching_up import CatchingUp
    from desktop_app.views.stepwise import Stepwise
    from desktop_app.views.user_input import UserInput

_SLICE, _PAUSE = 0.002, 6
"""Seconds of reading at a time, and milliseconds between: nobody waits for it."""


class Browser(QSplitter):
    """Goes from place to place in one library."""

    moved = Signal()
    """Another place is shown."""

    said = Signal(str)
    """Something for the status line."""

    wants_group = Signal()
    """The reader wants to make the first group of an empty library."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._library: Library | None = None
        self._groups: Groups | None = None
        self._outdated = False
        self._steps: Stepwise | None = None
        self._sheet: FactSheet | None = None
        self.trail = Trail()
        self.sidebar = Sidebar()
        self.view = SheetView()
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
    def sheet(self) -> FactSheet | None:
        """The sheet shown."""
        return self._sheet

    def open(self, library: Library, group: str, view: Place | None = None) -> None:
        """Start at a group of another library, at the first where it has no such, or at a view."""
        self._library = library
        self._groups = Groups(library)
        self._outdated = False
        library.subscribe(self._groups.follow)
        library.subscribe(self._note)
        self.sidebar.show_groups(self._groups.rows)
        if view is not None and view.group in self._known():
            self.visit(view)
        else:
            self._start(group)

    def _note(self, _changes: Sequence[Change]) -> None:
        self._outdated = True
        if self._groups is not None and self._groups.behind:
            self._count_on()

    def _start(self, group: str = "") -> None:
        self._sheet = None
        self.trail = Trail()
        known = self._known()
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

    def show_record(self, table: str, record_id: str) -> None:
        """Open a record on a tab of a sheet where it stands, the present sheet first."""
        here = self.place
        if here is None or self._library is None:
            return
        if table == "groups":
            self.go(Place(record_id))
            return
        known = self._library
        record = known.get(table, record_id)
        groups = [g for g in sheets_with(record, known) if known.get("groups", g)]
        group = here.group if here.group in groups or not groups else groups[0]
        place = self._as_it_is(Place(group, _TABS.get(table, here.tab), (table, record_id)))
        self.visit(replace(place, day=self._day_for(record, here.day)))

    def _day_for(self, record: Record | None, day: Day | None) -> Day | None:
        """The day, or today where the record lies after it."""
        library = self._library
        if day is None or record is None or library is None:
            return day
        if standing_of(record, day, library) is not Standing.LATER:
            return day
        told = _("Now as of today: what you went to came after {day}.")
        self.said.emit(told.format(day=day_in_words(day)))
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
        if self._outdated:
            self._show_groups()
        (self._start if self.place is None else self._show)()

    @cached_property
    def _catching_up(self) -> "CatchingUp":
        from desktop_app.views.pictures.catching_up import CatchingUp

        return CatchingUp(self)

    def read_on(self, user: "UserInput") -> None:
        """Count the attacks of groups, then read who names whom, while the user is not busy."""
        from desktop_app.views.stepwise import Stepwise

        self._steps = Stepwise(self, _SLICE, _PAUSE)
        self._steps.rest_while(lambda: user.busy)
        self._count_on()

    def _count_on(self) -> None:
        if self._groups is not None and self._steps is not None:
            self._steps.start(self._groups.count(), self._read_names)

    def stop(self) -> None:
        """Read no further."""
        if self._steps is not None:
            self._steps.stop()

    def _read_names(self) -> None:
        self._show_groups()
        if self._library is not None and self._steps is not None:
            self._steps.start(self._library.gather_naming(), self.stop)

    def _show_groups(self) -> None:
        self._outdated = False
        if self._groups is not None:
            self.sidebar.show_groups(self._groups.rows)
            if self.place is not None:
                self.sidebar.select(self.place.group)

    def _known(self) -> list[str]:
        """Ids of the groups that can be shown, in their order."""
        return [row.id for row in self._groups.rows] if self._groups is not None else []

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
            self.sidebar.select(self.place.group)
            self.view.stay()

    def _show(self) -> None:
        place, library = self.place, self._library
        if place is None or library is None:
            return
        if self._outdated:
            self._show_groups()
        if place.group not in self._known():
            self._start()
            return
        self.stack.setCurrentWidget(self.view)
        sheet = self._sheet = library.fact_sheet(place.group, place.day)
        if self._groups is not None and self._groups.look_at(place.day):
            self._catching_up.draw(len(self._known()), self._show_groups)
        self.sidebar.select(place.group)  # first: a list without a current row takes its first
        self.view.show_place(library, place, sheet)
        self.trail.settle(replace(place, filters=self.view.filters(place.tab)))
        self.moved.emit()

    def _choose_group(self, group: str) -> None:
        self.go(Place(group, self.place.tab if self.place else Tab.PROFILE))


_TABS = {
    "leadership": Tab.LEADERSHIP,
    "people": Tab.LEADERSHIP,
    "atrocities": Tab.ATROCITIES,
    "relations": Tab.RELATIONS,
    "sources": Tab.SOURCES,
}
