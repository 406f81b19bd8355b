"""Dates as bibliographies write them, as EDTF."""

import re
from collections.abc import Sequence

from desktop_app.domain.date_input import Understood, understand
from desktop_app.domain.edtf import read

_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:.*")


def read_date(text: str) -> Understood:
    """The date in EDTF as a form would read it; the time of a time stamp is left out."""
    plain = " ".join(text.split())
    stamp = _STAMP.fullmatch(plain)
    return understand(stamp[1] if stamp else plain)


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
