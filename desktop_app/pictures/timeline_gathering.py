"""Moments gathered where they crowd: the same at one scale, wherever one looks."""

from collections.abc import Sequence
from math import floor, log2

import msgspec

from desktop_app.pictures.timeline_events import Event, Lane

CELL = 26.0
"""Pixels that moments are apart at least."""

_VAGUE = 3.5
"""Cells from which a time that is not exactly known is a stretch of its own."""

_STEPS = 2
"""Levels to a doubling of the scale."""


class Moment(msgspec.Struct, frozen=True, eq=False):
    """One event or several, at a day number."""

    events: tuple[Event, ...]
    at: float

    @property
    def event(self) -> Event:
        """The only one, or the first."""
        return self.events[0]


class Moments:
    """The moments of a lane at every scale, each level gathered when first looked at."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self._levels: dict[int, tuple[Moment, ...]] = {}

    def at(self, scale: float) -> tuple[Moment, ...]:
        """The moments at so many pixels to a day, in the order of time."""
        level = floor(log2(scale) * _STEPS)
        if level not in self._levels:
            self._levels[level] = self._gathered(CELL / 2 ** (level / _STEPS))
        return self._levels[level]

    def _gathered(self, cell: float) -> tuple[Moment, ...]:
        """Those in one cell of so many days are one; what is much vaguer stands alone."""
        found: dict[tuple[object, ...], list[Event]] = {}
        for event in self.events:
            vague = event.last - event.first > _VAGUE * cell
            key = (floor(event.middle / cell), event.later, id(event) if vague else 0)
            found.setdefault(key, []).append(event)
        return tuple(
            Moment(tuple(some), _middle(some, cell)) for key, some in sorted(found.items())
        )


def by_lane(events: Sequence[Event]) -> dict[Lane, Moments]:
    """The events of each lane that has any but leaders'."""
    return {
        lane: Moments(own)
        for lane in Lane
        if (own := [event for event in events if event.lane is lane])
    }


def _middle(some: Sequence[Event], cell: float) -> float:
    if len(some) == 1:
        return some[0].middle
    return (floor(some[0].middle / cell) + 0.5) * cell
