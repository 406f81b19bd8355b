"""Whether a stretch of time covers a day: certainly, possibly, not yet, or no longer."""

from collections.abc import Iterable
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
        return self is Standing.POSSIBLE or self is Standing.CERTAIN


def standing(
    start: str,
    end: str,
    day: Day,
    *,
    over: bool = False,
    not_before: Iterable[str] = (),
    not_after: Iterable[str] = (),
) -> Standing:
    """Where the stretch from `start` to `end` (EDTF texts) stands on the day.

    Each of the two may lie anywhere in what its text covers: what that rules out is ruled out,
    however doubtful the date, for nothing says how far off it may be. Doubt makes less certain:
    a start marked "?" makes nothing certain, nor does such an end from its first day on; one marked
    "~" may lie somewhat earlier or later (`Point.around`).

    A missing end goes on, unless `over` says that it ended on an unknown day. The last day itself
    still counts as covered. One whose first day is not known began `not_before` any of these dates;
    none went on after one of those `not_after`.
    """
    begun, ended = read(start), read(end)
    first = begun.earliest if begun else None
    if first is None:
        earliest = [date.earliest for date in map(read, filter(None, not_before)) if date]
        first = max([each for each in earliest if each is not None], default=None)
    if first is not None and first > day:
        return Standing.LATER
    lasts = [date for date in (ended, *map(read, filter(None, not_after))) if date is not None]
    for last in lasts:
        if last.latest is not None and last.latest < day:
            return Standing.ENDED
    if not _certainly_begun(begun, day) or (ended is None and over):
        return Standing.POSSIBLE
    possibly_ended = any(_possibly_before(last, day) for last in lasts)
    return Standing.POSSIBLE if possibly_ended else Standing.CERTAIN


def happened(date: str, day: Day) -> Standing:
    """Where a single event stands: LATER, POSSIBLE (its dates straddle the day) or ENDED."""
    when = read(date)
    if when is None:
        return Standing.POSSIBLE
    if when.earliest and when.earliest > day:
        return Standing.LATER
    return Standing.ENDED if when.latest and when.latest <= day else Standing.POSSIBLE


def _certainly_begun(begun: Edtf | None, day: Day) -> bool:
    if begun is None or begun.surely_by is None:
        return False
    return begun.surely_by <= day and not begun.uncertain


def _possibly_before(ended: Edtf, day: Day) -> bool:
    if ended.surely_from is None or ended.surely_from < day:
        return True
    return ended.surely_from == day and ended.uncertain
