"""Moments gathered where they crowd: the same at one scale, wherever one looks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from math import floor, log2
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.sheet import FactSheet
from desktop_app.pictures.legend import Entry
from desktop_app.pictures.marks import Key
from desktop_app.pictures.packing import packed
from desktop_app.pictures.piles import doubtful
from desktop_app.pictures.timeline_events import Event, events
from desktop_app.pictures.timeline_legend import entries

CELL = 26.0
"""Pixels that moments are apart at least."""

_VAGUE = 3.5
"""Cells from which a time that is not exactly known is a stretch of its own."""

ROWS = 5
"""Rows of a lane for stretches; more than that lie upon each other."""

_STEPS = 2
"""Levels to a doubling of the scale."""


class Moment(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One event or several, at a day number; `killed` is the toll of its attacks, 0 if unknown.

    All its events lie on one side of the day: `later`, or not. `doubted`, `uncounted` and `ends`
    say what is so of every one of them. A `stretch` is of events that may each have happened at
    any time within the same days; its `row` keeps it clear of others.
    """

    events: tuple[Event, ...]
    keys: tuple[Key, ...]
    at: float
    later: bool = False
    killed: int = 0
    doubted: bool = False
    uncounted: bool = False
    ends: bool = False
    stretch: bool = False
    row: int = 0

    @property
    def event(self) -> Event:
        """The only one, or the first."""
        return self.events[0]


class Level:
    """The moments at one scale, in the order of time; `most` is the greatest toll of one.

    `together` is how many events one has at most. `mixed` says that some are exactly known and
    others lie in rows.
    """

    def __init__(self, moments: Sequence[Moment]) -> None:
        self.mixed = len({each.stretch or _lasts(each) for each in moments}) > 1
        self._moments = moments
        self._days = [moment.at for moment in moments]
        self._widest = max((m.event.last + 1 - m.event.first for m in moments), default=0) / 2
        self.most = max((moment.killed for moment in moments), default=0)
        self.together = max((len(m.events) for m in moments if not m.stretch), default=0)

    def between(self, first: float, last: float) -> Sequence[Moment]:
        """Those that may reach into a span of days."""
        begins = bisect_left(self._days, first - self._widest)
        return self._moments[begins : bisect_right(self._days, last + self._widest)]


class Moments:
    """The moments of a lane at every scale, each level gathered when first looked at.

    Events of the same days are together at every scale: they are put together once.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        alike: dict[tuple[int, int, bool], list[Event]] = {}
        for event in events:
            days = event.first, event.last, event.begins
            there = alike.get(days)
            if there is None:
                alike[days] = [event]
            else:
                there.append(event)
        for some in alike.values():
            if len(some) > 1:
                some.sort(key=_key)
        self._same = [_together(alike[days]) for days in sorted(alike)]
        self._levels: dict[int, Level] = {}
        self._day: int | None = None

    @property
    def events(self) -> Iterator[Event]:
        """All events, by their days."""
        return chain.from_iterable([moment.events for moment in self._same])

    @property
    def first(self) -> int:
        """The first day of all."""
        return self._same[0].event.first

    @cached_property
    def last(self) -> int:
        """The last day of all."""
        return max(moment.event.last for moment in self._same)

    def at(self, scale: float, day: int) -> "Level":
        """The moments at so many pixels to a day, as of a day's number."""
        if day != self._day:
            self._day, self._levels = day, {}
        level = floor(log2(scale) * _STEPS)
        if level not in self._levels:
            self._levels[level] = Level(self._gathered(CELL / 2 ** (level / _STEPS), day))
        return self._levels[level]

    def _gathered(self, cell: float, day: int) -> tuple[Moment, ...]:
        """Those in one cell of so many days are one; what is much vaguer stands alone."""
        found: dict[tuple[int, bool], list[Moment]] = {}
        vague: list[Moment] = []
        longest = _VAGUE * cell
        for same in self._same:
            event = same.events[0]
            later = event.later(day)
            if event.last - event.first > longest:
                vague.append(replace(same, later=later, stretch=True))
                continue
            place = floor(same.at / cell), later
            there = found.get(place)
            if there is None:
                found[place] = [same]
            else:
                there.append(same)
        made = [
            _gathered(some, (place + 0.5) * cell, later=later)
            for (place, later), some in found.items()
        ]
        vague += [each for each in made if _lasts(each)]
        exact = [each for each in made if not _lasts(each)]
        return tuple(sorted([*_in_rows(vague), *exact], key=_at))


_key, _at = attrgetter("key"), attrgetter("at")


class Lanes:
    """What a timeline shows of a whole sheet, whatever the day: made once, drawn for many."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sheet = sheet
        with collector_paused():
            found, self.undated = events(sheet)
            self.moments = {lane: Moments(some) for lane, some in found.items() if some}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All moments in the order of time."""
        found = chain.from_iterable(lane.events for lane in self.moments.values())
        return tuple(sorted(found, key=lambda event: (event.first, event.last, event.key)))

    @cached_property
    def signs(self) -> tuple[Entry, ...]:
        """What the signs of all of them mean, and of the leaders."""
        return entries(self.events, self.sheet.postings)


def _lasts(moment: Moment) -> bool:
    """Whether it is one event that may have happened on any of several days."""
    return len(moment.events) == 1 and moment.event.last > moment.event.first


def _in_rows(vague: Sequence[Moment]) -> Iterator[Moment]:
    """Stretches, each in a row where it covers none of the others, as long as there are rows."""
    reaches = [(each.event.first, each.event.last + 1) for each in vague]
    for moment, row in zip(vague, packed(reaches, 0), strict=True):
        yield replace(moment, row=row % ROWS)


def _together(some: Sequence[Event]) -> Moment:
    """Events of the same days."""
    if len(some) == 1:
        return _alone(some[0])
    attacks = [event.attack for event in some if event.attack is not None]
    counts = [attack.atrocity.killed for attack in attacks]
    only_attacks = len(attacks) == len(some)
    return Moment(
        tuple(some),
        tuple(dict.fromkeys([event.key for event in some])),
        some[0].middle,
        killed=sum([count.best or count.high or count.low or 0 for count in counts]),
        doubted=only_attacks and all(map(doubtful, attacks)),
        uncounted=only_attacks and not any(count.known for count in counts),
        ends=all(event.ends for event in some),
    )


def _alone(event: Event) -> Moment:
    attack = event.attack
    if attack is None:
        return Moment((event,), (event.key,), event.middle, ends=event.ends)
    count = attack.atrocity.killed
    figure = count.best or count.high or count.low or 0
    return Moment(
        (event,),
        (event.key,),
        event.middle,
        killed=figure,
        doubted=doubtful(attack),
        uncounted=not (figure or count.known),
        ends=event.ends,
    )


def _gathered(some: Sequence[Moment], middle: float, *, later: bool) -> Moment:
    if len(some) == 1 and len(some[0].events) == 1:
        return replace(some[0], later=later)
    keys = chain.from_iterable([each.keys for each in some])
    return Moment(
        tuple(chain.from_iterable([each.events for each in some])),
        tuple(dict.fromkeys(keys)),
        middle,
        later,
        sum([each.killed for each in some]),
        all(each.doubted for each in some),
        all(each.uncounted for each in some),
        all(each.ends for each in some),
    )
