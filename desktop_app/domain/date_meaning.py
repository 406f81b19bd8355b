"""What a date says beyond its words: the weekday of a day, the first and last day of the rest."""

from datetime import date as calendar

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words, words
from desktop_app.domain.edtf import Day, Edtf

_WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


def meaning(date: Edtf, shown: str = "") -> str:
    """As in: about 2016 · 1 January 2016 – 31 December 2016; the words only where not yet shown."""
    said = words(date)
    if date.exact and date.earliest:
        return ", ".join(filter(None, (_weekday(date.earliest), said)))
    return " · ".join(filter(None, ("" if said == shown else said, _span(date))))


def _weekday(day: Day) -> str:
    if not calendar.min.year <= day.year <= calendar.max.year:
        return ""
    return _WEEKDAYS[calendar(*day).weekday()]


def _span(date: Edtf) -> str:
    ends = [point for point in (date.start, date.end) if point and point.precision != "unknown"]
    if len(ends) < sum(point is not None for point in (date.start, date.end)):
        return ""
    first, last = date.earliest, date.latest
    if first and last:
        if first == last:
            return day_in_words(first)
        return _("{first} – {last}").format(first=day_in_words(first), last=day_in_words(last))
    if first:
        return _("from {day}").format(day=day_in_words(first))
    return _("up to {day}").format(day=day_in_words(last)) if last else ""
