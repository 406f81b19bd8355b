"""The one gate through which every text reaches every renderer.

What a reader could not see, or a font could not draw, becomes visible as ‹U+1F600›, and so do the
overrides of direction, which make a text read otherwise than it is written. What only steers layout
(marks of direction, hints where a line may break) is dropped: the renderers set direction and
breaks themselves. Nothing else changes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, combining, normalize

from desktop_app.export.coverage import coverage

BREAK_POINT = "\u200b"
"""Where a renderer may break an endless run; no text holds this character otherwise."""

LONGEST_RUN = 28
RUN_STEP = 14
MOST_MARKS = 4
"""Of combining marks on one letter: vocalised Arabic and Vietnamese need three."""

_JOINERS = "\u200c\u200d"
_STEERING = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_SPACES = re.compile("[\t\n\r \u2028\u2029]+")
_PLAIN = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*")
_ENDLESS = re.compile(rf"[^\s{BREAK_POINT}]{{{LONGEST_RUN + 1},}}")


def printable(text: str) -> str:
    """The text on one line, with every character visible and every run breakable."""
    text = _SPACES.sub(" ", _STEERING.sub("", text))
    if not _PLAIN.fullmatch(text):
        text = "".join(_cluster(letters) for letters in _clusters(text))
    return _ENDLESS.sub(lambda run: _with_break_points(run[0]), text)


def _clusters(text: str) -> Iterator[str]:
    """Each letter with the marks and joiners that follow it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _extends(text[at]):
            if at > start:
                yield text[start:at]
            start = at


def _extends(character: str) -> bool:
    return character in _JOINERS or category(character) in ("Mn", "Mc", "Me")


@lru_cache(4096)
def _cluster(letters: str) -> str:
    base, tail = letters[0], letters[1:]
    if _extends(base):
        return "" if base in _JOINERS else "".join(map(_visible, letters.strip(_JOINERS)))
    if not _arabic(base):
        tail = tail.strip(_JOINERS)
    marks = tail.translate(dict.fromkeys(map(ord, _JOINERS)))
    if len(marks) <= MOST_MARKS and _drawn(base + marks):
        return base + tail
    shown = base if _drawn(base) else _visible(base)
    return shown + "".join(map(_visible, marks))


def _drawn(letters: str) -> bool:
    """Whether one font has the letter and all its marks, as they are or composed."""
    if category(letters[0]) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return False
    codes = set(map(ord, letters))
    composed = set(map(ord, normalize("NFC", letters)))
    return any(codes <= font or composed <= font for font in coverage())


def _arabic(character: str) -> bool:
    return "\u0600" <= character <= "\u08ff" or "\ufb50" <= character <= "\ufefc"


def _visible(character: str) -> str:
    return f"‹U+{ord(character):04X}›"


def _with_break_points(run: str) -> str:
    pieces = []
    start = 0
    for at in range(1, len(run)):
        long_enough = at - start >= RUN_STEP or (at - start >= 4 and run[at - 1] in "/?&=._-›")
        if long_enough and not (combining(run[at]) or _extends(run[at])):
            pieces.append(run[start:at])
            start = at
    return BREAK_POINT.join([*pieces, run[start:]])
