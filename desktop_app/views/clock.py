"""Which day it is."""

from datetime import date

from desktop_app.domain.edtf import Day


def today() -> Day:
    """The day it is here."""
    now = date.today()  # noqa: DTZ011
    return Day(now.year, now.month, now.day)
