"""Words as they are compared by letter: no case, no marks, one form of letters written two ways.

All of it is told letter by letter, so that a whole text is folded in one pass.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_INSIDE_WORDS = frozenset(
    "'’‘ʼʻʿʾ`´ʹ\u0640\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067"
    "\u2068\u2069\u00ad\ufeff"
)
"""Apostrophes, tatweel, joiners, direction marks: words go on over them as if they were not."""

_ONE_FORM = (
    dict(zip("يىےۓكةہۃەھٱ", "ییییکههههها", strict=True))
    | dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True))
    | dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True))
    | dict(zip("ıłøđðħŧ", "iloddht", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th", "ء": ""}
)
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS](?!\w)")


class _Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met; a blank parts words."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in _INSIDE_WORDS:
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = [_ONE_FORM.get(each, each) for each in plain if not unicodedata.combining(each)]
    if not letters:
        return ""
    return "".join(each if each.isalnum() else "" for each in letters) or (
        "" if character in _ONE_FORM else " "
    )


class _RunFolds(dict[str, str]):
    """What each run of letters beyond ASCII becomes, as far as it fits: most come again."""

    def __missing__(self, run: str) -> str:
        if len(self) > _MOST_RUNS:
            self.clear()
        folded = self[run] = run.translate(_FOLDS)
        return folded


_MOST_RUNS = 20_000
_FOLDS = _Folds()
_RUN_FOLDS = _RunFolds()
_CHUNK = re.compile(r"\S+")
_RUNS = re.compile(r"([^\x00-\x7f]+)")
_PLAIN = bytes(code if code > 127 else ord(_FOLDS[code] or "\0") for code in range(256))
"""Of each byte of UTF-8 whose letters beyond ASCII are folded."""


_PLAIN_LINES = _PLAIN[:10] + b"\n" + _PLAIN[11:]
"""The same, but that lines stay lines."""


class Token(NamedTuple):
    """A word of a text in its folded form, and where it stands (code points)."""

    word: str
    start: int
    stop: int


def folded(text: str) -> str:
    """The folded words of a text, parted by blanks: "Sa'īd’s" is "said", "ي" is "ی"."""
    return letters_folded(text).encode(errors="replace").translate(_PLAIN).decode()


def letters_folded(text: str) -> str:
    """The text with its words folded but for the case of A to Z, and with ASCII's signs."""
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    if not text.isascii():
        parts = _RUNS.split(text)
        parts[1::2] = map(_RUN_FOLDS.__getitem__, parts[1::2])
        text = "".join(parts)
    return text.replace("`", "") if "`" in text else text


def words_of(text: str) -> list[str]:
    """The folded words of a text in their order."""
    return folded(text).split()


def words_of_each(texts: Iterable[str]) -> list[list[str]]:
    """The folded words of each text: quicker for several at once."""
    lines = "\n".join([text.replace("\n", " ") for text in texts])
    told = letters_folded(lines).encode(errors="replace").translate(_PLAIN_LINES).decode()
    return [line.split() for line in told.split("\n")]


def tokens_of(text: str) -> Iterator[Token]:
    """The same words, each with its place in the text."""
    if _is_plain(text):
        return (Token(found[0], *found.span()) for found in _CHUNK.finditer(folded(text)))
    return _tokens_letter_by_letter(text)


def tokens_among(text: str, wanted: AbstractSet[str]) -> Iterator[Token]:
    """Those of `tokens_of` that are wanted: quicker where few are wanted."""
    if _is_plain(text):
        plain = f" {folded(text)} "
        places = ((start, word) for word in wanted for start in _places(f" {word} ", plain))
        for start, word in sorted(places):
            yield Token(word, start, start + len(word))
        return
    for chunk in _CHUNK.finditer(text):
        if not wanted.isdisjoint(words_of_line(chunk[0])):
            for word, start, stop in _tokens_letter_by_letter(chunk[0]):
                if word in wanted:
                    yield Token(word, start + chunk.start(), stop + chunk.start())


def _places(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _is_plain(text: str) -> bool:
    """Whether each letter stands where it stands when it is folded."""
    if "'" in text or "`" in text:
        return False
    return text.isascii() or all(map(_keeps_places, _RUNS.findall(text)))


@lru_cache(maxsize=_MOST_RUNS)
def _keeps_places(run: str) -> bool:
    return all(len(_FOLDS[ord(letter)]) == 1 for letter in run)


def _tokens_letter_by_letter(text: str) -> Iterator[Token]:
    text = _POSSESSIVE.sub(lambda found: "'" * len(found[0]), text)
    word, start, stop = "", 0, 0
    for at, character in enumerate(text):
        letters = _FOLDS[ord(character)]
        if letters != " ":
            start = start if word else at
            word += letters
            stop = at + 1 if letters else stop
        elif word:
            yield Token(word, start, stop)
            word = ""
    if word:
        yield Token(word, start, stop)


@lru_cache(maxsize=32_768)
def words_of_line(line: str) -> tuple[str, ...]:
    """The words of a short text, which is likely to come again."""
    return tuple(words_of(line))


def joined(words: Sequence[str]) -> list[str]:
    """Each two neighbours as one word: "abdul rauf" is also written "abdulrauf"."""
    return [one + other for one, other in pairwise(words)]
