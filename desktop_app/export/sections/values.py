"""The value of any field in words, after the kind that the field is declared as."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from desktop_app.domain.countries import country, in_row
from desktop_app.domain.counts import in_full, number
from desktop_app.domain.date_words import in_words
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import (
    Count,
    Countries,
    Country,
    Date,
    Kind,
    OneOf,
    Part,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records import Record
from desktop_app.domain.records.common import Range

Naming = Callable[[str, str], str]
"""What calls a record by its table and id."""


def rival_in_words(record: Record, path: str, value: object, naming: Naming) -> str:
    """The rival value of a field; one that does not fit its field is shown as it stands."""
    return _at(fields_of(type(record)), path, value, naming)


def _at(fields: Any, path: str, value: object, naming: Naming) -> str:  # noqa: ANN401
    name, _dot, rest = path.partition(".")
    field = fields.get(name)
    if field is None:
        return _as_it_stands(value)
    if rest and isinstance(field.kind, Part | Rows):
        return _at(fields_of(field.kind.type), rest, value, naming)
    return in_kind(field.kind, value, naming)


def in_kind(kind: Kind, value: object, naming: Naming) -> str:
    """The value in words, as a field of this kind."""
    match kind, value:
        case Date(), str():
            return in_words(value)
        case OneOf(vocabulary), str():
            return vocabulary.label(value)
        case SomeOf(vocabulary), list() | tuple():
            return ", ".join(vocabulary.label(str(term)) for term in value)
        case Country(), str():
            return country(value)
        case Countries(), list() | tuple():
            return in_row(map(str, value))
        case Reference(table), str():
            return naming(table, value)
        case Count(), dict():
            return _count(value)
        case Part(part_type), dict():
            return "; ".join(_parts(part_type, value, naming))
        case _:
            return _as_it_stands(value)


def _parts(
    part_type: type[msgspec.Struct], value: dict[str, object], naming: Naming
) -> Iterable[str]:
    fields = fields_of(part_type)
    for name, part in value.items():
        label = fields[name].label if name in fields else name
        yield f"{label}: {_at(fields, name, part, naming)}"


def _count(value: dict[str, object]) -> str:
    try:
        return in_full(msgspec.convert(value, Range))
    except msgspec.ValidationError:
        return _as_it_stands(value)


def _as_it_stands(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    return json.dumps(value, ensure_ascii=False, default=str)
