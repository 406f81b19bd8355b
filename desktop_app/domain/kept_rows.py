"""Rows of a sheet in their order, which follow what changes one by one."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Generator, Iterable, Iterator
from heapq import merge
from operator import itemgetter
from typing import Any, Generic, TypeVar

from desktop_app.domain.bibliography import cites
from desktop_app.domain.citings import Cited, Citings, Told
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Record
from desktop_app.domain.sheet import SheetAtrocity, SheetPosting, SheetRelation, order
from desktop_app.domain.stepping import parcels

_CHUNK = 2_048
"""Rows put in order at a step."""

_END = Day(10**13, 1, 1)
"""After every day that a date can mean."""

R = TypeVar("R", SheetPosting, SheetAtrocity, SheetRelation)


class KeptRows(Generic[R]):
    """Rows in order, found by the id of what they tell of."""

    def __init__(self, rows: Iterable[R]) -> None:
        self._rows: list[R] = []
        self._seen: tuple[R, ...] | None = None
        """The rows as they were last asked for, None where some changed since."""
        self._places: list[tuple[Any, ...]] = []
        self._wide: list[tuple[Any, ...]] = []
        """Those of rows that lie on more than one day."""
        self._place_of: dict[str, tuple[Any, ...]] = {}
        self._cited: list[tuple[Cited, ...] | None] = []
        self._told: Told | None = None
        for _step in self._put_in_order(rows):
            pass

    @classmethod
    def by_steps(cls, rows: Iterable[R]) -> Generator[int, None, "KeptRows[R]"]:
        """The same, some rows at each step, which tells how many were put in order."""
        kept = cls(())
        yield from kept._put_in_order(rows)
        return kept

    def _put_in_order(self, rows: Iterable[R]) -> Iterator[int]:
        stretches, count = list[list[tuple[tuple[Any, ...], R]]](), 0
        for some in parcels(rows, _CHUNK):
            stretches.append(sorted(((order(row), row) for row in some), key=itemgetter(0)))
            count += len(some)
            yield count
        self._cited = [None] * count
        for part in parcels(merge(*stretches, key=itemgetter(0)), _CHUNK):
            self._rows += [row for _place, row in part]
            self._places += [place for place, _row in part]
            self._wide += [place for place, _row in part if _is_wide(place)]
            self._place_of.update({_id(row): place for place, row in part})
            yield count

    @property
    def rows(self) -> tuple[R, ...]:
        """All rows."""
        if self._seen is None:
            self._seen = tuple(self._rows)
        return self._seen

    def begun(self, day: Day) -> tuple[R, ...]:
        """The rows, in the order of their dates, that may have begun by a day."""
        return self.rows[: self._count(day)]

    def open_after(self, day: Day) -> list[int]:
        """Where those stand, among rows of attacks, that may lie both by the day and after it."""
        begun = self._wide[: bisect_right(self._wide, ((day, _END),))]
        return [bisect_left(self._places, place) for place in begun if place[0][1] > day]

    def cited_begun(self, day: Day) -> Citings:
        """What these rows, each of which is of one record, cite as they are now."""
        if self._told is None:
            self._told = Told(_walk(self.rows, self._cited))
        return Citings(self._told, self._count(day))

    def put(self, record_id: str, row: R | None) -> bool:
        """Replace, add or take out a row; whether rows and what they cite keep their order."""
        place = self._place_of.pop(record_id, None)
        before: tuple[object, ...] | None = None
        if self._seen is not None:  # whoever asked for the rows may still walk what they cite
            self._seen, self._cited = None, self._cited.copy()
        if place is not None:
            at = bisect_left(self._places, place)
            before = self._places.pop(at), self._cited.pop(at) or _cited(self._rows[at])
            if _is_wide(place):
                del self._wide[bisect_left(self._wide, place)]
            del self._rows[at]
        after: tuple[object, ...] | None = None
        if row is not None:
            place = self._place_of[record_id] = order(row)
            at = bisect_left(self._places, place)
            after = place, _cited(row)
            self._rows.insert(at, row)
            self._places.insert(at, place)
            if _is_wide(place):
                insort(self._wide, place)
            self._cited.insert(at, _cited(row))
        if before != after:
            self._told = None
        return before == after

    def _count(self, day: Day) -> int:
        return bisect_right(self._places, ((day, _END),))


def _id(row: SheetPosting | SheetAtrocity | SheetRelation) -> str:
    return _told_of(row)[0].id


def _cited(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[Cited, ...]:
    return tuple(cites(record) for record in _told_of(row))


def _walk(rows: Iterable[R], known: list[tuple[Cited, ...] | None]) -> Iterator[Cited]:
    for at, row in enumerate(rows):
        cited = known[at]
        if cited is None:
            cited = known[at] = _cited(row)
        yield from cited


def _told_of(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[Record, ...]:
    match row:
        case SheetPosting(posting=posting, person=person):
            return posting, person
        case SheetAtrocity(atrocity=atrocity):
            return (atrocity,)
        case SheetRelation(relation=relation):
            return (relation,)


def _is_wide(place: tuple[Any, ...]) -> bool:
    """Whether the date that a row is ordered by is more than a day."""
    when = place[0]
    return isinstance(when, tuple) and when[0] != when[1]
