"""The sources of a sheet, numbered in the order in which they are first cited."""

from collections.abc import Iterable, Iterator

import msgspec

from desktop_app.domain.names import Finder
from desktop_app.domain.records import Record, Source, table_of
from desktop_app.domain.records.common import Citation
from desktop_app.domain.references import ids_named


class Note(msgspec.Struct, frozen=True):
    """The number of a source where it is cited, and where in the source."""

    number: int
    source: str
    locator: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A source with its number and the records (table, id) that cite it."""

    number: int
    source: Source
    used_in: tuple[tuple[str, str], ...]


class Bibliography(msgspec.Struct, frozen=True):
    """All sources of a sheet, in the order of their numbers."""

    entries: tuple[Entry, ...]
    _numbers: dict[str, int]

    def __iter__(self) -> Iterator[Entry]:
        """Walk the entries by number."""
        return iter(self.entries)

    def __len__(self) -> int:
        """How many sources there are."""
        return len(self.entries)

    def number(self, source_id: str) -> int | None:
        """The source's number on this sheet, None when the sheet does not cite it."""
        return self._numbers.get(source_id)

    def notes(self, citations: Iterable[Citation]) -> tuple[Note, ...]:
        """The citations as numbers, ascending, each source and locator once."""
        found = {
            Note(number, citation.source, citation.locator)
            for citation in citations
            if (number := self._numbers.get(citation.source)) is not None
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
    return numbered((((table_of(each), each.id), cited_by(each)) for each in records), finder)


def numbered(
    cited: Iterable[tuple[tuple[str, str], tuple[str, ...]]], finder: Finder
) -> Bibliography:
    """Number the sources that records (table, id) cite, in the order in which they come."""
    uses: dict[str, dict[tuple[str, str], None]] = {}
    for key, source_ids in cited:
        for source_id in source_ids:
            uses.setdefault(source_id, {})[key] = None
    entries: list[Entry] = []
    for source_id, used_in in uses.items():
        source = finder.get("sources", source_id)
        if isinstance(source, Source):
            entries.append(Entry(len(entries) + 1, source, tuple(used_in)))
    return Bibliography(tuple(entries), {entry.source.id: entry.number for entry in entries})
