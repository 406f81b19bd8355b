"""The one door: what is committed is in the log first, and in db.json at the next fold."""

import hashlib
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edit import Change
from desktop_app.domain.stepping import finished
from desktop_app.store.batch import Batch
from desktop_app.store.conflict import Conflict
from desktop_app.store.disk import Disk, discard, write_temporary
from desktop_app.store.errors import Busy, ChangedOutside, Stale, WriteFailed
from desktop_app.store.finding import library_id
from desktop_app.store.journal import Journal
from desktop_app.store.known import write_known
from desktop_app.store.log import (
    Begin,
    Edited,
    Encoded,
    Folded,
    Rebased,
    Settled,
    conflicts_to_wire,
    now,
    to_wire,
)
from desktop_app.store.naming_note import write_naming
from desktop_app.store.opening import Found
from desktop_app.store.order import write_gone
from desktop_app.store.replay import Replay
from desktop_app.store.rotate import rotate
from desktop_app.store.slices import Held, layout

_LOOK = 0.002
"""Seconds between two looks whether the disk is done."""


class Writer:
    """Commits edits to a library and folds them into its file; safe to use from two threads."""

    def __init__(self, disk: Disk, path: Path, journal: Journal, found: Found) -> None:
        """Take up the library where opening found it."""
        self.conflicts = {(c.table, c.id): c for c in found.opening.conflicts}
        self._disk = disk
        self._path = path
        self._journal = journal
        self._held: Held = found.held
        self._sha256 = found.sha256
        self._ours = found.ours
        self._naming = found.naming
        self._mutex = threading.RLock()
        self._saving = False
        """Whether the thread that has the mutex waits for the disk, and goes on meanwhile."""
        self._folding = threading.Lock()
        self._folded_at = 0
        self._edited_at = 0
        self._dirty = False
        """Whether the log holds edits that the file does not."""
        self._outdated = False
        """Whether the log begins with what the file no longer is, and is to be begun anew."""
        self._last_edit = ""
        self._lost = False
        """Whether a log with edits that the file does not hold was gone."""
        self._resume(found)

    def _resume(self, found: Found) -> None:
        course = found.replay
        if found.segment is None or course is None:
            self._journal.begin(self._begin(()))
            return
        self._journal.resume(found.segment, len(found.log))
        self._folded_at = course.covered or found.segment.lines[0].end
        self._dirty = bool(course.changes or course.added or course.dropped)
        self._outdated = course.ground != "base"
        if course.ground == "outside":
            self._journal.append([self._rebased(course)])

    def _rebased(self, course: Replay) -> Rebased:
        return Rebased(
            now(),
            self._sha256,
            outside=True,
            changes=to_wire(course.changes),
            conflicts=conflicts_to_wire(course.conflicts),
            added=course.added,
            dropped=course.dropped,
        )

    def _begin(self, conflicts: Iterable[Conflict]) -> Begin:
        return Begin(
            now(),
            self._sha256,
            library_id(self._held.tables),
            conflicts_to_wire(conflicts),
            ours=self._ours,
        )

    @property
    def unfolded(self) -> int:
        """Bytes of log that db.json does not hold yet."""
        return self._journal.length - self._folded_at if self._dirty else 0

    def commit(
        self,
        changes: Sequence[Change],
        label: str,
        added: tuple[str, ...] = (),
        dropped: tuple[str, ...] = (),
        undoes: str | None = None,
        redoes: str | None = None,
        still_open: Sequence[Conflict] = (),
    ) -> str:
        """Make all changes or none, on disk first; raises Stale, Unstorable or WriteFailed.

        Returns the time by which the history names the edit.
        """
        with self._alone():
            batch = Batch(changes)
            finished(batch.prepare())
            open_wires = conflicts_to_wire(still_open)
            edit = Edited("", label, (), added, dropped, undoes, redoes, open_wires)
            time = self._log(edit, batch)
            self._take_in(changes, added, dropped)
            self.conflicts |= {(c.table, c.id): c for c in still_open}
        return time

    def committing(
        self, batch: Batch, label: str, undoes: str | None = None, redoes: str | None = None
    ) -> Generator[None, None, str]:
        """The same with changes that were prepared, while the thread that walks it goes on.

        The disk's work is done on another thread. Nothing else is written meanwhile: another
        thread waits, this one is refused as Busy. Once begun it is brought to its end.
        """
        with self._alone(), ThreadPoolExecutor(1, "save") as aside:
            self._saving = True
            try:
                edit = Edited("", label, undoes=undoes, redoes=redoes)
                saved = aside.submit(self._log, edit, batch)
                with suppress(GeneratorExit):
                    while not wait([saved], _LOOK).done:
                        yield
                time = saved.result()
            finally:
                self._saving = False
            self._take_in(batch.changes)
        return time

    def rest(self) -> None:
        """Return once nothing is being saved; raises Busy where this thread is to finish it."""
        with self._alone():
            pass

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep others from writing; raises Busy where this thread is in the middle of it."""
        with self._mutex:
            if self._saving:
                raise Busy(_("An edit is still being saved: try again when that is done."))
            yield

    def _log(self, edit: Edited, batch: Batch) -> str:
        """Write an edit to the log; returns the time by which the history names it."""
        self._refuse_stale(batch.changes)
        time = self._next_time()
        self._journal.append([Encoded(replace(edit, time=time), batch.pieces)])
        self._last_edit = time
        self._dirty = True
        self._edited_at = self._journal.length
        return time

    def _take_in(self, changes: Sequence[Change], *tables: tuple[str, ...]) -> None:
        self._held.apply(changes, *tables)
        for change in changes if self.conflicts else ():
            self.conflicts.pop((change.table, change.id), None)

    def _next_time(self) -> str:
        """The present; later than that of the last edit on any clock that goes on."""
        while (time := now()) == self._last_edit:
            pass
        return time

    def _refuse_stale(self, changes: Iterable[Change]) -> None:
        ahead: dict[tuple[str, str], bytes | None] = {}
        for change in changes:
            key = change.table, change.id
            held = ahead[key] if key in ahead else self._held.get(*key)
            if held != change.before:
                told = _("“{id}” in {table} has changed meanwhile; nothing was saved.")
                raise Stale(told.format(id=change.id, table=change.table))
            ahead[key] = change.after

    def settle(self, table: str, id_: str) -> None:
        """Let the file's value of a conflict stand; raises WriteFailed."""
        with self._alone():
            if (table, id_) in self.conflicts:
                self._journal.append([Settled(now(), table, id_)])
                del self.conflicts[table, id_]

    def fold(self) -> None:
        """Write db.json anew with all edits made so far, then begin a new log.

        Raises ChangedOutside or WriteFailed; the log then still holds every edit, unless somebody
        has removed it. That no new log can be begun is no failure: the old one goes on.
        """
        self.rest()
        with self._folding, collector_paused():
            try:
                if self._dirty or self._journal.is_lost:
                    self._begin_new_log(*self._rewrite())
                elif self._outdated:
                    with self._alone():
                        self._journal.append()
                        self._begin_new_log(self._journal.length, self._open_conflicts())
            except OSError as error:
                if self._dirty or self._journal.is_lost:
                    raise WriteFailed(self._why_not_rewritten(error)) from error

    def _why_not_rewritten(self, error: OSError) -> str:
        cause = error.__cause__ if isinstance(error, WriteFailed) else error
        told = (
            _("{file} was not rewritten: {reason}. Its log is gone: save it elsewhere.")
            if self._lost
            else _("{file} was not rewritten: {reason}. Every edit is safe in {log}.")
        )
        reason = getattr(cause, "strerror", None) or cause
        return told.format(file=self._path, reason=reason, log=self._journal.path)

    def _open_conflicts(self) -> tuple[Conflict, ...]:
        return tuple(self.conflicts.values())

    def _rewrite(self) -> tuple[int, tuple[Conflict, ...]]:
        """Replace db.json by what memory holds; give the length of log and the conflicts then."""
        with self._alone():
            if self._journal.is_lost:
                self._lost = self._dirty
                self._journal.begin(self._begin(self._open_conflicts()))
            if self._journal.pending:
                self._journal.append()
            snapshot = self._held.snapshot()
            gone = self._held.order.gone(snapshot)
            conflicts = self._open_conflicts()
            covers, covered = self._journal.last, self._journal.length
        digest = hashlib.sha256()
        temporary = self._journal.path.with_name("new")
        write_temporary(self._disk, temporary, _hashed(layout(snapshot), digest), like=self._path)
        try:
            with self._alone():
                self._journal.append([Folded(now(), digest.hexdigest(), covers)])
            self._refuse_foreign_bytes()
            self._disk.replace(temporary, self._path)
        except BaseException:
            discard(self._disk, temporary)
            raise
        self._sha256 = digest.hexdigest()
        self._ours = True
        self._lost = False
        self._disk.sync_folder(self._path.parent)
        folder = self._journal.path.parent
        write_gone(self._disk, folder, gone)
        write_known(self._disk, folder, self._sha256, snapshot)
        self._naming = write_naming(self._disk, folder, self._sha256, snapshot, self._naming)
        with self._alone():
            self._dirty = self._edited_at > covered
            self._folded_at = covered
            self._outdated = True
        return covered, conflicts

    def _refuse_foreign_bytes(self) -> None:
        if self._disk.sha256(self._path) != self._sha256:
            raise ChangedOutside(
                _(
                    "Another program has changed {file}; it was not overwritten. Open it again to"
                    " see both."
                ).format(file=self._path)
            )

    def _begin_new_log(self, covered: int, conflicts: Iterable[Conflict]) -> None:
        """Move the log up to a length to the history; carry on with what came after it."""
        with self._alone():
            self._folded_at = rotate(self._disk, self._journal, self._begin(conflicts), covered)
            self._edited_at = self._journal.length
            self._outdated = False

    def close(self) -> None:
        """Let go of the log."""
        self._journal.close()


def _hashed(chunks: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for chunk in chunks:
        digest.update(chunk)
        yield chunk
