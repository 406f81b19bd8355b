"""The bar above a sheet: where to go, as of which day, and what to do."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.views.edges import LEAST_EDGE, edge

if TYPE_CHECKING:
    from desktop_app.views.as_of import AsOf


class TopBar(QWidget):
    """Holds the buttons at once, and the control for the day as soon as all has been painted."""

    day_asked = Signal(object)
    """The reader wants another day: a `Day`, or None for today."""

    built = Signal()
    """The control for the day is there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._day: Day | None = None
        self._painted = False
        self.back = _tool("‹", _("Back"))
        self.forward = _tool("›", _("Forward"))
        self.add = QPushButton(_("Add"))
        self.edit = QPushButton(_("Edit"))
        self.export = QPushButton(_("Export …"))
        self.export.setProperty("role", "primary")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.back)
        self._line.addWidget(self.forward)
        self._line.addSpacing(8)
        self._line.addStretch(1)
        self._line.addSpacing(8)
        for button in (self.add, self.edit, self.export):
            self._line.addWidget(button)
        self._space(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less free around the buttons where the window is narrow."""
        super().resizeEvent(event)
        self._space(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """As wide as the buttons and the day are with little around them."""
        least = super().minimumSizeHint()
        spared = 2 * (edge(self.width()) - LEAST_EDGE)
        return QSize(least.width() - spared, least.height())

    @cached_property
    def as_of(self) -> "AsOf":
        """The control for the day, built when it is first asked for."""
        from desktop_app.views.as_of import AsOf

        control = AsOf()
        control.show_day(self._day)
        control.asked.connect(self.day_asked)
        self._line.insertWidget(4, control, 2)
        return control

    def show_day(self, day: Day | None) -> None:
        """Show the day that everything is shown as of, None for today."""
        self._day = day
        if "as_of" in vars(self):
            self.as_of.show_day(day)

    def let_edit(self, *, may: bool) -> None:
        """Switch adding and editing on or off."""
        self.add.setEnabled(may)
        self.edit.setEnabled(may)

    def tell(self, why_not: str) -> None:
        """Say what adding and editing do, or why they are switched off."""
        from desktop_app.models.tooltip import plain_tooltip
        from desktop_app.views.native_keys import native_keys

        edits = native_keys(_("Edit what is shown (Ctrl+E)"))
        self.add.setToolTip(plain_tooltip(why_not or _("Add a record")))
        self.edit.setToolTip(plain_tooltip(why_not or edits))

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, build the control for the day."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._build)

    def _space(self, width: int) -> None:
        free = edge(width)
        self._line.setContentsMargins(free, 7, free, 7)
        gap = 4 if free == LEAST_EDGE else 8
        if gap != self._line.spacing():  # it would be laid out anew at every size
            self._line.setSpacing(gap)

    def _build(self) -> None:
        _control = self.as_of
        self.built.emit()


def _tool(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setProperty("role", "quiet")
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
