"""Checksums of the records of the db.json last written, to tell what another program changed."""

import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from desktop_app.store.disk import Disk, write_whole
from desktop_app.store.slices import Rows

NAME = "known"
_CHUNK = 4096
"""Records to a piece. A thread that lets go of Python's lock more often than threads may ask for it
(0.5 ms in the window), to write a few bytes, takes it back before any other wakes: small pieces
keep the painting thread waiting to the end."""


class Known(msgspec.Struct, frozen=True):
    """The CRC-32 of each record's bytes, by table and id, in the db.json of a SHA-256."""

    sha256: str
    tables: dict[str, dict[str, int]]

    def changed(self, tables: Mapping[str, Rows]) -> tuple[tuple[str, str], ...]:
        """The records that differ in other tables, are new in them, or gone."""
        now = checksums(tables)
        names = dict.fromkeys([*self.tables, *now])
        return tuple(
            (table, id_)
            for table in names
            for id_ in dict.fromkeys([*self.tables.get(table, ()), *now.get(table, ())])
            if self.tables.get(table, {}).get(id_) != now.get(table, {}).get(id_)
        )


def checksums(tables: Mapping[str, Rows]) -> dict[str, dict[str, int]]:
    """The CRC-32 of each record's bytes, by table and id."""
    return {
        table: {id_: zlib.crc32(raw) for id_, raw in rows.items()} for table, rows in tables.items()
    }


def write_known(disk: Disk, folder: Path, sha256: str, tables: Mapping[str, Rows]) -> None:
    """Note what a db.json about to be written holds; a failure costs only a later report."""
    try:
        write_whole(disk, folder / NAME, _encoded(sha256, tables))
    except OSError:
        return


def _encoded(sha256: str, tables: Mapping[str, Rows]) -> Iterator[bytes]:
    """A `Known` as JSON, in pieces: encoded at once it would keep other threads waiting."""
    text = msgspec.json.encode
    yield b'{"sha256":%b,"tables":{' % text(sha256)
    for number, (table, rows) in enumerate(tables.items()):
        yield b"%b%b:{" % (b"," if number else b"", text(table))
        items = iter(rows.items())
        lead = b""
        while chunk := [
            b"%b:%d" % (text(id_), zlib.crc32(raw)) for id_, raw in islice(items, _CHUNK)
        ]:
            yield lead + b",".join(chunk)
            lead = b","
        yield b"}"
    yield b"}}"


def read_known_records(disk: Disk, folder: Path, sha256: str) -> Known | None:
    """What is noted of the db.json of a SHA-256, None where that is not known."""
    try:
        known = msgspec.json.decode(disk.read(folder / NAME), type=Known)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return known if known.sha256 == sha256 else None
