"""What the log and its finished segments tell: every edit, and every version of a record."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.history import Made, told
from desktop_app.store.disk import Disk
from desktop_app.store.log import Edited, Entry, Rebased, from_wire, read_entries
from desktop_app.store.logged import read_edits
from desktop_app.store.rotate import HISTORY


class Version(msgspec.Struct, frozen=True):
    """One change of a record: when (UTC, ISO 8601), by which edit, its bytes before and after."""

    time: str
    label: str
    before: bytes | None
    after: bytes | None


def past(disk: Disk, folder: Path) -> Iterator[Made]:
    """Every edit that a library's folder tells of up to now, newest first.

    Segments are read one by one as they are asked for, so a fold meanwhile does no harm.
    """
    present = _read(disk, folder / "log")  # first: a fold moves it to the segments
    return _past(present, disk, _segments(folder)[::-1])


def _past(present: bytes, disk: Disk, segments: Iterable[Path]) -> Iterator[Made]:
    newer: set[str] = set()
    for data in chain([present], (_read(disk, path) for path in segments)):
        edits = [made for made in read_edits(data) if made.edit.does_something]
        yield from (made for made in reversed(edits) if made.time not in newer)
        newer = {made.time for made in edits}  # edits made during a fold stand in both logs


def versions(disk: Disk, folder: Path, table: str, id_: str) -> list[Version]:
    """The versions of a record, oldest first, from a library's folder."""
    needle = f"[{_quoted(table)},{_quoted(id_)},".encode()
    present = _read(disk, folder / "log")
    older = (_read(disk, path) for path in _segments(folder))
    found: dict[Version, None] = {}
    for data in (*older, present):
        lines = (line for line in data.split(b"\n") if needle in line)
        for entry in read_entries(b"\n".join(lines)):
            found |= dict.fromkeys(_of_record(entry, table, id_))
    return list(found)


def _of_record(entry: Entry, table: str, id_: str) -> list[Version]:
    if isinstance(entry, Edited):
        label = told(entry.label, undoes=entry.undoes, redoes=entry.redoes)
    elif isinstance(entry, Rebased):
        label = _("Kept over a change from outside")
    else:
        return []
    return [
        Version(entry.time, label, change.before, change.after)
        for change in from_wire(entry.changes)
        if (change.table, change.id) == (table, id_)
    ]


def _segments(folder: Path) -> Sequence[Path]:
    """The finished logs, oldest first: their names begin with the time they were begun."""
    return sorted((folder / HISTORY).glob("*.log"))


def _read(disk: Disk, path: Path) -> bytes:
    try:
        return disk.read(path)
    except FileNotFoundError:
        return b""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
