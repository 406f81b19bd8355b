"""A library in a folder that other programs, machines and a version control write in too."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.edit import Change
from desktop_app.store.create import create_library
from desktop_app.store.documents import decode, encode
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash

Values = dict[str, str]


@dataclass
class Library:
    """A library of three records, a, b and c, each "0", that a test makes something happen to."""

    path: Path
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.create({"a": "0", "b": "0", "c": "0"})
        self.storage = LibraryStorage(self.path)

    def create(self, values: Values, library: str = "L") -> None:
        self.path.unlink(missing_ok=True)
        rows = {id_: encode({"v": value}) for id_, value in values.items()}
        own = {"1": encode({"id": library})}
        create_library(self.path, {"t": rows, "_library": own})

    def edit(self, id_: str, value: str) -> None:
        rows = self.storage.slices("t")
        self.storage.commit([Change("t", id_, rows.get(id_), encode({"v": value}))], "Edit")

    def fold(self) -> None:
        self.storage.fold()

    def crash(self) -> None:
        crash(self.storage)

    def outside(self, **values: str) -> None:
        """Plain TinyDB or an editor writes records in place."""
        tables = json.loads(self.path.read_bytes())
        tables["t"] |= {id_: {"v": value} for id_, value in values.items()}
        self.path.write_text(json.dumps(tables), encoding="utf-8")

    def open(self) -> LibraryStorage:
        self.crash()
        self.storage = LibraryStorage(self.path)
        return self.storage

    @property
    def values(self) -> Values:
        rows = self.storage.slices("t")
        return {id_: decode(raw)["v"] for id_, raw in rows.items()}

    @property
    def conflicts(self) -> set[tuple[str, str | None, str | None]]:
        def value(raw: bytes | None) -> str | None:
            return None if raw is None else decode(raw)["v"]

        return {(c.id, value(c.theirs), value(c.mine)) for c in self.storage.conflicts}


def plain_tinydb_wrote_my_record(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.edit("c", "mine")
    lib.outside(c="tiny")
