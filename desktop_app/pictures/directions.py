"""Which way the parts of a line run, and in which order they stand.

The Unicode Bidirectional Algorithm for one line without embeddings and isolates, which no label
has: https://www.unicode.org/reports/tr9/ names the rules.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from desktop_app.pictures.measure import right_to_left

_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}
_NEUTRAL = {"B", "S", "WS", "ON"}
_LEFTWARDS = {"EN", "AN", "R"}


class Run(msgspec.Struct, frozen=True, gc=False):
    """A part of a line that runs one way: `backwards` is from right to left."""

    text: str
    backwards: bool


def runs(text: str) -> tuple[Run, ...]:
    """The parts of a line from left to right; it runs as its first letter with a direction."""
    base = int(right_to_left(text))
    levels = _levels(text, base)
    placed = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):  # L2
        placed = list(_turned(placed, levels, level))
    visual: list[Run] = []
    for level, same in groupby(placed, key=levels.__getitem__):
        letters = "".join(text[at] for at in sorted(same))
        visual.append(Run(letters, bool(level % 2)))
    return tuple(visual)


def _turned(placed: Sequence[int], levels: Sequence[int], level: int) -> Iterator[int]:
    for is_high, some in groupby(placed, key=lambda at: levels[at] >= level):
        part = list(some)
        yield from reversed(part) if is_high else part


def _levels(text: str, base: int) -> list[int]:
    """How deep each letter is nested: even runs to the right, odd to the left."""
    kinds = _settled(_numbers(_marks(text, base), base), base)
    kinds = _neutrals(_bracketed(text, kinds, base), base)
    levels = [base + _deeper(kind, base) for kind in kinds]
    for at in range(len(text) - 1, -1, -1):  # L1
        if unicodedata.bidirectional(text[at]) not in {"WS", "B", "S"}:
            break
        levels[at] = base
    return levels


def _deeper(kind: str, level: int) -> int:
    """I1 and I2."""
    if level % 2:
        return int(kind in {"L", "EN", "AN"})
    return {"R": 1, "EN": 2, "AN": 2}.get(kind, 0)


def _strong(base: int) -> str:
    return "R" if base else "L"


def _marks(text: str, base: int) -> list[str]:
    """The kinds of letters; a mark is of its letter's kind (W1)."""
    kinds: list[str] = []
    for letter in text:
        kind = unicodedata.bidirectional(letter) or "L"
        if kind in {"NSM", "BN"}:
            kind = kinds[-1] if kinds else _strong(base)
        kinds.append(kind)
    return kinds


def _numbers(kinds: list[str], base: int) -> list[str]:
    """Numbers, and what stands in and at them (W2 to W5)."""
    found, strong = list(kinds), _strong(base)
    for at, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            found[at] = "AN"
    found = ["R" if kind == "AL" else kind for kind in found]
    for at in range(1, len(found) - 1):
        around = {found[at - 1], found[at + 1]}
        if found[at] in {"ES", "CS"} and around == {"EN"}:
            found[at] = "EN"
        elif found[at] == "CS" and around == {"AN"}:
            found[at] = "AN"
    for begins, after in list(_stretches(found, {"ET"})):
        if "EN" in found[max(0, begins - 1) : begins] + found[after : after + 1]:
            found[begins:after] = ["EN"] * (after - begins)
    return found


def _settled(kinds: list[str], base: int) -> list[str]:
    """Signs that stand at no number, and numbers that run as the letters before them (W6, W7)."""
    found = ["ON" if kind in {"ES", "CS", "ET"} else kind for kind in kinds]
    strong = _strong(base)
    for at, kind in enumerate(found):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            found[at] = "L"
    return found


def _bracketed(text: str, kinds: list[str], base: int) -> list[str]:
    """A pair of brackets runs as what it holds, or as what it stands in (N0)."""
    found = list(kinds)
    for begins, ends in sorted(_pairs(text, kinds)):
        inside = {_way(kind) for kind in found[begins + 1 : ends]}
        before = next((way for kind in reversed(found[:begins]) if (way := _way(kind))), "")
        if _strong(base) in inside:
            found[begins] = found[ends] = _strong(base)
        elif inside & {"L", "R"}:
            found[begins] = found[ends] = before or _strong(base)
    return found


def _pairs(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    for at, letter in enumerate(text):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            opened.append((_BRACKETS[letter], at))
        elif any(closing == letter for closing, _at in opened):
            while opened[-1][0] != letter:
                opened.pop()
            yield opened.pop()[1], at


def _neutrals(kinds: list[str], base: int) -> list[str]:
    """What has no direction runs as what stands at both its sides, else as the line (N1, N2)."""
    found = list(kinds)
    for begins, after in _stretches(kinds, _NEUTRAL):
        before = _way(found[begins - 1]) if begins else _strong(base)
        behind = _way(found[after]) if after < len(found) else _strong(base)
        found[begins:after] = [before if before == behind else _strong(base)] * (after - begins)
    return found


def _way(kind: str) -> str:
    """The direction that a letter gives to those beside it; empty where it gives none."""
    return "R" if kind in _LEFTWARDS else "L" if kind == "L" else ""


def _stretches(kinds: Sequence[str], wanted: set[str]) -> Iterator[tuple[int, int]]:
    """From where to before where letters of the kinds wanted stand together."""
    at = 0
    for inside, some in groupby(kinds, key=wanted.__contains__):
        after = at + len(list(some))
        if inside:
            yield at, after
        at = after
