"""Logs that are damaged or not ours are kept, never continued and never lost."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.history import Made
from desktop_app.store.disk import Disk, write_whole
from desktop_app.store.errors import WriteFailed
from desktop_app.store.log import Edited, Entry, from_wire, read_segment
from desktop_app.store.opening import Aside, Found

ASIDE = "aside"
_OFFERED, _FORGOTTEN = "log-", "forgotten-log-"


class KeptLog(msgspec.Struct, frozen=True):
    """A log put aside, why it was, and the edits that it alone holds, in their order."""

    path: Path
    reason: str
    edits: tuple[Made, ...]


def put_aside(disk: Disk, folder: Path, found: Found) -> tuple[Aside, ...]:
    """Keep a copy of the log for each reason found; raises OSError."""
    if not found.opening.aside:
        return ()
    mark = hashlib.sha256(found.log).hexdigest()[:16]
    names = (_FORGOTTEN + mark, _OFFERED + mark)
    offered = folder / ASIDE / names[1]
    kept = next((path for path in map(offered.with_name, names) if path.exists()), offered)
    if not kept.exists():
        disk.make_folder(kept.parent)
        write_whole(disk, kept, [found.log])
    return tuple(replace(aside, path=kept) for aside in found.opening.aside)


def kept_logs(disk: Disk, folder: Path, library: str | None) -> tuple[KeptLog, ...]:
    """The logs put aside that hold edits and were not forgotten; ``library`` is our own id."""
    kept = (_read(disk, path, library) for path in (folder / ASIDE).glob(f"{_OFFERED}*"))
    return tuple(sorted((log for log in kept if log and log.edits), key=lambda log: log.path))


def forget_log(disk: Disk, log: KeptLog) -> None:
    """Offer a log no more; its file stays under another name. Raises WriteFailed."""
    mark = log.path.name.removeprefix(_OFFERED)
    try:
        disk.replace(log.path, log.path.with_name(_FORGOTTEN + mark))
    except OSError as error:
        raise WriteFailed(
            _("{file} could not be renamed: {reason}.").format(
                file=log.path, reason=error.strerror or error
            )
        ) from error


def _read(disk: Disk, path: Path, library: str | None) -> KeptLog | None:
    try:
        segment = read_segment(disk.read(path))
    except OSError:
        return None
    theirs = segment.begin.library if segment.begin else None
    if None not in (theirs, library) and theirs != library:
        entries = (*(line.entry for line in segment.lines), *segment.rest)
        return KeptLog(path, _("it belongs to another library"), _edits(entries))
    return KeptLog(path, segment.broken or "", _edits(segment.rest))


def _edits(entries: Iterable[Entry]) -> tuple[Made, ...]:
    return tuple(
        Made(each.time, Edit(each.label, from_wire(each.changes)), each.undoes, each.redoes)
        for each in entries
        if isinstance(each, Edited)
    )
