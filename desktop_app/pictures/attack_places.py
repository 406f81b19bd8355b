"""The attacks of all time by where they happened: the spots of any day for the price of few rows.

At each place attacks stand in the order of their first possible day, so those of a day are the
first of them; a place that the day does not part has the same spot as before.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter, le

import msgspec

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps, finished, parcels
from desktop_app.pictures.spots import Extent, Spot, by_place_by_steps, keys_of, tolled
from desktop_app.pictures.toll import Toll, doubtful

_EVER = Day(-(10**12), 1, 1)
"""Before every day: an attack of which no first day is known may have happened by any."""

_Sums = tuple[int, int, int, int, int, int]
"""Best, low and high, attacks without a count, with bounds only, and in doubt."""

_KEPT = 4
"""Spots of one place that are kept."""


class Located(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The spots of attacks, the deadliest first, and the attacks of which no place is known.

    `later` are the spots of those that came after the day; how many they killed is not added up.
    """

    spots: tuple[Spot, ...]
    nowhere: tuple[SheetAtrocity, ...]
    later: tuple[Spot, ...] = ()


class AttackPlaces:
    """Attacks put together once; those of a day are looked up."""

    def __init__(self, rows: Iterable[SheetAtrocity]) -> None:
        self._places: list[_Place] = []
        self._nowhere: tuple[Sequence[Day], tuple[SheetAtrocity, ...]] = ((), ())
        with collector_paused():
            finished(self._take(rows))

    @classmethod
    def by_steps(cls, rows: Iterable[SheetAtrocity]) -> "Steps[AttackPlaces]":
        """Attacks put together, some of them at each step."""
        places = cls(())
        yield from places._take(rows)
        return places

    def _take(self, rows: Iterable[SheetAtrocity]) -> Steps[None]:
        begins = _Begins()
        ordered = yield from begins.in_order(rows)
        there, nowhere = yield from by_place_by_steps(ordered)
        for extent, some in there:
            self._places.append(_Place(extent, some, begins))
            yield
        self._nowhere = list(map(begins.of, nowhere)), tuple(nowhere)

    def look_up(self, day: Day) -> Iterator[None]:
        """Add up what is asked `as_of` a day, a place at each step."""
        for place in self._places:
            count = bisect_right(place.begins, day)
            if count:
                place.first(count)
            if count < len(place.rows):
                place.rest(count)
            yield

    def as_of(self, day: Day) -> Located:
        """Where the attacks were that may have happened by a day; unchanged spots are the same."""
        shown, later = [], []
        for place in self._places:
            count = bisect_right(place.begins, day)
            if count:
                shown.append(place.first(count))
            if count < len(place.rows):
                later.append(place.rest(count))
        days, rows = self._nowhere
        shown.sort(key=lambda spot: spot.weight)
        later.sort(key=lambda spot: spot.weight)
        return Located(tuple(shown), rows[: bisect_right(days, day)], tuple(later))


class _Begins:
    """The first possible day of attacks; most share theirs with others."""

    def __init__(self) -> None:
        self._days: dict[str, Day] = {}

    def in_order(self, rows: Iterable[SheetAtrocity]) -> Steps[Sequence[SheetAtrocity]]:
        """The attacks by their days; those of a sheet stand so already."""
        there = tuple(rows)
        days: list[Day] = []
        for some in parcels(there):
            days += map(self.of, some)
            yield
        if all(map(le, days, days[1:])):
            return there
        return [row for _day, row in sorted(zip(days, there, strict=True), key=itemgetter(0))]

    def of(self, row: SheetAtrocity) -> Day:
        """The day, one before all days where it is not known."""
        date = row.atrocity.date
        day = self._days.get(date)
        if day is None:
            when = read(date)
            day = self._days[date] = (when.earliest if when else None) or _EVER
        return day


class _Place:
    """Attacks that are shown as one at any scale; there may be thousands of such places."""

    __slots__ = "_extent", "_keys", "_known", "_sums", "begins", "rows"

    def __init__(self, extent: Extent, rows: Sequence[SheetAtrocity], begins: _Begins) -> None:
        self.rows = tuple(rows)
        self.begins = list(map(begins.of, rows))
        self._extent = extent
        self._keys = keys_of(rows)
        self._sums: Sequence[_Sums] = ()
        self._known: dict[tuple[int, int], Spot] = {}

    def first(self, count: int) -> Spot:
        """So many attacks of the beginning."""
        return self._spot(0, count)

    def rest(self, count: int) -> Spot:
        """The attacks after the first so many."""
        return self._spot(count, len(self.rows))

    def _spot(self, begin: int, end: int) -> Spot:
        found = self._known.get((begin, end))
        if found is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            rows = self.rows[begin:end]
            place = rows[0].atrocity.place
            found = self._known[begin, end] = Spot(
                self._extent,
                place.longitude,
                place.latitude,
                (place,),
                rows,
                self._keys[begin:end],
                *((Toll(attacks=end - begin), 0) if begin else self._adding_up(end)),
            )
        return found

    def _adding_up(self, count: int) -> tuple[Toll, int]:
        """The toll of the first so many attacks, and how many of them are in doubt."""
        if count == len(self.rows) and not self._sums:
            return tolled(self.rows), sum([doubtful(row) for row in self.rows])
        if not self._sums:
            self._sums = _running(self.rows)
        best, low, high, unknown, bounded, doubted = self._sums[count - 1]
        return Toll(count, best, low, high, unknown, bounded), doubted


def _running(rows: Iterable[SheetAtrocity]) -> Sequence[_Sums]:
    """What attacks add up to after each of them."""
    best = low = high = unknown = bounded = doubted = 0
    sums: list[_Sums] = []
    for row in rows:
        killed = row.atrocity.killed
        figure, least, most = killed.best, killed.low, killed.high
        if figure is not None:
            best += figure
            low += figure if least is None else least
            high += figure if most is None else most
        elif least is None and most is None:
            unknown += 1
        else:
            bounded += 1
            low += least or 0
            high += most if most is not None else least or 0
        doubted += doubtful(row)
        sums.append((best, low, high, unknown, bounded, doubted))
    return sums
