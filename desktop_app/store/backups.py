"""Whole copies of a library, kept beside it by the time they were made."""

import contextlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.store.disk import Disk, write_whole
from desktop_app.store.errors import WriteFailed

_TIME = "%Y-%m-%dT%H%M%S.%fZ"
_TIME_LETTERS = len("2024-08-03T140500.123456Z")


def keep_backup(disk: Disk, folder: Path, chunks: Iterable[bytes], note: str = "") -> Path:
    """Write a copy named for the present (UTC) and a note; raises WriteFailed."""
    path = folder / f"{datetime.now(UTC).strftime(_TIME)}{note}.json"
    try:
        disk.make_folder(folder)
        write_whole(disk, path, chunks)
        disk.sync_folder(folder.parent)
    except OSError as error:
        raise WriteFailed(
            _("No backup was made: {file}: {reason}.").format(
                file=path, reason=error.strerror or error
            )
        ) from error
    return path


def keep_old(disk: Disk, folder: Path, data: bytes, schema: int) -> Path:
    """Keep the bytes of a library of an older schema, once; the name tells the schema.

    Raises WriteFailed.
    """
    note = f"-schema-{schema}"
    for kept in sorted(folder.glob(f"*{note}.json")):
        with contextlib.suppress(OSError):
            if disk.read(kept) == data:
                return kept
    return keep_backup(disk, folder, [data], note)


def list_backups(folder: Path) -> tuple[Path, ...]:
    """The copies, oldest first."""
    return tuple(sorted(folder.glob("*.json")))


def made_at(backup: Path) -> datetime | None:
    """When a copy was made, by its name; None where somebody has given it another."""
    try:
        return datetime.strptime(backup.stem[:_TIME_LETTERS], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
