"""The claim to write a library: that its file is there and may be written, and the lock on it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tinydb.storages import touch

from desktop_app import gettext as _
from desktop_app.store.errors import Missing, Unreadable

if TYPE_CHECKING:
    from desktop_app.store.lock import WriterLock


class Claim(NamedTuple):
    """The lock, or why the library can only be read, and which other program holds it."""

    lock: "WriterLock | None" = None
    why_not: str | None = None
    holder: str | None = None


def make_sure_of(path: Path, *, create_dirs: bool) -> None:
    """Make an empty file where there is none; raises Unreadable for a folder, else Missing."""
    if path.is_dir():
        raise Unreadable(_("{file} is a folder. Name the library file in it.").format(file=path))
    if path.exists():
        return
    try:
        touch(str(path), create_dirs)
    except OSError as error:
        told = _("There is no library at {file}, and none can be made there: {reason}.")
        raise Missing(told.format(file=path, reason=error.strerror or error)) from error


def claim(path: Path, lock_file: Path) -> Claim:
    """Lock a library for writing, where that may be."""
    if not os.access(path, os.W_OK):
        return Claim(why_not=_("{file} may not be written.").format(file=path))
    from desktop_app.store.lock import WriterLock  # slow to import, and a reader takes none

    lock = WriterLock(lock_file)
    try:
        holder = lock.take()
    except OSError as error:
        return Claim(why_not=unwritable(lock_file.parent, error))
    if holder is None:
        return Claim(lock)
    told = _("{file} is open for writing in another program: {holder}.")
    return Claim(why_not=told.format(file=path, holder=holder), holder=holder)


def unwritable(folder: Path, error: OSError) -> str:
    """Why nothing can be written into a folder."""
    return _("{folder} cannot be written: {reason}.").format(
        folder=folder, reason=error.strerror or error
    )
