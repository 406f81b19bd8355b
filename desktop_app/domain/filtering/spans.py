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
    """The first and the last day on which something may have begun, and may have ended."""

    begun: tuple[Day, Day]
    ended: tuple[Day, Day]
    doubtful: bool


def stretch(when: When) -> Stretch:
    """The days that dates cover; an unknown date may be any day."""
    begun, ended = read(when.start), read(when.end)
    start = _start(begun)
    first, last = _end(ended, when)
    return Stretch(start, (max(first, start[0]), last), _doubtful(begun) or _doubtful(ended))


def bounds(since: str, until: str) -> tuple[Day, Day]:
    """From the first day of `since` to the last of `until`; an empty one leaves its side open."""
    first, last = read(since), read(until)
    return (first and first.earliest) or _BEFORE_ALL, (last and last.latest) or _AFTER_ALL


def fit(row: Stretch, span: tuple[Day, Day]) -> Fit:
    """Where a row stands to a span of days.

    What lasts need only touch the span. A date is any of the days that it covers, and one marked
    as uncertain or approximate makes nothing certain.
    """
    (begun, begun_at_latest), (ended_at_earliest, ended), doubtful = row
    first, last = span
    if begun > last or ended < first:
        return Fit.OUTSIDE
    surely = begun_at_latest <= last and ended_at_earliest >= first
    return Fit.CERTAIN if surely and not doubtful else Fit.POSSIBLE


def _start(begun: Edtf | None) -> tuple[Day, Day]:
    """The first and the last day on which it may have begun."""
    if begun is None:
        return _BEFORE_ALL, _AFTER_ALL
    if begun.start is None:
        return _BEFORE_ALL, _BEFORE_ALL if begun.open_start else _latest(begun.end)
    return begun.start.earliest, begun.start.latest


def _end(ended: Edtf | None, when: When) -> tuple[Day, Day]:
    """The first and the last day on which it may have ended."""
    if ended is None:
        return (_BEFORE_ALL if when.over else _AFTER_ALL), _AFTER_ALL
    if ended.end is None:
        return _AFTER_ALL if ended.open_end else _BEFORE_ALL, _AFTER_ALL
    return ended.end.earliest, ended.end.latest


def _latest(point: Point | None) -> Day:
    return point.latest if point else _AFTER_ALL


def _doubtful(date: Edtf | None) -> bool:
    ends = (date.start, date.end) if date else ()
    return any(point.uncertain or point.approximate for point in ends if point)
