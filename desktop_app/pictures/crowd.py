"""Labels beside marks, each where there is room, or not at all."""

from collections.abc import Iterable, Sequence

from desktop_app.pictures.geometry import Box, label_box, wider
from desktop_app.pictures.marks import Anchor, Ink, Key, Label
from desktop_app.pictures.measure import elided

_GAP = 6.0
"""Pixels between a label and its mark: there is room for the ring around what is selected."""

_ROOM = 2.0
"""Pixels that a label stands clear of all that is taken, where nothing else is told."""

_CELL = 48.0


class Crowd:
    """The boxes that are taken in a picture of a size."""

    def __init__(self, width: float, height: float) -> None:
        self._frame = (0.0, 0.0, width, height)
        self._taken: dict[tuple[int, int], list[Box]] = {}

    def take(self, box: Box) -> None:
        """Let no label stand there."""
        for cell in self._cells(box):
            self._taken.setdefault(cell, []).append(box)

    def place(self, choices: Iterable[Label], room: float = _ROOM) -> Label | None:
        """The first of some labels that stands `room` pixels clear; its box is taken."""
        for label in choices:
            box = wider(label_box(label), room)
            if self._within(box) and self._free(box):
                self.take(box)
                return label
        return None

    def take_back(self, label: Label) -> None:
        """Let others stand where a label was placed."""
        box = wider(label_box(label), _ROOM)
        for cell in self._cells(box):
            self._taken[cell].remove(box)

    def place_rows(self, choices: Iterable[tuple[Label, ...]]) -> tuple[Label, ...]:
        """The first of some blocks of labels that stands clear, none where none does."""
        for rows in choices:
            lefts, tops, rights, bottoms = zip(*map(label_box, rows), strict=True)
            box = wider((min(lefts), min(tops), max(rights), max(bottoms)), _ROOM)
            if self._within(box) and self._free(box):
                self.take(box)
                return rows
        return ()

    def _free(self, box: Box) -> bool:
        left, top, right, bottom = box
        for cell in self._cells(box):
            for a, b, c, d in self._taken.get(cell, ()):
                if left < c and a < right and top < d and b < bottom:
                    return False
        return True

    def _cells(self, box: Box) -> Sequence[tuple[int, int]]:
        """The cells of the picture that a box reaches into."""
        _left, _top, width, height = self._frame
        left, right = max(0, int(box[0] // _CELL)), int(min(box[2], width) // _CELL)
        top, bottom = max(0, int(box[1] // _CELL)), int(min(box[3], height) // _CELL)
        if left == right and top == bottom:
            return ((left, top),)
        return [
            (across, down) for across in range(left, right + 1) for down in range(top, bottom + 1)
        ]

    def _within(self, box: Box) -> bool:
        left, top, right, bottom = self._frame
        return left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom


def beside(
    text: str,
    around: Box,
    *,
    size: float = 11,
    weight: int = 400,
    ink: Ink = Ink.TEXT,
    keys: tuple[Key, ...] = (),
    most: float = 150,
) -> tuple[Label, ...]:
    """A label right of a box, left of it, above and below, at most so many pixels wide."""
    left, top, right, bottom = around
    short = elided(text, most, size, weight)
    whole = text if short != text else ""
    middle, line = (left + right) / 2, (top + bottom) / 2 + size * 0.36
    spots = (
        (right + _GAP, line, Anchor.START),
        (left - _GAP, line, Anchor.END),
        (middle, top - _GAP, Anchor.MIDDLE),
        (middle, bottom + _GAP + size * 0.8, Anchor.MIDDLE),
    )
    return tuple(
        Label(short, x, y, anchor, ink, size, weight, whole, keys) for x, y, anchor in spots
    )
