"""One group's fact sheet: head, tabs, and the record that is open beside them."""

from collections.abc import Sequence
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop_app.domain.bibliography import Entry
from desktop_app.domain.sheet import FactSheet, SheetAtrocity, SheetPosting, SheetRelation
from desktop_app.library import Library
from desktop_app.views.fact_table import FactTable
from desktop_app.views.header import Header
from desktop_app.views.list_tabs import atrocities_tab, leadership_tab, relations_tab, sources_tab
from desktop_app.views.panel import WIDTH as PANEL_WIDTH
from desktop_app.views.panel import Panel
from desktop_app.views.places import Place, Tab
from desktop_app.views.profile import Profile


class SheetView(QWidget):
    """Shows places of a library: which group, which tab, which record."""

    followed = Signal(object)
    """A `Link` was activated in a text."""

    asked = Signal(object)
    """The reader picked another tab or row: the `Place` he wants."""

    def __init__(self) -> None:
        super().__init__()
        self.place: Place | None = None
        self.sheet: FactSheet | None = None
        self.header = Header()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Tabs of the fact sheet"))
        self.profile = Profile()
        self.leadership: FactTable[SheetPosting] = leadership_tab()
        self.atrocities: FactTable[SheetAtrocity] = atrocities_tab()
        self.relations: FactTable[SheetRelation] = relations_tab()
        self.sources: FactTable[Entry] = sources_tab()
        self.panel = Panel()
        self.pages = QStackedWidget()
        for tab, page in self._pages():
            self.tabs.addTab(_labels()[tab])
            self.pages.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pages)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1000, PANEL_WIDTH])
        self.panel.hide()
        line = QVBoxLayout()
        line.setContentsMargins(28, 0, 28, 0)
        line.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(line)
        layout.addWidget(_hairline())
        layout.addWidget(self.splitter, 1)
        self._connect()

    def _pages(self) -> Sequence[tuple[Tab, QWidget]]:
        return (
            (Tab.PROFILE, self.profile),
            (Tab.LEADERSHIP, self.leadership),
            (Tab.ATROCITIES, self.atrocities),
            (Tab.RELATIONS, self.relations),
            (Tab.SOURCES, self.sources),
        )

    def _connect(self) -> None:
        self.tabs.tabBarClicked.connect(self._tab_asked)
        self.tabs.currentChanged.connect(self._tab_asked)
        self.profile.followed.connect(self.followed)
        self.panel.followed.connect(self.followed)
        self.panel.closed.connect(lambda: self._ask(None))
        self.leadership.chosen.connect(lambda row: self._ask(("leadership", row.posting.id)))
        self.atrocities.chosen.connect(lambda row: self._ask(("atrocities", row.atrocity.id)))
        self.relations.chosen.connect(lambda row: self._ask(("relations", row.relation.id)))
        self.sources.chosen.connect(lambda row: self._ask(("sources", row.source.id)))

    def show_place(self, library: Library, place: Place, sheet: FactSheet) -> None:
        """Show a place; the sheet is that of the place's group."""
        if sheet is not self.sheet:
            self.sheet = sheet
            self._fill(library, sheet)
        self.place = place
        number = list(Tab).index(place.tab)
        self.tabs.blockSignals(True)  # noqa: FBT003
        self.tabs.setCurrentIndex(number)
        self.tabs.blockSignals(False)  # noqa: FBT003
        self.pages.setCurrentIndex(number)
        self._select(place)
        shown = place.record is not None and self.panel.read(library, place.record, sheet.sources)
        self.panel.setVisible(shown)

    def edit(
        self, library: Library, key: tuple[str, str], fresh: dict[str, Any] | None = None
    ) -> None:
        """Open the form of a record beside the tabs."""
        self.panel.setVisible(True)
        self.panel.edit(library, key, fresh)

    def _fill(self, library: Library, sheet: FactSheet) -> None:
        coverage = sheet.group.coverage
        self.header.show_sheet(sheet)
        self.profile.show_sheet(sheet, library)
        self.leadership.show_rows(sheet.postings, coverage.get("leadership", ""))
        self.atrocities.show_rows(tuple(reversed(sheet.atrocities)), coverage.get("atrocities", ""))
        self.relations.show_rows(sheet.relations, coverage.get("relations", ""))
        self.sources.show_rows(sheet.sources.entries)
        counts = (0, *(page.model.total for _tab, page in self._pages()[1:]))  # type: ignore[attr-defined]
        for number, (tab, count) in enumerate(zip(Tab, counts, strict=True)):
            label = _labels()[tab]
            self.tabs.setTabText(number, f"{label} {count}" if count else label)

    def _select(self, place: Place) -> None:
        key = place.record or ("", "")
        self.leadership.select(lambda row: key == ("leadership", row.posting.id))
        self.atrocities.select(lambda row: key == ("atrocities", row.atrocity.id))
        self.relations.select(lambda row: key == ("relations", row.relation.id))
        self.sources.select(lambda row: key == ("sources", row.source.id))

    def _tab_asked(self, number: int) -> None:
        if self.place is not None and number >= 0 and tuple(Tab)[number] is not self.place.tab:
            self.asked.emit(Place(self.place.group, tuple(Tab)[number]))

    def _ask(self, record: tuple[str, str] | None) -> None:
        if self.place is not None:
            self.asked.emit(Place(self.place.group, self.place.tab, record))


def _labels() -> dict[Tab, str]:
    return {
        Tab.PROFILE: _("Profile"),
        Tab.LEADERSHIP: _("Leadership"),
        Tab.ATROCITIES: _("Atrocities"),
        Tab.RELATIONS: _("Relations"),
        Tab.SOURCES: _("Sources"),
    }


def _hairline() -> QWidget:
    line = QWidget()
    line.setObjectName("hairline")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedHeight(1)
    return line
