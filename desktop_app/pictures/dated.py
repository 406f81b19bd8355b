"""Attacks in the order of their first possible day: those of any day are the first of them.

What each of them counts stands in columns, put together once for all days and pictures.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import le
from typing import Any, TypeVar

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edtf import FOREVER, Day, read
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.stepping import Steps, parcels
from desktop_app.domain.toll import counts
from desktop_app.pictures.marks import Key
from desktop_app.pictures.parts import Columns, Parts
from desktop_app.pictures.piles import doubtful

K = TypeVar("K")

_EVER = Day(-(10**12), 1, 1)
"""Before every day: an attack of which no first day is known may have happened by any."""

Parting = Callable[[Columns], Steps[Mapping[K, Sequence[int]]]]
"""Puts attacks in parts, by their numbers and in their order."""


class Dated:
    """Attacks as pictures ask for them: in order, and parted in one way or another."""

    def __init__(self, rows: Iterable[SheetAtrocity] = ()) -> None:
        self.rows = tuple(rows)
        self._columns: Columns | None = None
        self._parted: dict[Parting[Any], Parts[Any]] = {}

    def parted(self, parting: Parting[K]) -> Parts[K]:
        """The attacks in parts, put together where they are not yet."""
        if parting not in self._parted:
            with collector_paused():
                for _step in self.put_together(parting):
                    pass
        return self._parted[parting]

    def put_together(self, parting: Parting[Any]) -> Iterator[None]:
        """Get ready to give the attacks in parts at once, some of the work at each step."""
        if self._columns is None:
            self._columns = yield from _columns(self.rows)
        if parting not in self._parted:
            numbers = yield from parting(self._columns)
            self._parted[parting] = yield from Parts.by_steps(self._columns, numbers)


def _columns(rows: Sequence[SheetAtrocity]) -> Steps[Columns]:
    days: dict[str, tuple[Day, Day]] = {}
    begins: list[Day] = []
    ends: list[Day] = []
    keys: list[Key] = []
    columns = [array("q") for _column in range(7)]
    for some in parcels(rows):
        attacks = [row.atrocity for row in some]
        when = [_days_of(attack.date, days) for attack in attacks]
        begins += [first for first, _last in when]
        ends += [last for _first, last in when]
        keys += [("atrocities", attack.id) for attack in attacks]
        each = zip(*[counts(attack.killed) for attack in attacks], strict=True)
        for column, values in zip(columns, (*each, map(doubtful, some)), strict=True):
            column.extend(values)
        yield
    *counted, figures, in_doubt = columns
    there = Columns(rows, keys, begins, ends, figures, (*counted, in_doubt))
    if all(map(le, begins, begins[1:])):
        return there  # as those of a sheet
    return (yield from there.along(sorted(range(len(rows)), key=begins.__getitem__)))


def _days_of(date: str, known: dict[str, tuple[Day, Day]]) -> tuple[Day, Day]:
    """The first and the last possible day; most attacks share theirs with others.

    One without a date is taken to have happened.
    """
    days = known.get(date)
    if days is None:
        when = read(date)
        days = _EVER, _EVER
        if when is not None:
            first, last = when.earliest or _EVER, when.latest or FOREVER
            days = first, first if last == first else last
        known[date] = days
    return days
