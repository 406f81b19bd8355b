"""The attacks of a group over all time that pass the table's filters, whatever the day."""

from collections.abc import Iterator
from itertools import compress
from operator import attrgetter, is_

from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.narrowing import Narrowing
from desktop_app.domain.sheet import SheetAtrocity

Rows = tuple[SheetAtrocity, ...]
_AT_A_TIME = 4096
"""Attacks of one step."""

_ATTACK = attrgetter("atrocity")


class AllTime:
    """Gives the same tuple while neither rows nor filters change: pictures know it again.

    Rows that were read anew are others, though they say the same: a row that is typed is told by
    its record from those of the sheet.
    """

    def __init__(self) -> None:
        self._narrowing: Narrowing[SheetAtrocity] = Narrowing(ATROCITIES, _no_words)
        self._whole: Rows = ()
        self._known: set[int] = set()
        self._filters = NO_FILTERS
        self._passing: Rows | None = None

    def attacks(self, whole: Rows, shown: Rows, filters: Filters) -> Rows:
        """The rows that the table shows, and those of the whole sheet that came after its day.

        Where the filters look for words, only those that the table shows: it alone reads words. A
        row that is being typed is shown as it is typed.
        """
        if filters.words:
            return shown
        self._follow(whole)
        if self._passing is None or filters != self._filters:
            self._passing, self._filters = self._pass(filters), filters
        if self._known.issuperset(map(id, map(_ATTACK, shown))):
            return self._passing
        typed = {row.atrocity.id: row for row in shown if id(row.atrocity) not in self._known}
        return (*(row for row in self._passing if row.atrocity.id not in typed), *typed.values())

    def put_together(self, whole: Rows, filters: Filters) -> Iterator[None]:
        """Get ready to give the attacks at once, some of the work at each step."""
        yield from self._following(whole)
        for column in self._narrowing.missing(filters.with_words("")):
            yield from column.fill()

    def _follow(self, whole: Rows) -> None:
        for _step in self._following(whole):
            pass

    def _following(self, whole: Rows) -> Iterator[None]:
        if len(whole) == len(self._whole) and all(map(is_, whole, self._whole)):
            return
        yield
        known: set[int] = set()
        for start in range(0, len(whole), _AT_A_TIME):
            known.update(map(id, map(_ATTACK, whole[start : start + _AT_A_TIME])))
            yield
        self._whole, self._passing, self._known = whole, None, known
        self._narrowing.follow(whole)
        yield

    def _pass(self, filters: Filters) -> Rows:
        mask = self._narrowing.mask(filters)
        return self._whole if mask is None else tuple(compress(self._whole, mask))


def _no_words(_row: SheetAtrocity) -> str:
    return ""
