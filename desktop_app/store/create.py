"""New library files."""

import os
from collections.abc import Mapping
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.store.disk import REAL_DISK, Disk, write_whole
from desktop_app.store.errors import WriteFailed
from desktop_app.store.slices import Slice, layout


def create_library(
    path: str | os.PathLike[str],
    tables: Mapping[str, Mapping[str, Slice]],
    disk: Disk = REAL_DISK,
) -> None:
    """Write a new db.json with these records; raises WriteFailed, also where a file is already."""
    target = Path(path)
    if target.exists():
        raise WriteFailed(_("{file} exists already; it was left as it is.").format(file=target))
    write_library(target, tables, disk)


def write_library(
    path: str | os.PathLike[str],
    tables: Mapping[str, Mapping[str, Slice]],
    disk: Disk = REAL_DISK,
) -> None:
    """Write a db.json with these records in place of whatever was there; raises WriteFailed."""
    target = Path(os.path.realpath(path))
    try:
        write_whole(disk, target, layout(tables))
    except OSError as error:
        raise WriteFailed(
            _("{file} was not written: {reason}.").format(
                file=target, reason=error.strerror or error
            )
        ) from error
