"""The change log's format: one line per entry, each naming the checksum of the line before.

A line is sixteen hexadecimal digits (the beginning of the SHA-256 of what follows), a space, and
one JSON object whose ``after`` is the checksum of the line before. Records stand in it as their
own bytes. The first line names the db.json that the log extends.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.store.conflict import Conflict
from desktop_app.store.errors import Unstorable

_SUM = 16
_ABSENT = msgspec.Raw(b"null")

Wire: TypeAlias = tuple[str, str, msgspec.Raw, msgspec.Raw]
WireConflict: TypeAlias = tuple[str, str, msgspec.Raw, msgspec.Raw, msgspec.Raw]


class Begin(msgspec.Struct, frozen=True, tag="begin", tag_field="kind"):
    """The first line: the log extends the db.json of this SHA-256, of this library.

    ``ours`` says that the store wrote that file, in its own layout.
    """

    time: str
    base: str
    library: str | None = None
    conflicts: tuple[WireConflict, ...] = ()
    ours: bool = False


class Edited(msgspec.Struct, frozen=True, tag="edit", tag_field="kind", omit_defaults=True):
    """One edit: its changes as [table, id, before, after], tables it added or dropped.

    No two edits of a log have the same time. An undo names the time of the edit it takes back in
    ``undoes``, a redo that of the edit it makes again in ``redoes``; either has that edit's label.
    ``conflicts`` are those that stay open although the edit changes their records.
    """

    time: str
    label: str
    changes: tuple[Wire, ...] = ()
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    undoes: str | None = None
    redoes: str | None = None
    conflicts: tuple[WireConflict, ...] = ()


class Folded(msgspec.Struct, frozen=True, tag="fold", tag_field="kind"):
    """A fold begun: a db.json of this SHA-256 holds everything up to the line of this checksum."""

    time: str
    sha256: str
    covers: str


class Rebased(msgspec.Struct, frozen=True, tag="rebase", tag_field="kind", omit_defaults=True):
    """From here the log extends another db.json, over which these changes hold."""

    time: str
    sha256: str
    outside: bool = False
    changes: tuple[Wire, ...] = ()
    conflicts: tuple[WireConflict, ...] = ()
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


class Settled(msgspec.Struct, frozen=True, tag="settled", tag_field="kind"):
    """The user let the file's value of a conflict stand."""

    time: str
    table: str
    id: str


Entry: TypeAlias = Begin | Edited | Folded | Rebased | Settled


class Encoded(msgspec.Struct, frozen=True):
    """An edit whose changes were encoded before, a piece at a time, by `encode_changes`."""

    edit: Edited
    changes: Sequence[bytes]


class _Link(msgspec.Struct, frozen=True):
    after: str


_entries: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)
_links = msgspec.json.Decoder(_Link)


class Line(msgspec.Struct, frozen=True):
    """One sound line: its entry, its checksum, and the length of the log up to its end."""

    entry: Entry
    sum: str
    end: int


class Segment(msgspec.Struct, frozen=True):
    """A log as read: the sound lines, the unfinished last line, and what breaks the chain."""

    lines: tuple[Line, ...] = ()
    torn: int = 0
    broken: str | None = None
    rest: tuple[Entry, ...] = ()

    @property
    def begin(self) -> Begin | None:
        """The first line's entry."""
        first = self.lines[0].entry if self.lines else None
        return first if isinstance(first, Begin) else None

    @property
    def length(self) -> int:
        """Bytes of sound lines."""
        return self.lines[-1].end if self.lines else 0

    @property
    def last(self) -> str:
        """Checksum of the last sound line."""
        return self.lines[-1].sum if self.lines else ""


def now() -> str:
    """The present in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def write_line(entry: Entry | Encoded, after: str) -> tuple[list[bytes], str]:
    """The line that follows one of a checksum, in pieces, and its own checksum."""
    body = _body(entry, after)
    if any(b"\n" in piece for piece in body):
        raise Unstorable(_("A record that spans several lines cannot be logged."))
    own = _sum(*body)
    return [own.encode() + b" ", *body, b"\n"], own


def _body(entry: Entry | Encoded, after: str) -> list[bytes]:
    plain = entry.edit if isinstance(entry, Encoded) else entry
    whole = b'{"after":"%s",' % after.encode() + msgspec.json.encode(plain)[1:]
    if not isinstance(entry, Encoded) or not entry.changes:
        return [whole]
    body = [whole[:-1], b',"changes":[']
    for piece in entry.changes:
        body += (piece, b",")
    body[-1] = b"]}"
    return body


def encode_changes(changes: Sequence[Change]) -> bytes:
    """Changes as they stand in a line, without the brackets around them."""
    return msgspec.json.encode(to_wire(changes))[1:-1]


def write_pieces(entries: Iterable[Entry | Encoded], after: str) -> tuple[list[bytes], str]:
    """Several lines in pieces, and the checksum of the last."""
    pieces: list[bytes] = []
    for entry in entries:
        line, after = write_line(entry, after)
        pieces += line
    return pieces, after


def write_lines(entries: Iterable[Entry], after: str) -> tuple[bytes, str]:
    """The bytes of several lines, and the checksum of the last."""
    pieces, after = write_pieces(entries, after)
    return b"".join(pieces), after


def read_segment(data: bytes) -> Segment:
    """Read a log as far as its chain holds; never raises."""
    lines: list[Line] = []
    start, after = 0, ""
    while (end := data.find(b"\n", start)) >= 0:
        read = _read_line(data[start:end])
        if read is None or read[1] != after or isinstance(read[0], Begin) is not (start == 0):
            what = "its checksum is wrong" if read is None else "it does not follow the one before"
            rest = read_entries(data[start:])
            return Segment(tuple(lines), broken=f"line {len(lines) + 1}: {what}", rest=rest)
        entry, _, after = read
        start = end + 1
        lines.append(Line(entry, after, start))
    return Segment(tuple(lines), torn=len(data) - start)


def _read_line(line: bytes) -> tuple[Entry, str, str] | None:
    if not is_sound(line):
        return None
    own, body = line[:_SUM], line[_SUM + 1 :]
    try:
        return _entries.decode(body), _links.decode(body).after, own.decode()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def is_sound(line: bytes | memoryview) -> bool:
    """Whether the checksum of a line, without its break, is that of what follows."""
    return line[_SUM : _SUM + 1] == b" " and line[:_SUM] == _sum(line[_SUM + 1 :]).encode()


def entry_before(head: bytes) -> Entry | None:
    """What a line says before one of its fields; None where that is no whole entry."""
    try:
        return _entries.decode(head[_SUM + 1 :] + b"}")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def read_entries(data: bytes) -> tuple[Entry, ...]:
    """The entries of all lines that are sound in themselves, whatever chain they belong to."""
    read = (_read_line(line) for line in data.split(b"\n"))
    return tuple(line[0] for line in read if line is not None)


def _sum(*pieces: bytes | memoryview) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()[:_SUM]


def to_wire(changes: Sequence[Change]) -> tuple[Wire, ...]:
    """Changes as they stand in a line."""
    return tuple((c.table, c.id, _raw(c.before), _raw(c.after)) for c in changes)


def from_wire(wires: Iterable[Wire]) -> tuple[Change, ...]:
    """Changes as they stood in a line."""
    return tuple(Change(t, i, _bytes(before), _bytes(after)) for t, i, before, after in wires)


def conflicts_to_wire(conflicts: Iterable[Conflict]) -> tuple[WireConflict, ...]:
    """Conflicts as they stand in a line."""
    return tuple((c.table, c.id, _raw(c.before), _raw(c.theirs), _raw(c.mine)) for c in conflicts)


def conflicts_from_wire(wires: Iterable[WireConflict]) -> tuple[Conflict, ...]:
    """Conflicts as they stood in a line."""
    return tuple(Conflict(t, i, _bytes(b), _bytes(th), _bytes(m)) for t, i, b, th, m in wires)


def _raw(slice_: bytes | None) -> msgspec.Raw:
    return _ABSENT if slice_ is None else msgspec.Raw(slice_)


def _bytes(raw: msgspec.Raw) -> bytes | None:
    slice_ = bytes(raw)
    return None if slice_ == b"null" else slice_
