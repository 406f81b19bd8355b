"""Reading a library and its log, and laying the one over the other."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import sha256 as sha256_of
from pathlib import Path

import msgspec
from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.naming import Naming
from desktop_app.store.diagnosis import read_known, read_unknown, slices_of
from desktop_app.store.disk import Disk
from desktop_app.store.documents import decode
from desktop_app.store.errors import Damaged, Missing, Unreadable
from desktop_app.store.hashing import hash_beside
from desktop_app.store.known import Known, read_known_records
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
from desktop_app.store.naming_note import read_naming_note
from desktop_app.store.opening import Aside, Found, Opening
from desktop_app.store.order import Order, read_gone
from desktop_app.store.replay import Replay, replay
from desktop_app.store.salvage import salvage
from desktop_app.store.slices import Held, Rows

LIBRARY_TABLE = "_library"
_TRIES = 5
_LARGE = 1 << 22
"""Bytes of a file from which looking into all of its records takes longer than one notices."""


def read_library(disk: Disk, path: Path) -> bytes:
    """All bytes of a db.json; raises Missing or Unreadable."""
    try:
        return disk.read(path)
    except FileNotFoundError:
        raise Missing(
            _("There is no library at {file}. Check the path, or make one there.").format(file=path)
        ) from None
    except OSError as error:
        if path.is_dir():  # not every system raises IsADirectoryError
            raise Unreadable(
                _("{file} is a folder. Name the library file in it.").format(file=path)
            ) from None
        raise Unreadable(
            _("{file} cannot be read: {reason}. Check who may read it.").format(
                file=path, reason=error.strerror or error
            )
        ) from error


def find(
    disk: Disk,
    path: Path,
    log_path: Path,
    *,
    salvaging: bool,
    hastily: bool = False,
    seen: Found | None = None,
) -> Found:
    """Read a library and its log, even while another program folds; raises StoreError.

    ``hastily`` does not look into the records of a large file that was never edited. Gives back
    what was ``seen`` before where it is still what stands there.
    """
    data, sha256, tables = _contents(disk, path, seen)
    before: tuple[str, bytes] | None = None
    for attempt in range(_TRIES):
        if attempt and not _holds(disk, path, data):
            data, sha256, tables = _contents(disk, path, seen)
        log = _read_log(disk, log_path)
        if seen is not None and (seen.sha256, seen.log) == (sha256, log):
            return seen
        segment = read_segment(log) if log else None
        known = _hashes(segment).get(sha256) if segment else None
        if known is not None or not log or before == (sha256, log):
            break
        before = (sha256, log)
    file = _File(disk, path, log_path.parent, data, sha256, slices_of(data) if seen else tables)
    return _lay(file, log, segment, ours=known, salvaging=salvaging, hastily=hastily)


def _contents(
    disk: Disk, path: Path, seen: Found | None
) -> tuple[bytes, str, dict[str, Rows] | None]:
    """A library's bytes, their SHA-256, and their slices: none yet where it was ``seen`` before.

    What was seen is in memory still, as records are slices of it: to compare is the quickest.
    """
    if seen is not None and _holds(disk, path, seen.data):
        return seen.data, seen.sha256, None
    data = read_library(disk, path)
    if seen is not None:
        return data, sha256_of(data).hexdigest(), None
    return data, *hash_beside(data, partial(slices_of, data))


def _holds(disk: Disk, path: Path, data: bytes) -> bool:
    """Whether the library is just these bytes; not where it cannot be read."""
    try:
        return disk.holds(path, data)
    except OSError:
        return False


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


def _hashes(segment: Segment) -> dict[str, bool]:
    """The libraries that a log knows by SHA-256, and whether the store itself wrote them."""
    hashes: dict[str, bool] = {}
    for line in segment.lines:
        match line.entry:
            case Begin(base=sha256, ours=ours):
                hashes[sha256] = ours
            case Folded(sha256=sha256):
                hashes[sha256] = True
            case Rebased(sha256=sha256):
                hashes.setdefault(sha256, False)
    return hashes


class _File(msgspec.Struct, frozen=True):
    """A db.json as read: its bytes, their SHA-256, and their slices if they have any."""

    disk: Disk
    path: Path
    folder: Path
    data: bytes
    sha256: str
    tables: dict[str, Rows] | None

    def checked(self, *, emptied: bool, looks_in: bool) -> Held:
        """What it holds, where nobody knows the bytes; raises Damaged."""
        path, data, tables = self.path, self.data, self.tables
        return Held(
            read_unknown(path, data, tables, emptied=emptied, looks_in=looks_in), self._order()
        )

    def trusted(self, *, ours: bool) -> tuple[Held, dict[str, Naming]]:
        """What it holds, where the bytes are known; raises Damaged."""
        tables = read_known(self.path, self.data, self.tables, ours=ours)
        if tables is None:
            return Held(None), {}
        naming = read_naming_note(self.disk, self.folder, self.sha256, tables)
        return Held(tables, self._order()), naming

    def _order(self) -> Order:
        return Order(read_gone(self.disk, self.folder))


def _lay(
    file: _File,
    log: bytes,
    segment: Segment | None,
    *,
    ours: bool | None,
    salvaging: bool,
    hastily: bool,
) -> Found:
    opening = Opening()
    naming: dict[str, Naming] = {}
    is_edited = segment is not None and bool(segment.lines)
    looks_in = salvaging or is_edited or not hastily or len(file.data) < _LARGE
    try:
        if ours is None:
            held = file.checked(emptied=is_edited, looks_in=looks_in)
        else:
            looks_in = True
            held, naming = file.trusted(ours=ours)
    except Damaged as error:
        if not salvaging:
            raise
        tables, damage = salvage(file.data)
        held = Held(tables)
        opening = Opening(damage=damage, why_read_only=str(error))
    course = None
    if segment is not None:
        known_at = partial(read_known_records, file.disk, file.folder)
        opening, course = _overlay(opening, segment, file.sha256, held, known_at)
    return Found(
        held,
        file.data,
        file.sha256,
        bool(ours),
        log,
        segment,
        course,
        opening,
        naming,
        looks_in,
    )


def _overlay(
    opening: Opening,
    segment: Segment,
    sha256: str,
    held: Held,
    known_at: Callable[[str], Known | None],
) -> tuple[Opening, Replay | None]:
    """Lay the log's edits over the file's records, unless the log is not ours."""
    opening = replace(opening, torn=segment.torn)
    if segment.broken:
        opening = replace(opening, aside=(Aside(None, segment.broken, _edits(segment.rest)),))
    if not segment.lines:
        return opening, None
    course = replay(segment, sha256, library_id(held.tables), held.get)
    if course is None:
        entries = [*(line.entry for line in segment.lines), *segment.rest]
        aside = Aside(None, _("it belongs to another library"), _edits(entries))
        return replace(opening, aside=(aside,)), None
    opening = replace(opening, replayed=course.edits, conflicts=course.conflicts)
    if course.ground == "outside":
        known = known_at(course.base)
        changed = known.changed(held.tables) if known else course.touched
        opening = replace(opening, changed_outside=True, outside=changed)
    if course.changes or course.added or course.dropped:
        held.apply(course.changes, course.added, course.dropped)
    return opening, course


def _edits(entries: Iterable[Entry]) -> tuple[Edit, ...]:
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
