"""The sources of a sheet, numbered in the order in which they are first cited."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain, count, repeat

import msgspec

from desktop_app.domain.citings import AT_A_TIME, Cited, Citings, Key, Told, once
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Record, Source, table_of
from desktop_app.domain.records.common import Citation
from desktop_app.domain.references import ids_named
from desktop_app.domain.stepping import Steps, finished, parcels

Find = Callable[[Collection[str]], Mapping[str, Source]]
"""Looks sources up by their ids; may return more than were asked for."""


class Note(msgspec.Struct, frozen=True, gc=False):
    """The number of a source where it is cited, and where in the source."""

    number: int
    source: str
    locator: str = ""


class Entry(msgspec.Struct, frozen=True, eq=False):
    """A source with its number; what cites it is looked up when somebody asks."""

    number: int
    source: Source
    citings: tuple[Citings, ...] = ()

    @property
    def traced(self) -> bool:
        """Whether it is known yet what cites it."""
        return bool(self.citings)

    @property
    def used_in(self) -> tuple[Key, ...]:
        """The records (table, id) that cite it, in the order in which they are told."""
        return tuple(chain.from_iterable(each.uses(self.source.id) for each in self.citings))

    def __eq__(self, other: object) -> bool:
        """Whether it is the same source under the same number, cited by the same records."""
        return isinstance(other, Entry) and self._told == other._told

    def __hash__(self) -> int:
        """Equal entries have the same."""
        return hash((self.number, self.source.id))

    @property
    def _told(self) -> tuple[object, ...]:
        return self.number, self.source, self.traced, self.used_in


class Bibliography:
    """All sources of a sheet, in the order of their numbers; nothing of it changes.

    It is made as far as readers ask: a table of attacks that follows the day never does, and who
    asks for what the first records cite waits for no others.
    """

    def __init__(self, citings: Citings, find: Find, after: "Bibliography | None" = None) -> None:
        """Number the sources in the order in which they are first cited; missing ones get none.

        Those of what is told `after` another bibliography follow its numbers.
        """
        self._citings = citings
        self._find = find
        self._after = after
        self._looked_up: dict[str, Source] | None = None
        self._put: tuple[Entry, ...] | None = None

    @property
    def _sources(self) -> dict[str, Source]:
        """The sources that are cited here first."""
        if self._looked_up is None:
            finished(self.look_up())
        return self._looked_up or {}

    def look_up(self) -> Steps[None]:
        """Look the sources up, some at each step: who asks for them then need not wait."""
        if self._after is not None:
            yield from self._after.look_up()
        yield from self._citings.hear()
        if self._looked_up is not None:
            return
        before = {} if self._after is None else self._after.numbers
        looked_up: dict[str, Source] = {}
        for some in parcels(self._citings.first, AT_A_TIME):
            wanted = [each for each in some if each not in before]
            found = self._find(wanted)
            looked_up.update({each: found[each] for each in wanted if each in found})
            yield
        self._looked_up = looked_up

    def put_together(self) -> Steps[None]:
        """Make the entries, some of the work at each step."""
        yield from self.look_up()
        if self._put is None:
            self._put = tuple(map(Entry, count(1), self.sources, repeat(self._all_citings)))

    @property
    def is_put_together(self) -> bool:
        """Whether the entries are there at once."""
        return self._put is not None

    def beginning(self, most: int) -> tuple[Entry, ...]:
        """The first sources, so many at most, before it is known what cites each of them."""
        before = () if self._after is None else self._after.beginning(most)
        wanted = most - len(before)
        if wanted <= 0:
            return before
        seen = {entry.source.id for entry in before}
        sources: list[Source] = []
        for _step in chain(self._citings.hear(), (None,)):
            fresh = [each for each in self._citings.first if each not in seen]
            found = self._find(fresh)
            sources = [found[each] for each in fresh if each in found]
            if len(sources) >= wanted:
                break
        numbered = enumerate(sources[:wanted], len(before) + 1)
        return (*before, *(Entry(number, each) for number, each in numbered))

    @property
    def _all_citings(self) -> tuple[Citings, ...]:
        return (*(() if self._after is None else self._after._all_citings), self._citings)  # noqa: SLF001

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source, by its id, in their order."""
        before = {} if self._after is None else self._after.numbers
        return {**before, **dict(zip(self._sources, count(len(before) + 1)))}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every source with its number and the records that cite it."""
        if self._put is None:
            finished(self.put_together())
        return self._put or ()

    @property
    def sources(self) -> Iterable[Source]:
        """All sources in the order of their numbers."""
        own = self._sources.values()
        return own if self._after is None else chain(self._after.sources, own)

    def renewed(self) -> "Bibliography":
        """The same numbers with the sources as they now are."""
        after = None if self._after is None else self._after.renewed()
        if after is self._after and self._is_new:
            return self
        return Bibliography(self._citings, self._find, after)

    @property
    def _is_new(self) -> bool:
        """Whether the sources that were looked up are still the same."""
        if self._looked_up is None:
            return True
        found = self._find(self._looked_up.keys())
        return all(found.get(each) is source for each, source in self._looked_up.items())

    def __eq__(self, other: object) -> bool:
        """Whether the entries are equal."""
        return isinstance(other, Bibliography) and self.entries == other.entries

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[Entry]:
        """Walk the entries by number."""
        return iter(self.entries)

    def __len__(self) -> int:
        """How many sources there are."""
        return len(self.numbers)

    def number(self, source_id: str) -> int | None:
        """The source's number on this sheet, None when the sheet does not cite it."""
        earlier = None if self._after is None else self._after.number(source_id)
        return self.numbers.get(source_id) if earlier is None else earlier

    def notes(self, citations: Iterable[Citation]) -> tuple[Note, ...]:
        """The citations as numbers, ascending, each source and locator once."""
        found = {
            Note(number, citation.source, citation.locator)
            for citation in citations
            if (number := self.number(citation.source)) is not None
        }
        return tuple(sorted(found, key=lambda note: (note.number, note.locator)))

    def notes_on(self, record: Record, *fields: str) -> tuple[Note, ...]:
        """The notes that carry the record's fields; without fields, all of the record's own."""
        return self.notes(citations_of(record, *fields))


def citations_of(record: Record, *fields: str) -> tuple[Citation, ...]:
    """The record's citations that carry any of the fields; without fields, all of them.

    A citation that names no field carries them all.
    """
    return tuple(
        citation
        for citation in record.citations
        if not fields or not citation.fields or set(fields) & set(citation.fields)
    )


def cited_by(record: Record) -> tuple[str, ...]:
    """Ids of the sources that a record names: those of its own citations come first."""
    own = [citation.source for citation in record.citations if citation.source]
    named = ids_named(record, type(record), "sources")
    return tuple(dict.fromkeys([*own, *(source_id for source_id in named if source_id)]))


def bibliography(records: Iterable[Record], finder: Finder) -> Bibliography:
    """Number the sources in the order of records; within each, its own citations come first."""

    def find(ids: Collection[str]) -> Mapping[str, Source]:
        found = ((each, finder.get("sources", each)) for each in ids)
        return {each: row for each, row in found if isinstance(row, Source)}

    return Bibliography(Citings(Told(once(map(cites, records)))), find)


def cites(record: Record) -> Cited:
    """A record and what it cites."""
    return (table_of(record), record.id), cited_by(record)
