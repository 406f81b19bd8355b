"""Dates as a person reads them."""

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day, Edtf, Point, read

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
SHORT_MONTHS = (
    _("Jan"),
    _("Feb"),
    _("Mar"),
    _("Apr"),
    _("May"),
    _("Jun"),
    _("Jul"),
    _("Aug"),
    _("Sep"),
    _("Oct"),
    _("Nov"),
    _("Dec"),
)
SEASONS = {21: _("spring"), 22: _("summer"), 23: _("autumn"), 24: _("winter")}
_WINTER = 12
_FIRST_OF_FOUR_FIGURES, _LAST_OF_FOUR_FIGURES = 1000, 9999


def in_words(text: str) -> str:
    """The EDTF text in words, "9 February 2015"; a text that is no date comes back as it is."""
    date = read(text)
    return text if date is None else words(date)


def words(date: Edtf) -> str:
    """The date or interval in words."""
    if not date.interval:
        return _point(date.start) if date.start else ""
    start = _point(date.start) if date.start else ""
    end = _point(date.end) if date.end else ""
    if start and end:
        return _("{start} to {end}").format(start=start, end=end)
    if start:
        return (_("since {start}") if date.open_end else _("from {start}, end unknown")).format(
            start=start
        )
    return (_("until {end}") if date.open_start else _("until {end}, start unknown")).format(
        end=end
    )


def day_in_words(day: Day) -> str:
    """One day: "26 August 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {_year(day.year)}"


def short_day(day: Day) -> str:
    """One day in few letters: "26 Aug 2021"."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {short_year(day.year)}"


def short_year(year: int) -> str:
    """A year in few letters: "2021", "44 BCE", "5"."""
    return str(year) if year > 0 else _("{year} BCE").format(year=1 - year)


def iso(text: str) -> str:
    """The date for a narrow column: ISO as written, intervals with a dash, unknown as "?"."""
    first, slash, second = text.partition("/")
    if not slash:
        return text or "?"
    ends = ("" if end == ".." else end or "?" for end in (first, second))
    return " – ".join(ends).strip()


def _point(point: Point) -> str:
    plain = _plain(point)
    if point.approximate:
        plain = _("about {date}").format(date=plain)
    return _("{date} (uncertain)").format(date=plain) if point.uncertain else plain


def _plain(point: Point) -> str:  # noqa: C901 - one line a precision
    year, month, _day = point.earliest
    match point.precision:
        case "day":
            return day_in_words(point.earliest)
        case "month" if "XX" in point.text:
            return _("a day in {month}").format(month=f"{MONTHS[month - 1]} {_year(year)}")
        case "month":
            return f"{MONTHS[month - 1]} {_year(year)}"
        case "season":
            years = _year(year) + (f"–{_year(point.latest.year)}" if month == _WINTER else "")
            return f"{SEASONS[20 + month // 3]} {years}"
        case "year" if point.text.count("XX") > 1:
            return _("a day in {year}").format(year=_year(year))
        case "year" if "XX" in point.text:
            return _("a month in {year}").format(year=_year(year))
        case "year" if abs(year) > _LAST_OF_FOUR_FIGURES:
            return _("year {year}").format(year=_year(year))
        case "year":
            return _year(year)
        case "decade" if year >= _FIRST_OF_FOUR_FIGURES:
            return _("the {year}s").format(year=year)
        case "unknown" if year < 0:
            return _("an unknown year BCE")
        case "unknown":
            return _("an unknown year")
        case _:
            return _("some year from {first} to {last}").format(
                first=_year(year), last=_year(point.latest.year)
            )


def _year(year: int) -> str:
    if year <= 0:
        return _("{year} BCE").format(year=1 - year)
    return str(year) if year >= _FIRST_OF_FOUR_FIGURES else _("{year} CE").format(year=year)
