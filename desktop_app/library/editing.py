"""The library as it is edited: every change is one `Edit` through one door."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import gettext as _
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.history import Made
from desktop_app.domain.ids import free_id
from desktop_app.library.making import Making
from desktop_app.library.reading import META, META_ID, SCHEMA
from desktop_app.store.aside import KeptLog
from desktop_app.store.atlas import Atlas
from desktop_app.store.backups import list_backups
from desktop_app.store.conflict import Conflict
from desktop_app.store.create import write_library
from desktop_app.store.documents import encode
from desktop_app.store.errors import ReadOnly, WriteFailed
from desktop_app.store.storage import LibraryStorage

if TYPE_CHECKING:
    from desktop_app.library.versions import RecordVersion

Listener = Callable[[Sequence[Change]], None]


class Library(Making):
    """One db.json, open. Every change goes through `apply`."""

    def __init__(self, storage: LibraryStorage, atlas: Atlas, known: int = SCHEMA) -> None:
        super().__init__(storage, atlas, known)
        self._listeners: list[Listener] = []
        storage.subscribe(self._follow)

    def look_in(self) -> Iterator[None]:
        """See that every record can be read, some at each step, where opening put that off.

        Raises:
            StoreError: one cannot; nothing is ever written then.
        """
        return self._storage.look_in()

    def begin_writing(self) -> bool:
        """Keep other writers out, where that was put off; `read_only` says whether it worked.

        Returns whether another program had changed records meanwhile, told like an edit.

        Raises:
            StoreError: the file cannot be read any more; what was read stays.
        """
        return self._storage.begin_writing()

    def put(self, table: str, record_id: str, document: Mapping[str, Any], label: str) -> Edit:
        """The edit that stores a mapping as the record; not yet applied."""
        before = self.held(table, record_id)
        return Edit(label, (Change(table, record_id, before, encode(document)),))

    def removal(self, table: str, record_id: str, label: str) -> Edit:
        """The edit that deletes a record and every mention of it; not yet applied.

        Raises:
            Stale: there is no such record any more.
        """
        return self.removals(((table, record_id),), label)

    def free_id(self, table: str, wish: str) -> str:
        """An id for a new record: the wish in plain letters, numbered where it is taken."""
        return free_id(wish, self._storage.slices(table))

    def past(self) -> Iterable[Made]:
        """Every edit of this library, newest first, read from disk as far as it is asked for."""
        return self._storage.beside.past()

    def subscribe(self, listener: Listener) -> None:
        """Call the listener with the changes after each edit."""
        self._listeners.append(listener)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Records changed both here and by another program, until somebody chooses."""
        return self._storage.conflicts

    def settle(self, conflict: Conflict) -> None:
        """Let the file's value of a conflict stand; an edit of the record settles it too."""
        with self._telling_refusals():
            self._storage.settle(conflict.table, conflict.id)

    def forget_log(self, log: KeptLog) -> None:
        """Offer a log put aside no more; its file stays. Raises WriteFailed."""
        self._storage.forget_log(log)

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
        meta = self._meta() | {"schema": self.schema, "id": new_id()}
        others = {table: rows for table, rows in self.content.items() if table != META}
        write_library(path, {META: {META_ID: encode(meta)}, **others})

    def versions(self, table: str, record_id: str) -> "Sequence[RecordVersion]":
        """Every state of a record that is known, oldest first, up to the present one."""
        from desktop_app.library.versions import record_versions

        return record_versions(self.history(table, record_id), self.held(table, record_id))

    @property
    def content(self) -> Mapping[str, Mapping[str, bytes]]:
        """Every table, the library's own too, as bytes by id: views that follow later edits."""
        return {table: self._storage.slices(table) for table in self._storage.tables()}

    @property
    def library_id(self) -> str | None:
        """What tells this library from others, in all of its copies; None where it says none."""
        found = self._meta().get("id")
        return found if isinstance(found, str) else None

    def backup(self) -> Path:
        """Keep a copy of the library as it now is; returns where. Raises WriteFailed."""
        return self._storage.backup()

    @property
    def backups(self) -> tuple[Path, ...]:
        """The copies kept, oldest first."""
        return list_backups(self._storage.beside.backups)

    def replace_by(self, other: "Library", label: str) -> Path | None:
        """Hold what another library holds, by one edit; what it held is backed up first.

        Returns the backup, None where nothing differs.

        Raises:
            StoreError: nothing was changed.
        """
        from desktop_app.library.replacing import differing

        changes = differing(self.content, other.content)
        if not changes:
            return None
        if self.read_only:
            raise ReadOnly(self.why_read_only)
        kept = self.backup()
        self.apply(Edit(label, changes))
        return kept

    def close(self) -> None:
        """Fold what is not folded and let go of the file."""
        if "finder" in vars(self):
            self.finder.stop()
        self._storage.close()

    def _follow(self, changes: Sequence[Change]) -> None:
        if "_sheets" in vars(self):
            self._sheets.follow(changes)
        if "finder" in vars(self):
            self.finder.follow(changes)
        for listener in tuple(self._listeners):
            listener(changes)


def new_id() -> str:
    """An id for a library, unlike any other."""
    from uuid import uuid4

    return str(uuid4())
