"""Moments gathered where they crowd: the same at one scale, wherever one looks."""

from bisect import bisect_left, bisect_right
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


class Moment(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One event or several, at a day number; `killed` is the toll of its attacks, 0 if unknown."""

    events: tuple[Event, ...]
    at: float
    killed: int = 0

    @property
    def event(self) -> Event:
        """The only one, or the first."""
        return self.events[0]


class Level:
    """The moments at one scale, in the order of time; `most` is the greatest toll of one."""

    def __init__(self, moments: Sequence[Moment]) -> None:
        self._moments = moments
        self._days = [moment.at for moment in moments]
        self._widest = max((m.event.last + 1 - m.event.first for m in moments), default=0) / 2
        self.most = max((moment.killed for moment in moments), default=0)

    def between(self, first: float, last: float) -> Sequence[Moment]:
        """Those that may reach into a span of days."""
        begins = bisect_left(self._days, first - self._widest)
        return self._moments[begins : bisect_right(self._days, last + self._widest)]


class Moments:
    """The moments of a lane at every scale, each level gathered when first looked at."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self._levels: dict[int, Level] = {}

    def at(self, scale: float) -> "Level":
        """The moments at so many pixels to a day."""
        level = floor(log2(scale) * _STEPS)
        if level not in self._levels:
            self._levels[level] = Level(self._gathered(CELL / 2 ** (level / _STEPS)))
        return self._levels[level]

    def _gathered(self, cell: float) -> tuple[Moment, ...]:
        """Those in one cell of so many days are one; what is much vaguer stands alone."""
        found: dict[tuple[object, ...], list[Event]] = {}
        for event in self.events:
            vague = event.last - event.first > _VAGUE * cell
            key = (floor(event.middle / cell), event.later, id(event) if vague else 0)
            found.setdefault(key, []).append(event)
        made = (Moment(tuple(some), _middle(some, cell), _killed(some)) for some in found.values())
        return tuple(sorted(made, key=lambda moment: moment.at))


def by_lane(events: Sequence[Event]) -> dict[Lane, Moments]:
    """The events of each lane that has any but leaders'."""
    return {
        lane: Moments(own)
        for lane in Lane
        if (own := [event for event in events if event.lane is lane])
    }


def _killed(some: Sequence[Event]) -> int:
    counts = (event.attack.atrocity.killed for event in some if event.attack is not None)
    return sum(count.best or count.high or count.low or 0 for count in counts)


def _middle(some: Sequence[Event], cell: float) -> float:
    if len(some) == 1:
        return some[0].middle
    return (floor(some[0].middle / cell) + 0.5) * cell
