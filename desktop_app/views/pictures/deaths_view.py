"""The killed by year, by target or by type of attack, in one place."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.names import Finder
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_columns import by_column
from desktop_app.pictures.death_kinds import BY_KIND, Kinds, death_kinds
from desktop_app.pictures.death_words import AttackLines
from desktop_app.pictures.deaths import deaths
from desktop_app.pictures.marks import Picture
from desktop_app.views.pictures.heading import Heading
from desktop_app.views.pictures.picture_view import PictureView

Attacks = Callable[[], Dated]
_LOWEST, _HIGHEST = 115.0, 480.0
_WANTED = 230


class DeathsView(PictureView):
    """A picture with a switch for what parts the attacks."""

    def __init__(self) -> None:
        super().__init__(scrolls=True)
        self._attacks: Attacks | None = None
        self._finder: Finder | None = None
        self._lines: AttackLines | None = None
        self._day = Day(1, 1, 1)
        self._kinds: Kinds | None = None
        self.switch = QButtonGroup(self)
        for label, kinds in (
            (_("Over time"), None),
            (_("By target"), Kinds.TARGET),
            (_("By type"), Kinds.ATTACK_TYPE),
        ):
            button = QPushButton(label)
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.setChecked(kinds is self._kinds)
            button.clicked.connect(partial(self.show_by, kinds))
            self.switch.addButton(button)
            self.head.insertWidget(self.head.count() - 1, button)
        self.heading.hide()
        heading = self.title = Heading()
        self.head.insertWidget(0, heading, 1)
        self.canvas.redrawn.connect(lambda: heading.entitle(self.canvas.picture.title))

    def show_attacks(self, attacks: Attacks, day: Day, finder: Finder) -> None:
        """Show other attacks, those after the day too; they are asked for when one looks."""
        self._attacks, self._day, self._finder = attacks, day, finder
        self._lines = AttackLines(finder)
        self._draw()

    def put_together(self, attacks: Dated) -> Iterator[None]:
        """Get ready to show so many attacks at once, some of the work at each step."""
        yield from attacks.put_together(by_column if self._kinds is None else BY_KIND[self._kinds])

    def gather(self) -> Iterator[None]:
        """Put the attacks together."""
        if self._attacks is not None:
            yield from self.put_together(self._attacks())

    def make_ready(self) -> Iterator[None]:
        """Put the attacks together before one looks, then make the picture."""
        yield from self.gather()
        yield from super().make_ready()

    def show_by(self, kinds: Kinds | None) -> None:
        """Show the attacks parted by time, or by what they were."""
        self._kinds = kinds
        self._draw()

    def sizeHint(self) -> QSize:
        """High enough to read figures off."""
        return QSize(320, _WANTED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is another picture."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._draw()

    def _draw(self) -> None:
        if self._attacks is not None:
            self.show_maker(self._made)

    def _made(self, width: float) -> Picture:
        assert self._attacks is not None  # noqa: S101 - no maker before
        assert self._finder is not None  # noqa: S101 - it came with the attacks
        assert self._lines is not None  # noqa: S101 - and so did they
        attacks, day = self._attacks(), self._day
        height = min(max(self.room, _LOWEST), _HIGHEST)
        if self._kinds is None:
            return deaths(attacks, day, width, self._lines, height)
        return death_kinds(attacks, self._kinds, day, width, height, self._finder)

    @property
    def room(self) -> float:
        """Pixels that the picture can be high without being scrolled."""
        return float(self.height() - self.head.sizeHint().height() - 4)
