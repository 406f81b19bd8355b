"""The tabs of a sheet."""

from PySide6.QtWidgets import QTabBar

from desktop_app import gettext as _
from desktop_app.views.places import Tab, tab_names

_CLOSE = "QTabBar::tab { margin-right: 12px; } QTabBar::tab:last { margin-right: 0; }"


class SheetTabs(QTabBar):
    """Shows all of them whole, closer together where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)  # with them, the last would be cut off
        self.setAccessibleName(_("Tabs of the fact sheet"))
        for label in tab_names().values():
            self.addTab(label)

    def mark(self, tab: Tab) -> None:
        """Mark a tab as the one shown, without telling."""
        self.blockSignals(True)  # noqa: FBT003
        self.setCurrentIndex(list(Tab).index(tab))
        self.blockSignals(False)  # noqa: FBT003

    def draw_together(self, *, close: bool) -> None:
        """Leave little between them, or as much as the theme does."""
        dress = _CLOSE if close else ""
        if dress != self.styleSheet():
            self.setStyleSheet(dress)
