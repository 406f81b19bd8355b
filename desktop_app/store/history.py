"""What became of a record: every version that the log and its finished segments tell of."""

import json
from pathlib import Path

import msgspec

from desktop_app import gettext as _
from desktop_app.store.disk import Disk
from desktop_app.store.log import Edited, Entry, Rebased, from_wire, read_entries
from desktop_app.store.rotate import HISTORY


class Version(msgspec.Struct, frozen=True):
    """One change of a record: when (UTC, ISO 8601), by which edit, its bytes before and after."""

    time: str
    label: str
    before: bytes | None
    after: bytes | None


def versions(disk: Disk, folder: Path, table: str, id_: str) -> list[Version]:
    """The versions of a record, oldest first, from a library's folder."""
    needle = f"[{_quoted(table)},{_quoted(id_)},".encode()
    segments = sorted(path for path in (folder / HISTORY).glob("*.log"))
    found: dict[Version, None] = {}
    for path in (*segments, folder / "log"):
        try:
            data = disk.read(path)
        except FileNotFoundError:
            continue
        lines = (line for line in data.split(b"\n") if needle in line)
        for entry in read_entries(b"\n".join(lines)):
            found |= dict.fromkeys(_of_record(entry, table, id_))
    return list(found)


def _of_record(entry: Entry, table: str, id_: str) -> list[Version]:
    if isinstance(entry, Edited):
        label = entry.label
    elif isinstance(entry, Rebased):
        label = _("Kept over a change from outside")
    else:
        return []
    return [
        Version(entry.time, label, change.before, change.after)
        for change in from_wire(entry.changes)
        if (change.table, change.id) == (table, id_)
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
