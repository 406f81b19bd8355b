"""Names of groups in boxes: in two lines where they are long, shortened only for want of room."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, product

import msgspec

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.relation_places import Room, fits, leaves_words

SIZE, LINE = 12.0, 16.0
_PAD, _ABOVE = 12.0, 8.0
"""Pixels beside a name in its box, and those above and below it together."""

_BREAKS = re.compile(r"(?<=[\s-])")
"""A line can end after a blank or a hyphen."""

BOLD = 600
"""The weight of the name in the middle."""

_WIDEST, _MOST_LINES = 190.0, 3
"""Of a name that found room beyond the place that is kept for each."""


class Name(msgspec.Struct, frozen=True, gc=False):
    """A group's name in a few lines, and the box around it."""

    lines: tuple[str, ...]
    whole: str
    at: Point
    box: Box

    @property
    def elided(self) -> bool:
        """Whether the lines leave something out."""
        return "".join("".join(self.lines).split()) != "".join(self.whole.split())


def named(text: str, at: Point, widest: float, weight: int = 400) -> Name:
    """A name around a point in at most two lines, shortened where it is wider."""
    return _around(at, text, _lines(text, widest - 2 * _PAD, weight), weight)


def in_middle(text: str, at: Point, widest: float) -> Name:
    """The name in the middle: whole, in wider or more lines, where two do not hold it."""
    name = named(text, at, widest, BOLD)
    if not name.elided:
        return name
    whole = (_around(at, text, lines, BOLD) for lines in _broken(text, BOLD))
    return next(whole, name)


def unshortened(name: Name, room: Room, taken: Sequence[Box]) -> Name:
    """A shortened name as a whole, where there is room for it: wider, or in more lines.

    It leaves as much room for words on its line as before.
    """
    if not name.elided:
        return name
    had_words = leaves_words(room, name.box)
    for lines in _broken(name.whole):
        for at in _beside(name, _around(name.at, name.whole, lines)):
            there = _around(at, name.whole, lines)
            if fits(room, there.box, taken) and (leaves_words(room, there.box) or not had_words):
                return there
    return name


def _around(at: Point, text: str, lines: tuple[str, ...], weight: int = 400) -> Name:
    wide = max(text_width(line, SIZE, weight) for line in lines) / 2 + _PAD
    high = (LINE * len(lines) + _ABOVE) / 2
    return Name(lines, text, at, (at[0] - wide, at[1] - high, at[0] + wide, at[1] + high))


def _beside(name: Name, other: Name) -> Iterator[Point]:
    """Where the middle of another box can be: over that of a name, or with an edge in common."""
    (left, top, right, bottom), (x, y) = name.box, name.at
    wide, high = ((other.box[end + 2] - other.box[end]) / 2 for end in (0, 1))
    yield from product((x, left + wide, right - wide), (y, top + high, bottom - high))


def _broken(text: str, weight: int = 400) -> Iterator[tuple[str, ...]]:
    """The text in two lines as even as can be, then in three; none wider than it may be."""
    words, room = _BREAKS.split(text), _WIDEST - 2 * _PAD
    for count in range(2, _MOST_LINES + 1):
        if text_width(text, SIZE, weight) > count * room:
            continue
        ways = [
            tuple(
                "".join(words[one:other]).strip()
                for one, other in zip((0, *ends), (*ends, len(words)), strict=True)
            )
            for ends in combinations(range(1, len(words)), count - 1)
        ]
        evenly = min(ways, key=partial(_widest, weight=weight), default=())
        if evenly and _widest(evenly, weight) <= room:
            yield evenly


def _widest(lines: tuple[str, ...], weight: int) -> float:
    return max(text_width(line, SIZE, weight) for line in lines)


def _lines(text: str, room: float, weight: int) -> tuple[str, ...]:
    """The text in one line, or in two that break between words, the second elided."""
    if text_width(text, SIZE, weight) <= room:
        return (text,)
    words = _BREAKS.split(text)
    first = 0
    while text_width("".join(words[: first + 1]).strip(), SIZE, weight) <= room:
        first += 1
    if not first:
        return (elided(text, room, SIZE, weight),)
    rest = "".join(words[first:]).strip()
    return "".join(words[:first]).strip(), elided(rest, room, SIZE, weight)
