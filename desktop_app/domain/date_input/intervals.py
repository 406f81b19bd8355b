"""Stretches of time in words: from … to …, since, until, before, after."""

import re
from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.date_input.calendar_words import MONTH_NUMBERS, SEASON_NUMBERS
from desktop_app.domain.date_input.points import point
from desktop_app.domain.date_input.reading import Impossible, Read, year_text
from desktop_app.domain.edtf import Day, read

_SEPARATORS = (" to ", " until ", " till ", " through ", " and ", " or ", " - ", " / ", "-", "/")
_GOES_ON = {"present", "now", "today", "ongoing", "date", ".."}
_NOT_KNOWN = {"unknown", "?", "an unknown date", "unknown date"}
_START = re.compile(
    r"(from|between|since|starting|after|not? (?:before|earlier than))(?: in)? (.+)"
)
_END = re.compile(r"(until|till|up to|to|by|before|not? (?:after|later than))(?: in)? (.+)")
_ONWARD = re.compile(r"(.+?)(?: onwards?| ?- ?| and after| ongoing)")
_END_UNKNOWN, _START_UNKNOWN = " end unknown", " start unknown"
_MONTH_AND_DAYS = re.compile(r"([^\W\d]+) (\d{1,2}) ?(?:-|to) ?(\d{1,2}) (\d{4})")


def interval(text: str, today: Day | None) -> Read | None:
    """Read a date or a stretch of time from a plain text, None where it is neither."""
    found = point(text, today)
    if found is not None:
        return found
    if begun := _START.fullmatch(text):
        return _from(begun[1], begun[2], today)
    if ended := _END.fullmatch(text):
        return _until(ended[1], ended[2], today)
    if stretch := _stretch(text, today):
        return stretch
    if onward := _ONWARD.fullmatch(text):
        return _from("since", onward[1], today)
    return None


def _from(word: str, text: str, today: Day | None) -> Read | None:
    if text.endswith(_END_UNKNOWN):
        start = point(text.removesuffix(_END_UNKNOWN), today)
        return Read(f"{start.first}/", start.remark) if start else None
    if word == "after":
        start = point(text, today)
        return Read(f"{_beside(start.last, 1)}/", start.remark) if start else None
    start = point(_onward(text), today)
    if start and word.startswith("no"):
        return Read(f"{start.first}/", start.remark)
    return Read(f"{start.first}/..", start.remark) if start else _stretch(text, today)


def _onward(text: str) -> str:
    found = _ONWARD.fullmatch(text)
    return found[1] if found else text


def _until(word: str, text: str, today: Day | None) -> Read | None:
    start = "" if text.endswith(_START_UNKNOWN) or word.startswith("no") else ".."
    end = point(text.removesuffix(_START_UNKNOWN), today)
    if end is None:
        return None
    if word == "before":
        return Read(f"/{_beside(end.first, -1)}", end.remark)
    return Read(f"{start}/{end.last}", end.remark)


def _stretch(text: str, today: Day | None) -> Read | None:
    if found := _MONTH_AND_DAYS.fullmatch(text):
        text = f"{found[1]} {found[2]} {found[4]} to {found[1]} {found[3]} {found[4]}"
    for first, separator, last in _splits(text):
        end = point(last, today)
        if last in _GOES_ON or last in _NOT_KNOWN:
            begin = point(first, today)
            if begin:
                return Read(f"{begin.first}/{'..' if last in _GOES_ON else ''}", begin.remark)
        elif end is None:
            end = _short_year(first, last)
        if end is None:
            continue
        if first in _NOT_KNOWN:
            return Read(f"/{end.last}", end.remark)
        start = point(first, today) or _completed(first, end, today)
        if start:
            both = separator.strip() in {"-", "/"} and start.first.endswith("~")
            last_day = end.last + "~" if both and end.last[-1] not in "?~%" else end.last
            either = _("“or” is read as the whole stretch.") if separator == " or " else ""
            return Read(f"{start.first}/{last_day}", start.remark or end.remark or either)
    return None


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    for separator in _SEPARATORS:
        at = text.find(separator)
        while at >= 0:
            yield text[:at].strip(), separator, text[at + len(separator) :].strip()
            at = text.find(separator, at + 1)


def _short_year(first: str, last: str) -> Read | None:
    """2015-16: the second year in two figures."""
    if re.fullmatch(r"\d\d", last) and re.fullmatch(r"(?:\D+ )?\d{4}", first):
        year = int(first[-4:])
        if year % 100 < int(last):
            return Read(f"{year // 100:02d}{last}")
    return None


def _completed(first: str, end: Read, today: Day | None) -> Read | None:
    """A start that leaves out what its end says: 12–15 May 2020, spring to autumn 2019."""
    year, _dash, rest = end.first.partition("-")
    if not re.fullmatch(r"\d{4}", year):
        return None
    month = rest[:2]
    if re.fullmatch(r"\d{1,2}", first) and len(rest.rstrip("?~%")) == 5:
        return Read(f"{year}-{month}-{int(first):02d}") if 1 <= int(first) <= 31 else None
    words = set(first.split())
    if words & (MONTH_NUMBERS.keys() | SEASON_NUMBERS.keys()):
        return point(f"{first} {year}", today)
    return None


def _beside(text: str, step: int) -> str:
    """The day, month or year after (1) or before (-1) a date of the same precision."""
    date = read(text)
    known = date.start if date else None
    if known is None or known.uncertain or known.approximate or "X" in text:
        raise Impossible(_("Write until when, or since when, it was, without “before” or “after”."))
    year, month, day = known.latest if step > 0 else known.earliest
    match known.precision:
        case "year":
            return year_text(year + step)
        case "month":
            number = year * 12 + month - 1 + step
            return f"{year_text(number // 12)}-{number % 12 + 1:02d}"
        case "day" if 1 <= year <= 9998:
            from datetime import date as calendar
            from datetime import timedelta

            return (calendar(year, month, day) + timedelta(days=step)).isoformat()
        case _:
            raise Impossible(
                _("Write until when, or since when, it was, without “before” or “after”.")
            )
