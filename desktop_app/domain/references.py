"""Which records a record names, found from its field declarations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows


@dataclass(frozen=True, slots=True)
class Named:
    """A record that another names, and the path of the field that does: "citations[0].source"."""

    path: str
    table: str
    id: str


def references(
    record: msgspec.Struct, record_type: type[msgspec.Struct] | None = None
) -> Iterator[Named]:
    """Every record that this one names, in the order of its fields.

    A slim view (see `slim_type`) needs its `record_type` said.
    """
    return _walk(record, record_type or type(record), "")


def _walk(record: object, record_type: type[msgspec.Struct], prefix: str) -> Iterator[Named]:
    for name, kind in _naming_fields(record_type):
        value = getattr(record, name)
        match kind:
            case Reference(table):
                if value:
                    yield Named(prefix + name, table, value)
            case Part(part_type):
                yield from _walk(value, part_type, f"{prefix}{name}.")
            case Rows(row_type):
                for index, row in enumerate(value):
                    yield from _walk(row, row_type, f"{prefix}{name}[{index}].")


def references_in(
    document: Mapping[str, Any], record_type: type[msgspec.Struct]
) -> Iterator[Named]:
    """The same from a raw mapping, whose values need not fit their declarations."""
    return _walk_raw(document, record_type, "")


def _walk_raw(
    document: Mapping[str, Any], record_type: type[msgspec.Struct], prefix: str
) -> Iterator[Named]:
    for name, kind in _naming_fields(record_type):
        match kind, document.get(name):
            case Reference(table), str(value) if value:
                yield Named(prefix + name, table, value)
            case Part(part_type), dict(value):
                yield from _walk_raw(value, part_type, f"{prefix}{name}.")
            case Rows(row_type), list(rows):
                for index, row in enumerate(rows):
                    if isinstance(row, dict):
                        yield from _walk_raw(row, row_type, f"{prefix}{name}[{index}].")


@cache
def slim_type(record_type: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """The record type cut down to the fields that name others: quick to decode in bulk."""
    fields: list[tuple[str, Any, Any]] = []
    for name, kind in _naming_fields(record_type):
        match kind:
            case Reference():
                fields.append((name, str, ""))
            case Part(part_type):
                slim = slim_type(part_type)
                fields.append((name, slim, slim()))
            case Rows(row_type):
                fields.append((name, tuple[slim_type(row_type), ...], ()))  # type: ignore[misc]
    return msgspec.defstruct(f"Slim{record_type.__name__}", fields, frozen=True)


@cache
def _naming_fields(
    record_type: type[msgspec.Struct],
) -> tuple[tuple[str, Reference | Part | Rows], ...]:
    return tuple(
        (name, field.kind)
        for name, field in fields_of(record_type).items()
        if isinstance(field.kind, Reference)
        or (isinstance(field.kind, Part | Rows) and _naming_fields(field.kind.type))
    )
