"""Putting a backup in the place of the library: by one edit, or of a file that cannot be read."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.store.disk import REAL_DISK, Disk, write_whole
from desktop_app.store.errors import ReadOnly, WriteFailed
from desktop_app.store.lock import WriterLock
from desktop_app.store.log import read_segment
from desktop_app.store.rotate import HISTORY, segment_name

Tables = Mapping[str, Mapping[str, bytes]]


def differing(present: Tables, wanted: Tables) -> tuple[Change, ...]:
    """The changes that make one library's records those of another."""
    changes = [
        Change(table, id_, present.get(table, {}).get(id_), record)
        for table, rows in wanted.items()
        for id_, record in rows.items()
        if present.get(table, {}).get(id_) != record
    ]
    changes += [
        Change(table, id_, record, None)
        for table, rows in present.items()
        for id_, record in rows.items()
        if id_ not in wanted.get(table, {})
    ]
    return tuple(changes)


def replace_unreadable(library: Path, backup: Path, disk: Disk = REAL_DISK) -> Path | None:
    """Put a sound backup in the place of a library that is damaged or gone.

    What stood there is kept aside, its log in the history; nothing of either is lost. Returns where
    the damaged file is kept, None where there was none.

    Raises:
        ReadOnly: another program has the library open.
        WriteFailed: the disk refused; the damaged file is still there.
    """
    folder = library.with_name(library.name + ".d")
    lock = WriterLock(folder / "lock")
    try:
        holder = lock.take()
        if holder is None:
            kept = _keep_aside(disk, library, folder)
            _finish_log(disk, folder)
            write_whole(disk, library, [disk.read(backup)])
    except OSError as error:
        told = _("{file} was not replaced: {reason}.")
        raise WriteFailed(told.format(file=library, reason=error.strerror or error)) from error
    finally:
        lock.give_back()
    if holder is not None:
        told = _("{file} is open for writing in another program: {holder}.")
        raise ReadOnly(told.format(file=library, holder=holder))
    return kept


def _keep_aside(disk: Disk, library: Path, folder: Path) -> Path | None:
    try:
        data = disk.read(library)
    except FileNotFoundError:
        return None
    kept = folder / "aside" / f"damaged-{hashlib.sha256(data).hexdigest()[:16]}.json"
    disk.make_folder(kept.parent)
    write_whole(disk, kept, [data])
    return kept


def _finish_log(disk: Disk, folder: Path) -> None:
    """Move the log to the history: it extends a file that is no more."""
    log = folder / "log"
    try:
        data = disk.read(log)
    except FileNotFoundError:
        return
    sound = bool(read_segment(data).lines)
    name = segment_name(data) if sound else f"log-{hashlib.sha256(data).hexdigest()[:16]}"
    kept = folder / (HISTORY if sound else "aside") / name
    disk.make_folder(kept.parent)
    write_whole(disk, kept, [data])
    disk.remove(log)
    disk.sync_folder(folder)
