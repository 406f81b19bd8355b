"""Rival values in words: they are kept raw, in the shape of the field that they rival."""

import json
from typing import Any, get_type_hints

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.words import value_in_words
from desktop_app.export.sections.context import Context


def rival_in_words(
    context: Context, record_type: type[msgspec.Struct], path: str, value: object
) -> str:
    """The rival value of the field at a path; one that does not fit is shown as it stands."""
    name, _dot, rest = path.partition(".")
    field = fields_of(record_type).get(name)
    if field is None:
        return _as_it_stands(value)
    if rest and isinstance(field.kind, Part | Rows):
        return rival_in_words(context, field.kind.type, rest, value)
    if isinstance(field.kind, Reference) and isinstance(value, str):
        return context.name(field.kind.table, value)
    hint: Any = get_type_hints(record_type)[name]
    try:
        typed: object = msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return _as_it_stands(value)
    return value_in_words(field.kind, typed, context.finder) or _as_it_stands(value)


def _as_it_stands(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
