"""A sound backup in the place of a library that cannot be read."""

import hashlib
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.store.aside import ASIDE
from desktop_app.store.beside import Beside
from desktop_app.store.disk import REAL_DISK, Disk, write_whole
from desktop_app.store.errors import ReadOnly, WriteFailed
from desktop_app.store.lock import WriterLock
from desktop_app.store.log import read_segment
from desktop_app.store.rotate import HISTORY, segment_name


def replace_unreadable(library: Path, backup: Path, disk: Disk = REAL_DISK) -> Path | None:
    """Put a sound backup in the place of a library that is damaged or gone.

    What stood there is kept aside, its log in the history; nothing of either is lost. Returns where
    the damaged file is kept, None where there was none.

    Raises:
        ReadOnly: another program has the library open.
        WriteFailed: the disk refused; the damaged file is still there.
    """
    beside = Beside(library, disk)
    lock = WriterLock(beside.lock)
    try:
        holder = lock.take()
        if holder is None:
            kept = _keep_aside(disk, library, beside.folder)
            _finish_log(disk, beside.log)
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
    kept = folder / ASIDE / f"damaged-{hashlib.sha256(data).hexdigest()[:16]}.json"
    disk.make_folder(kept.parent)
    write_whole(disk, kept, [data])
    return kept


def _finish_log(disk: Disk, log: Path) -> None:
    """Move the log to the history, or aside: it extends a file that is no more."""
    try:
        data = disk.read(log)
    except FileNotFoundError:
        return
    sound = bool(read_segment(data).lines)
    name = segment_name(data) if sound else f"log-{hashlib.sha256(data).hexdigest()[:16]}"
    kept = log.parent / (HISTORY if sound else ASIDE) / name
    disk.make_folder(kept.parent)
    write_whole(disk, kept, [data])
    disk.remove(log)
    disk.sync_folder(log.parent)
