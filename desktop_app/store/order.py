"""Where records stood that are gone, so that one that comes back finds its place again.

What is gone is kept beside db.json as JSON: by table, each id that is gone and the one it stood
behind (itself perhaps gone), null for the first. Where it does not fit the file, a record that
comes back goes to the end of its table.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop_app.store.disk import Disk, discard, write_whole

NAME = "gone"
Behind = dict[str, str | None]
"""From each id that is gone to the one it stood behind, None for the first."""
Value = TypeVar("Value")

_decoder = msgspec.json.Decoder(dict[str, Behind])


class Order:
    """The ids of each table in their order, those that are gone among them."""

    def __init__(self, gone: Mapping[str, Behind] | None = None) -> None:
        """Begin with what is gone of each table."""
        self._gone = dict(gone or {})
        self._stood: dict[str, dict[str, None]] = {}

    def leaving(self, table: str, rows: Mapping[str, object]) -> None:
        """Remember how the rows of a table stand, of which one is about to go."""
        if table not in self._stood:
            gone = self._gone.pop(table, {})
            self._stood[table] = dict.fromkeys(_stood(rows, gone) if gone else rows)

    def coming(self, table: str, id_: str, rows: Mapping[str, object]) -> bool:
        """Whether a record that is about to come to a table's end had a place among the rows."""
        if id_ in self._gone.get(table, ()):
            self.leaving(table, rows)
        stood = self._stood.get(table)
        if stood is None:
            return False
        known = id_ in stood
        stood[id_] = None
        return known

    def arranged(self, table: str, rows: Mapping[str, Value]) -> dict[str, Value]:
        """The rows of a table, those that came back each in its place."""
        return {id_: rows[id_] for id_ in self._stood[table] if id_ in rows}

    def gone(self, tables: Mapping[str, Mapping[str, object]]) -> dict[str, Behind]:
        """What is gone of the tables."""
        gone = dict(self._gone)
        for table, stood in self._stood.items():
            rows = tables.get(table, {})
            behind = {id_: before for before, id_ in pairwise((None, *stood)) if id_ not in rows}
            if behind:
                gone[table] = behind  # type: ignore[assignment]
        return gone


def _stood(rows: Iterable[str], gone: Behind) -> Iterator[str]:
    """The rows, and behind each what is gone from there."""
    followers = {behind: id_ for id_, behind in gone.items()}
    for place in (None, *rows):
        if place is not None:
            yield place
        follower = followers.pop(place, None)
        while follower is not None:
            yield follower
            follower = followers.pop(follower, None)


def write_gone(disk: Disk, folder: Path, gone: Mapping[str, Behind]) -> None:
    """Note what is gone; a failure costs only the places."""
    if not gone:
        discard(disk, folder / NAME)
        return
    try:
        write_whole(disk, folder / NAME, [msgspec.json.encode(gone)])
    except OSError:
        return


def read_gone(disk: Disk, folder: Path) -> dict[str, Behind]:
    """What is gone of each table; empty where no one knows."""
    try:
        return _decoder.decode(disk.read(folder / NAME))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}
