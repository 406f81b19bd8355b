"""The open library: reads records, applies edits, says what changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from desktop_app import RESOURCES, SHIPPED_LIBRARY
from desktop_app import gettext as _
from desktop_app.domain.borders import Ring
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.edtf import Day
from desktop_app.domain.history import History
from desktop_app.domain.ids import free_id
from desktop_app.domain.marking import within
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.reading import from_document, misfits, read_record
from desktop_app.domain.records import RECORD_TYPES, Group, Record
from desktop_app.domain.removal import removal
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.domain.sheet import FactSheet, fact_sheet
from desktop_app.domain.vocabularies.common import MARKING
from desktop_app.store.atlas import Atlas
from desktop_app.store.create import create_library, write_library
from desktop_app.store.documents import decode, encode
from desktop_app.store.drafts import Drafts
from desktop_app.store.errors import Damaged, ReadOnly, Stale, StoreError, WriteFailed
from desktop_app.store.history import Version
from desktop_app.store.opening import Opening
from desktop_app.store.storage import LibraryStorage

__all__ = [
    "SCHEMA",
    "Found",
    "Library",
    "StoreError",
    "UnknownGroup",
    "Withheld",
    "copy_shipped",
    "new_library",
    "open_library",
]

SCHEMA = 1
"""The version of the record types that this program knows."""

_META = "_library"
_META_ID = "1"

Listener = Callable[[Sequence[Change]], None]


class Withheld(StoreError):
    """The group itself is marked above what the reader may see."""


class UnknownGroup(StoreError, KeyError):
    """The library has no group of that id."""

    def __str__(self) -> str:
        """The sentence, without the quotes that KeyError puts around it."""
        return str(self.args[0])


class Found(msgspec.Struct, frozen=True):
    """A problem and the record that has it."""

    table: str
    id: str
    problem: Problem


class Library:
    """One db.json, open. Records are frozen views; every change goes through `apply`."""

    def __init__(self, storage: LibraryStorage, atlas: Atlas) -> None:
        self._storage = storage
        self._atlas = atlas
        self._history = History()
        self._listeners: list[Listener] = []
        storage.subscribe(self._follow)

    # Reading

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
        """The version of record types that the file was written with; 1 where it says none."""
        version = self._meta().get("schema", SCHEMA)
        return version if isinstance(version, int) else SCHEMA

    @property
    def newer(self) -> bool:
        """Whether a newer version of the program wrote the file."""
        return self.schema > SCHEMA

    @property
    def read_only(self) -> bool:
        """Whether edits are refused: opened so, held by another program, damaged or newer."""
        return self._storage.read_only or self.newer

    @property
    def why_read_only(self) -> str:
        """One sentence on why edits are refused; empty where they are not."""
        if self.newer:
            return _(
                "{file} was written by a newer version of Fact Sheets (its records are of version "
                "{found}, this program knows {known}): it is shown read-only; install the newer "
                "version to edit it."
            ).format(file=self.path.name, found=self.schema, known=SCHEMA)
        if self._storage.read_only:
            return self._storage.opening.why_read_only or _("The library was opened read-only.")
        return ""

    @property
    def drafts(self) -> Drafts:
        """What stands in forms that have not become edits."""
        return Drafts(self._storage.folder / "drafts")

    def __len__(self) -> int:
        """How many records there are."""
        return sum(len(self._storage.slices(table)) for table in RECORD_TYPES)

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when the library has none of that id."""
        document = self._storage.slices(table).get(record_id)
        if document is None or table not in RECORD_TYPES:
            return None
        return read_record(RECORD_TYPES[table], record_id, document)

    def records(self, table: str) -> Iterator[Record]:
        """The table's records in the order of the file."""
        for record_id, document in self._storage.slices(table).items():
            yield read_record(RECORD_TYPES[table], record_id, document)

    def document(self, table: str, record_id: str) -> dict[str, Any]:
        """The record's raw mapping, a copy; empty when there is no such record."""
        document = self._storage.slices(table).get(record_id)
        return {} if document is None else decode(document)

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        """Ids of the records of table `by` that name the record."""
        return self._index.naming(table, record_id, by)

    def all_naming(self, table: str, record_id: str) -> Sequence[tuple[str, str]]:
        """Every record (table, id) that names the record."""
        return self._index.all_naming(table, record_id)

    def rings(self, code: str, /) -> Sequence[Ring]:
        """The country's border lines; empty where its shape is not known."""
        return self._atlas.rings(code)

    def fact_sheet(
        self, group: str, as_of: date | Day | None = None, *, up_to: str = "red"
    ) -> FactSheet:
        """The group's sheet as of a day (today when none is given), for readers cleared `up_to`.

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
        return fact_sheet(found, day, self, up_to=up_to)

    def history(self, table: str, record_id: str) -> Sequence[Version]:
        """The record's versions that the log and its finished segments hold, oldest first."""
        return self._storage.history(table, record_id)

    # Checking

    def problems_of(self, table: str, record_id: str, document: Mapping[str, Any]) -> list[Problem]:
        """The problems of a raw mapping, stored or not: a form's draft, a line of the file."""
        from desktop_app.domain.problems import problems

        record_type = RECORD_TYPES[table]
        wrong = [
            Problem(misfit.field, _not_of_its_shape(misfit.reason), Severity.IMPOSSIBLE)
            for misfit in misfits(record_type, document)
        ]
        return [*wrong, *problems(from_document(record_type, record_id, document), self)]

    def check(self) -> Iterator[Found]:
        """Every problem of every record, in the order of the file."""
        for table in RECORD_TYPES:
            for record_id in self._storage.slices(table):
                for problem in self.problems_of(table, record_id, self.document(table, record_id)):
                    yield Found(table, record_id, problem)

    # Editing

    def put(self, table: str, record_id: str, document: Mapping[str, Any], label: str) -> Edit:
        """The edit that stores a mapping as the record; not yet applied."""
        before = self._storage.slices(table).get(record_id)
        return Edit(label, (Change(table, record_id, before, encode(document)),))

    def removal(self, table: str, record_id: str, label: str) -> Edit:
        """The edit that deletes a record and every mention of it; not yet applied.

        Raises:
            Stale: there is no such record any more.
        """
        doomed = table, record_id
        if record_id not in self._storage.slices(table):
            raise Stale(
                _("There is no record “{id}” in {table} any more.").format(
                    id=record_id, table=table
                )
            )
        return removal(doomed, label, self._storage.slices, self._index, decode, encode)

    def free_id(self, table: str, wish: str) -> str:
        """An id for a new record: the wish in plain letters, numbered where it is taken."""
        return free_id(wish, self._storage.slices(table))

    def apply(self, edit: Edit) -> None:
        """Make an edit: on disk first, then in memory, then told to whoever listens.

        Raises:
            StoreError: nothing was changed; the message says why.
        """
        self._commit(edit)
        self._history.did(edit)

    @property
    def next_undo(self) -> str | None:
        """What undo would take back, None when there is nothing."""
        edit = self._history.next_undo
        return edit.label if edit else None

    @property
    def next_redo(self) -> str | None:
        """What redo would make again, None when there is nothing."""
        edit = self._history.next_redo
        return edit.label if edit else None

    def undo(self) -> Edit | None:
        """Take back the newest edit of this session; returns it, None when there is none."""
        edit = self._history.next_undo
        if edit is not None:
            self._commit(edit.reversed(_("Undo {edit}").format(edit=edit.label)))
            self._history.undid()
        return edit

    def redo(self) -> Edit | None:
        """Make the edit again that was taken back last; returns it, None when there is none."""
        edit = self._history.next_redo
        if edit is not None:
            self._commit(Edit(_("Redo {edit}").format(edit=edit.label), edit.changes))
            self._history.redid()
        return edit

    def subscribe(self, listener: Listener) -> None:
        """Call the listener with the changes after each edit."""
        self._listeners.append(listener)

    # Keeping

    @property
    def unfolded(self) -> int:
        """Bytes of log that db.json does not hold yet."""
        return self._storage.unfolded

    def fold(self) -> None:
        """Rewrite db.json so that it holds all edits; may run on another thread than edits."""
        self._storage.fold()

    def save_copy(self, path: Path) -> None:
        """Write a copy with an id of its own, all edits included.

        Raises:
            WriteFailed: it cannot be written there, or the path is that of this very library.
        """
        if path.exists() and path.resolve() == self.path.resolve():
            raise WriteFailed(
                _("{file} is the open library itself: choose another name for the copy.").format(
                    file=path
                )
            )
        tables: dict[str, Mapping[str, bytes]] = {
            table: self._storage.slices(table) for table in self._storage.tables()
        }
        meta = self._meta() | {"schema": self.schema, "id": _new_id()}
        write_library(path, {_META: {_META_ID: encode(meta)}} | _without(tables, _META))

    def close(self) -> None:
        """Fold what is not folded and let go of the file."""
        self._storage.close()

    # Inside

    @cached_property
    def _index(self) -> ReverseIndex:
        """Who names whom, read when it is first asked for: a list of groups never asks."""
        return ReverseIndex({table: self._storage.slices(table) for table in RECORD_TYPES})

    def _commit(self, edit: Edit) -> None:
        if self.newer:
            raise ReadOnly(self.why_read_only)
        self._storage.commit(edit.changes, edit.label)

    def _follow(self, changes: Sequence[Change]) -> None:
        if "_index" in vars(self):
            self._index.follow(changes)
        for listener in tuple(self._listeners):
            listener(changes)

    def _meta(self) -> dict[str, Any]:
        return self.document(_META, _META_ID)


def open_library(path: str | Path, read_only: bool = False, *, salvage: bool = False) -> Library:  # noqa: FBT001, FBT002
    """Open the library at a path.

    With `salvage`, a damaged file is opened read-only with what can be read of it.

    Raises:
        StoreError: it is missing, cannot be read or is damaged; the message says what to do.
    """
    path = Path(path)
    mode = "r" if read_only or not path.exists() else "r+"
    storage = LibraryStorage(path, access_mode=mode, salvage=salvage)
    if storage.read() is None and not salvage:
        storage.close()
        raise Damaged(_("{file} is empty. It was left as it is.").format(file=path))
    return Library(storage, Atlas(RESOURCES / "map" / "countries.json"))


def new_library(path: Path, title: str) -> None:
    """Make an empty library; raises WriteFailed, also where there is a file already."""
    meta = {"schema": SCHEMA, "id": _new_id(), "title": title}
    tables: dict[str, Mapping[str, bytes]] = {_META: {_META_ID: encode(meta)}}
    create_library(path, tables | {table: {} for table in RECORD_TYPES})


def copy_shipped(path: Path) -> None:
    """Make the user's own copy of the shipped library, with an id of its own."""
    shipped = open_library(SHIPPED_LIBRARY, read_only=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    shipped.save_copy(path)
    shipped.close()


def _not_of_its_shape(reason: str) -> str:
    return _("The value is not of the shape of this field: {reason}.").format(reason=reason)


def _without(
    tables: Mapping[str, Mapping[str, bytes]], name: str
) -> dict[str, Mapping[str, bytes]]:
    return {table: rows for table, rows in tables.items() if table != name}


def _new_id() -> str:
    from uuid import uuid4

    return str(uuid4())
