"""All that a text may mean, counted by what it can be narrowed to."""

from collections.abc import Iterator, Mapping
from heapq import nsmallest
from threading import Lock

import msgspec

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.bits import flags
from desktop_app.search.candidates import matching
from desktop_app.search.hits import Results
from desktop_app.search.index import Index
from desktop_app.search.linked import Linked
from desktop_app.search.narrowed import narrowed
from desktop_app.search.narrowing import FACETS, MARKED, Narrowing, place_key
from desktop_app.search.wanted import Wanted

_MOST_GROUPS = 40
"""Groups whose records, with the people and sources these name, are counted."""

_MOST_VALUES = 12
"""Places and countries told, those with the most records."""


class Count(msgspec.Struct, frozen=True):
    """How many records there would be with one value of a facet."""

    value: str
    records: int


class Survey(msgspec.Struct, frozen=True):
    """The best hits, how many there are in all, and the counts of each facet, most first.

    The counts of a facet leave out what is chosen of that facet itself: they say what another
    choice would give. Those of places and countries have the largest and the chosen only.
    """

    results: Results
    total: int
    kinds: tuple[Count, ...]
    facets: Mapping[str, tuple[Count, ...]]


class Surveyor:
    """Counts what was found. Any thread may ask."""

    def __init__(self, index: Index, linked: Linked, lock: Lock) -> None:
        self._index = index
        self._linked = linked
        self._lock = lock

    def survey(self, wanted: Wanted, narrowing: Narrowing, results: Results) -> Survey:
        """The counts beside what was found before."""
        with self._lock:
            found = matching(wanted, self._index)
        shown = self._narrowed(found, narrowing)
        return Survey(
            results=results,
            total=shown.bit_count(),
            kinds=_most_first(self._counts("table", shown), len(RECORD_TYPES)),
            facets={facet: self._with_chosen(facet, narrowing, found) for facet in FACETS},
        )

    def _with_chosen(self, facet: str, narrowing: Narrowing, found: int) -> tuple[Count, ...]:
        chosen: frozenset[str] = getattr(narrowing, FACETS[facet])
        without = msgspec.structs.replace(narrowing, **{FACETS[facet]: frozenset()})
        counts = self._counts(facet, self._narrowed(found, without))
        if facet == "place":
            chosen = frozenset(map(place_key, chosen))
        told = _most_first(counts, _MOST_VALUES if facet in {"place", "country"} else len(counts))
        missing = chosen - {count.value for count in told}
        told += tuple(Count(value, counts.get(value, 0)) for value in sorted(missing))
        if facet != "place":
            return told
        spelt = self._index.properties.spelt
        return tuple(Count(spelt(count.value), count.records) for count in told)

    def _counts(self, facet: str, among: int) -> Mapping[str, int]:
        with self._lock:
            found = self._index.properties.counts(facet, among)
            if facet == "marking":
                unmarked = among & ~self._index.properties.having(MARKED)
                return {"clear": unmarked.bit_count(), **found}
            return dict(self._in_groups(found, among)) if facet == "group" else found

    def _in_groups(self, direct: Mapping[str, int], among: int) -> Iterator[tuple[str, int]]:
        """Of the groups that most of the records name, with the people and sources of these."""
        told = flags(among)
        for group in sorted(direct, key=lambda group: -direct[group])[:_MOST_GROUPS]:
            yield group, direct[group] + self._linked.count(group, among, told)

    def _narrowed(self, found: int, narrowing: Narrowing) -> int:
        with self._lock:
            return found & narrowed(self._index, narrowing, self._linked)


def _most_first(counts: Mapping[str, int], most: int) -> tuple[Count, ...]:
    """The largest counts, those alike in the order of their values."""
    ranked = [(-records, value) for value, records in counts.items() if records]
    return tuple(Count(value, -records) for records, value in nsmallest(most, ranked))
