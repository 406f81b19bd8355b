"""Words as they are compared by letter: no case, no marks, one form of letters written two ways."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_APOSTROPHES = "'’‘ʼʻʿʾ`´ʹ"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0640\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069"
)
"""What stands inside words though it is no letter: vowel points, tatweel, joiners, direction."""

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_APOSTROPHES}{_MARKS}](?=[^\W_{_MARKS}]|[{_MARKS}]))*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")

_BREAKS = bytes(
    code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256)
)
_ONE_FORM = str.maketrans(
    dict(zip("يىےۓكةہۃەھٱ", "ییییکههههها", strict=True))
    | dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True))
    | dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True))
    | dict(zip("ıłøđðħŧ", "iloddht", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th", "ء": None}
    | dict.fromkeys("\u0640ʼʻʿʾʹ")
)


class Token(NamedTuple):
    """A word of a text in its folded form, and where it stands (code points)."""

    word: str
    start: int
    stop: int


def words_of(text: str) -> list[str]:
    """The folded words of a text in their order."""
    if not text.isascii():
        return [word for chunk in text.split() for word in _words_in(chunk)]
    text = text.lower()
    if "'" not in text:
        return text.encode().translate(_BREAKS).decode().split()
    return [word for found in _PLAIN_WORD.findall(text) if (word := fold(found))]


@lru_cache(maxsize=65_536)
def _words_in(chunk: str) -> tuple[str, ...]:
    if chunk.isascii():
        return tuple(words_of(chunk))
    return tuple(word for found in _WORD.findall(chunk) if (word := fold(found)))


def joined(words: list[str]) -> list[str]:
    """Each two neighbours as one word: "abdul rauf" is also written "abdulrauf"."""
    return [one + other for one, other in pairwise(words)]


def tokens_of(text: str) -> Iterator[Token]:
    """The same words, each with its place in the text."""
    for found in _WORD.finditer(text):
        word = fold(found[0])
        if word:
            yield Token(word, found.start(), found.end())


@lru_cache(maxsize=32_768)
def fold(word: str) -> str:
    """One word: "Sa'īd’s" as "said", "ي" as "ی"; empty where nothing is left of it."""
    if word[-2:-1] in _APOSTROPHES and word[-1:] in "sS" and len(word) > 2:
        word = word[:-2]
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    if plain.isascii() and plain.isalnum():
        return plain
    letters = "".join(c for c in plain if not unicodedata.combining(c)).translate(_ONE_FORM)
    return "".join(c for c in letters if c.isalnum())
