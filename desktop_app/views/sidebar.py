"""The side of the window that lists the groups; it is filled when the sheet has been painted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.models.groups import Listed

if TYPE_CHECKING:
    from desktop_app.views.group_list import GroupList

_WIDTH = 256


class Sidebar(QWidget):
    """Holds the list of groups."""

    chosen = Signal(str)
    """The id of the group that the reader picked."""

    left = Signal()
    """The reader wants to go back from a group that is still to come."""

    search_wanted = Signal()
    """The reader wants to search everything."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(140)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # until the list takes its place
        self._groups: tuple[Listed, ...] = ()
        self._group = ""
        self._painted = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 8)

    @cached_property
    def list(self) -> "GroupList":
        """The list, built when it is first asked for, at the latest after the first paint."""
        from desktop_app.views.group_list import GroupList
        from desktop_app.views.search_button import SearchButton

        groups = GroupList()
        groups.chosen.connect(self.chosen)
        groups.left.connect(self.left)
        groups.show_groups(self._groups)
        groups.select(self._group)
        button = SearchButton()
        button.clicked.connect(self.search_wanted)
        self._column.addWidget(button)
        self._column.addSpacing(8)
        self._column.addWidget(groups)
        self.setTabOrder(self, button)
        self.setTabOrder(button, groups)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return groups

    def sizeHint(self) -> QSize:
        """Wide enough for most names."""
        return QSize(_WIDTH, 400)

    def show_groups(self, groups: tuple[Listed, ...]) -> None:
        """List other groups."""
        self._groups = groups
        if self._is_built:
            self.list.show_groups(groups)

    def select(self, group: str) -> None:
        """Mark a group as the one shown, without telling."""
        self._group = group
        if self._is_built:
            self.list.select(group)

    @property
    def _is_built(self) -> bool:
        return "list" in vars(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, build the list."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, lambda: self.list)
