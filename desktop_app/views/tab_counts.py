"""How many rows each tab of a sheet holds, beside its name."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.sheet import FactSheet
from desktop_app.views.places import Tab
from desktop_app.views.sheet_tabs import SheetTabs
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.waiting import Rest

_SOON = 80
"""Milliseconds: a ride through the years counts the sources where it ends."""

_SLICE, _PAUSE = 0.004, 8
"""Seconds of counting at a time, and milliseconds between."""


class TabCounts(QObject):
    """Writes the counts of a sheet on the tabs."""

    def __init__(self, tabs: SheetTabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._sheet: FactSheet | None = None
        self._steps = Stepwise(self, _SLICE, _PAUSE)
        self._rest = Rest(self, self._count_sources)

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on count no sources while something else goes on."""
        self._steps.rest_while(busy)

    def show_sheet(self, sheet: FactSheet) -> None:
        """Count another sheet."""
        self._sheet = sheet
        self._steps.stop()
        self._tabs.tell_all(
            {
                Tab.LEADERSHIP: len(sheet.postings),
                Tab.ATROCITIES: len(sheet.atrocities),
                Tab.RELATIONS: len(sheet.relations),
            }
        )
        self._rest.start(_SOON)

    def clear(self) -> None:
        """Count nothing: the sheet is still to come."""
        self._sheet = None
        self._steps.stop()
        self._rest.stop()
        self._tabs.tell_all(dict.fromkeys(Tab, 0))

    def _count_sources(self) -> None:
        if self._sheet is not None:
            sources = self._sheet.sources
            self._steps.start(sources.look_up(), lambda: self._tabs.tell(Tab.SOURCES, len(sources)))
