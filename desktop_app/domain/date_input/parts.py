"""A part of a year, month or decade: early, mid or late, a half, a quarter of a year.

EDTF of levels 0 and 1 has no word for these; an interval says the same days.
"""

import re
from collections.abc import Callable

from desktop_app import gettext as _
from desktop_app.domain.date_input.reading import Read
from desktop_app.domain.edtf import Day, read

_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_THIRD = re.compile(rf"({'|'.join(_THIRDS)})(?: |-| in )(.+)")
_NUMBERS = dict.fromkeys(("first", "1"), 1) | dict.fromkeys(("second", "2"), 2)
_NUMBERS |= dict.fromkeys(("third", "3"), 3) | dict.fromkeys(("fourth", "4"), 4) | {"last": 0}
_PIECE = re.compile(rf"({'|'.join(_NUMBERS)}) (half|quarter) (?:in )?(.+)")
_SHORT = re.compile(r"([hq])([1-4]) (\d{4})|(\d{4}) ?([hq])([1-4])")


def part_of(text: str, certain: Callable[[str, Day | None], Read | None]) -> Read | None:
    """The interval that a part of a date means; `certain` reads the date itself."""
    if found := _THIRD.fullmatch(text):
        whole = certain(found[2], None)
        part = _third(whole.edtf, _THIRDS[found[1]]) if whole else None
        remark = _("“{part}” is read as a third of it.").format(part=found[1])
        return Read(part, remark) if part else None
    if found := _SHORT.fullmatch(text):
        kind, number, year = found.groups()[:3] if found[1] else (found[5], found[6], found[4])
        return _piece(year, int(number), 2 if kind == "h" else 4)
    if found := _PIECE.fullmatch(text):
        pieces = 2 if found[2] == "half" else 4
        return _piece(found[3], _NUMBERS[found[1]] or pieces, pieces)
    return None


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
