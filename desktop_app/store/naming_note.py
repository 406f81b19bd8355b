"""Who names whom in the db.json last written, so that opening it again need not look.

The file is the SHA-256 of what follows in hexadecimal digits, a line break, and one MessagePack
object: the db.json it is about by SHA-256, the paths that were looked at, and by table its number
of records and the places (32 bits each, the lowest byte first) of those that name another.
"""

import contextlib
import hashlib
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from desktop_app.domain.naming import PLACE, Naming, declared, read_naming, renewed
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.store.disk import Disk, write_whole
from desktop_app.store.slices import Rows

NAME = "naming"
_HEAD = 65


class _Table(msgspec.Struct, frozen=True):
    records: int
    places: dict[str, dict[str, bytes]]


class _Note(msgspec.Struct, frozen=True):
    sha256: str
    declared: str
    tables: dict[str, _Table]


_decoder = msgspec.msgpack.Decoder(_Note)


def write_naming(
    disk: Disk,
    folder: Path,
    sha256: str,
    tables: Mapping[str, Rows],
    before: Mapping[str, Naming],
) -> dict[str, Naming]:
    """Note who names whom in a db.json just written, and give it back.

    ``before`` spares reading records again that are the same. A failure to write costs only time
    at the next opening.
    """
    naming = {
        table: renewed(before[table], table, rows) if table in before else read_naming(table, rows)
        for table, rows in tables.items()
        if table in RECORD_TYPES
    }
    packed = {table: _packed(found) for table, found in naming.items()}
    note = msgspec.msgpack.encode(_Note(sha256, declared(), packed))
    with contextlib.suppress(OSError):
        write_whole(disk, folder / NAME, [_head(note), note])
    return naming


def _head(note: bytes) -> bytes:
    return hashlib.sha256(note).hexdigest().encode() + b"\n"


def _packed(naming: Naming) -> _Table:
    places = {
        target: {id_: _swapped(places).tobytes() for id_, places in named.items()}
        for target, named in naming.places.items()
    }
    return _Table(len(naming.owners), places)


def read_naming_note(
    disk: Disk, folder: Path, sha256: str, tables: Mapping[str, Rows]
) -> dict[str, Naming]:
    """Who names whom, by table, in the db.json of a SHA-256 that holds these records.

    Empty where the note is about another file, gathered by other declarations, or in any doubt.
    """
    try:
        data = disk.read(folder / NAME)
    except OSError:
        return {}
    head, note = data[:_HEAD], data[_HEAD:]
    if head != _head(note):
        return {}
    try:
        read = _decoder.decode(note)
        if (read.sha256, read.declared) != (sha256, declared()):
            return {}
        return {table: _unpacked(noted, tables[table]) for table, noted in read.tables.items()}
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError, ValueError):
        return {}


def _unpacked(noted: _Table, rows: Rows) -> Naming:
    """The naming of a table; raises ValueError where a place is not in it."""
    places = {target: _Places(packed) for target, packed in noted.places.items()}
    last = max((found.last for found in places.values()), default=-1)
    if len(rows) != noted.records or last >= len(rows):
        raise ValueError
    return Naming(tuple(rows), tuple(rows.values()), places)


class _Places(Mapping[str, "array[int]"]):
    """Places by the id that is named, each unpacked when it is asked for."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        self._packed = packed

    @property
    def last(self) -> int:
        """The highest place of all, -1 where there is none; raises ValueError where one is cut."""
        return max(_places(b"".join(self._packed.values())), default=-1)

    def __getitem__(self, record_id: str) -> "array[int]":
        return _places(self._packed[record_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _places(packed: bytes) -> "array[int]":
    places = array(PLACE)
    places.frombytes(packed)
    return _swapped(places)


def _swapped(places: "array[int]") -> "array[int]":
    """The places as the file has them, or back again."""
    if sys.byteorder == "little":
        return places
    swapped = places[:]
    swapped.byteswap()
    return swapped
