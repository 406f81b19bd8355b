"""The map where nobody can move it: a large one, and small ones below for what it leaves out."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from desktop_app.pictures import map_words
from desktop_app.pictures.gathering import Gathering
from desktop_app.pictures.geometry import Box, bounds
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.map_legend import ABOVE, above, scale_bar
from desktop_app.pictures.map_panel import Panel, Paper
from desktop_app.pictures.map_small import Small, seen, small_maps
from desktop_app.pictures.map_standing import Standings
from desktop_app.pictures.marks import Ink, Label, Look, Mark, Rectangle
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import Viewport

_SIZE = 10.0
_HEAD = 22.0
"""Pixels between the large map and the small ones, for what is said of them."""

_REACHES = 8.0
"""Pixels of the large map on a small one from which it has a frame there."""

_FRAME = Look(line=Ink.LINE)


class Printed:
    """Every spot that can be shown has its mark, in the view or on a small map, and just one.

    Discs are at one measure of killed on all of them.
    """

    def __init__(self, paper: Paper, spots: Sequence[Spot], view: Viewport) -> None:
        self._paper, self._view, ground = paper, view, paper.ground
        here = {spot: seen(spot, view, ground) for spot in spots}
        self._small = small_maps([spot for spot in spots if not here[spot]], view, ground)
        self._large = Standings(Gathering([spot for spot in spots if here[spot]]), ground)
        self._standings = [Standings(Gathering(each.spots), ground) for each in self._small]
        views = [view, *(each.view for each in self._small)]
        every = zip([self._large, *self._standings], views, strict=True)
        self._deadliest = max(standings.deadliest(each) for standings, each in every)

    @property
    def left_out(self) -> int:
        """How many attacks the large map leaves out."""
        return sum(spot.toll.attacks for each in self._small for spot in each.spots)

    @property
    def height(self) -> float:
        """Of all the maps."""
        high = self._view.height
        return high + _HEAD + self._small[0].view.height + 2 if self._small else high

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What signs mean that only these maps have."""
        return (above(),) if any(map(self._large_in, self._small)) else ()

    def drawn(self, tells: Callable[[Spot], str]) -> Panel:
        """The maps, the large one on top."""
        view = self._view
        whole = Rectangle(0, 0, view.width, view.height)
        panels = [self._panel(self._large, view, tells).framed(whole)]
        if self._small:
            panels.append(Panel((Mark(whole, _FRAME),), ()))
            note = map_words.below(self.left_out)
            said = Label(note, 0, view.height + _HEAD - 7, ink=Ink.MUTED, size=_SIZE)
            panels.append(Panel((), (said,)))
        for each, standings in zip(self._small, self._standings, strict=True):
            wide, high = each.view.width, each.view.height
            frame = Rectangle(each.left, view.height + _HEAD, wide, high)
            panel = self._panel(standings, each.view, tells, self._large_in(each))
            panels += [panel.framed(frame), Panel((Mark(frame, _FRAME),), ())]
        marks = chain.from_iterable([each.marks for each in panels])
        return Panel(tuple(marks), tuple(chain.from_iterable([each.labels for each in panels])))

    def _panel(
        self,
        standings: Standings,
        view: Viewport,
        tells: Callable[[Spot], str],
        large: Rectangle | None = None,
    ) -> Panel:
        return self._paper.panel(
            standings,
            view,
            tells,
            plates=[scale_bar(view)],
            frames=[Mark(large, ABOVE)] if large else (),
            lines=list(_edges(large)) if large else (),
            deadliest=self._deadliest,
            small=view is not self._view,
        )

    def _large_in(self, small: Small) -> Rectangle | None:
        """The frame on a small map around what the large one shows, where it reaches there."""
        west, south, east, north = self._view.box
        view = small.view
        left, top, right, bottom = view.x(west), view.y(north), view.x(east), view.y(south)
        across = min(right, view.width) - max(left, 0)
        down = min(bottom, view.height) - max(top, 0)
        if min(across, down) < _REACHES:
            return None
        return Rectangle(left, top, right - left, bottom - top)


def _edges(frame: Rectangle) -> Iterator[Box]:
    """The lines of a frame as boxes."""
    left, top, right, bottom = bounds(frame)
    yield left, top, right, top
    yield left, bottom, right, bottom
    yield left, top, left, bottom
    yield right, top, right, bottom
