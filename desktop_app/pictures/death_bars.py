"""One column of the killed: bars for both sides of the day, whiskers, and what has no count."""

from collections.abc import Iterator

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.pictures.death_columns import Column, Piles, name, narrows
from desktop_app.pictures.death_looks import UNDER, firm, in_doubt, possibly_later, uncounted
from desktop_app.pictures.death_words import AttackLines, tells
from desktop_app.pictures.marks import Anchor, Ink, Key, Label, Look, Mark, Rectangle, Shape
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.whisker import upright

BADGE_HEIGHT = 15.0
_BADGE_SIZE = 10.0
_WIDEST, _SHARE = 34.0, 0.62
_LEAST_HEIGHT = 1.5


class Ground(msgspec.Struct, frozen=True, gc=False):
    """Where columns stand: the height of 0, and how many pixels one killed is."""

    base: float
    unit: float

    def height(self, figure: int) -> float:
        """Where a figure stands in the picture."""
        return self.base - figure * self.unit


class Drawn(msgspec.Struct, frozen=True, gc=False):
    """Marks and their labels."""

    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def column_bars(
    column: Column, left: float, slot: float, ground: Ground, told: AttackLines
) -> Drawn:
    """The bars of a column; where the day parts it, one for each side of the day, and one for what
    may lie on either.
    """
    sides = [half for half in column.sides if half.whole.toll.attacks]
    marks: list[Mark] = []
    labels: list[Label] = []
    part = slot / len(sides) if sides else slot
    for at, half in enumerate(sides):
        middle = left + part * (at + 0.5)
        side = _Side(column, half, middle, part, ground, told)
        marks += side.bars()
        marks += side.whisker()
        badge = side.badge()
        marks += badge.marks
        labels += badge.labels
    return Drawn(tuple(marks), tuple(labels))


class _Side(msgspec.Struct, frozen=True, gc=False):
    column: Column
    half: Piles
    middle: float
    room: float
    ground: Ground
    lines: AttackLines

    @property
    def possible(self) -> bool:
        return self.half is self.column.possible

    @property
    def faint(self) -> bool:
        return self.half is self.column.later

    @property
    def wide(self) -> float:
        return min(self.room * _SHARE, _WIDEST)

    @property
    def told(self) -> str:
        return self._tells(doubted=False)

    def bars(self) -> Iterator[Mark]:
        """The firmly named below, those in doubt upon them."""
        y = self.ground.base
        for pile, look in ((self.half.firm, firm), (self.half.doubtful, in_doubt)):
            if not pile.toll.counted:
                continue
            height = max(pile.toll.best * self.ground.unit, _LEAST_HEIGHT)
            y -= height
            shape = Rectangle(self.middle - self.wide / 2, y, self.wide, height)
            told = self._tells(doubted=look is in_doubt)
            yield Mark(shape, UNDER)
            drawn = self._drawn(look(faint=self.faint), self.wide)
            yield self._mark(shape, drawn, told, pile.counted)

    def whisker(self) -> Iterator[Mark]:
        """From low to high, where they say more than the bars."""
        toll = self.half.whole.toll
        if toll.uncertain or toll.bounded:
            cap = min(max(1.5, min(4, self.wide / 3)), self.room / 2)
            low, high = self.ground.height(toll.low), self.ground.height(toll.high)
            line = upright(self.middle, low, high, cap=cap, faint=self.faint)
            yield self._mark(line.shape, line.look, self.told, self.half.whole.bounded)

    def badge(self) -> Drawn:
        """A question mark, and of how many attacks no count is known."""
        pile = self.half.whole
        if not pile.toll.unknown:
            return Drawn((), ())
        text = _("?\N{NO-BREAK SPACE}{count}").format(count=number(pile.toll.unknown))
        most = max(1.0, self.room - 2)
        text = next((each for each in (text, "?") if self._badge_width(each) <= most), "")
        width = min(self._badge_width(text), most) if text else min(most, 6)
        top = self.ground.height(pile.toll.most) - 4 - BADGE_HEIGHT
        shape = Rectangle(self.middle - width / 2, top, width, BADGE_HEIGHT, radius=3)
        drawn = self._drawn(uncounted(faint=self.faint), width)
        mark = self._mark(shape, drawn, self.told, pile.uncounted)
        label = Label(
            text,
            self.middle,
            top + 11,
            Anchor.MIDDLE,
            Ink.DOUBT,
            _BADGE_SIZE,
            500,
            faint=self.faint,
        )
        return Drawn((mark,), (label,) if text else ())

    def _badge_width(self, text: str) -> float:
        return text_width(text, _BADGE_SIZE, 500) + 8

    def _drawn(self, look: Look, wide: float) -> Look:
        return possibly_later(look, wide) if self.possible else look

    def _mark(self, shape: Shape, look: Look, told: str, keys: tuple[Key, ...]) -> Mark:
        return Mark(shape, look, told, keys, narrows(self.column.span))

    def _tells(self, *, doubted: bool) -> str:
        pile = self.half.doubtful if doubted else self.half.whole
        later = _("later than the day") if self.faint else ""
        later = _("possibly later than the day") if self.possible else later
        return tells(name(self.column.span), pile, self.lines, doubted=doubted, later=later)
