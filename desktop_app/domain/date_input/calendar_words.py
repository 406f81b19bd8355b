"""The words for months and seasons that are read: English, and the language of the program."""

import re

from desktop_app.domain.date_words import MONTHS, SEASONS

_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT_TOO = {"sept": 9}
_ENGLISH_SEASONS = {"fall": 23, "spring": 21, "summer": 22, "autumn": 23, "winter": 24}

MONTH_NUMBERS: dict[str, int] = (
    {name: number for number, name in enumerate(_ENGLISH, 1)}
    | {name[:3]: number for number, name in enumerate(_ENGLISH, 1)}
    | {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
    | _SHORT_TOO
)
SEASON_NUMBERS: dict[str, int] = _ENGLISH_SEASONS | {
    name.casefold(): n for n, name in SEASONS.items()
}


def _one_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


MONTH = f"(?P<month>{_one_of(MONTH_NUMBERS)})"
SEASON = f"(?P<season>{_one_of(SEASON_NUMBERS)})"
"""Patterns of one month or season, named so."""
