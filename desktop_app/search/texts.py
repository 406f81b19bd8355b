"""What of a record can be searched: its texts, found from the declared fields.

Records are read as slim views that hold no more than what is searched or narrowed by.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from desktop_app.domain.countries import country, in_row
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Address,
    AnyValue,
    Countries,
    Country,
    Date,
    Keyed,
    Line,
    Part,
    Prose,
    Rows,
)
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.records.common import Citation, Name

Struct = type[msgspec.Struct]
Getter = Callable[[Any], Any]
Reader = Callable[[Any], Sequence[str]]
_Told = tuple[str, "Zone", Getter, Callable[[Any], str]]


class Zone(IntEnum):
    """What kind of text words stand in, the weightiest first."""

    NAME = 0
    TITLE = 1
    PLACE = 2
    TEXT = 3


Zones = tuple[Zone, ...]
NAMES: Zones = (Zone.NAME,)
STRONG: Zones = (Zone.NAME, Zone.TITLE, Zone.PLACE)
"""What a record is known by."""

OTHERS: Zones = (Zone.TEXT,)


Passage = tuple[str, str, Zone, str]
"""One text of a record: the path of its field in two parts ("claims[0].", "statement"), its zone
and itself.
"""


class _Parts(NamedTuple):
    """What of a type is of some zones: plain texts, told values, keyed texts, rows."""

    plain: list[tuple[str, Zone]]
    values: Getter
    told: list[_Told]
    keyed: list[tuple[str, Zone]]
    rows: list[tuple[str, "Texts"]]
    lists: Getter


class Texts:
    """Reads the texts of one record type, or of slim views of it."""

    def __init__(self, struct_type: Struct, zone: Zone = Zone.TEXT) -> None:
        self._plain: list[tuple[str, Zone]] = []
        self._told: list[_Told] = []
        self._keyed: list[tuple[str, Zone]] = []
        self._rows: list[tuple[str, Texts]] = []
        for path, field, owner in _flat(struct_type):
            self._declare(path, field, _zone(owner, path, zone))
        self._parts: dict[Zones, _Parts] = {}
        self._readers: dict[Zones, Reader] = {}

    def passages(self, zones: Zones, record: object) -> list[Passage]:
        """The texts of some zones with their fields; those of lists come last."""
        found: list[Passage] = []
        self.gather(zones, record, "", found)
        return found

    def gather(self, zones: Zones, record: object, prefix: str, found: list[Passage]) -> None:
        """Add the passages to those found, each within a record at `prefix`."""
        parts = self._parts.get(zones) or self._parts_of(zones)
        for (path, zone), text in zip(parts.plain, parts.values(record)):  # noqa: B905 (quicker)
            if text:
                found.append((prefix, path, zone, text))
        for path, zone, value_of, tell in parts.told:
            if text := tell(value_of(record)):
                found.append((prefix, path, zone, text))
        for path, zone in parts.keyed:
            for key, text in getattr(record, path).items():
                found.append((prefix, f"{path}.{key}", zone, text))
        for (path, row_texts), rows in zip(parts.rows, parts.lists(record)):  # noqa: B905
            if rows:
                for index, row in enumerate(rows):
                    row_texts.gather(zones, row, f"{prefix}{path}[{index}].", found)

    def reader(self, zones: Zones) -> Reader:
        """Gives the texts of some zones of a record, empty ones among them: for reading in bulk."""
        reader = self._readers.get(zones)
        if reader is None:
            reader = self._readers[zones] = self._reader(zones)
        return reader

    def _reader(self, zones: Zones) -> Reader:
        parts = self._parts.get(zones) or self._parts_of(zones)
        values, lists = parts.values, parts.lists
        told = [(value_of, tell) for _path, _zone, value_of, tell in parts.told]
        keyed = [attrgetter(path) for path, _zone in parts.keyed]
        rows = [texts.reader(zones) for _path, texts in parts.rows]

        def read(record: object) -> Sequence[str]:
            found = [*values(record)]
            for value_of, tell in told:
                found.append(tell(value_of(record)))
            for mapping_of in keyed:
                found += mapping_of(record).values()
            for read_row, held in zip(rows, lists(record)) if rows else ():  # noqa: B905 (quicker)
                for row in held:
                    found += read_row(row)
            return found

        return read if told or keyed or rows else values

    def _parts_of(self, zones: Zones) -> "_Parts":
        plain = [(path, zone) for path, zone in self._plain if zone in zones]
        rows = [(path, rows) for path, rows in self._rows if any(map(rows.hold, zones))]
        parts = self._parts[zones] = _Parts(
            plain,
            _tuple_of([path for path, _zone in plain]),
            [each for each in self._told if each[1] in zones],
            [each for each in self._keyed if each[1] in zones],
            rows,
            _tuple_of([path for path, _texts in rows]),
        )
        return parts

    def hold(self, zone: Zone) -> bool:
        """Whether any text of the type is of the zone."""
        own = (each for _path, each, *_rest in (*self._plain, *self._told, *self._keyed))
        return zone in own or any(rows.hold(zone) for _path, rows in self._rows)

    def _declare(self, path: str, field: Field, zone: Zone) -> None:
        match field.kind:
            case Line() | Prose() | Date() | Address():
                self._plain.append((path, zone))
            case Country():
                self._told.append((path, Zone.PLACE, attrgetter(path), _country))
            case Countries():
                self._told.append((path, Zone.PLACE, attrgetter(path), in_row))
            case AnyValue():
                self._told.append((path, zone, attrgetter(path), _if_text))
            case Keyed():
                self._keyed.append((path, zone))
            case Rows(row_type) if row_type is not Citation:
                self._rows.append((path, Texts(row_type, zone)))
            case _:  # chosen from a list, or counted, or a citation: whoever looks for a source
                pass  # finds the source itself


@cache
def texts_of(record_type: Struct) -> Texts:
    """The reader of a record type."""
    return Texts(record_type)


def texts_in(record: msgspec.Struct) -> Mapping[str, str]:
    """All texts of a record that are searched, by the fields that hits name."""
    passages = texts_of(type(record)).passages(STRONG + OTHERS, record)
    return {prefix + path: text for prefix, path, _zone, text in passages}


def _flat(struct_type: Struct, prefix: str = "") -> Iterator[tuple[str, Field, Struct]]:
    """The fields of a type with those of its parts: "place.name"; and the type that each is of."""
    for name, field in fields_of(struct_type).items():
        if isinstance(field.kind, Part):
            yield from _flat(field.kind.type, f"{prefix}{name}.")
        else:
            yield prefix + name, field, struct_type


def _zone(owner: Struct, path: str, zone: Zone) -> Zone:
    """Names and places weigh as such whatever they stand in, a record's title as a title."""
    if issubclass(owner, Name):
        return Zone.NAME if path == "text" else Zone.TEXT
    if issubclass(owner, Place):
        return Zone.PLACE
    return Zone.TITLE if path == "title" else zone


def _tuple_of(paths: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    match paths:
        case []:
            return lambda _record: ()
        case [path]:
            one = attrgetter(path)
            return lambda record: (one(record),)
        case _:
            return attrgetter(*paths)


@cache
def _country(code: str) -> str:
    return country(code) if code else ""


def _if_text(value: object) -> str:
    return value if isinstance(value, str) else ""
