"""The library on disk: a TinyDB storage with one door for writing."""

import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from tinydb.storages import Storage

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.domain.stepping import finished
from desktop_app.store.access import Access
from desktop_app.store.aside import KeptLog
from desktop_app.store.batch import Batch
from desktop_app.store.beside import Beside
from desktop_app.store.claim import make_sure_of
from desktop_app.store.conflict import Conflict
from desktop_app.store.diagnosis import look_in
from desktop_app.store.disk import REAL_DISK, Disk
from desktop_app.store.errors import Closed, ReadOnly
from desktop_app.store.finding import find, library_id, read_library
from desktop_app.store.opening import Found, Opening
from desktop_app.store.rows import DecodedRows
from desktop_app.store.slices import SliceView, layout
from desktop_app.store.whole_write import differences
from desktop_app.store.writer import Writer

Listener = Callable[[Sequence[Change]], None]
_MODES = {"r": False, "rb": False, "r+": True, "rb+": True}


class LibraryStorage(Storage):
    """The records of one db.json, each as its immutable bytes; every write is logged first.

    ``salvage`` opens a damaged file read-only with what can be read of it. Without ``begin`` lock
    and log are taken up by ``begin_writing``, at the latest before the first write, and the records
    of a large file that nobody knows are looked into no earlier: see ``look_in``. What
    TinyDB would hand to ``json.dumps`` is left alone: the layout of a library is fixed.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        create_dirs: bool = False,  # noqa: FBT001, FBT002 - TinyDB's signature
        encoding: str | None = None,
        access_mode: str = "r+",
        *,
        salvage: bool = False,
        begin: bool = True,
        disk: Disk = REAL_DISK,
        **_text: object,
    ) -> None:
        """Open a library, creating an empty file if it is missing and may be written."""
        super().__init__()
        if access_mode not in _MODES or (encoding or "utf-8").lower() not in ("utf-8", "utf8"):
            raise ValueError(_("A library is opened with mode r or r+, in UTF-8."))
        self.path = Path(os.path.realpath(path))
        self.beside = Beside(self.path, disk)
        self.folder = self.beside.folder
        self._disk = disk
        self._listeners: list[Listener] = []
        self._version = 0
        self._closed = False
        self._seen: Found | None = None
        writes = _MODES[access_mode]
        self._access = Access(self.path, self.beside, disk, waits=writes and not begin)
        why = None
        if writes and begin:
            make_sure_of(self.path, create_dirs=create_dirs)
            why = self._access.claim()
        with self._access.releasing_unused():
            log = self.beside.log
            found = find(disk, self.path, log, salvaging=salvage, hastily=not begin)
            self._held = found.held
            self.references = ReverseIndex(lambda: self._held.tables, found.naming)
            self.references.follow(found.replay.changes if found.replay else ())
            self.opening: Opening = self._take_up(found, why)

    def look_in(self) -> Generator[None, None, None]:
        """See that all records can be read, where that was put off, some at each step.

        Raises Damaged, then and whenever it is walked again: nothing is ever written then.
        """
        seen = self._seen
        if seen is not None and not seen.looked_in:
            read = partial(read_library, self._disk, self.path)
            yield from look_in(self.path, self._held.tables, read)
            if self._seen is seen:
                self._seen = replace(seen, looked_in=True)

    def begin_writing(self) -> bool:
        """Take up lock and log where that was put off; ``read_only`` tells whether it worked.

        Returns whether another program had changed records meanwhile, which subscribers hear like
        an edit. Raises StoreError where the library cannot be read any more; all is as it was.
        """
        if not self._access.waits or self._closed:
            return False
        finished(self.look_in())
        why = self._access.claim()
        with self._access.releasing_unused():
            log = self.beside.log
            found = find(self._disk, self.path, log, salvaging=False, seen=self._seen)
            self._access.waits = False
            changes = self._held.become(found.held)
            self.opening = self._take_up(replace(found, held=self._held), why)
        if changes:
            self._tell(changes)
        return bool(changes)

    def _take_up(self, found: Found, why: str | None) -> Opening:
        opening = self._access.take_up(found, why)
        self._seen = found if self._access.writer is None else None
        return opening

    @property
    def holder(self) -> str | None:
        """The other program that holds the lock, where one did when it was wanted."""
        return self._access.holder

    @property
    def read_only(self) -> bool:
        """Whether this opening can only read; ``opening.why_read_only`` tells why."""
        return self._access.writer is None and not self._access.waits

    def tables(self) -> tuple[str, ...]:
        """The names of the tables, in file order."""
        return tuple(self._held.tables)

    def slices(self, table: str) -> SliceView:
        """The records of a table as bytes, by id: a view that follows later edits."""
        return self._held.view(table)

    def get(self, table: str, record_id: str) -> bytes | None:
        """The record's bytes, None where absent."""
        return self._held.get(table, record_id)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Records that an outside change and an unfolded edit disagree on, until settled."""
        writer = self._access.writer
        return self.opening.conflicts if writer is None else tuple(writer.conflicts.values())

    @property
    def unfolded(self) -> int:
        """Bytes of log that db.json does not hold yet."""
        return 0 if self._access.writer is None else self._access.writer.unfolded

    @property
    def version(self) -> int:
        """A number that every commit raises."""
        return self._version

    def subscribe(self, listener: Listener) -> None:
        """Call the listener with the changes of every commit, after they are on disk."""
        self._listeners.append(listener)

    def commit(
        self,
        changes: Sequence[Change],
        label: str,
        added: Iterable[str] = (),
        dropped: Iterable[str] = (),
        *,
        undoes: str | None = None,
        redoes: str | None = None,
        still_open: Sequence[Conflict] = (),
    ) -> str | None:
        """The one door: on disk first, then in memory, then told to subscribers; all or nothing.

        ``added`` and ``dropped`` name tables that appear or disappear empty; ``undoes`` and
        ``redoes`` the edit that is taken back or made again, by its time; ``still_open`` are
        conflicts over records that the edit changes without settling them. Returns the time by
        which the history names this one, None where there is nothing to do. Raises Stale where a
        ``before`` is not what is held, WriteFailed where the disk refuses, ReadOnly, Unstorable or
        Closed; then nothing has changed.
        """
        writer = self._writing()
        changes = tuple(changes)
        added = tuple(table for table in added if table not in self._held.tables)
        dropped = tuple(table for table in dropped if table in self._held.tables)
        time = None
        if changes or added or dropped:
            time = writer.commit(changes, label, added, dropped, undoes, redoes, still_open)
            self._tell(changes)
        return time

    def committing(
        self, batch: Batch, label: str, undoes: str | None = None, redoes: str | None = None
    ) -> Generator[None, None, str]:
        """The same with changes that were prepared, to be walked to its end as the disk works."""
        time = yield from self._writing().committing(batch, label, undoes, redoes)
        self._tell(batch.changes)
        return time

    def only_show(self, changes: Sequence[Change], why: str | None = None) -> None:
        """From now on only show the library, with changes laid over it; the log stays as it is."""
        self._access.give_up()
        self.opening = replace(self.opening, why_read_only=self.opening.why_read_only or why)
        self._held.apply(changes)
        self.references.follow(changes)

    def settle(self, table: str, id_: str) -> None:
        """Let the file's value of a conflict stand; committing another value settles it too."""
        self._writing().settle(table, id_)

    def fold(self) -> None:
        """Rewrite db.json so that it holds all edits; from any thread, while edits go on.

        Raises ChangedOutside where another program wrote it meanwhile, WriteFailed where the disk
        refuses; the log still holds every edit.
        """
        self._writing().fold()

    def backup(self) -> Path:
        """Keep a copy of the library as it now is among its backups; raises WriteFailed."""
        return self.beside.keep_backup(layout(self._held.snapshot()))

    def kept_logs(self) -> tuple[KeptLog, ...]:
        """The logs put aside that hold edits and were not forgotten."""
        return self.beside.kept_logs(library_id(self._held.tables))

    def forget_log(self, log: KeptLog) -> None:
        """Offer a log put aside no more; its file stays. Raises WriteFailed."""
        self._writing()
        self.beside.forget_log(log)

    def close(self) -> None:
        """Fold what is to be folded, then let go of file and lock; a second call does nothing."""
        if self._closed:
            return
        writer = self._access.writer
        if writer is not None:
            writer.rest()
        try:
            if writer is not None:
                writer.fold()
        finally:
            self._closed = True
            self._access.release()

    def read(self) -> dict[str, Any] | None:
        """TinyDB's view: tables of documents, each decoded anew; None for an empty file."""
        if self._closed:
            raise Closed(_("{file} was closed.").format(file=self.path))
        if self._held.empty:
            return None
        return {table: DecodedRows(self._held.view(table)) for table in self._held.tables}

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """TinyDB's write of everything, brought down to what differs from what is held."""
        changes, dropped = differences(self._held, data)
        self.commit(changes, _("TinyDB write"), data, dropped)

    def _writing(self) -> Writer:
        if self._closed:
            raise Closed(_("{file} was closed.").format(file=self.path))
        self.begin_writing()
        if self._access.writer is None:
            raise ReadOnly(
                self.opening.why_read_only
                or _("{file} was opened for reading only.").format(file=self.path)
            )
        return self._access.writer

    def _tell(self, changes: Sequence[Change]) -> None:
        self._version += 1
        self.references.follow(changes)
        for listener in self._listeners:
            listener(changes)
