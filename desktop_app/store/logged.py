"""The edits of a log; of a long one no more is read than its label until somebody asks."""

from collections.abc import Iterator
from functools import partial

import msgspec

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.history import Made
from desktop_app.domain.unread import Unread
from desktop_app.store.log import Edited, Wire, entry_before, from_wire, is_sound, read_entries

_LONG = 1 << 20
"""Bytes of a line from which on its changes are read later, and of a piece that is read then."""

_CHANGES = b',"changes":['
_BETWEEN = b'],["'
"""Stands between two changes, but may stand within one as well."""

_wires = msgspec.json.Decoder(tuple[Wire, ...])


def read_edits(data: bytes) -> Iterator[Made]:
    """The edits of all lines that are sound in themselves, in their order."""
    start = 0
    while start < len(data):
        found = data.find(b"\n", start)
        end = len(data) if found < 0 else found
        later = _read_later(data, start, end) if end - start >= _LONG else None
        if later is not None:
            yield later
        else:
            entries = read_entries(data[start:end])
            yield from (_made(each) for each in entries if isinstance(each, Edited))
        start = end + 1


def _made(entry: Edited, changes: Unread[Change] | None = None) -> Made:
    edit = Edit(entry.label, from_wire(entry.changes) if changes is None else changes)
    return Made(entry.time, edit, entry.undoes, entry.redoes)


def _read_later(data: bytes, start: int, end: int) -> Made | None:
    """The edit of a line that its changes end; None for any other."""
    at = data.find(_CHANGES, start, end)
    if at < 0 or not data.endswith(b"]]}", start, end):
        return None
    body = memoryview(data)[start:end]
    if not is_sound(body):
        return None
    entry = entry_before(data[start:at])
    if not isinstance(entry, Edited):
        return None
    return _made(entry, Unread(partial(_pieces, data, start, at + len(_CHANGES), end)))


def _pieces(data: bytes, start: int, at: int, end: int) -> Iterator[tuple[Change, ...]]:
    """The changes that stand in a line from a place on, some at a time."""
    last, read = end - 2, 0
    while at < last:
        some, at = _piece(data, at, last)
        if not some:  # they do not end the line after all: it is an older one
            (entry,) = read_entries(data[start:end])
            yield from_wire(entry.changes[read:]) if isinstance(entry, Edited) else ()
            return
        read += len(some)
        yield some


def _piece(data: bytes, at: int, last: int) -> tuple[tuple[Change, ...], int]:
    """Changes from a place on, and where the next begin; none where none can be read."""
    cut = data.find(_BETWEEN, at + _LONG, last)
    while True:
        stop = last if cut < 0 else cut + 1
        try:
            return from_wire(_wires.decode(b"[" + data[at:stop] + b"]")), stop + 1
        except msgspec.DecodeError:
            if cut < 0:
                return (), last
        cut = data.find(_BETWEEN, cut + 1 + (cut - at) // 8, last)
