"""A fact sheet that follows edits: as a fresh one would be, for the price of what changed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec.structs import replace

from desktop_app.domain.as_of import group_as_of
from desktop_app.domain.bibliography import Bibliography, cited_by, numbered
from desktop_app.domain.records import Group, Record, Source, table_of
from desktop_app.domain.sheet import (
    FactSheet,
    Reader,
    SheetAtrocity,
    SheetPosting,
    SheetRelation,
    Visible,
    atrocity_row,
    order,
    posting_row,
    relation_row,
    told,
)

Key = tuple[str, str]
R = TypeVar("R", SheetPosting, SheetAtrocity, SheetRelation)


class KeptSheet:
    """The sheet of one group as of a day, with every record shown whatever its marking."""

    def __init__(self, sheet: FactSheet, reader: Reader) -> None:
        """Go on from a sheet as it was assembled from what the reader then held."""
        self.sheet = sheet
        self._reader = reader
        self._visible = Visible(reader, "red")
        self._postings = _Rows(sheet.postings)
        self._atrocities = _Rows(sheet.atrocities)
        self._relations = _Rows(sheet.relations)
        self._cited: dict[Key, tuple[Record, tuple[str, ...]]] = {}
        self._sources = {entry.source.id: entry.source for entry in sheet.sources}

    def follow(self, changed: Iterable[Key]) -> FactSheet:
        """The sheet after records (table, id) changed, which the reader shows already.

        Raises:
            KeyError: the group itself is gone.
        """
        group, day, visible = self.sheet.group, self.sheet.as_of, self._visible
        as_numbered = True
        for table, record_id in dict.fromkeys(self._concerned(changed)):
            record = self._reader.get(table, record_id)
            match table:
                case "groups" if record_id == group.id:
                    before, group = group, _present(record)
                    as_numbered &= cited_by(before) == cited_by(group)
                    group = group_as_of(group, day)
                case "leadership":
                    posting = posting_row(record, group, day, visible)
                    as_numbered &= self._postings.put(record_id, posting)
                case "atrocities":
                    attack = atrocity_row(record, group, day, visible)
                    as_numbered &= self._atrocities.put(record_id, attack)
                case "relations":
                    relation = relation_row(record, group, day, visible)
                    as_numbered &= self._relations.put(record_id, relation)
                case "sources":
                    as_numbered &= self._put_source(record_id, record)
        self.sheet = FactSheet(
            group,
            day,
            self._postings.rows,
            self._atrocities.rows,
            self._relations.rows,
            self._bibliography() if as_numbered else self._numbered_anew(group),
        )
        return self.sheet

    def get(self, table: str, record_id: str, /) -> Record | None:
        """A source, from memory where the sheet cites it already."""
        return self._sources.get(record_id) or self._reader.get(table, record_id)

    def _concerned(self, changed: Iterable[Key]) -> Iterator[Key]:
        """What changed, and the postings and relations that tell of a person or group changed."""
        for table, record_id in changed:
            yield table, record_id
            if table == "people":
                for posting_id in self._reader.naming("people", record_id, "leadership"):
                    yield "leadership", posting_id
                for row in self._postings.rows:
                    if row.person.id == record_id:
                        yield "leadership", row.posting.id
            elif table == "groups":
                ours = record_id == self.sheet.group.id
                naming = self._reader.naming("groups", record_id, "relations")
                for relation_id in () if ours else naming:
                    yield "relations", relation_id
                for related in self._relations.rows:
                    if related.other.id == record_id:
                        yield "relations", related.relation.id

    def _put_source(self, record_id: str, record: Record | None) -> bool:
        """Take in a source that changed; whether all sources keep their numbers."""
        was_cited = self._sources.pop(record_id, None) is not None
        if isinstance(record, Source) and was_cited:
            self._sources[record_id] = record
        return was_cited and isinstance(record, Source)

    def _bibliography(self) -> Bibliography:
        sources = self.sheet.sources
        if all(self._sources[entry.source.id] is entry.source for entry in sources):
            return sources
        entries = (replace(e, source=self._sources[e.source.id]) for e in sources)
        return replace(sources, entries=tuple(entries))

    def _numbered_anew(self, group: Group) -> Bibliography:
        before, self._cited = self._cited, {}
        postings, atrocities = self._postings.rows, self._atrocities.rows
        for record in told(group, postings, atrocities, self._relations.rows):
            key = table_of(record), record.id
            known = before.get(key)
            unchanged = known is not None and known[0] is record
            self._cited[key] = known if known and unchanged else (record, cited_by(record))
        found = numbered(((key, cited) for key, (_record, cited) in self._cited.items()), self)
        self._sources = {entry.source.id: entry.source for entry in found}
        return found


class _Rows(Generic[R]):
    """Rows in order, found by the id of what they tell of."""

    def __init__(self, rows: Sequence[R]) -> None:
        self.rows: tuple[R, ...] = tuple(rows)
        self._places = [order(row) for row in rows]
        self._place_of = dict(zip((_id(row) for row in rows), self._places, strict=True))

    def put(self, record_id: str, row: R | None) -> bool:
        """Replace, add or take out a row; whether rows and what they cite keep their order."""
        place = self._place_of.pop(record_id, None)
        before = None
        rows = list(self.rows)
        if place is not None:
            at = bisect_left(self._places, place)
            before = rows.pop(at)
            del self._places[at]
        if row is not None:
            place = self._place_of[record_id] = order(row)
            at = bisect_left(self._places, place)
            rows.insert(at, row)
            self._places.insert(at, place)
        self.rows = tuple(rows)
        if before is None or row is None:
            return before is row
        return order(before) == order(row) and _cited(before) == _cited(row)


def _present(record: Record | None) -> Group:
    if not isinstance(record, Group):
        raise KeyError(record)
    return record


def _id(row: SheetPosting | SheetAtrocity | SheetRelation) -> str:
    return _told_of(row)[0].id


def _cited(row: SheetPosting | SheetAtrocity | SheetRelation) -> list[tuple[str, tuple[str, ...]]]:
    return [(record.id, cited_by(record)) for record in _told_of(row)]


def _told_of(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[Record, ...]:
    match row:
        case SheetPosting(posting=posting, person=person):
            return posting, person
        case SheetAtrocity(atrocity=atrocity):
            return (atrocity,)
        case SheetRelation(relation=relation):
            return (relation,)
