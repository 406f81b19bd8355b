"""Whole records, made from the field declarations: a value for every field at every depth."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Address,
    Count,
    Date,
    FieldNames,
    Keyed,
    Line,
    Number,
    OneOf,
    Part,
    Prose,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.records.common import Rival
from tests.export.library import DOCUMENTS
from tests.views.form.typing import Struct, sample


def declared(struct: Struct, below: str = "") -> Iterator[str]:
    """Every field of a type, rows in rows too, as "claims.citations.source"."""
    for name, field in fields_of(struct).items():
        yield below + name
        if isinstance(field.kind, Part | Rows):
            yield from declared(field.kind.type, f"{below}{name}.")


def whole(record_type: Struct) -> dict[str, Any]:
    """A record that says something in every field; hardly two of its values are the same."""
    return _whole(record_type, record_type, count(1))


def _whole(struct: Struct, record_type: Struct, numbers: Iterator[int]) -> dict[str, Any]:
    return {n: _value(f, record_type, numbers) for n, f in fields_of(struct).items()}


def _value(field: Field, record_type: Struct, numbers: Iterator[int]) -> Any:  # noqa: C901 - one line a kind
    number = next(numbers)
    match field.kind:
        case Line():
            return f"é{number}"
        case Prose():
            return f"ن{number}"
        case Date():
            return str(1900 + number)
        case Number(low):
            return number if low == 0 else 34 + number / 100
        case Count():
            return {"low": number, "best": next(numbers), "high": next(numbers)}
        case OneOf() if field.name == "status":
            return "needs-work"
        case OneOf(vocabulary):
            return _some({term.id: term.label for term in vocabulary}, number)[0]
        case SomeOf(vocabulary):
            return _some({term.id: term.label for term in vocabulary}, number)
        case Reference(table):
            ids = list(DOCUMENTS[table])
            return ids[number % len(ids)]
        case Address():
            return f"http://e/{number}"
        case FieldNames(several=True):
            return _some({n: f.label for n, f in fields_of(record_type).items()}, number)
        case Keyed(keys=keys):
            wanted = [term.id for term in keys] or ["UN", "GTD"]
            return {key: f"K{next(numbers)}" for key in wanted}
        case Part(part_type):
            return _whole(part_type, record_type, numbers)
        case Rows(row_type) if row_type is Rival:
            return [_rival(each, record_type, numbers) for each in _rivalled(record_type)]
        case Rows(row_type):
            return [_whole(row_type, record_type, numbers)]
        case _:
            return sample(field, record_type)


def _some(labels: Mapping[str, str], number: int) -> list[str]:
    """Two of the entries that are swiftest to type."""
    swift = sorted(labels, key=lambda entry: len(labels[entry]))[:3]
    return [swift[each % len(swift)] for each in (number, number + 1)]


def _rival(rivalled: Field, record_type: Struct, numbers: Iterator[int]) -> dict[str, Any]:
    """Another value for a field, in the control of that field's kind."""
    row = _whole(Rival, record_type, numbers)
    return {**row, "field": rivalled.name, "value": sample(rivalled, record_type)}


def _rivalled(record_type: Struct) -> list[Field]:
    """The fields to give another value for: one of each kind, over the tables together."""
    found: dict[type, tuple[Struct, Field]] = {}
    for each in RECORD_TYPES.values():
        for field in fields_of(each).values():
            found.setdefault(type(field.kind), (each, field))
    mine = [field for each, field in found.values() if each is record_type]
    return mine or [next(iter(fields_of(record_type).values()))]
