"""The attacks of all time by where they happened: the spots of any day for the price of few rows.

At each place attacks stand in the order of their first possible day, so those of a day are the
first of them, and what they add up to is kept for every one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app.domain.edtf import Day, read
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures.spots import Extent, Spot, by_place, keys_of
from desktop_app.pictures.toll import Toll, doubtful

_EVER = Day(-(10**12), 1, 1)
"""Before every day: an attack of which no first day is known may have happened by any."""

_KEPT = 4
"""Spots of one place that are kept."""

_Sums = tuple[int, int, int, int, int, int]
"""Best, low and high, attacks without a count, with bounds only, and in doubt."""


class Located(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The spots of attacks, the deadliest first, and the attacks of which no place is known.

    `later` are the spots of those that came after the day.
    """

    spots: tuple[Spot, ...]
    nowhere: tuple[SheetAtrocity, ...]
    later: tuple[Spot, ...] = ()


class AttackPlaces:
    """Attacks put together once; those of a day are looked up."""

    def __init__(self, rows: Iterable[SheetAtrocity]) -> None:
        there, nowhere = by_place(sorted(rows, key=_begins))
        self._places = [_Place(extent, some) for extent, some in there]
        self._nowhere = [_begins(row) for row in nowhere], tuple(nowhere)

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


class _Place:
    """Attacks that are shown as one at any scale."""

    def __init__(self, extent: Extent, rows: Sequence[SheetAtrocity]) -> None:
        self.rows = tuple(rows)
        self.begins = [_begins(row) for row in rows]
        self._extent = extent
        self._keys = keys_of(rows)
        self._sums = _running(rows)
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
            found = self._known[begin, end] = self._made(begin, end)
        return found

    def _made(self, begin: int, end: int) -> Spot:
        before, until = self._sums[begin], self._sums[end]
        best, low, high, unknown, bounded, doubted = (
            after - sum_ for after, sum_ in zip(until, before, strict=True)
        )
        place = self.rows[begin].atrocity.place
        return Spot(
            self._extent,
            place.longitude,
            place.latitude,
            (place,),
            self.rows[begin:end],
            self._keys[begin:end],
            Toll(end - begin, best, low, high, unknown, bounded),
            doubted,
        )


def _begins(row: SheetAtrocity) -> Day:
    when = read(row.atrocity.date)
    return (when.earliest if when else None) or _EVER


def _running(rows: Iterable[SheetAtrocity]) -> list[_Sums]:
    best = low = high = unknown = bounded = doubted = 0
    sums = [(0, 0, 0, 0, 0, 0)]
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
