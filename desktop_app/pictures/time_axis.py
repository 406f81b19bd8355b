"""Time along a line: days as numbers, places of days, and ticks from days to centuries."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import msgspec

from desktop_app.domain.date_words import SHORT_MONTHS, short_day, short_year
from desktop_app.domain.edtf import Day, Edtf
from desktop_app.pictures.measure import text_width

_DAYS_OF_400_YEARS, _EPOCH = 146_097, 719_468
_VAGUE = {"century", "millennium", "unknown"}
_GAP = 14
"""Pixels between the texts of two ticks."""


def number_of(day: Day) -> int:
    """Days since 1 January 1970, in the proleptic Gregorian calendar."""
    year = day.year - (day.month <= 2)
    era, of_era = divmod(year, 400)
    of_year = (153 * ((day.month + 9) % 12) + 2) // 5 + day.day - 1
    return era * _DAYS_OF_400_YEARS + of_era * 365 + of_era // 4 - of_era // 100 + of_year - _EPOCH


def day_of(number: int) -> Day:
    """The day of that number."""
    era, of_era = divmod(number + _EPOCH, _DAYS_OF_400_YEARS)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    return Day(
        year + era * 400 + (month >= 10),
        month + 3 if month < 10 else month - 9,
        of_year - (153 * month + 2) // 5 + 1,
    )


class Tick(msgspec.Struct, frozen=True, gc=False):
    """Where a stretch of time begins, and what it is called."""

    x: float
    text: str


class TimeAxis(msgspec.Struct, frozen=True, gc=False):
    """Days from `first` to `last` (their numbers, the last one whole) over x `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: Day) -> float:
        """Where a day begins; days outside lie at the ends."""
        return self.at(number_of(day))

    def after(self, day: Day) -> float:
        """Where a day ends."""
        return self.at(number_of(day) + 1)

    def at(self, number: float) -> float:
        """Where the day of that number begins; days outside lie at the ends."""
        part = (number - self.first) / (self.last + 1 - self.first)
        return self.left + min(1.0, max(0.0, part)) * (self.right - self.left)

    def day(self, x: float) -> Day:
        """The day at a place."""
        part = (x - self.left) / (self.right - self.left)
        number = self.first + part * (self.last + 1 - self.first)
        return day_of(min(self.last, max(self.first, int(number // 1))))

    def span(self, date: Edtf) -> tuple[float, float]:
        """From where to where a date may lie; an open or unknown end lies at the axis' end."""
        begins = self.x(date.earliest) if date.earliest else self.left
        ends = self.after(date.latest) if date.latest else self.right
        return begins, ends

    def holds(self, day: Day) -> bool:
        """Whether the axis reaches over a day."""
        return not self.side_of(day)

    def side_of(self, day: Day) -> int:
        """-1 where a day lies before the axis, 1 where after, 0 where on it."""
        number = number_of(day)
        return (number > self.last) - (number < self.first)

    def up_to(self, day: Day) -> "TimeAxis":
        """The same axis without what lies after a day."""
        last = max(self.first, min(self.last, number_of(day)))
        return TimeAxis(self.first, last, self.left, self.at(last + 1))

    def ticks(self, size: float = 11) -> tuple[Tick, ...]:
        """The finest ticks whose texts, `size` pixels high, stand clear of each other."""
        for step in _STEPS:
            if (self.right - self.left) / max(1, self.last - self.first) * step.days < _GAP:
                continue
            ticks = tuple(self._ticks(step))
            if all(b.x - a.x >= text_width(a.text, size) + _GAP for a, b in pairwise(ticks)):
                return ticks
        return ()

    def _ticks(self, step: "_Step") -> Iterator[Tick]:
        before: Day | None = None
        for day in step.days_from(day_of(self.first)):
            if number_of(day) > self.last:
                return
            if number_of(day) >= self.first:
                yield Tick(self.x(day), step.words(day, before))
                before = day


def time_axis(
    dates: Iterable[Edtf], days: Iterable[Day], left: float, right: float, room: float = 0.02
) -> TimeAxis:
    """The axis that reaches over all dates and days (of these at least one), and a little before.

    Dates vaguer than a decade do not widen it; `room` is the share of the time left before.
    """
    numbers = [number_of(day) for day in days]
    for date in dates:
        for point in (date.start, date.end):
            if point is not None and point.precision not in _VAGUE:
                numbers += (number_of(point.earliest), number_of(point.latest))
    first, last = min(numbers), max(numbers)
    return TimeAxis(first - max(1, int((last - first) * room)), last, left, right)


class _Step(msgspec.Struct, frozen=True):
    """Ticks every so many days, months or years."""

    days: float
    days_from: Callable[[Day], Iterator[Day]]
    words: Callable[[Day, Day | None], str]


def _every_days(count: int) -> Callable[[Day], Iterator[Day]]:
    def days(first: Day) -> Iterator[Day]:
        start = number_of(first) // count * count
        while True:
            yield day_of(start)
            start += count

    return days


def _every_months(count: int) -> Callable[[Day], Iterator[Day]]:
    def days(first: Day) -> Iterator[Day]:
        months = (first.year * 12 + first.month - 1) // count * count
        while True:
            yield Day(months // 12, months % 12 + 1, 1)
            months += count

    return days


def _day_words(day: Day, before: Day | None) -> str:
    same_year = before is not None and before.year == day.year
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}" if same_year else short_day(day)


def _month_words(day: Day, before: Day | None) -> str:
    plain = SHORT_MONTHS[day.month - 1]
    return plain if before and before.year == day.year else f"{plain} {short_year(day.year)}"


def _year_words(day: Day, _before: Day | None) -> str:
    return short_year(day.year)


_STEPS = (
    *(_Step(count, _every_days(count), _day_words) for count in (1, 2, 7, 14)),
    *(_Step(count * 30.4, _every_months(count), _month_words) for count in (1, 3, 6)),
    *(
        _Step(count * 365.25, _every_months(12 * count), _year_words)
        for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
    ),
)
