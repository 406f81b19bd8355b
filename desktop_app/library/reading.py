"""The library as it is read: records, sheets, who names whom, what is wrong."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day
from desktop_app.domain.marking import within
from desktop_app.domain.problem import Problem
from desktop_app.domain.reading import from_document, read_record
from desktop_app.domain.records import RECORD_TYPES, Group, Record
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.domain.sheet import FactSheet, fact_sheet
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.library.headway import Headway, Stage, Work
from desktop_app.library.refusals import UnknownGroup, Withheld
from desktop_app.library.sheets import Sheets
from desktop_app.store.aside import KeptLog
from desktop_app.store.atlas import Atlas
from desktop_app.store.documents import decode
from desktop_app.store.drafts import Drafts
from desktop_app.store.finding import LIBRARY_TABLE
from desktop_app.store.history import Version
from desktop_app.store.opening import Opening
from desktop_app.store.storage import LibraryStorage

if TYPE_CHECKING:
    from desktop_app.search import Hit, Narrowing, Search

SCHEMA = 1
"""The version of the record types that this program knows."""

META = LIBRARY_TABLE
META_ID = "1"


def stated_schema(own: bytes | None) -> int | None:
    """The version of record types that a library's own record states, None where it states none."""
    version = None if own is None else decode(own).get("schema")
    return version if type(version) is int and version >= 0 else None


def schema_of(storage: LibraryStorage, known: int) -> int:
    """The version of record types that a library was written with.

    0 where it has no record of itself, the known one where that record does not say, or where
    damage may have taken it.
    """
    own = storage.slices(META).get(META_ID)
    if own is None:
        return known if storage.opening.damage else 0
    stated = stated_schema(own)
    return known if stated is None else stated


class Found(msgspec.Struct, frozen=True):
    """A problem and the record that has it."""

    table: str
    id: str
    problem: Problem


class Reading:
    """One db.json, open to be read. Records are frozen views."""

    def __init__(self, storage: LibraryStorage, atlas: Atlas, known: int = SCHEMA) -> None:
        self._storage = storage
        self._atlas = atlas
        self._known = known

    @property
    def path(self) -> Path:
        """The library file."""
        return self._storage.path

    @property
    def opening(self) -> Opening:
        """What opening the file found."""
        return self._storage.opening

    @property
    def schema(self) -> int:
        """The version of record types that the records now are of."""
        return schema_of(self._storage, self._known)

    @property
    def newer(self) -> bool:
        """Whether a newer version of the program wrote the file."""
        return self.schema > self._known

    @property
    def older(self) -> bool:
        """Whether a file of an older version has taken the place of the one that was opened."""
        return self.schema < self._known

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: opened so, held by another program, damaged, newer, older."""
        return self._storage.read_only or self.newer or self.older

    @property
    def why_read_only(self) -> str:
        """One sentence on why edits are refused; empty where they are not."""
        if self.newer:
            return _(
                "{file} was written by a newer version of Fact Sheets (its records are of version "
                "{found}, this program knows {known}): it is shown read-only; install the newer "
                "version to edit it."
            ).format(file=self.path.name, found=self.schema, known=self._known)
        if self._storage.read_only:
            return self._storage.opening.why_read_only or _("The library was opened read-only.")
        if self.older:
            return _(
                "Another {file}, of an older version of Fact Sheets, has taken the place of the "
                "one you opened: open it again to edit it."
            ).format(file=self.path.name)
        return ""

    @property
    def drafts(self) -> Drafts:
        """What stands in forms that have not become edits."""
        return self._storage.beside.drafts

    @property
    def kept_logs(self) -> Sequence[KeptLog]:
        """Change logs that could not be continued and hold edits, unless they were forgotten."""
        return self._storage.kept_logs()

    def held(self, table: str, record_id: str, /) -> bytes | None:
        """The record's bytes, None when there is no such record."""
        return self._storage.get(table, record_id)

    def slices(self, table: str, /) -> Mapping[str, bytes]:
        """The bytes of the table's records by id, in the order of the file: a view."""
        return self._storage.slices(table)

    def __len__(self) -> int:
        """How many records there are."""
        return sum(len(self._storage.slices(table)) for table in RECORD_TYPES)

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when the library has none of that id."""
        document = self.held(table, record_id)
        if document is None or table not in RECORD_TYPES:
            return None
        return read_record(RECORD_TYPES[table], record_id, document)

    def records(self, table: str) -> Iterator[Record]:
        """The table's records in the order of the file."""
        for record_id, document in self._storage.slices(table).items():
            yield read_record(RECORD_TYPES[table], record_id, document)

    def document(self, table: str, record_id: str) -> dict[str, Any]:
        """The record's raw mapping, a copy; empty when there is no such record."""
        document = self.held(table, record_id)
        return {} if document is None else decode(document)

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        """Ids of the records of table `by` that name the record."""
        return self._index.naming(table, record_id, by)

    def all_naming(self, table: str, record_id: str) -> Sequence[tuple[str, str]]:
        """Every record (table, id) that names the record."""
        return self._index.all_naming(table, record_id)

    def gather_naming(self, tables: Iterable[str] = RECORD_TYPES) -> Iterator[None]:
        """Read whom records name where that is not known yet, some records at each step."""
        return self._index.gather(tables)

    def kilometres_outside(self, code: str, latitude: float, longitude: float, /) -> float:
        """How far a point lies outside of a country; 0 where its shape is not known."""
        return self._atlas.kilometres_outside(code, latitude, longitude)

    def fact_sheet(
        self,
        group: str,
        as_of: date | Day | None = None,
        *,
        up_to: str = "red",
        heed: Callable[[], None] | None = None,
    ) -> FactSheet:
        """The group's sheet as of a day (today when none is given), for readers cleared `up_to`.

        With `heed` it is assembled anew, so that any thread may ask: it is called with every record
        that is looked up, and what it raises ends the work.

        Raises:
            UnknownGroup: there is no such group.
            Withheld: the group itself is marked above `up_to`.
        """
        found = self.get("groups", group)
        if not isinstance(found, Group):
            raise UnknownGroup(
                _("There is no group “{group}” in {file}.").format(group=group, file=self.path)
            )
        if not within(found.marking, up_to):
            raise Withheld(
                _("The fact sheet of this group is marked {marking}.").format(
                    marking=MARKING.label(found.marking)
                )
            )
        day = as_of or date.today()  # noqa: DTZ011
        if isinstance(day, date):
            day = Day(day.year, day.month, day.day)
        if heed is not None:
            return fact_sheet(found, day, self, up_to=up_to, heed=heed)
        return (
            self._sheets.sheet(found, day)
            if up_to == "red"
            else fact_sheet(found, day, self, up_to=up_to)
        )

    def reading_sheet(self, group: str) -> Work[None]:
        """Read what the sheets of a group are made of, some records at each step.

        Nothing is to be done where they were read last. `fact_sheet` takes little time then.
        """
        tables = ("leadership", "atrocities", "relations")
        total = sum(len(self.naming("groups", group, by)) for by in tables)
        for done, _read in enumerate(self._sheets.read(group), 1):
            yield Headway(Stage.READING, min(done, total), total)

    def catching_up(self) -> Work[None]:
        """Read anew what an edit of very many records made out of date, some at each step."""
        for _step in self.gather_naming():
            yield Headway(Stage.FOLLOWING)
        for _read in self._sheets.catch_up():
            yield Headway(Stage.FOLLOWING)

    @cached_property
    def _sheets(self) -> Sheets:
        return Sheets(self)

    @cached_property
    def finder(self) -> "Search":
        """The search over this library; it reads nothing before it is started."""
        from desktop_app.search import Search

        return Search({table: self._storage.slices(table) for table in RECORD_TYPES})

    def search(
        self, words: str, limit: int = 50, narrowing: "Narrowing | None" = None
    ) -> "tuple[Hit, ...]":
        """The records that the words may mean, best first, once all has been read; see `finder`."""
        from desktop_app.search import EVERYTHING

        self.finder.wait()
        return self.finder.find(words, narrowing or EVERYTHING, limit).hits

    def history(self, table: str, record_id: str) -> Sequence[Version]:
        """The record's versions that the log and its finished segments hold, oldest first."""
        return self._storage.beside.history(table, record_id)

    def problems_of(self, table: str, record_id: str, document: Mapping[str, Any]) -> list[Problem]:
        """The problems of a raw mapping, stored or not: a form's draft, a line of the file."""
        from desktop_app.domain.fitting import fitting
        from desktop_app.domain.problems import problems

        record_type = RECORD_TYPES[table]
        found = fitting(record_type, document)
        record = from_document(record_type, record_id, found.document)
        return [*found.problems, *problems(record, self)]

    def check(self) -> Iterator[Found]:
        """Every problem of every record, in the order of the file."""
        for table in RECORD_TYPES:
            for record_id in self._storage.slices(table):
                for problem in self.problems_of(table, record_id, self.document(table, record_id)):
                    yield Found(table, record_id, problem)

    @property
    def _index(self) -> ReverseIndex:
        """Who names whom."""
        return self._storage.references

    def _meta(self) -> dict[str, Any]:
        return self.document(META, META_ID)
