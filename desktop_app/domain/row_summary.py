"""One line that tells a nested row from its neighbours."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from desktop_app.domain.countries import country, in_row
from desktop_app.domain.counts import in_full
from desktop_app.domain.date_words import in_words
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    OneOf,
    Reference,
    SomeOf,
)
from desktop_app.domain.records.common import Range

Called = Callable[[Field, str], str]
"""What an id of another record, or of a field of this one, is called."""

_FIRST_STRONG, _END = "\u2068", "\u2069"
_RANGE = ("low", "best", "high")


def summary(row_type: type[msgspec.Struct], row: object, called: Called) -> str:
    """The values of a raw row that fit in a line; texts keep their own direction."""
    if not isinstance(row, Mapping):
        return isolated(str(row))
    return " · ".join(isolated(part) for part in _parts(row_type, row, called) if part)


def isolated(text: str) -> str:
    """The text so that its direction does not carry over to its neighbours."""
    foreign = any("\u0590" <= letter <= "\u08ff" for letter in text)
    return f"{_FIRST_STRONG}{text}{_END}" if foreign else text


def _parts(
    row_type: type[msgspec.Struct], row: Mapping[str, object], called: Called
) -> Iterator[str]:
    fields = fields_of(row_type)
    ranged = fields.keys() >= set(_RANGE)
    for name, field in fields.items():
        if ranged and name in _RANGE:
            yield _figures(row) if name == _RANGE[0] else ""
        else:
            yield _in_line(field, row.get(name), called)


def _in_line(field: Field, value: object, called: Called) -> str:  # noqa: C901 - one line a kind
    match field.kind, value:
        case Date(), str(text):
            return in_words(text)
        case OneOf(vocabulary), str(text):
            return vocabulary.label(text)
        case SomeOf(vocabulary), list(terms):
            return ", ".join(vocabulary.label(str(term)) for term in terms)
        case Country(), str(code):
            return country(code)
        case Countries(), list(codes):
            return in_row(str(code) for code in codes)
        case Reference() | FieldNames(), str(text):
            return called(field, text) if text else ""
        case FieldNames(), list(names):
            return ", ".join(called(field, str(name)) for name in names)
        case Count(), Mapping() as count:
            figures = _figures(count)
            return f"{field.label.lower()} {figures}" if figures else ""
        case _, str(text):
            return " ".join(text.split())
        case _, bool():
            return ""
        case _, int() | float():
            return f"{field.label.lower()} {value}"
        case _:
            return ""


def _figures(count: Mapping[str, Any]) -> str:
    parts = {name: count[name] for name in _RANGE if type(count.get(name)) is int}
    return in_full(Range(**parts)) if parts else ""
