"""The attacks of a group over all time that pass the table's filters, whatever the day."""

from collections.abc import Iterator
from itertools import compress
from operator import attrgetter

from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.narrowing import Narrowing
from desktop_app.domain.sheet import FactSheet, SheetAtrocity
from desktop_app.library import Library
from desktop_app.views.pictures.whole_sheet import whole_sheet

Rows = tuple[SheetAtrocity, ...]
_AT_A_TIME = 4096
"""Attacks of one step."""

_ATTACK = attrgetter("atrocity")


class AllTime:
    """Gives the same tuple while neither attacks nor filters change: pictures know it again."""

    def __init__(self) -> None:
        self._narrowing: Narrowing[SheetAtrocity] = Narrowing(ATROCITIES, _no_words)
        self._whole: Rows = ()
        self._known: set[int] = set()
        self._filters = NO_FILTERS
        self._passing: Rows | None = None

    def attacks(self, sheet: FactSheet, shown: Rows, filters: Filters, library: Library) -> Rows:
        """The rows that the table shows on the sheet's day, and those that came after it.

        Where the filters look for words, only those that the table shows: it alone reads words. A
        row that is being typed is shown as it is typed.
        """
        if filters.words:
            return shown
        self._follow(whole_sheet(sheet, library).atrocities)
        if self._passing is None or filters != self._filters:
            self._passing, self._filters = self._pass(filters), filters
        if self._known.issuperset(map(id, map(_ATTACK, shown))):
            return self._passing
        typed = {row.atrocity.id: row for row in shown if id(row.atrocity) not in self._known}
        return (*(row for row in self._passing if row.atrocity.id not in typed), *typed.values())

    def put_together(self, sheet: FactSheet, filters: Filters, library: Library) -> Iterator[None]:
        """Get ready to give the attacks at once, some of the work at each step."""
        yield from self._following(whole_sheet(sheet, library).atrocities)
        for column in self._narrowing.missing(filters.with_words("")):
            yield from column.fill()

    def _follow(self, whole: Rows) -> None:
        for _step in self._following(whole):
            pass

    def _following(self, whole: Rows) -> Iterator[None]:
        if whole == self._whole:
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
