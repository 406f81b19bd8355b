"""Dates in figures alone: 12.5.2020, 5/12/2020, 2020/5/12, 05/2020, 20200512, 12 5 20."""

import re

from desktop_app import gettext as _
from desktop_app.domain.date_input.reading import Read
from desktop_app.domain.date_words import in_words

_YEAR_FIRST = re.compile(r"(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)")
_MONTH_LAST = re.compile(r"(\d{4})(?:[./]| ?- ?(?=\d$))(\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2}) ?[./-] ?(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")

_BLANKS = re.compile(r"\d{1,4} \d{1,2} \d{2,4}")

_TURN_OF_CENTURY = 69
"""Two figures from here on mean 19…, as in POSIX; fewer mean 20…"""


def in_figures(text: str) -> Read | None:
    """The date, None where the text is none in figures alone."""
    if _BLANKS.fullmatch(text):
        text = text.replace(" ", ".")
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        parts = found.groups()
        return _day(int(parts[0]), int(parts[-2]), int(parts[-1]))
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(int(found[1]), int(found[3]), found[4])
    if found := _MONTH_LAST.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    if found := _MONTH_FIRST.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    return None


def full_year(figures: str) -> int:
    """The year that two or four figures mean."""
    year = int(figures)
    if len(figures) > 2:
        return year
    return year + (1900 if year >= _TURN_OF_CENTURY else 2000)


def _year_last(first: int, second: int, figures: str) -> Read | None:
    year = full_year(figures)
    if first <= 12 < second:
        return _day(year, first, second)
    read = _day(year, second, first)
    if read is None or first > 12 or first == second:
        return read
    other = f"{year:04d}-{first:02d}-{second:02d}"
    return Read(
        read.edtf,
        _("Read with the day first; for {other} write {iso}.").format(
            other=in_words(other), iso=other
        ),
    )


def _day(year: int, month: int, day: int) -> Read | None:
    in_bounds = 1 <= month <= 12 and 1 <= day <= 31
    return Read(f"{year:04d}-{month:02d}-{day:02d}") if in_bounds else None


def _month(year: int, month: int) -> Read | None:
    return Read(f"{year:04d}-{month:02d}") if 1 <= month <= 12 else None
