"""The words on the lines of a pair: whole, upon them if they stay in sight so, else beside."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import msgspec

from desktop_app.pictures.geometry import Box, touches
from desktop_app.pictures.marks import Anchor, Ink, Label, Look, Mark, Point, Rectangle
from desktop_app.pictures.measure import elided, text_width
from desktop_app.pictures.relation_routes import all_along, extent, hidden, length_of

_SIZE, _LINE = 10.5, 13.5
_WIDEST, _NARROW = 178.0, 112.0
_MOST_ROWS, _FEWER_ROWS = 6, 3
_HIGHEST = _MOST_ROWS * _LINE + _WIDEST / 2
_WHERE = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
"""Shares of a line where words are tried, on it and then on either side."""

_IN_SIGHT, _LEAST = 0.28, 22.0
"""The share of a line, and the pixels of it, that words on it must leave in sight."""

_OF_OTHERS = 0.35
"""The share of a line of others that words may hide; those beside their own line, none of it."""

_CLEAR = 3.0
"""Pixels between lines and words beside them."""


class Words(msgspec.Struct, frozen=True, gc=False):
    """The words on the lines of a pair: their ground, and their labels."""

    ground: Mark
    labels: tuple[Label, ...]
    box: Box


class _Row(NamedTuple):
    """One line of text, its ink, and what it says unshortened."""

    text: str
    ink: Ink
    whole: str = ""


class Way(NamedTuple):
    """The course of a line of others, how long it is, and the box around it."""

    points: Sequence[Point]
    length: float
    box: Box


def way_of(points: Sequence[Point]) -> Way:
    """A line that words are not to hide."""
    return Way(points, length_of(points), extent(points))


def words(
    told: Sequence[tuple[str, Ink]],
    way: Sequence[Point],
    spread: float,
    taken: Sequence[Box],
    others: Sequence[Way],
    frame: Box,
) -> Words | None:
    """Texts where they hide no name, no other words and not most of a line; None where nowhere.

    They are whole within the frame.
    The lines of the pair lie up to `spread` pixels off the `way`.
    """
    whole = length_of(way)
    if not whole:
        return None
    left_in_sight = max(_LEAST, whole * _IN_SIGHT)
    spots = list(all_along(way, _WHERE))
    near = _around(way)
    taken = [each for each in taken if touches(each, near)]
    others = [each for each in others if touches(each.box, near)]
    before: Sequence[_Row] = ()
    for rows in _ways(told):
        if rows == before:
            continue
        before = rows
        wide = max(text_width(row.text, _SIZE) for row in rows) + 8
        high = _LINE * len(rows) + 3
        for x, y in _places(spots, wide, high, spread):
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            own = hidden(way, box)
            if whole - own < left_in_sight or not _holds(frame, box) or is_taken(box, taken):
                continue
            if _spares(box, others, _OF_OTHERS if own else 0.0):
                return _set(rows, x, box)
    return None


def _around(way: Sequence[Point]) -> Box:
    """Where words on a line, or beside it, can be."""
    left, top, right, bottom = extent(way)
    return left - _WIDEST, top - _HIGHEST, right + _WIDEST, bottom + _HIGHEST


def is_taken(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a box shares more than an edge with any of those taken."""
    left, top, right, bottom = box
    return any(left < c and a < right and top < d and b < bottom for a, b, c, d in taken)


def _holds(frame: Box, box: Box) -> bool:
    return frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _spares(box: Box, others: Sequence[Way], share: float) -> bool:
    """Whether a box hides no more than that share of any line."""
    return not any(
        hidden(each.points, box) > share * each.length for each in others if touches(box, each.box)
    )


def _ways(told: Sequence[tuple[str, Ink]]) -> Iterator[Sequence[_Row]]:
    """The rows of the words: all of them, else the first; then both in narrower lines."""
    for room, most in product((_WIDEST, _NARROW), (_MOST_ROWS, _FEWER_ROWS)):
        every = [[_Row(part, ink) for part in _broken(text, room)] for text, ink in told]
        if most == _MOST_ROWS:
            if sum(map(len, every)) <= most:
                yield [row for rows in every for row in rows]
            continue
        if len(told) > most:
            first = [row for rows in every[: most - 1] for row in rows]
            rest = told[most - 1 :]
            yield [*first, _Row(f"+\N{THIN SPACE}{len(rest)}", Ink.MUTED, _named(rest))]


def _named(told: Sequence[tuple[str, Ink]]) -> str:
    return "\n".join(text for text, _ink in told)


def _broken(text: str, room: float) -> Sequence[str]:
    """The text in lines that break between words; only a word too wide for one is shortened."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, _SIZE) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return [elided(line, _WIDEST, _SIZE) for line in lines]


def _places(
    spots: Sequence[tuple[Point, Point]], wide: float, high: float, spread: float
) -> Iterator[Point]:
    """On the line, then on either side of it."""
    for at, _way in spots:
        yield at
    for (x, y), (along, down) in spots:
        off = (abs(down) * wide + abs(along) * high) / 2 + spread + _CLEAR
        yield x + down * off, y - along * off
        yield x - down * off, y + along * off


def _set(rows: Sequence[_Row], x: float, box: Box) -> Words:
    left, top, right, bottom = box
    labels = tuple(
        Label(row.text, x, top + 12 + at * _LINE, Anchor.MIDDLE, row.ink, _SIZE, whole=row.whole)
        for at, row in enumerate(rows)
    )
    shape = Rectangle(left, top, right - left, bottom - top, 3)
    return Words(Mark(shape, Look(fill=Ink.PAGE, strength=0.92)), labels, box)
