"""What a text lacks to be a date, said so that it can be added."""

import re

from desktop_app import gettext as _
from desktop_app.domain.date_input.calendar_words import MONTH

_LUNAR = re.compile(r"\b(?:a ?h|s ?h|hijri|shamsi|qamari)$")
_MONTH_AND_TWO = re.compile(rf"{MONTH} ?(?P<two>\d{{1,2}})")
_NO_YEAR = re.compile(rf"(?:\d{{1,2}} ?)?{MONTH}|\d{{1,2}}[./]\d{{1,2}}\.?")


def lacking(plain: str, written: str) -> str:
    """The sentence that says what is lacking in a text that is no date; empty where none fits."""
    if _LUNAR.search(plain):
        return _("Islamic and Afghan calendars are not converted: write the Gregorian date.")
    if found := _MONTH_AND_TWO.fullmatch(plain):
        said = _("Is {two} the day or the year? Write “{two} {month} 2021” or “{month} 2021”.")
        return said.format(two=found["two"], month=found["month"].capitalize())
    if _NO_YEAR.fullmatch(plain):
        said = _("The year is missing: write it too, as in “{text}”.")
        bare = written.rstrip(". /")
        gap = "/" if "/" in bare else "." if "." in bare else " "
        return said.format(text=f"{bare}{gap}2021")
    return ""
