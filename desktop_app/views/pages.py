"""The pages of a sheet's tabs, one of which is on view."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.views.places import Tab
from desktop_app.views.tab_page import TabPage
from desktop_app.views.tab_pages import new_page

if TYPE_CHECKING:
    from desktop_app.views.arrival_page import ArrivalPage
_LEAST = 320
"""Pixels of width in which a page of a sheet can be read."""


class Pages(QStackedWidget):
    """Needs the room that the page on view needs, whichever others were built meanwhile."""

    given_up = Signal()
    """The reader wants no page that takes longer: back to where he was."""

    built = Signal(object)
    """This `TabPage` was built, still empty."""

    def __init__(self) -> None:
        super().__init__()
        self._of: dict[Tab, TabPage] = {}
        self._busy: Callable[[], bool] = lambda: False
        self.currentChanged.connect(lambda _number: self.updateGeometry())

    @cached_property
    def arrival(self) -> "ArrivalPage":
        """What stands in the place of a page that takes longer, built when first asked for."""
        from desktop_app.views.arrival_page import ArrivalPage

        page = ArrivalPage()
        page.given_up.connect(self.given_up)
        self.addWidget(page)
        return page

    @property
    def waits(self) -> bool:
        """Whether that is on view."""
        return "arrival" in vars(self) and self.currentWidget() is self.arrival

    def of(self, tab: Tab) -> TabPage:
        """The page of a tab, built when it is first asked for."""
        if tab not in self._of:
            page = self._of[tab] = new_page(tab)
            page.rest_while(self._busy)
            self.addWidget(page)
            self.built.emit(page)
        return self._of[tab]

    def already_of(self, tab: Tab) -> TabPage | None:
        """The page of a tab, None where it is not built."""
        return self._of.get(tab)

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on let no page make anything ready while the user does something."""
        self._busy = busy
        for page in self._of.values():
            page.rest_while(busy)

    def minimumSizeHint(self) -> QSize:
        """What the page on view needs, and no less than one can read in."""
        page, least = self.currentWidget(), QSize(_LEAST, 0)
        if page is None:
            return least
        return page.minimumSizeHint().expandedTo(page.minimumSize()).expandedTo(least)
