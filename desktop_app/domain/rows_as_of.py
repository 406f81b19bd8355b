"""Rows as of any day, each made once for every stretch of days on which it stays the same."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from desktop_app.domain.edtf import Day, Edtf, read
from desktop_app.domain.in_post import deciding_dates
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import SheetPosting, SheetRelation

R = TypeVar("R")


class RowsAsOf(Generic[R]):
    """Remembers how rows stood on the days that were asked for."""

    def __init__(
        self, dates: Callable[[R], Iterable[str]], on: Callable[[R, Day], R | None]
    ) -> None:
        """Tell rows `on` a day, which may look at no other `dates` (EDTF texts) than these."""
        self._dates = dates
        self._on = on
        self._known: dict[str, _Known[R]] = {}

    def on(self, rows: Iterable[tuple[str, R]], day: Day) -> Iterator[R]:
        """Those of the rows, each with the id of its record, that have begun by the day."""
        for record_id, row in rows:
            known = self._known.get(record_id)
            if known is None or known.row is not row:
                known = self._known[record_id] = _Known(row, self._dates(row))
            stood = known.on(day, self._on)
            if stood is not None:
                yield stood

    def forget_all(self) -> None:
        """Let go of how all rows stood, as dates that they share changed."""
        self._known.clear()

    def forget(self, record_id: str) -> None:
        """Let go of how the row of a record stood, which changed or is gone."""
        self._known.pop(record_id, None)


class _Known(Generic[R]):
    def __init__(self, row: R, dates: Iterable[str]) -> None:
        self.row = row
        read_dates = [date for date in map(read, dates) if date is not None]
        bounds = {bound for date in read_dates for bound in _bounds(date)}
        self._bounds = sorted(bound for bound in bounds if bound is not None)
        self._stood: dict[int, R | None] = {}

    def on(self, day: Day, make: Callable[[R, Day], R | None]) -> R | None:
        at = bisect_left(self._bounds, day) + bisect_right(self._bounds, day)
        if at not in self._stood:
            self._stood[at] = make(self.row, day)
        return self._stood[at]


def _bounds(date: Edtf) -> Iterator[Day | None]:
    """The days between which what a date decides stays the same."""
    yield from (date.earliest, date.latest, date.surely_from, date.surely_by)


def posting_dates(row: SheetPosting, group: Group) -> Iterator[str]:
    """All dates that decide how a posting in a group and its person stand on a day."""
    yield from deciding_dates(row.posting, row.person, group)
    for report in row.posting.death_reports:
        yield report.date


def relation_dates(row: SheetRelation) -> Iterator[str]:
    """All dates that decide how a relation stands on a day."""
    yield row.relation.start
    yield row.relation.end
