"""Going to a place whose page takes longer to be made: some of the work at each step."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.sheet import FactSheet
from desktop_app.library import Library
from desktop_app.library.headway import Headway, Stage
from desktop_app.views.pages_ahead import page_ahead
from desktop_app.views.places import Place
from desktop_app.views.sheet import SheetView
from desktop_app.views.stepwise import Stepwise

_AT_ONCE = 0.2
"""Seconds of work that are done at once: a page that flickers would be worse than the wait."""

_VERY_MANY = 10_000
"""Attacks of which a page takes longer to be filled than one should wait without a word."""


class Arriving(QObject):
    """Makes a view ready for one place at a time; another takes the place of the one before."""

    waits = Signal()
    """It takes longer: the view says so in the place of the page."""

    arrived = Signal()
    """The view can show the place without a wait."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._library: Library | None = None
        self._place = Place("")
        self._reads = ""
        """The group whose records are being read."""
        self._can_end = False
        self._headway = Headway(Stage.READING)
        self._steps = Stepwise(self)

    @property
    def busy(self) -> bool:
        """Whether the place is still to be shown."""
        return self._steps.busy

    def go(self, library: Library, place: Place, *, can_end: bool) -> None:
        """Get ready for a place; records of its group that are being read are read on."""
        same = self._steps.busy and self._reads == place.group and library is self._library
        self._library, self._place, self._can_end = library, place, can_end
        if same:
            self._wait(library)
            return
        self.stop()
        self._reads = place.group
        work, until = self._work(library), monotonic() + _AT_ONCE
        for _step in work:
            if monotonic() >= until:
                if self._reads:
                    self._wait(library)
                self._steps.start(work, self.arrived.emit)
                return
        self.arrived.emit()

    def stop(self) -> None:
        """Give up what is under way."""
        self._reads = ""
        self._steps.stop()

    def _work(self, library: Library) -> Iterator[None]:
        for headway in library.reading_sheet(self._place.group):
            self._headway = headway
            yield
        self._reads, self._headway = "", Headway(Stage.PREPARING)
        place = self._place
        if library.get("groups", place.group) is None:
            return
        sheet = library.fact_sheet(place.group, place.day)
        yield
        if place.record is not None:  # it tells the numbers of its sources
            yield from sheet.sources.look_up()
        if self._is_slow(place, sheet):
            self._wait(library)
            self._view.take(sheet)
            yield from page_ahead(self._view, place.tab)

    def _is_slow(self, place: Place, sheet: FactSheet) -> bool:
        """Whether the page, which is not the one on view, is better made ready by steps."""
        view, here = self._view, self._view.place
        elsewhere = here is None or (place.group, place.tab) != (here.group, here.tab)
        return (
            len(sheet.atrocities) > _VERY_MANY
            and (elsewhere or view.pages.waits)
            and not view.is_filled(place.tab, sheet)
        )

    def _wait(self, library: Library) -> None:
        self._view.wait(library, self._place, lambda: self._headway, can_end=self._can_end)
        self.waits.emit()
