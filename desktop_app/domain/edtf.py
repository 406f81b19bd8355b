"""Partial and uncertain dates: EDTF (ISO 8601-2:2019), levels 0 and 1.

A date covers the days from its earliest to its latest possible one. Days are plain tuples rather
than `datetime.date`, because EDTF years may be negative or have more than four digits.
Format: https://www.loc.gov/standards/datetime/
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

Precision = Literal["day", "month", "season", "year", "decade", "century", "millennium", "unknown"]


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; compares in time order."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        """ISO 8601: "2021-08-26", "-0100-01-01"."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


class EdtfError(ValueError):
    """The text is not an EDTF date of level 0 or 1; its message says so in one sentence."""


class Point(msgspec.Struct, frozen=True, gc=False):
    """One date, not an interval: what is written, and the days that it may mean."""

    text: str
    precision: Precision
    earliest: Day
    latest: Day
    uncertain: bool = False
    approximate: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one day, without doubt."""
        return self.earliest == self.latest and not (self.uncertain or self.approximate)

    @property
    def around(self) -> tuple[Day, Day]:
        """The days outside of which it certainly does not lie, if it is not uncertain.

        An approximate date is close to what is written: off by no more than a month, or by as many
        years as are written. Days of the calendar only by their order: there may be a 31 February.
        """
        if not self.approximate:
            return self.earliest, self.latest
        first, last = self.earliest, self.latest
        if self.precision in {"day", "month", "season"}:
            return _months_on(first, -1), _months_on(last, 1)
        years = last.year + 1 - first.year
        return first._replace(year=first.year - years), last._replace(year=last.year + years)


class Edtf(msgspec.Struct, frozen=True, gc=False):
    """A date or an interval.

    `start` and `end` are the same point when the text is no interval; None is an end that is
    unknown or, where `open_start` or `open_end` says so, open.
    """

    text: str
    start: Point | None
    end: Point | None
    interval: bool = False
    open_start: bool = False
    open_end: bool = False

    @property
    def earliest(self) -> Day | None:
        """The first day that it may cover; None when the start is open or unknown."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> Day | None:
        """The last day that it may cover; None when the end is open or unknown."""
        return self.end.latest if self.end else None

    @property
    def exact(self) -> bool:
        """Whether it is one day, without doubt."""
        return not self.interval and self.start is not None and self.start.exact

    @property
    def uncertain(self) -> bool:
        """Whether a question mark stands at either end."""
        start, end = self.start, self.end
        return (start is not None and start.uncertain) or (end is not None and end.uncertain)

    @property
    def surely_from(self) -> Day | None:
        """The day before which it certainly does not lie, if it is not uncertain."""
        return self.start.around[0] if self.start else None

    @property
    def surely_by(self) -> Day | None:
        """The day after which it certainly does not lie, if it is not uncertain."""
        return self.end.around[1] if self.end else None

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        """Orders by earliest, then latest day; an open or unknown start is first, end last."""
        return (self.earliest or _FIRST, self.latest or FOREVER, self.text)


FOREVER = Day(10**12, 12, 31)
"""A day that no date lies after."""

_FIRST = Day(-(10**12), 1, 1)
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

_POINT = re.compile(
    r"""(?: Y(?P<long>-?[1-9]\d{4,11})
          | (?P<year>-?\d{4}) (?: -(?P<month>\d\d) (?: -(?P<day>\d\d) )? )?
          | (?P<vague>-?(?:\d{3}X|\d\dXX|\dXXX|XXXX))
          | (?P<vague_year>-?\d{4})-(?: XX(?:-XX)? | (?P<vague_month>\d\d)-XX )
        ) (?P<doubt>[?~%])?""",
    re.VERBOSE | re.ASCII,
)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?", re.ASCII)
_VAGUE: tuple[Precision, ...] = ("decade", "century", "millennium", "unknown")


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read an EDTF date of level 0 or 1.

    Raises:
        EdtfError: the text is not such a date, names a day that does not exist, or ends before
            it starts.
    """
    if "/" not in text:
        point = _point(text)
        return Edtf(text, point, point)
    first, _, second = text.partition("/")
    start = None if first in {"", ".."} else _point(first, whole=text)
    end = None if second in {"", ".."} else _point(second, whole=text)
    if start is None and end is None:
        raise EdtfError(f"“{text}” names neither a start nor an end.")
    if start and end and start.earliest > end.latest:
        raise EdtfError(f"“{text}” ends before it starts.")
    return Edtf(text, start, end, interval=True, open_start=first == "..", open_end=second == "..")


def read(text: str) -> Edtf | None:
    """The date, or None where the text is empty or no EDTF date."""
    try:
        return parse(text) if text else None
    except EdtfError:
        return None


@lru_cache(maxsize=65536)
def order_of(text: str) -> tuple[Day, Day, str]:
    """What texts sort by as the dates that they are; what is none comes first."""
    date = read(text)
    return date.sort_key if date else (_FIRST, _FIRST, "")


def _point(text: str, whole: str | None = None) -> Point:
    date, timed, time = text.partition("T")
    found = _POINT.fullmatch(date)
    if found is None or date.startswith("-0000"):
        raise _not_a_date(whole or text)
    if timed and (whole or found["doubt"] or not found["day"] or not _TIME.fullmatch(time)):
        raise _not_a_date(whole or text)
    precision, earliest, latest = _span(found, whole or text)
    doubt = found["doubt"] or ""
    return Point(text, precision, earliest, latest, doubt in {"?", "%"}, doubt in {"~", "%"})


def _not_a_date(text: str) -> EdtfError:
    return EdtfError(
        f"“{text}” is not a date: write 2021, 2021-08 or 2021-08-26, with ? for uncertain, "
        "~ for about, or two dates with / between."
    )


def _span(found: re.Match[str], text: str) -> tuple[Precision, Day, Day]:
    if found["long"]:
        return "year", *_year(int(found["long"]))
    if found["vague"]:
        digits = found["vague"]
        bounds = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        return (
            _VAGUE[digits.count("X") - 1],
            Day(min(bounds), 1, 1),
            Day(max(bounds), 12, 31),
        )
    if found["vague_month"]:
        return "month", *_month(int(found["vague_year"]), int(found["vague_month"]), text)
    if found["vague_year"]:
        return "year", *_year(int(found["vague_year"]))
    year = int(found["year"])
    if found["month"] is None:
        return "year", *_year(year)
    month = int(found["month"])
    if month in _SEASONS and found["day"] is None:
        return "season", *_season(year, month)
    first, last = _month(year, month, text)
    if found["day"] is None:
        return "month", first, last
    day = int(found["day"])
    if not 1 <= day <= last.day:
        raise EdtfError(f"“{text}” names a day that does not exist.")
    exact = Day(year, month, day)
    return "day", exact, exact


def _year(year: int) -> tuple[Day, Day]:
    return Day(year, 1, 1), Day(year, 12, 31)


def _month(year: int, month: int, text: str) -> tuple[Day, Day]:
    if not 1 <= month <= 12:
        raise EdtfError(f"“{text}” names a month that does not exist.")
    return Day(year, month, 1), Day(year, month, _days(year, month))


def _season(year: int, season: int) -> tuple[Day, Day]:
    first, last = _SEASONS[season]
    end_year = year + (last < first)
    return Day(year, first, 1), Day(end_year, last, _days(end_year, last))


def _months_on(day: Day, months: int) -> Day:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Day(year, month + 1, day.day)


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_LENGTHS[month - 1]
