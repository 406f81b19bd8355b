"""Whether a stretch of time covers a day: certainly, possibly, not yet, or no longer."""

from enum import Enum

from desktop_app.domain.edtf import Day, Edtf, read


class Standing(Enum):
    """Where a stretch of time stands on a day."""

    LATER = "later"
    POSSIBLE = "possible"
    CERTAIN = "certain"
    ENDED = "ended"

    @property
    def present(self) -> bool:
        """Whether it covers the day, certainly or possibly."""
        return self in {Standing.POSSIBLE, Standing.CERTAIN}


def standing(start: str, end: str, day: Day, *, over: bool = False) -> Standing:
    """Where the stretch from `start` to `end` (EDTF texts) stands on the day.

    Each of the two may lie anywhere in what its text covers; one marked "?" makes nothing
    certain. A missing end goes on, unless `over` says that it ended on an unknown day. The last
    day itself still counts as covered.
    """
    begun, ended = read(start), read(end)
    if begun and begun.earliest and begun.earliest > day:
        return Standing.LATER
    if ended and ended.latest and ended.latest < day:
        return Standing.ENDED
    if _certainly_begun(begun, day) and not _possibly_ended(ended, day, over=over):
        return Standing.CERTAIN
    return Standing.POSSIBLE


def happened(date: str, day: Day) -> Standing:
    """Where a single event stands: LATER, POSSIBLE (its dates straddle the day) or ENDED."""
    when = read(date)
    if when is None:
        return Standing.POSSIBLE
    if when.earliest and when.earliest > day:
        return Standing.LATER
    return Standing.ENDED if when.latest and when.latest <= day else Standing.POSSIBLE


def _certainly_begun(begun: Edtf | None, day: Day) -> bool:
    if begun is None or begun.latest is None:
        return False
    return begun.latest <= day and not begun.uncertain


def _possibly_ended(ended: Edtf | None, day: Day, *, over: bool) -> bool:
    if ended is None:
        return over
    if ended.earliest is None or ended.earliest < day:
        return True
    return ended.earliest == day and ended.uncertain
