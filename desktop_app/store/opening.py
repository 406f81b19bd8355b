"""What opening a library found: read the file and its log, and see how they belong together."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from gettext import gettext as _
from pathlib import Path

import msgspec

from desktop_app.domain.edit import Edit
from desktop_app.store.conflict import Conflict
from desktop_app.store.diagnosis import read_known, read_unknown
from desktop_app.store.disk import Disk
from desktop_app.store.documents import decode
from desktop_app.store.errors import Damaged, Missing, Unreadable
from desktop_app.store.log import (
    Begin,
    Edited,
    Entry,
    Folded,
    Rebased,
    Segment,
    from_wire,
    read_segment,
)
from desktop_app.store.replay import Replay, replay
from desktop_app.store.salvage import Damage, salvage
from desktop_app.store.slices import Held, Rows

LIBRARY_TABLE = "_library"
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Aside:
    """A log that is damaged or not ours, kept at a path (None when nothing was written)."""

    path: Path | None
    reason: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """All that opening found out of the ordinary, for a status line or a dialog."""

    damage: tuple[Damage, ...] = ()
    torn: int = 0
    replayed: int = 0
    changed_outside: bool = False
    outside: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    aside: tuple[Aside, ...] = ()
    why_read_only: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A library as read: its records, where its log stands, and the report."""

    held: Held
    sha256: str
    library: str | None
    segment: Segment | None
    log: bytes
    replay: Replay | None
    opening: Opening = field(default_factory=Opening)


def read_library(disk: Disk, path: Path) -> bytes:
    """All bytes of a db.json; raises Missing or Unreadable."""
    try:
        return disk.read(path)
    except FileNotFoundError:
        raise Missing(
            _("There is no library at {file}. Check the path, or make one there.").format(file=path)
        ) from None
    except IsADirectoryError:
        raise Unreadable(
            _("{file} is a folder. Name the library file in it.").format(file=path)
        ) from None
    except OSError as error:
        if path.is_dir():
            raise Unreadable(
                _("{file} is a folder. Name the library file in it.").format(file=path)
            ) from None
        raise Unreadable(
            _("{file} cannot be read: {reason}. Check who may read it.").format(
                file=path, reason=error.strerror or error
            )
        ) from error


def find(disk: Disk, path: Path, log_path: Path, *, salvaging: bool) -> Found:
    """Read a library and its log, even while another program folds; raises StoreError."""
    before: tuple[str, bytes] | None = None
    for _attempt in range(_TRIES):
        data = read_library(disk, path)
        sha256 = hashlib.sha256(data).hexdigest()
        log = _read_log(disk, log_path)
        segment = read_segment(log) if log else None
        known = segment is not None and sha256 in _hashes(segment)
        if known or not log or before == (sha256, log):
            break
        before = (sha256, log)
    return _lay(path, data, sha256, log, segment, known=known, salvaging=salvaging)


def _read_log(disk: Disk, log_path: Path) -> bytes:
    try:
        return disk.read(log_path)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise Unreadable(
            _("The change log {file} cannot be read: {reason}.").format(
                file=log_path, reason=error.strerror or error
            )
        ) from error


def _hashes(segment: Segment) -> set[str]:
    hashes = set()
    for line in segment.lines:
        if isinstance(line.entry, Begin):
            hashes.add(line.entry.base)
        elif isinstance(line.entry, Folded | Rebased):
            hashes.add(line.entry.sha256)
    return hashes


def _lay(
    path: Path,
    data: bytes,
    sha256: str,
    log: bytes,
    segment: Segment | None,
    *,
    known: bool,
    salvaging: bool,
) -> Found:
    opening = Opening()
    emptied = not data and segment is not None and bool(segment.lines) and not known
    try:
        tables = read_known(path, data) if known else read_unknown(path, data, emptied=emptied)
    except Damaged as error:
        if not salvaging:
            raise
        tables, damage = salvage(data)
        opening = replace(opening, damage=damage, why_read_only=str(error))
    held = Held(tables)
    library = library_id(held.tables)
    if segment is None:
        return Found(held, sha256, library, None, log, None, opening)
    opening = replace(opening, torn=segment.torn)
    if not segment.lines:
        aside = (_aside(segment.broken, segment),) if segment.broken else ()
        return Found(held, sha256, library, segment, log, None, replace(opening, aside=aside))
    course = replay(segment, sha256, library, held.get)
    if course.ground == "foreign":
        reason = _("it belongs to another library")
        aside = (_aside(reason, segment),)
        return Found(held, sha256, library, segment, log, course, replace(opening, aside=aside))
    if course.changes or course.added or course.dropped:
        held.apply(course.changes, course.added, course.dropped)
    return Found(
        held,
        sha256,
        library,
        segment,
        log,
        course,
        replace(
            opening,
            replayed=course.edits,
            changed_outside=course.ground == "outside",
            outside=course.touched,
            conflicts=course.conflicts,
            aside=(_aside(segment.broken, Segment(rest=segment.rest)),) if segment.broken else (),
        ),
    )


def _aside(reason: str, segment: Segment) -> Aside:
    entries = [*(line.entry for line in segment.lines), *segment.rest]
    return Aside(None, reason, unfolded_edits(entries))


def unfolded_edits(entries: list[Entry]) -> tuple[Edit, ...]:
    """The edits of a log that no fold in it covers for certain."""
    return tuple(
        Edit(entry.label, from_wire(entry.changes))
        for entry in entries
        if isinstance(entry, Edited)
    )


def library_id(tables: Mapping[str, Rows]) -> str | None:
    """The ``id`` in the library's own record, where it has one."""
    for raw in tables.get(LIBRARY_TABLE, {}).values():
        try:
            found = decode(raw).get("id")
        except msgspec.DecodeError:
            return None
        return found if isinstance(found, str) else None
    return None
