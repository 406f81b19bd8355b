"""A fact sheet that follows edits and days, for the price of what changes."""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from desktop_app.domain.as_of import group_as_of
from desktop_app.domain.bibliography import Bibliography, cited_by, cites
from desktop_app.domain.citings import Cited, Citings, Told, once
from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.kept_rows import KeptRows
from desktop_app.domain.records import Group, Record, Source, table_of
from desktop_app.domain.rows_as_of import RowsAsOf, posting_dates, relation_dates
from desktop_app.domain.sheet import (
    FactSheet,
    SheetAtrocity,
    SheetPosting,
    SheetRelation,
    atrocity_row,
    in_order,
    posting_on,
    posting_row,
    reading_rows,
    relation_on,
    relation_row,
    told,
)
from desktop_app.domain.standing import happened
from desktop_app.domain.stepping import finished
from desktop_app.domain.visible import Reader, Visible

Key = tuple[str, str]
Kept: TypeAlias = tuple[KeptRows[SheetPosting], KeptRows[SheetAtrocity], KeptRows[SheetRelation]]
_NUMBERS = "numbers"
"""Stands among changed tables where sources may be numbered otherwise."""


class KeptSheet:
    """The sheet of one group as of any day, with every record shown whatever its marking."""

    def __init__(self, group: Group, reader: Reader, kept: "Kept | None" = None) -> None:
        """Read the group's rows of all time, as the reader now holds them; `kept` were read so."""
        self._reader = reader
        self._visible = Visible(reader, "red")
        self._group = group
        kept = kept or finished(_read(group, self._visible))
        self._postings, self._atrocities, self._relations = kept
        self._postings_as_of = RowsAsOf(
            lambda row: posting_dates(row, self._group),
            lambda row, day: posting_on(row.posting, row.person, self._group, day),
        )
        self._relations_as_of = RowsAsOf(
            relation_dates, lambda row, day: relation_on(row.relation, row.other, group, day)
        )
        self._straddling: dict[str, tuple[SheetAtrocity, SheetAtrocity]] = {}
        """Attacks that may have happened by a day, as they are and as of the day last asked for."""
        self._cited: dict[Key, tuple[Record, Cited]] = {}
        self._sources: dict[str, Source] = {}
        self._missing: set[str] = set()
        self._known: dict[Day, FactSheet] = {}
        """The day last asked for, and all time, each as it was when it was asked for."""
        self._since: dict[Day, set[str]] = {}
        """Of each of them, the tables of which something changed since."""

    @classmethod
    def by_steps(cls, group: Group, reader: Reader) -> "Generator[int, None, KeptSheet]":
        """The same, one record at each step as they are read, many as they are put in order."""
        return cls(group, reader, (yield from _read(group, Visible(reader, "red"))))

    @property
    def id(self) -> str:
        """The group's id."""
        return self._group.id

    def as_of(self, day: Day) -> FactSheet:
        """The sheet on a day; the same one as before where nothing changed."""
        known, since = self._known.get(day), self._since.get(day, set())
        if known is not None and not since:
            return known

        def unchanged(*tables: str) -> FactSheet | None:
            """What is known of the day, where nothing of these changed since."""
            return known if since.isdisjoint(tables) else None

        group = group_as_of(self._group, day)
        same = unchanged("leadership", "groups")
        postings = self._postings_on(day) if same is None else same.postings
        same = unchanged("atrocities")
        atrocities = self._atrocities_on(day) if same is None else same.atrocities
        same = unchanged("relations", "groups")
        relations = self._relations_on(day) if same is None else same.relations
        same = unchanged(_NUMBERS)
        sources = (
            self._sources_on(day, told(group, postings, (), ()), relations)
            if same is None
            else same.sources.renewed()
        )
        self._keep(FactSheet(group, day, postings, atrocities, relations, sources))
        return self._known[day]

    def _sources_on(
        self, day: Day, told_first: Iterable[Record], relations: Iterable[SheetRelation]
    ) -> Bibliography:
        """The sources of a day, numbered as they are told: attacks stand between the others."""
        first = Citings(Told(once(map(self._cites, told_first))))
        last = Citings(Told(map(self._cites, (row.relation for row in relations))))
        sources = Bibliography(first, self._find)
        sources = Bibliography(self._atrocities.cited_begun(day), self._find, sources)
        return Bibliography(last, self._find, sources)

    def follow(self, changed: Iterable[Key]) -> None:
        """Take in that records (table, id) changed, which the reader shows already.

        Raises:
            KeyError: the group itself is gone.
        """
        touched: set[str] = set()
        group, visible = self._group, self._visible
        for table, record_id in dict.fromkeys(self._concerned(changed)):
            record = self._reader.get(table, record_id)
            same = True
            touched.add(table)
            self._cited.pop((table, record_id), None)
            match table:
                case "groups" if record_id == group.id:
                    self._group = _present(record)
                    same = _shows_alike(group, self._group)
                    group = self._group
                    self._postings_as_of.forget_all()
                case "people":
                    same = False  # once born another day, they hold posts on other days
                case "leadership":
                    posting = posting_row(record, group, FOREVER, visible)
                    same = self._postings.put(record_id, posting)
                    self._postings_as_of.forget(record_id)
                case "atrocities":
                    same = self._atrocities.put(
                        record_id, atrocity_row(record, group, FOREVER, visible)
                    )
                case "relations":
                    relation = relation_row(record, group, FOREVER, visible)
                    same = self._relations.put(record_id, relation)
                    self._relations_as_of.forget(record_id)
                case "sources":
                    same = self._put_source(record_id, record)
            if not same:
                touched.add(_NUMBERS)
        for since in self._since.values():
            since.update(touched)

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
        if sheet.as_of != FOREVER:
            self._known = {day: each for day, each in self._known.items() if day == FOREVER}
            self._since = {day: since for day, since in self._since.items() if day == FOREVER}
        self._known[sheet.as_of] = sheet
        self._since[sheet.as_of] = set()

    def _postings_on(self, day: Day) -> tuple[SheetPosting, ...]:
        """The postings in their order; those without a start go by their end, if it is told."""
        known = ((row.posting.id, row) for row in self._postings.rows)
        rows = list(self._postings_as_of.on(known, day))
        dated = tuple(row for row in rows if row.posting.start)
        return (*dated, *in_order(row for row in rows if not row.posting.start))

    def _relations_on(self, day: Day) -> tuple[SheetRelation, ...]:
        known = ((row.relation.id, row) for row in self._relations.rows)
        return tuple(self._relations_as_of.on(known, day))

    def _atrocities_on(self, day: Day) -> tuple[SheetAtrocity, ...]:
        """Those that may have happened by the day; of some the dates straddle it."""
        begun = self._atrocities.begun(day)
        straddling = self._atrocities.open_after(day)
        if not straddling:
            return begun
        rows, were = list(begun), self._straddling
        self._straddling = {}
        for at in straddling:
            row = rows[at]
            known, rows[at] = were.get(row.atrocity.id, (None, row))
            stands = happened(row.atrocity.date, day)
            if known is not row or rows[at].standing is not stands:
                rows[at] = replace(row, standing=stands)
            self._straddling[row.atrocity.id] = row, rows[at]
        return tuple(rows)

    def _find(self, ids: Collection[str]) -> Mapping[str, Source]:
        known, missing = self._sources, self._missing
        for source_id in [each for each in ids if each not in known and each not in missing]:
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


def _read(group: Group, visible: Visible) -> Generator[int, None, Kept]:
    postings, atrocities, relations = yield from reading_rows(group, FOREVER, visible)
    return (
        (yield from KeptRows.by_steps(postings)),
        (yield from KeptRows.by_steps(atrocities)),
        (yield from KeptRows.by_steps(relations)),
    )


def _shows_alike(one: Group, other: Group) -> bool:
    """Whether the group cites the same, and postings of unknown start begin on the same day."""
    return cited_by(one) == cited_by(other) and one.founded == other.founded


def _present(record: Record | None) -> Group:
    if not isinstance(record, Group):
        raise KeyError(record)
    return record
