"""A part of a year, month or decade: early, mid or late, a half, a quarter, a week.

EDTF of levels 0 and 1 has no word for these; an interval says the same days.
"""

import re
from collections.abc import Callable
from datetime import date as calendar
from datetime import timedelta

from desktop_app import gettext as _
from desktop_app.domain.date_input.reading import Read
from desktop_app.domain.edtf import Day, read

_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_THIRD = re.compile(rf"({'|'.join(_THIRDS)})(?: |-| in )(.+)")
_NUMBERS = dict.fromkeys(("first", "1"), 1) | dict.fromkeys(("second", "2"), 2)
_NUMBERS |= dict.fromkeys(("third", "3"), 3) | dict.fromkeys(("fourth", "4"), 4) | {"last": 0}
_PIECE = re.compile(rf"({'|'.join(_NUMBERS)}) (half|quarter) (?:in )?(.+)")
_SHORT = re.compile(
    r"(?:(?P<kind>[hq])(?P<number>[1-4])|(?P<number_>[1-4])(?P<kind_>[hq])) (?P<year>\d{4})"
    r"|(?P<year__>\d{4}) ?(?P<kind__>[hq])(?P<number__>[1-4])"
)
_WEEK = re.compile(rf"(?:({'|'.join(_NUMBERS)}) )?week (?:in )?(.+)")


def part_of(text: str, certain: Callable[[str, Day | None], Read | None]) -> Read | None:
    """The interval that a part of a date means; `certain` reads the date itself."""
    if found := _THIRD.fullmatch(text):
        whole = certain(found[2], None)
        part = _third(whole.edtf, _THIRDS[found[1]]) if whole else None
        remark = _("“{part}” is read as a third of it.").format(part=found[1])
        return Read(part, remark) if part else None
    if found := _SHORT.fullmatch(text):
        said = {name.rstrip("_"): part for name, part in found.groupdict().items() if part}
        return _piece(said["year"], int(said["number"]), 2 if said["kind"] == "h" else 4)
    if found := _PIECE.fullmatch(text):
        pieces = 2 if found[2] == "half" else 4
        number = _NUMBERS[found[1]] or pieces
        whole = certain(found[3], None) if pieces == 2 else None
        return _piece(found[3], number, pieces) or (_half(whole.edtf, number) if whole else None)
    if found := _WEEK.fullmatch(text):
        whole = certain(found[2], None)
        return _week(whole.edtf, found[1]) if whole else None
    return None


def _half(whole: str, half: int) -> Read | None:
    date = read(whole)
    if date is None or len(whole) != len("2019-05") or date.latest is None or half > 2:
        return None
    first, last = ((1, 15), (16, date.latest.day))[half - 1]
    return Read(f"{whole}-{first:02d}/{whole}-{last:02d}")


def _week(whole: str, which: str | None) -> Read | None:
    """The week from Monday on that holds a day; of a month, seven days counted from its ends."""
    date = read(whole)
    if date is None or date.interval or date.earliest is None or date.latest is None:
        return None
    if which is None and date.exact and calendar.min.year < date.earliest.year < 9999:
        day = calendar(*date.earliest)
        first = day - timedelta(days=day.weekday())
        span = f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}"
        return Read(span, _("Read as the week from Monday to Sunday."))
    if which is None or len(whole) != len("2019-05"):
        return None
    number = _NUMBERS[which]
    last_day = date.latest.day if not number else number * 7
    return Read(f"{whole}-{last_day - 6:02d}/{whole}-{last_day:02d}")


def _piece(year: str, number: int, pieces: int) -> Read | None:
    if not re.fullmatch(r"\d{4}", year) or number > pieces:
        return None
    months = 12 // pieces
    first = (number - 1) * months + 1
    return Read(f"{year}-{first:02d}/{year}-{first + months - 1:02d}")


def _third(whole: str, third: int) -> str | None:
    date = read(whole)
    point = date.start if date and not date.interval else None
    if point is None or "XX" in whole:
        return None
    match point.precision:
        case "month":
            last = (10, 20, point.latest.day)[third]
            return f"{whole}-{third * 10 + 1:02d}/{whole}-{last:02d}"
        case "year" if abs(point.earliest.year) <= 9999:
            return f"{whole}-{third * 4 + 1:02d}/{whole}-{third * 4 + 4:02d}"
        case "decade" if point.earliest.year > 0:
            first, last = ((0, 3), (4, 6), (7, 9))[third]
            return f"{whole[:3]}{first}/{whole[:3]}{last}"
        case _:
            return None
