"""Records cut down to what is searched and narrowed by: quick to read in bulk."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol, get_type_hints

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Count, FieldNames, Number, OneOf, Part, Rows, SomeOf
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.records.common import Citation

Document = bytes | msgspec.Raw


class Slim(Protocol):
    """What every record has, cut down or not."""

    @property
    def marking(self) -> str:
        """Who may see it; empty is clear."""
        ...


NARROWED_BY = ("basis", "marking")
"""The chosen values that a search can be narrowed by."""


def read(table: str, record_id: str, document: Document) -> Slim:
    """The slim view of a record; fields that do not fit their declaration are read as absent."""
    return read_many(table, [(record_id, document)])[0]


def read_many(table: str, documents: Sequence[tuple[str, Document]]) -> list[Slim]:
    """The slim views of records of one table."""
    decode = _decoder(table).decode
    try:
        return [decode(document) for _id, document in documents]
    except msgspec.ValidationError:
        return [_read(table, *each) for each in documents]


def _read(table: str, record_id: str, document: Document) -> Slim:
    try:
        slim: Slim = _decoder(table).decode(document)
    except msgspec.ValidationError:
        return read_record(RECORD_TYPES[table], record_id, bytes(document))
    return slim


@cache
def _decoder(table: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_slim(RECORD_TYPES[table]))


@cache
def _slim(struct_type: type[msgspec.Struct]) -> type[msgspec.Struct]:
    hints = get_type_hints(struct_type)
    defaults = {field.name: _default(field) for field in msgspec.structs.fields(struct_type)}
    fields: list[tuple[str, Any, Any]] = []
    for name, field in fields_of(struct_type).items():
        match field.kind:
            case Count() | Number() | SomeOf() | FieldNames():
                continue
            case OneOf() if name not in NARROWED_BY:
                continue
            case Rows(row_type) if row_type is Citation:
                continue
            case Part(part_type):
                slim = _slim(part_type)
                fields.append((name, slim, slim()))
            case Rows(row_type):
                row = _slim(row_type)
                fields.append((name, tuple[row, ...], ()))  # type: ignore[valid-type]
            case _:
                fields.append((name, hints[name], defaults[name]))
    name = f"Searched{struct_type.__name__}"
    return msgspec.defstruct(name, fields, frozen=True, gc=False)


def _default(field: msgspec.structs.FieldInfo) -> Any:  # noqa: ANN401
    if field.default_factory is not msgspec.NODEFAULT:
        return msgspec.field(default_factory=field.default_factory)
    return field.default
