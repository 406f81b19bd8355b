"""The tabs of a sheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QTabBar

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.views.places import Tab, tab_names

_CLOSE = "QTabBar::tab { margin-right: 12px; } QTabBar::tab:last { margin-right: 0; }"

_TAB = QStyle.ContentsType.CT_TabBarTab


class SheetTabs(QTabBar):
    """Shows all names whole, and how many rows each tab holds where there is room for all counts.

    How narrow it can be does not depend on the counts.
    """

    pointed = Signal(object)
    """The pointer came to a `Tab`."""

    def __init__(self) -> None:
        super().__init__()
        self._names = tuple(tab_names().values())
        self._counted = list(self._names)
        self._pointed = -1
        self.setMouseTracking(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)  # with them, the last would be cut off
        self.setAccessibleName(_("Tabs of the fact sheet"))
        for name in self._names:
            self.addTab(name)

    def mark(self, tab: Tab) -> None:
        """Mark a tab as the one shown, without telling."""
        self.blockSignals(True)  # noqa: FBT003
        self.setCurrentIndex(list(Tab).index(tab))
        self.blockSignals(False)  # noqa: FBT003

    def tell(self, tab: Tab, rows: int) -> None:
        """Say how many rows a tab holds; nothing where it holds none."""
        self.tell_all({tab: rows})

    def tell_all(self, counts: Mapping[Tab, int]) -> None:
        """Say how many rows each of these tabs holds."""
        before = tuple(self._counted)
        for tab, rows in counts.items():
            place = list(Tab).index(tab)
            name = self._names[place]
            text = f"{name} {number(rows)}" if rows else name
            if self._counted[place] != text:
                self._counted[place] = text
                self.setAccessibleTabName(place, text)
        if before != tuple(self._counted):
            self._fit()

    def draw_together(self, *, close: bool) -> None:
        """Leave little between them, or as much as the theme does."""
        dress = _CLOSE if close else ""
        if dress != self.styleSheet():
            self.setStyleSheet(dress)

    def minimumSizeHint(self) -> QSize:
        """Room for the names alone."""
        return QSize(self._width_of(self._names), super().minimumSizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which tab the pointer comes to."""
        super().mouseMoveEvent(event)
        place = self.tabAt(event.position().toPoint())
        if place not in (-1, self._pointed):
            self.pointed.emit(tuple(Tab)[place])
        self._pointed = place

    def tabLayoutChange(self) -> None:
        """Leave the counts out, or take them back, in another width, dress or state."""
        super().tabLayoutChange()
        if self.count() == len(self._names):
            self._fit()

    def _fit(self) -> None:
        whole = self._width_of(self._counted) <= self.width()
        for place, (name, counted) in enumerate(zip(self._names, self._counted, strict=True)):
            text = counted if whole else name
            if self.tabText(place) != text:
                self.setTabText(place, text)
            self.setTabToolTip(place, "" if whole or counted == name else counted)

    def _width_of(self, texts: Sequence[str]) -> int:
        """Pixels that the tabs take with these texts."""
        width = super().minimumSizeHint().width()
        for place, text in enumerate(texts):
            shown = self.tabText(place)
            if text != shown:
                width += self._width_at(place, text) - self._width_at(place, shown)
        return width

    def _width_at(self, place: int, text: str) -> int:
        tab = QStyleOptionTab()
        self.initStyleOption(tab, place)
        tab.text = text
        of_text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text)
        return self.style().sizeFromContents(_TAB, tab, of_text, self).width()
