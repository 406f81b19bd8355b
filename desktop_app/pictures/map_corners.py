"""What is written in the corners of a map: where it covers no disc, if there is such a corner."""

from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec
from msgspec.structs import replace

from desktop_app.pictures.geometry import Box, bounds, shifted
from desktop_app.pictures.marks import Disc, Label, Mark

_AWAY = 7.0
"""Pixels between a plate and the edges of the map."""


class Corner(Enum):
    """A corner of a map: whether it is on the right, and at the bottom."""

    TOP_LEFT = (False, False)
    TOP_RIGHT = (True, False)
    BOTTOM_LEFT = (False, True)
    BOTTOM_RIGHT = (True, True)


class Plate(msgspec.Struct, frozen=True, gc=False):
    """Something written on a map, drawn from (0, 0) rightwards and downwards.

    It stands in the first of its corners where it covers nothing.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    corners: tuple[Corner, ...]

    def moved(self, right: float, down: float) -> "Plate":
        """The plate, drawn from elsewhere."""
        marks = [replace(each, shape=shifted(each.shape, right, down)) for each in self.marks]
        labels = [replace(each, x=each.x + right, y=each.y + down) for each in self.labels]
        return replace(self, marks=tuple(marks), labels=tuple(labels))


def put_in_corners(
    plates: Sequence[Plate], marks: Sequence[Mark], width: float, height: float
) -> Iterator[tuple[Plate, Box]]:
    """Plates, no two in one corner, and where each stands on a map of that size with its marks.

    Where one would cover a disc wherever it stands, it stands where it covers least.
    """
    discs = [bounds(mark.shape) for mark in marks if isinstance(mark.shape, Disc)]
    left = set(Corner)
    for plate in plates:
        free = [corner for corner in plate.corners if corner in left]
        boxes = {corner: _box(plate, corner, width, height) for corner in free}
        corner = min(free, key=lambda each: _covered(boxes[each], discs))
        left.discard(corner)
        box = boxes[corner]
        yield plate.moved(box[0], box[1]), box


def _box(plate: Plate, corner: Corner, width: float, height: float) -> Box:
    right, bottom = corner.value
    x = width - _AWAY - plate.width if right else _AWAY
    y = height - _AWAY - plate.height if bottom else _AWAY
    return x, y, x + plate.width, y + plate.height


def _covered(box: Box, discs: Sequence[Box]) -> float:
    """Square pixels of discs, each taken as square, in a box."""
    left, top, right, bottom = box
    return sum(
        (min(right, c) - max(left, a)) * (min(bottom, d) - max(top, b))
        for a, b, c, d in discs
        if left < c and a < right and top < d and b < bottom
    )
