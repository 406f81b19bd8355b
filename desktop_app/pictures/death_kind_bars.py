"""One row of the killed by target or type: name, bars, whisker, figure, what has no count."""

from collections.abc import Iterator, Sequence

import msgspec

from desktop_app.domain.counts import number
from desktop_app.pictures.death_bars import Drawn
from desktop_app.pictures.death_kind_words import Row
from desktop_app.pictures.death_looks import UNDER, firm, in_doubt, possibly_later, uncounted
from desktop_app.pictures.death_words import AttackLines, possibly, tells
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Anchor, Ink, Key, Label, Look, Mark, Rectangle, Shape
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.piles import Pile
from desktop_app.pictures.whisker import lying

SIZE = 11.0
_SMALL = 10.5
_BAR = 10 / 18
"""The share of a row that its bar is high."""

_LEAST_WIDTH = 1.5
_GAP, _BESIDE = 8.0, 6.0
_NAMES = 0.36
"""The greatest share of the width that names take."""


class Frame(msgspec.Struct, frozen=True, gc=False):
    """How high a row is, where bars begin, and how many pixels one killed is."""

    high: float
    left: float
    unit: float


def frame_of(rows: Sequence[Row], width: float, high: float) -> Frame:
    """The frame in which names, bars, figures and badges of all rows have room."""
    tolls = [row.whole.toll for row in rows]
    longest = max(text_width(row.label, SIZE) for row in rows)
    left = min(longest, width * _NAMES) + _GAP
    figures = max(text_width(number(toll.best), _SMALL, 500) for toll in tolls) + _GAP
    badges = max(_badge_width(toll.unknown) for toll in tolls)
    room = max(20.0, width - left - figures - badges - _GAP)
    most = max(toll.most for toll in tolls)
    return Frame(high, left, room / most if most else 0)


def row_bars(row: Row, facet: str, top: float, frame: Frame, lines: AttackLines) -> Drawn:
    """A row below `top`; a click on it narrows the facet to its term."""
    later = possibly(row.possible.toll.attacks, row.whole.toll.attacks)
    told = tells(row.label, row.whole, lines, doubted=False, later=later)
    line = _Line(row, ((facet, row.term),), top, frame, lines, told)
    marks = [*line.bars(), *line.whisker()]
    right = max([frame.left, *(bounds(mark.shape)[2] for mark in marks)])
    labels = [line.name()]
    if row.whole.toll.counted:
        figure = line.figure(right)
        labels.append(figure)
        right = figure.x + text_width(figure.text, _SMALL, 500)
    badge = line.badge(right)
    return Drawn((*marks, *badge.marks), (*labels, *badge.labels))


class _Line(msgspec.Struct, frozen=True, gc=False):
    row: Row
    narrows: tuple[tuple[str, str], ...]
    top: float
    frame: Frame
    lines: AttackLines
    told: str
    """What all marks tell but bars of some attacks only."""

    @property
    def middle(self) -> float:
        return self.top + self.frame.high / 2

    def bars(self) -> Iterator[Mark]:
        """The firmly named first, those in doubt beside them, then those only possible so far."""
        x, high = self.frame.left, self.frame.high * _BAR
        for pile, look, told in self._parts():
            bar = Rectangle(x, self.middle - high / 2, self._wide(pile), high)
            yield Mark(bar, UNDER)
            yield self._mark(bar, look, told, pile.counted)
            x += bar.width

    def _parts(self) -> Iterator[tuple[Pile, Look, str]]:
        label, firmly, doubtful = self.row.label, self.row.piles.firm, self.row.piles.doubtful
        if firmly.toll.counted:
            yield firmly, firm(), self.told
        if doubtful.toll.counted:
            yield doubtful, in_doubt(), tells(label, doubtful, self.lines, doubted=True)
        possible = self.row.possible
        if possible.toll.counted:
            told = tells(label, possible, self.lines, doubted=False, later=possibly(1, 1))
            yield possible, possibly_later(firm(), self._wide(possible)), told

    def whisker(self) -> Iterator[Mark]:
        """From low to high, where they say more than the bars."""
        whole, frame = self.row.whole, self.frame
        if whole.toll.uncertain or whole.toll.bounded:
            ends = (whole.toll.low, whole.toll.high)
            low, high = (frame.left + figure * frame.unit for figure in ends)
            line = lying(self.middle, low, high, cap=3)
            yield self._mark(line.shape, line.look, self.told, whole.bounded)

    def name(self) -> Label:
        """What the row is of, left of the bars."""
        right = self.frame.left - _GAP
        name = elided(self.row.label, right, SIZE)
        whole = "" if name == self.row.label else self.row.label
        return Label(name, right, self.middle + 4, Anchor.END, size=SIZE, whole=whole)

    def figure(self, left: float) -> Label:
        """The killed by best counts."""
        text = number(self.row.whole.toll.best)
        x, y = left + _BESIDE, self.middle + 4
        return Label(text, x, y, ink=Ink.MUTED, size=_SMALL, weight=500)

    def badge(self, left: float) -> Drawn:
        """A question mark, and of how many attacks no count is known."""
        unknown = self.row.whole.toll.unknown
        if not unknown:
            return Drawn((), ())
        x, wide = left + _BESIDE, _badge_width(unknown) - _BESIDE
        shape = Rectangle(x, self.middle - 7, wide, 14, 3)
        middle, y = x + wide / 2, self.middle + 4
        text = Label(_unknown(unknown), middle, y, Anchor.MIDDLE, Ink.DOUBT, _SMALL, weight=500)
        return Drawn(
            (self._mark(shape, uncounted(), self.told, self.row.whole.uncounted),), (text,)
        )

    def _wide(self, pile: Pile) -> float:
        return max(pile.toll.best * self.frame.unit, _LEAST_WIDTH)

    def _mark(self, shape: Shape, look: Look, told: str, keys: tuple[Key, ...]) -> Mark:
        return Mark(shape, look, told, keys, self.narrows)


def _unknown(count: int) -> str:
    return f"?\N{NO-BREAK SPACE}{number(count)}"


def _badge_width(unknown: int) -> float:
    return text_width(_unknown(unknown), _SMALL, 500) + 14 if unknown else 0
