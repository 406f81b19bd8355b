"""Dates told from today: yesterday, last Monday, 3 days ago, this month."""

import re
from datetime import date, timedelta

from desktop_app.domain.date_input.reading import Read
from desktop_app.domain.edtf import Day

_DAYS_AGO = {"today": 0, "now": 0, "tonight": 0, "yesterday": 1, "last night": 1}
_DAYS_AGO |= {"day before yesterday": 2}
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_AGO = re.compile(rf"(\d{{1,3}}|{'|'.join(_NUMBERS)}) (day|week)s? ago")
_WHOLE = re.compile(r"(this|last) (month|year)")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"(?:last |this )?({'|'.join(_WEEKDAYS)})")


def of_today(text: str, today: Day | None) -> Read | None:
    """The day, month or year, None where the text names none; a weekday is the last one so."""
    if today is None or not date.min.year < today.year < date.max.year:
        return None
    day = date(*today)
    if text in _DAYS_AGO:
        return _back(day, _DAYS_AGO[text])
    if found := _AGO.fullmatch(text):
        number = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]
        return _back(day, number * (7 if found[2] == "week" else 1))
    if found := _WEEKDAY.fullmatch(text):
        return _back(day, (day.weekday() - _WEEKDAYS.index(found[1]) - 1) % 7 + 1)
    if found := _WHOLE.fullmatch(text):
        last = found[1] == "last"
        if found[2] == "year":
            return Read(f"{day.year - last:04d}")
        month = day.replace(day=1) - timedelta(days=last)
        return Read(f"{month:%Y-%m}")
    return None


def _back(day: date, days: int) -> Read:
    return Read((day - timedelta(days=days)).isoformat())
