"""The shipped db.json, read with nothing but the domain, for the tests of its content."""

import json
from functools import cached_property
from typing import Any, TypeVar, cast

from desktop_app import RESOURCES, SHIPPED_LIBRARY
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES, Record
from desktop_app.store.atlas import Atlas

R = TypeVar("R", bound=Record)


class Shipped:
    """The shipped db.json, read with nothing but the domain."""

    @cached_property
    def raw(self) -> dict[str, dict[str, dict[str, Any]]]:
        return cast(
            "dict[str, dict[str, dict[str, Any]]]",
            json.loads(SHIPPED_LIBRARY.read_text(encoding="utf-8")),
        )

    @cached_property
    def records(self) -> dict[str, dict[str, Record]]:
        return {
            table: {
                id_: read_record(record_type, id_, json.dumps(document).encode())
                for id_, document in self.raw[table].items()
            }
            for table, record_type in RECORD_TYPES.items()
        }

    @cached_property
    def atlas(self) -> Atlas:
        return Atlas(RESOURCES / "map" / "countries.json")

    def get(self, table: str, record_id: str, /) -> Record | None:
        return self.records[table].get(record_id)

    def kilometres_outside(self, code: str, latitude: float, longitude: float, /) -> float:
        return self.atlas.kilometres_outside(code, latitude, longitude)

    def all(self, record_type: type[R]) -> dict[str, R]:
        table = next(t for t, found in RECORD_TYPES.items() if found is record_type)
        return cast("dict[str, R]", self.records[table])

    def one(self, record_type: type[R], id_: str) -> R:
        return self.all(record_type)[id_]
