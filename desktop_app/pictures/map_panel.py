"""One map of a picture: the ground in a view, the spots upon it and what is written there."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from desktop_app.pictures.death_words import AttackLines
from desktop_app.pictures.geometry import Box, shifted
from desktop_app.pictures.ground import Ground
from desktop_app.pictures.map_corners import Plate, put_in_corners
from desktop_app.pictures.map_ground import ground_marks
from desktop_app.pictures.map_labels import labels
from desktop_app.pictures.map_regions import Visited, choices
from desktop_app.pictures.map_standing import Standings
from desktop_app.pictures.marks import Label, Mark, Rectangle
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Viewport


class Panel(NamedTuple):
    """The marks and labels of one map; it may stand anywhere in a picture."""

    marks: Sequence[Mark]
    labels: Sequence[Label]

    def framed(self, frame: Rectangle) -> "Panel":
        """The map where a frame stands; nothing of it is drawn beyond."""
        right, down = frame.left, frame.top
        return Panel(
            [
                replace(mark, shape=shifted(mark.shape, right, down), within=frame)
                for mark in self.marks
            ],
            [replace(label, x=label.x + right, y=label.y + down) for label in self.labels],
        )


class Paper(NamedTuple):
    """What maps are drawn on: the ground, the countries of the attacks, and regions to choose.

    `lines` is what is said of single attacks.
    """

    ground: Ground
    home: AbstractSet[str]
    visited: Sequence[Visited]
    lines: AttackLines

    def panel(
        self,
        standings: Standings,
        view: Viewport,
        tells: Callable[[Spot], str] | None,
        *,
        ground: bool = True,
        plates: Sequence[Plate] = (),
        frames: Sequence[Mark] = (),
        lines: Sequence[Box] = (),
        deadliest: int = 0,
        small: bool = False,
    ) -> Panel:
        """The spots in view on the ground, or without it, with frames and plates under them.

        No label of a spot stands on a plate, no name on `lines`.
        Discs are as large as if there were a spot so deadly.
        """
        placed = list(standings.placed(view, tells or _nothing, deadliest))
        spots = [each.mark for each in placed]
        put = tuple(put_in_corners(plates, spots, view.width, view.height))
        kept = [box for _plate, box in put]
        named = labels(placed, self.ground, view, self.home, kept, lines=lines, small=small)
        lines_told = self.lines if tells is not None else None
        return Panel(
            (
                *(ground_marks(self.ground, view, self.home) if ground else ()),
                *choices(self.visited, self.ground, view, lines_told),
                *frames,
                *chain.from_iterable([plate.marks for plate, _box in put]),
                *spots,
            ),
            (*named, *chain.from_iterable([plate.labels for plate, _box in put])),
        )


def _nothing(_spot: Spot) -> str:
    return ""
