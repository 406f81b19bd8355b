"""One date in words: a day, month, season, year, decade, century, or one of these in doubt."""

import re

from desktop_app.domain.date_input.calendar_words import (
    MONTH,
    MONTH_NUMBERS,
    SEASON,
    SEASON_NUMBERS,
)
from desktop_app.domain.date_input.figures import full_year, in_figures
from desktop_app.domain.date_input.of_today import of_today
from desktop_app.domain.date_input.parts import part_of
from desktop_app.domain.date_input.reading import Read, year_text
from desktop_app.domain.edtf import Day, read

_YEAR = r"(?:year )?(?P<year>\d{4}|\d{1,12} b?ce|ce \d{1,4})"
_LONG_YEAR = re.compile(r"year (\d{4,12})")
_GAP = r"(?: |[./-]| ?- ?|\. )?"
_DAY = r"(?P<day>\d{1,2})"
_SHORT_YEAR = r"(?P<year>\d\d)"
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}{_GAP}{MONTH}{_GAP}{_YEAR}",
        rf"{MONTH}{_GAP}{_DAY} {_YEAR}",
        rf"{_YEAR}{_GAP}{MONTH}{_GAP}{_DAY}",
        rf"{_DAY}[ ./-]?{MONTH}[ ./-]?{_SHORT_YEAR}",
        rf"{MONTH}[ ./-]?{_DAY} {_SHORT_YEAR}",
    )
)
_NO_DAY = r"(?P<year>3[2-9]|[4-9]\d)"
_MONTHS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{MONTH}(?:{_GAP}| in ){_YEAR}",
        rf"{_YEAR}{_GAP}{MONTH}",
        rf"{MONTH}[ ./-]?{_NO_DAY}",
    )
)
_SEASON_OF = re.compile(rf"{SEASON}(?: in)? (?P<year>[^-/]+)(?: ?[-/] ?(?P<next>.+))?")
_DECADE = re.compile(r"(\d\d|\d{4})s")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? century")
_BETWEEN = re.compile(r"(?:some|a|one) year (?:from|between) (.+) (?:to|and) (.+)")
_SOME_DAY = re.compile(r"(?:some |a |one )?(?P<part>day|month) in (?P<whole>.+)")
_WINTER = 24
_UNKNOWN = {"unknown", "not known", "?", "unknown year", "an unknown year", "n/a", "n d", "unk"}
_UNKNOWN |= {"undated", "not dated", "no date", "date unknown", "unknown date"}
_LEAD = re.compile(r"(?:in|during|throughout|all|as|dated) (?=\S)")
_ABOUT = re.compile(
    r"(?:(?:(?:or |/)?(?:about|around)|o/a|circa|ca|c|approximately|approx|roughly|some ?time in"
    r"|est|estimated)(?![^\W\d])|[~≈])"
    r" ?(?=\S)"
)
_MAYBE = re.compile(
    r"(?:(?:possibly|probably|presumably|maybe|perhaps|likely|reportedly|allegedly|apparently"
    r"|believed to be|said to be|thought to be) |\? ?)(?=\S)"
)
_DOUBTED = re.compile(r"(?<=\S) ?(?:\(uncertain\)|uncertain|\(\?\)|(?P<both>%|\?~|~\?)|\?)$")
_ROUGH = re.compile(r"(?<=\S) ?(?:\(?(?:about|approx|approximately) ?\)?|~|-?ish|or so)$")


def point(text: str, today: Day | None) -> Read | None:
    """Read one date from a plain text, None where it is none."""
    bare, about, doubted = _without_doubt(text)
    mark = "%" if about and doubted else "~" if about else "?" if doubted else ""
    found = _certain(bare, today)
    return found.marked(mark) if found and mark else found


def year(text: str) -> int | None:
    """The year that a text names, as EDTF counts: 0 is 1 BCE."""
    if re.fullmatch(r"\d{4}", text):
        return int(text)
    if found := re.fullmatch(r"(?:year )?(\d{1,12}) (b?)ce|ce (\d{1,4})", text):
        number = int(found[1] or found[3])
        return (1 - number if found[2] else number) if number else None
    if found := _LONG_YEAR.fullmatch(text):
        return int(found[1])
    return None


def _without_doubt(text: str) -> tuple[str, bool, bool]:
    about = doubted = False
    while True:
        if found := _ABOUT.match(text):
            text, about = text[found.end() :], True
        elif found := _MAYBE.match(text):
            text, doubted = text[found.end() :], True
        elif found := _DOUBTED.search(text):
            text, doubted, about = text[: found.start()], True, about or bool(found["both"])
        elif found := _ROUGH.search(text):
            text, about = text[: found.start()], True
        else:
            return text, about, doubted


def _certain(text: str, today: Day | None) -> Read | None:
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    notation = text.upper()
    if _is_notation(notation):
        return Read(notation)
    if text in _UNKNOWN:
        return Read("XXXX")
    if text == "an unknown year bce":
        return Read("-XXXX")
    return (
        of_today(text, today)
        or in_figures(text)
        or _calendar(text)
        or _season(text)
        or _span_of_years(text)
        or _unspecified(text)
        or part_of(text, _certain)
    )


def _is_notation(text: str) -> bool:
    return "/" not in text and text[-1:] not in {"?", "~", "%"} and read(text) is not None


def _calendar(text: str) -> Read | None:
    for pattern in _DAYS:
        if found := pattern.fullmatch(text):
            month = _month(found)
            return Read(f"{month}-{int(found['day']):02d}") if month else None
    for pattern in _MONTHS:
        if found := pattern.fullmatch(text):
            month = _month(found)
            return Read(month) if month else None
    number = year(text)
    return None if number is None else Read(year_text(number))


def _month(found: re.Match[str]) -> str | None:
    figures = found["year"]
    number = full_year(figures) if len(figures) == 2 else year(figures)
    if number is None or abs(number) > 9999:
        return None
    return f"{year_text(number)}-{MONTH_NUMBERS[found['month']]:02d}"


def _season(text: str) -> Read | None:
    found = _SEASON_OF.fullmatch(text)
    number = year(found["year"].strip()) if found else None
    if found is None or number is None or abs(number) > 9999:
        return None
    if found["next"]:
        later = found["next"].strip()
        ends = int(later) if later.isdigit() else year(later)
        follows = ends in {number + 1, (number + 1) % 100 if len(later) == 2 else number + 1}
        if not follows or SEASON_NUMBERS[found["season"]] != _WINTER:
            return None
    return Read(f"{year_text(number)}-{SEASON_NUMBERS[found['season']]}")


def _span_of_years(text: str) -> Read | None:
    if found := _DECADE.fullmatch(text):
        decade = full_year(found[1])
        return Read(f"{decade // 10:03d}X") if decade % 10 == 0 else None
    if found := _CENTURY.fullmatch(text):
        return Read(f"{int(found[1]) - 1:02d}XX") if int(found[1]) else None
    if found := _BETWEEN.fullmatch(text):
        ends = year(found[1]), year(found[2])
        return None if None in ends else _vague(*ends)  # type: ignore[arg-type]
    return None


def _vague(first: int, last: int) -> Read | None:
    """The years from first to last as one number with unknown figures, where they make one."""
    near, far = sorted((abs(first), abs(last)))
    sign = "-" if first < 0 else ""
    for unknown in (1, 2, 3):
        text = f"{sign}{near:04d}"[: -unknown or None] + "X" * unknown
        date = read(text)
        ends = (date.earliest, date.latest) if date and far <= 9999 else ()
        if [day.year for day in ends if day] == [first, last]:
            return Read(text)
    return None


def _unspecified(text: str) -> Read | None:
    found = _SOME_DAY.fullmatch(text)
    whole = _calendar(found["whole"]) if found else None
    if found is None or whole is None or len(whole.edtf.lstrip("-")) > 7:
        return None
    of_month = "-" in whole.edtf.lstrip("-")
    match found["part"], of_month:
        case "day", True:
            return Read(f"{whole.edtf}-XX")
        case "day", False:
            return Read(f"{whole.edtf}-XX-XX")
        case "month", False:
            return Read(f"{whole.edtf}-XX")
        case _:
            return None
