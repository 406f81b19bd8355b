"""A raw value of a record in words: whatever stands there is told, fitting or not."""

import json
from collections.abc import Mapping
from typing import Any, get_type_hints

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import AnyValue, FieldNames, Part, Rows
from desktop_app.domain.names import Finder
from desktop_app.domain.words import value_in_words

Struct = type[msgspec.Struct]
_NO_ROW: Mapping[str, Any] = {}


def raw_in_words(
    record_type: Struct,
    name: str,
    value: object,
    finder: Finder,
    within: Struct | None = None,
    row: Mapping[str, Any] = _NO_ROW,
) -> str:
    """The value of a field in words, each row of a list on a line; empty where there is none.

    ``within`` is the type of the ``row`` that the field stands in, where that is not the record
    itself. What does not fit its declaration, and what is not declared, is told as it stands.
    """
    owner = within or record_type
    field = fields_of(owner).get(name)
    match field and field.kind, value:
        case _, None | "":
            return ""
        case AnyValue(), _:
            return raw_in_words(record_type, str(row.get("field")), value, finder)
        case FieldNames(), str() | list():
            names = [value] if isinstance(value, str) else value
            return ", ".join(_label(record_type, str(each)) for each in names)
        case Part(part_type), dict():
            return row_in_words(record_type, part_type, value, finder)
        case Rows(row_type), list():
            return "\n".join(row_in_words(record_type, row_type, each, finder) for each in value)
        case None, _:
            return _as_it_stands(value)
    hint: Any = get_type_hints(owner)[name]
    try:
        typed: object = msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return _as_it_stands(value)
    return value_in_words(field.kind, typed, finder) if field else ""


def row_in_words(record_type: Struct, row_type: Struct, row: object, finder: Finder) -> str:
    """A nested set of fields on one line: "Hafiz Saeed Khan; kind: official name"."""
    if not isinstance(row, dict):
        return _as_it_stands(row)
    said: list[str] = []
    for name in dict.fromkeys((*fields_of(row_type), *row)):
        text = raw_in_words(record_type, name, row.get(name), finder, row_type, row)
        text = " / ".join(text.split("\n"))
        if text:
            said.append(f"{_label(row_type, name).lower()}: {text}" if said else text)
    return "; ".join(said)


def _label(owner: Struct, name: str) -> str:
    field = fields_of(owner).get(name)
    return field.label if field else name


def _as_it_stands(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
