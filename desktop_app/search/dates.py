"""Dates typed in words, as the library writes them: "8 November 2021" is 2021-11-08."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.date_input.calendar_words import MONTH_NUMBERS
from desktop_app.search.letters import words_of

_LEAST = 3
"""Letters of the beginning of a month's name."""

_DAYS = frozenset(str(day) for day in range(1, 32)) | {f"0{day}" for day in range(1, 10)}
_ORDINALS = ("st", "nd", "rd", "th")
_MONTHS = {word: number for name, number in MONTH_NUMBERS.items() for word in words_of(name)}


def in_digits(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Which of some folded words are a month or its day, by index, and how a date writes each.

    A month is one beside a day or a year: "may" is a word, too.
    """
    for at, word in enumerate(words):
        month = _month(word)
        beside = [each for each in (at - 1, at + 1) if 0 <= each < len(words)]
        days = [(each, day) for each in beside if (day := _day(words[each]))]
        if month and (days or any(_is_year(words[each]) for each in beside)):
            yield at, f"{month:02}"
            yield from ((each, f"{day:02}") for each, day in days)


def _month(word: str) -> int:
    """The number of a month, also of one that is not typed to its end; 0 where it is none."""
    if len(word) < _LEAST:
        return 0
    return next((number for name, number in _MONTHS.items() if name.startswith(word)), 0)


def _day(word: str) -> int:
    digits = word[:-2] if word.endswith(_ORDINALS) else word
    return int(digits) if digits in _DAYS else 0


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()
