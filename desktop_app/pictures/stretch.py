"""A stretch of time as a bar: where it surely was, and where its ends may lie."""

from collections.abc import Collection

import msgspec

from desktop_app.domain.edtf import FOREVER, Edtf, Point, read
from desktop_app.domain.in_post import first_dates, last_dates
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import SheetPosting
from desktop_app.domain.vocabularies.leadership import IN_POST
from desktop_app.pictures.time_axis import TimeAxis

SHORTEST = 4.0
"""Pixels of the shortest bar."""

DOUBTFUL = 14.0
"""Pixels at least over which an end marked ? or ~ fades."""


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A bar from `left` to `right`; over `fades_in` and `fades_out` pixels an end is uncertain."""

    left: float
    right: float
    fades_in: float = 0
    fades_out: float = 0

    @property
    def sure(self) -> tuple[float, float]:
        """From where to where it certainly lasted; maybe backwards, where nothing is certain."""
        return self.left + self.fades_in, self.right - self.fades_out


def stretch_of(row: SheetPosting, group: Group, axis: TimeAxis) -> Stretch | None:
    """The bar of a posting in a group; None where neither end is known and it does not go on.

    A posting still held goes on to the end of the axis, or until death; one of which nothing says
    whether it goes on, or when it ended, fades out on the way there. One whose start is not known
    fades in all the way from where it may have begun at the earliest.
    """
    posting = row.posting
    begun, ended = read(posting.start), read(posting.end)
    if begun is None and ended is None and posting.exit != IN_POST:
        return None
    right, fades_out = _ends(ended or _last(row, group), axis)
    if begun is None:
        left = min(right, _earliest(row, group, axis))
        return _drawn(left, right, right - fades_out - left, fades_out)
    left, sure = axis.span(begun)
    if begun.earliest is None:
        left = min(sure, _earliest(row, group, axis))
    if begun.earliest is None or begun.latest is None:
        sure = axis.after(begun.latest) if begun.latest else right
    fades_in = _faded(sure - left, begun.start)
    if ended is None and posting.exit != IN_POST:
        fades_out = right - left - fades_in
    return _drawn(left, max(left, right), fades_in, fades_out)


def dates_of(rows: Collection[SheetPosting], group: Group) -> tuple[Edtf, ...]:
    """Every date of the postings in a group, their reports of death included.

    Of those whose start is not known also when the group was founded.
    """
    texts = [
        text
        for posting in (row.posting for row in rows)
        for text in (posting.start, posting.end, *(each.date for each in posting.death_reports))
    ]
    if not all(row.posting.start for row in rows):
        texts.append(group.founded)
    return tuple(date for date in map(read, texts) if date is not None)


def _earliest(row: SheetPosting, group: Group, axis: TimeAxis) -> float:
    """Where a posting whose start is not known may have begun at the earliest."""
    firsts = [
        date.earliest for date in map(read, first_dates(row.posting, row.person, group)) if date
    ]
    return max([axis.left, *(axis.x(first) for first in firsts if first is not None)])


def _last(row: SheetPosting, group: Group) -> Edtf | None:
    """The date of what ended a posting whose end is not known."""
    lasts = [date for date in map(read, last_dates(row.person, group)) if date and date.latest]
    return min(lasts, key=lambda date: date.latest or FOREVER, default=None)


def _ends(ended: Edtf | None, axis: TimeAxis) -> tuple[float, float]:
    if ended is None:
        return axis.right, 0
    sure, right = axis.span(ended)
    return right, _faded(right - sure, ended.end)


def _faded(length: float, point: Point | None) -> float:
    if point is None or point.uncertain or point.approximate:
        return max(length, DOUBTFUL)
    return 0 if point.exact else length


def _drawn(left: float, right: float, fades_in: float, fades_out: float) -> Stretch:
    if right - left < SHORTEST:
        return Stretch(left, left + SHORTEST)
    fades_in = min(fades_in, right - left)
    return Stretch(left, right, max(0, fades_in), max(0, min(fades_out, right - left)))
