"""The map under the hand: drawn along, made larger and smaller, walked from mark to mark."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.pictures.attack_map import AttackMap
from desktop_app.pictures.attack_places import AttackPlaces
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.marks import Key, Label, Mark, Picture
from desktop_app.pictures.palette import Palette
from desktop_app.pictures.viewport import Viewport
from desktop_app.pictures.walking import same_mark
from desktop_app.views.pictures.ground_painter import GroundPainter
from desktop_app.views.pictures.ground_painting import Manner
from desktop_app.views.pictures.movable import MovableCanvas
from desktop_app.views.pictures.painter import palette
from desktop_app.views.pictures.stamps import Stamps
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.waiting import later

Attacks = Callable[[], Dated]

LEAST = 150
"""Pixels that the map is wide and high at least."""

_SETTLED = 150
"""Milliseconds after which a map that was moved is drawn sharp."""

_SLICE, _PAUSE = 0.004, 12
"""Seconds of making ready at a time, and milliseconds between."""

_NEXT = 1.5
"""Times that the map is larger where other spots stand than here."""


class MapCanvas(MovableCanvas):
    """Draws one map as large as itself."""

    def __init__(self) -> None:
        super().__init__()
        self._ground: GroundPainter | None = None
        self._stamps = Stamps()
        self._ask: Attacks | None = None
        self._places: AttackPlaces | None = None
        self._map: AttackMap | None = None
        self._told_of = True
        self._size = -1.0, -1.0
        self._subject = ""
        self._day = Day(1, 1, 1)
        self._finder: Finder | None = None
        self.view: Viewport | None = None
        self._moved = self._moving = False
        self._settling = later(self, _SETTLED, self._settle)
        self.preparing = Stepwise(self, _SLICE, _PAUSE)
        """Makes ready, while the map rests and is seen, what is drawn once it moves."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, LEAST)

    def show_attacks(self, attacks: Attacks, day: Day, finder: Finder) -> None:
        """Show other attacks; those after the day are not on the map, but there is room for them.

        They are asked for when one looks. The reader's view stays while they are one group's.
        """
        self._ask, self._day, self._finder = attacks, day, finder
        self._fit()

    def put_together(self, attacks: Dated) -> Iterator[None]:
        """Get ready to show so many attacks at once, some of the work at each step."""
        places = self._placed(attacks)
        yield from places.put_together()
        self._places = places

    def gather(self) -> Iterator[None]:
        """The same for the attacks that are to be asked for."""
        if self._ask is not None:
            yield from self.put_together(self._ask())

    @property
    def is_made(self) -> bool:
        """Whether the map is there for the room that there is, or none is wanted."""
        if self._ask is not None or (self._map is not None and not self._told_of):
            return False
        return self._map is None or self._size == (float(self.width()), float(self.height()))

    def clear(self) -> None:
        """Show no map until one is made."""
        self._map = self._map if self._ask is None else None
        super().clear()

    def wait(self) -> None:
        """Make nothing ready for what is shown: other attacks come as soon as the day rests."""
        self.preparing.stop()

    def select(self, key: Key | None) -> None:
        """Mark what shows a record; bring it into view, until other attacks are shown."""
        super().select(key)
        if self.view is not None and (view := self._with_selected(self.view)) is not self.view:
            self._see(view)

    def _with_selected(self, view: Viewport) -> Viewport:
        """The view where it shows the record that is selected, else moved so that it does."""
        key = self._selected
        place = self._map.place_of(key) if self._map and key else None
        if place is None or view.shows((*place, *place)):
            return view
        return view.moved(view.width / 2 - view.x(place[0]), view.height / 2 - view.y(place[1]))

    @property
    def kept(self) -> Picture:
        """The map with the ground under it, and small maps of what is out of sight."""
        return self._map.printed(self.view) if self._map and self.view else self.picture

    def told(self, mark: Mark) -> str:
        """What a mark says: looked up only when one asks."""
        return self._map.told(mark) if self._map is not None else ""

    def show_all(self) -> None:
        """Show all attacks, however far apart."""
        if self._map is not None:
            self._go(self._map.whole(self.width(), self.height()))

    def draw_along(self, right: float, down: float) -> None:
        """Move the ground by so many pixels."""
        if self.view is not None:
            self._go(self.view.moved(right, down))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make the map larger by a factor around a point, or its middle."""
        if self.view is not None:
            point = at or QPointF(self.view.width / 2, self.view.height / 2)
            self._go(self.view.zoomed(factor, point.x(), point.y()))

    def sizeHint(self) -> QSize:
        """Large enough to see a country."""
        return QSize(420, 250)

    def make_ready(self) -> Iterator[None]:
        """Make the map before one looks, and the ground under it, some at each step."""
        yield from self.gather()
        self._take_asked()
        yield
        if self._map is None:
            return
        self._map.most(self.width(), self.height())
        yield
        self._fit_to_size()
        yield
        if self._ground is not None and self.view is not None:
            yield from self._ground.make_ready(self.view, self._manner)
        if self._settling.isActive():
            self._settling.stop()
            self._settle()
        yield

    def _make_fit(self) -> None:
        self._take_asked()
        if self._map is not None:
            self._fit_to_size()

    def _take_asked(self) -> None:
        if self._ask is not None:
            ask, self._ask = self._ask, None
            self._take(ask())
            self._told_of = False

    def _fit_to_size(self) -> None:
        assert self._map is not None  # noqa: S101 - there is no view of none
        size = float(self.width()), float(self.height())
        if self._told_of and size == self._size:
            return
        if self.view is None or not self._moved:
            self.view = self._with_selected(self._map.most(*size))
        else:
            self.view = self.view.sized(size[0], self._map.high(*size))
        self._size = size
        self._draw()
        self._settling.start()
        if not self._told_of:
            self._told_of = True
            self.setAccessibleName(self.picture.title)
            self.redrawn.emit()

    def _take(self, attacks: Dated) -> None:
        from desktop_app.pictures.ground import world

        assert self._finder is not None  # noqa: S101 - it came with the attacks
        subject = next((part.group for row in attacks.rows for part in row.naming), self._subject)
        if subject != self._subject:
            self.view, self._moved, self._subject = None, False, subject
        self.preparing.stop()
        self._places = self._placed(attacks)
        located = self._places.as_of(self._day)
        self._map = AttackMap(located, self._day, self._finder, world())
        if self._ground is None:
            self._ground = GroundPainter(world())
        self._pointed = self._walked = None

    def _placed(self, attacks: Dated) -> AttackPlaces:
        from desktop_app.pictures.ground import world

        if self._places is not None and self._places.attacks is attacks:
            return self._places
        return AttackPlaces(attacks, world())

    def _settle(self) -> None:
        """Draw it sharp, and say what it shows; then make ready for what comes next."""
        self._moving = False
        if self._map is not None:
            self.setAccessibleDescription(self._map.says)
            if self.isVisible():
                self.preparing.start(self._ahead(), self.preparing.stop)
        self.update()

    def _ahead(self) -> Iterator[None]:
        """What is drawn once the map is made larger, smaller or moved from here."""
        if self._map is None or self._ground is None or self.view is None:
            return
        manner = self._manner
        yield from self._stamps.ahead(self.picture, manner.inks, manner.sharp)
        middle = self.view.width / 2, self.view.height / 2
        for factor in (_NEXT, 1 / _NEXT):
            near = self._map.picture(self.view.zoomed(factor, *middle), ground=False, told=False)
            yield
            yield from self._stamps.ahead(near, manner.inks, manner.sharp)
        yield from self._ground.ahead(self.view, manner)
        yield from self._map.ahead(self.view)

    @property
    def _manner(self) -> Manner:
        assert self._map is not None  # noqa: S101 - no ground without a map
        return Manner(self._map.home, palette(), self.devicePixelRatio())

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what waited to be seen, and make ready for what comes next."""
        super().showEvent(event)
        self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing ready that nobody sees."""
        self.preparing.stop()
        super().hideEvent(event)

    def _go(self, view: Viewport) -> None:
        self._moved = True
        self._see(view)

    def _see(self, view: Viewport) -> None:
        self.view = view
        self._moving = True
        self.preparing.stop()
        self._settling.start()
        self._draw()

    def _draw(self) -> None:
        assert self._map is not None  # noqa: S101 - nobody looks at no map
        assert self.view is not None  # noqa: S101
        walked = self.walked
        self.picture = self._map.picture(self.view, ground=False, told=False)
        self._pointed = None
        self._walked = None if walked is None else same_mark(self.picture, walked)
        self.update()

    def _paint(
        self, painter: QPainter, marks: Sequence[Mark], labels: Sequence[Label], inks: Palette
    ) -> None:
        if self._moving:
            self._stamps.paint(painter, marks, labels, inks)
        else:
            super()._paint(painter, marks, labels, inks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then what stands on it."""
        if self._map is not None and self._ground is not None and self.view is not None:
            painter = QPainter(self)
            self._ground.paint(painter, self.view, self._manner, moving=self._moving)
            painter.end()
        super().paintEvent(event)
