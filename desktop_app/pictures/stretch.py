"""A stretch of time as a bar: where it surely was, and where its ends may lie."""

from collections.abc import Iterable

import msgspec

from desktop_app.domain.edtf import Edtf, Point, read
from desktop_app.domain.records import Posting
from desktop_app.domain.vocabularies.leadership import IN_POST
from desktop_app.pictures.time_axis import TimeAxis

SHORTEST = 4.0
"""Pixels of the shortest bar."""

DOUBTFUL = 14.0
"""Pixels at least over which an end marked ? or ~ fades."""

UNKNOWN = 48.0
"""Pixels over which a bar fades in before its known end, where its start is not known."""


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


def stretch_of(posting: Posting, axis: TimeAxis) -> Stretch | None:
    """The bar of a posting; None where neither end is known and it is not said to go on.

    A posting still held goes on to the end of the axis; one of which nothing says whether it
    goes on, or when it ended, fades out on the way there.
    """
    begun, ended = read(posting.start), read(posting.end)
    if begun is None and ended is None and posting.exit != IN_POST:
        return None
    right, fades_out = _ends(posting, begun, ended, axis)
    if begun is None:
        left = max(axis.left, right - fades_out - UNKNOWN)
        return _drawn(left, right, right - fades_out - left, fades_out)
    left, sure = axis.span(begun)
    if begun.earliest is None or begun.latest is None:
        sure = axis.after(begun.latest) if begun.latest else right
    fades_in = _faded(sure - left, begun.start)
    if ended is None and posting.exit != IN_POST:
        fades_out = right - left - fades_in
    return _drawn(left, max(left, right), fades_in, fades_out)


def dates_of(postings: Iterable[Posting]) -> tuple[Edtf, ...]:
    """Every date of the postings, their reports of death included."""
    texts = (
        text
        for posting in postings
        for text in (posting.start, posting.end, *(row.date for row in posting.death_reports))
    )
    return tuple(date for date in map(read, texts) if date is not None)


def _ends(
    posting: Posting, begun: Edtf | None, ended: Edtf | None, axis: TimeAxis
) -> tuple[float, float]:
    if ended is None:
        unknown = posting.exit != IN_POST and begun is None
        return axis.right, UNKNOWN if unknown else 0
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
