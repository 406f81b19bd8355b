"""Dates as bibliographies write them, as EDTF."""

import re
from collections.abc import Sequence

from desktop_app.domain.edtf import read

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
_YEAR, _DAY = r"(?P<year>[0-9]{4})", r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"{_YEAR}[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})(?:[T /;].*)?",
        rf"{_YEAR}[-/.](?P<month>[0-9]{{1,2}})(?:/.*)?",
        rf"{_YEAR}/*",
        rf"{_DAY}[ -]+{_NAME},?[ -]+{_YEAR}",
        rf"{_NAME} +{_DAY},? +{_YEAR}",
        rf"{_NAME},? *{_YEAR}",
        rf"{_YEAR}[ -]+{_NAME}(?:[ -]+{_DAY})?",
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}",
    )
)


def read_date(text: str) -> str:
    """The date in EDTF; empty where the text is no date or could be two, such as 05/06/2020."""
    plain = " ".join(text.split())
    if read(plain) is not None:
        return plain
    for way in _WAYS:
        found = way.fullmatch(plain)
        if found:
            parts = found.groupdict()
            month = parts.get("month") or month_number(parts.get("name") or "")
            return "" if month is None else from_parts(parts["year"], month, parts.get("day") or "")
    return ""


def from_parts(year: object, month: object = "", day: object = "") -> str:
    """Year, month and day, each a number or its text, in EDTF; empty where they are no date."""
    texts = [str(part).strip() for part in (year, month, day)]
    numbers = [int(t) for t in texts if re.fullmatch(r"[0-9]{1,4}", t)]
    if not numbers or len(numbers) != len([t for t in texts if t]) or not texts[0]:
        return ""
    date = "-".join((f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])))
    return date if read(date) is not None else ""


def interval(dates: Sequence[str]) -> str:
    """Start and end as one EDTF text; one date alone stands as it is."""
    known = [date for date in dates if date]
    both = "/".join(known[:2])
    return both if read(both) is not None else "".join(known[:1])


def month_number(name: str) -> str | None:
    """The number of a month or season by its English name; "" of no name, None of no month."""
    plain = name.strip().rstrip(".").lower()
    if plain.isdecimal() or not plain:
        return plain
    if plain in _SEASONS:
        return str(_SEASONS[plain])
    return str(_MONTHS.index(plain[:3]) + 1) if plain[:3] in _MONTHS else None
