"""What stands above the table of atrocities: where they were, and how many were killed when."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.marks import Key
from desktop_app.views.pictures.deaths_view import DeathsView
from desktop_app.views.pictures.map_canvas import LEAST
from desktop_app.views.pictures.map_view import MapView

Attacks = Callable[[], Dated]
_WANTED, _LEAST_SHARE, _MOST_SHARE = 250, 0.3, 0.6
"""Pixels that it wants to be high, within these shares of the window."""

_SIDE_BY_SIDE = 720
"""Pixels from which map and columns have room beside each other."""

_BELOW = 4
"""Pixels below all of it, and below the switch between them."""


class AtrocitiesHead(QWidget):
    """Pictures of the attacks that the table shows, and of those later than the day."""

    opened = Signal(object)
    """The reader wants to see a record: its `Key`."""

    narrowed = Signal(object)
    """The reader wants the table narrowed: pairs of a filter's name and value."""

    gathered = Signal(object)
    """The reader picked a mark that shows several records: their keys."""

    def __init__(self) -> None:
        super().__init__()
        self.map = MapView()
        self.deaths = DeathsView()
        for told, ours in (
            (self.map.opened, self.opened),
            (self.map.narrowed, self.narrowed),
            (self.map.gathered, self.gathered),
            (self.deaths.opened, self.opened),
            (self.deaths.narrowed, self.narrowed),
            (self.deaths.gathered, self.gathered),
        ):
            told.connect(ours)
        self.switch = QButtonGroup(self)
        self._narrow = QWidget()
        buttons = QHBoxLayout(self._narrow)
        buttons.setContentsMargins(0, 0, 0, 0)
        for label, view in ((_("Map"), self.map), (_("Killed"), self.deaths)):
            button = QPushButton(label)
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.setChecked(view is self.map)
            button.clicked.connect(self._fit)
            self.switch.addButton(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(self.map, 1)
        both.addWidget(self.deaths, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, _BELOW)
        layout.setSpacing(_BELOW)
        layout.addWidget(self._narrow)
        layout.addLayout(both, 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both beside each other where there is room, else the one that is picked."""
        super().resizeEvent(event)
        self._fit()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # at once: what comes on view is drawn for the room that it has

    def _fit(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE
        picks_map = self.switch.buttons()[0].isChecked()
        self._narrow.setVisible(not wide)
        self.map.setVisible(wide or picks_map)
        self.deaths.setVisible(wide or not picks_map)
        self._keep_legible(0 if wide else self._narrow.sizeHint().height() + _BELOW)

    def _keep_legible(self, above: int) -> None:
        """Be no lower than a map with what its signs mean: in a low window, the page scrolls."""
        heading = self.map.head.sizeHint().height()
        self.setMinimumHeight(above + heading + _BELOW + LEAST + _BELOW)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two: they need not stand beside each other."""
        widths = (each.minimumSizeHint().width() for each in (self.map, self.deaths))
        return QSize(max(widths), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """As high as what stands in it."""
        window = self.window().height()
        most = min(_WANTED, round(window * _MOST_SHARE))
        return QSize(640, max(most, round(window * _LEAST_SHARE)))

    def show_attacks(self, attacks: Attacks, day: Day, finder: Finder) -> None:
        """Show other attacks, those after the day too; they are asked for when one looks."""
        self.map.show_attacks(attacks, day, finder)
        self.deaths.show_attacks(attacks, day, finder)

    def put_together(self, attacks: Dated) -> Iterator[None]:
        """Get ready to show so many attacks at once, some of the work at each step."""
        if self.map.isVisible():
            yield from self.map.canvas.put_together(attacks)
        if self.deaths.isVisible():
            yield from self.deaths.put_together(attacks)

    def wait(self) -> None:
        """Make room for what comes: other attacks, as soon as the day rests."""
        self.map.canvas.wait()

    def select(self, key: Key | None) -> None:
        """Mark what shows a record, without telling."""
        self.map.select(key)
        self.deaths.select(key)
