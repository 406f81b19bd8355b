"""A fact sheet that follows edits and days, for the price of what changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any, Generic, TypeVar

from msgspec.structs import replace

from desktop_app.domain.as_of import group_as_of
from desktop_app.domain.bibliography import Bibliography, Cited, cited_by, cites
from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records import Group, Record, Source, table_of
from desktop_app.domain.sheet import (
    FactSheet,
    Reader,
    SheetAtrocity,
    SheetPosting,
    SheetRelation,
    Visible,
    atrocity_row,
    in_order,
    order,
    posting_on,
    posting_row,
    relation_on,
    relation_row,
    rows_of,
    told,
)
from desktop_app.domain.standing import happened

Key = tuple[str, str]
_END = Day(10**13, 1, 1)
"""After every day that a date can mean."""

R = TypeVar("R", SheetPosting, SheetAtrocity, SheetRelation)


class KeptSheet:
    """The sheet of one group as of any day, with every record shown whatever its marking."""

    def __init__(self, group: Group, reader: Reader) -> None:
        """Read the group's rows of all time, as the reader now holds them."""
        self._reader = reader
        self._visible = Visible(reader, "red")
        self._group = group
        postings, atrocities, relations = rows_of(group, FOREVER, self._visible)
        self._postings = _Rows(postings)
        self._atrocities = _Rows(atrocities)
        self._relations = _Rows(relations)
        self._cited: dict[Key, tuple[Record, Cited]] = {}
        self._sources: dict[str, Source] = {}
        self._missing: set[str] = set()
        self._known: dict[Day, FactSheet] = {}
        """The day last asked for, and all time, as of the last change."""
        self._as_numbered = self._unchanged = True

    @property
    def id(self) -> str:
        """The group's id."""
        return self._group.id

    def as_of(self, day: Day) -> FactSheet:
        """The sheet on a day; the same one as before where nothing changed."""
        known = self._known.get(day)
        if known is not None and self._unchanged:
            return known
        group = group_as_of(self._group, day)
        postings = self._postings_on(day)
        atrocities = self._atrocities_on(day)
        made = (relation_on(row.relation, row.other, group, day) for row in self._relations.rows)
        relations = tuple(row for row in made if row is not None)
        if known is not None and self._as_numbered:
            sources = known.sources.renewed()
        else:
            first = map(self._cites, told(group, postings, (), ()))
            last = map(self._cites, (row.relation for row in relations))
            sources = Bibliography(first, self._find)
            sources = Bibliography(self._atrocities.cited_begun(day), self._find, sources)
            sources = Bibliography(last, self._find, sources)
        self._keep(FactSheet(group, day, postings, atrocities, relations, sources))
        return self._known[day]

    def follow(self, changed: Iterable[Key]) -> None:
        """Take in that records (table, id) changed, which the reader shows already.

        Raises:
            KeyError: the group itself is gone.
        """
        self._unchanged = False
        group, visible = self._group, self._visible
        for table, record_id in dict.fromkeys(self._concerned(changed)):
            record = self._reader.get(table, record_id)
            same = True
            match table:
                case "groups" if record_id == group.id:
                    self._group = _present(record)
                    same = cited_by(group) == cited_by(self._group)
                    group = self._group
                case "leadership":
                    posting = posting_row(record, group, FOREVER, visible)
                    same = self._postings.put(record_id, posting)
                case "atrocities":
                    same = self._atrocities.put(
                        record_id, atrocity_row(record, group, FOREVER, visible)
                    )
                case "relations":
                    relation = relation_row(record, group, FOREVER, visible)
                    same = self._relations.put(record_id, relation)
                case "sources":
                    same = self._put_source(record_id, record)
            self._as_numbered &= same

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
                ours = record_id == self._group.id
                naming = self._reader.naming("groups", record_id, "relations")
                for relation_id in () if ours else naming:
                    yield "relations", relation_id
                for related in self._relations.rows:
                    if related.other.id == record_id:
                        yield "relations", related.relation.id

    def _put_source(self, record_id: str, record: Record | None) -> bool:
        """Take in a source that changed; whether all sources keep their numbers."""
        was_cited = self._sources.pop(record_id, None) is not None
        self._missing.discard(record_id)
        if isinstance(record, Source) and was_cited:
            self._sources[record_id] = record
        return was_cited and isinstance(record, Source)

    def _keep(self, sheet: FactSheet) -> None:
        if not self._unchanged:
            self._known = {}
        elif sheet.as_of != FOREVER:
            self._known = {day: each for day, each in self._known.items() if day == FOREVER}
        self._known[sheet.as_of] = sheet
        self._unchanged = self._as_numbered = True

    def _postings_on(self, day: Day) -> tuple[SheetPosting, ...]:
        """The postings in their order; those without a start go by their end, if it is told."""
        made = (posting_on(row.posting, row.person, day) for row in self._postings.rows)
        rows = [row for row in made if row is not None]
        dated = tuple(row for row in rows if row.posting.start)
        return (*dated, *in_order(row for row in rows if not row.posting.start))

    def _atrocities_on(self, day: Day) -> tuple[SheetAtrocity, ...]:
        """Those that may have happened by the day; of some the dates straddle it."""
        begun = self._atrocities.begun(day)
        straddling = self._atrocities.open_after(day)
        if not straddling:
            return begun
        rows = list(begun)
        for at in straddling:
            rows[at] = replace(rows[at], standing=happened(rows[at].atrocity.date, day))
        return tuple(rows)

    def _find(self, ids: Collection[str]) -> Mapping[str, Source]:
        for source_id in set(ids) - self._sources.keys() - self._missing:
            source = self._reader.get("sources", source_id)
            if isinstance(source, Source):
                self._sources[source_id] = source
            else:
                self._missing.add(source_id)
        return self._sources

    def _cites(self, record: Record) -> Cited:
        """What a record cites, read once as long as it is the same one."""
        key = table_of(record), record.id
        known = self._cited.get(key)
        if known is None or known[0] is not record:
            known = self._cited[key] = record, cites(record)
        return known[1]


class _Rows(Generic[R]):
    """Rows in order, found by the id of what they tell of."""

    def __init__(self, rows: Iterable[R]) -> None:
        placed = sorted(((order(row), row) for row in rows), key=itemgetter(0))
        self._rows: list[R] = [row for _place, row in placed]
        self._seen: tuple[R, ...] | None = None
        """The rows as they were last asked for, None where some changed since."""
        self._places: list[tuple[Any, ...]] = [place for place, _row in placed]
        self._place_of = dict(zip(map(_id, self._rows), self._places, strict=True))
        self._cited: list[tuple[Cited, ...] | None] = [None] * len(placed)

    @property
    def rows(self) -> tuple[R, ...]:
        """All rows."""
        if self._seen is None:
            self._seen = tuple(self._rows)
        return self._seen

    def begun(self, day: Day) -> tuple[R, ...]:
        """The rows, in the order of their dates, that may have begun by a day."""
        return self.rows[: self._count(day)]

    def open_after(self, day: Day) -> list[int]:
        """Where among these rows those stand whose last possible day comes after the day."""
        begun = self._places[: self._count(day)]
        return [at for at, (when, _id) in enumerate(begun) if when[1] > day]

    def cited_begun(self, day: Day) -> Iterator[Cited]:
        """What these rows cite, as they are now: found when it is first walked."""
        return _walk(self.begun(day), self._cited)

    def put(self, record_id: str, row: R | None) -> bool:
        """Replace, add or take out a row; whether rows and what they cite keep their order."""
        place = self._place_of.pop(record_id, None)
        before: tuple[object, ...] | None = None
        if self._seen is not None:  # whoever asked for the rows may still walk what they cite
            self._seen, self._cited = None, self._cited.copy()
        if place is not None:
            at = bisect_left(self._places, place)
            before = self._places.pop(at), self._cited.pop(at) or _cited(self._rows[at])
            del self._rows[at]
        after: tuple[object, ...] | None = None
        if row is not None:
            place = self._place_of[record_id] = order(row)
            at = bisect_left(self._places, place)
            after = place, _cited(row)
            self._rows.insert(at, row)
            self._places.insert(at, place)
            self._cited.insert(at, _cited(row))
        return before == after

    def _count(self, day: Day) -> int:
        return bisect_right(self._places, ((day, _END),))


def _present(record: Record | None) -> Group:
    if not isinstance(record, Group):
        raise KeyError(record)
    return record


def _id(row: SheetPosting | SheetAtrocity | SheetRelation) -> str:
    return _told_of(row)[0].id


def _cited(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[Cited, ...]:
    return tuple(cites(record) for record in _told_of(row))


def _walk(rows: Iterable[R], known: list[tuple[Cited, ...] | None]) -> Iterator[Cited]:
    for at, row in enumerate(rows):
        cited = known[at]
        if cited is None:
            cited = known[at] = _cited(row)
        yield from cited


def _told_of(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[Record, ...]:
    match row:
        case SheetPosting(posting=posting, person=person):
            return posting, person
        case SheetAtrocity(atrocity=atrocity):
            return (atrocity,)
        case SheetRelation(relation=relation):
            return (relation,)
