"""Whether what a row tells of lies in a span of days: surely, possibly, or not."""

from enum import IntEnum
from typing import NamedTuple

from desktop_app.domain.edtf import Day, Edtf, Point, read
from desktop_app.domain.filtering.facet import When

_BEFORE_ALL = Day(-(10**13), 1, 1)
_AFTER_ALL = Day(10**13, 12, 31)


class Fit(IntEnum):
    """How sure it is that a row lies in a span."""

    OUTSIDE = 0
    POSSIBLE = 1
    CERTAIN = 2


class Stretch(NamedTuple):
    """The first day on which something may have begun, and the last on which it may have ended.

    `surely` are the day by which it has begun for certain, and that before which it has not ended;
    `uncertain` says whether its start, and whether its end, is marked "?".
    """

    begun: Day
    ended: Day
    surely: tuple[Day, Day]
    uncertain: tuple[bool, bool]


def stretch(when: When) -> Stretch:
    """The days that dates cover; an unknown date may be any day."""
    begun, ended = read(when.start), read(when.end)
    (first, least, by), (since, last) = _start(begun), _end(ended, when)
    doubts = begun is not None and begun.uncertain, ended is not None and ended.uncertain
    return Stretch(first, last, (by, max(since, least)), doubts)


def bounds(since: str, until: str) -> tuple[Day, Day]:
    """From the first day of `since` to the last of `until`; an empty one leaves its side open."""
    first, last = read(since), read(until)
    return (first and first.earliest) or _BEFORE_ALL, (last and last.latest) or _AFTER_ALL


def fit(row: Stretch, span: tuple[Day, Day]) -> Fit:
    """Where a row stands to a span of days.

    What lasts need only touch the span. What is ruled out and what is certain in spite of "?" and
    "~" is the same as of a single day (`standing`).
    """
    first, last = span
    if row.begun > last or row.ended < first:
        return Fit.OUTSIDE
    by, since = row.surely
    in_doubt = row.uncertain[0] or (row.uncertain[1] and since <= last)
    return Fit.CERTAIN if by <= last and since >= first and not in_doubt else Fit.POSSIBLE


def _start(begun: Edtf | None) -> tuple[Day, Day, Day]:
    """The first day of it; that before which it surely has not begun, and that by which it has."""
    if begun is None:
        return _BEFORE_ALL, _BEFORE_ALL, _AFTER_ALL
    if begun.start is None:
        by = _BEFORE_ALL if begun.open_start else _latest(begun.end)
        return _BEFORE_ALL, _BEFORE_ALL, by
    return begun.start.earliest, *begun.start.around


def _end(ended: Edtf | None, when: When) -> tuple[Day, Day]:
    """The day before which it surely has not ended, and the last day of it."""
    if ended is None:
        return (_BEFORE_ALL if when.over else _AFTER_ALL), _AFTER_ALL
    if ended.end is None:
        return _AFTER_ALL if ended.open_end else _BEFORE_ALL, _AFTER_ALL
    return ended.end.around[0], ended.end.latest


def _latest(point: Point | None) -> Day:
    return point.around[1] if point else _AFTER_ALL
