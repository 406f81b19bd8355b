"""The times of the change log on the clock and in the words of whoever reads them."""

from datetime import date, datetime, timedelta

from desktop_app import gettext as _
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day


def local(time: str | None = None) -> datetime:
    """A time of the log (UTC, ISO 8601), or the present, on the clock of this machine."""
    moment = datetime.now().astimezone() if time is None else datetime.fromisoformat(time)
    return moment.astimezone()


def told_day(day: date, today: date | None = None) -> str:
    """A day in words: "today", "yesterday", "3 August 2024"."""
    ago = (today or local().date()) - day
    if not ago:
        return _("today")
    if ago == timedelta(days=1):
        return _("yesterday")
    return day_in_words(Day(day.year, day.month, day.day))


def told(time: str) -> str:
    """A time of the log as a list tells it: "today 14:05", "3 August 2024 14:05"."""
    moment = local(time)
    return f"{told_day(moment.date())} {moment:%H:%M}"
