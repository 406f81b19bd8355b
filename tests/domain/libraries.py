"""Small libraries for tests: made by hand, or drawn at random from the field declarations."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st

from desktop_app.domain.borders import Ring, kilometres_outside
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import (
    AnyValue,
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    Keyed,
    Kind,
    Number,
    OneOf,
    Part,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES, Record
from desktop_app.domain.references import references, slim_type

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]

IDS = {table: tuple(f"{table[0]}{number}" for number in (1, 2, 3)) for table in RECORD_TYPES}


def encode(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


@dataclass(frozen=True)
class Plain:
    """A library as nothing but documents; who names whom is found by reading them all."""

    tables: Tables
    shapes: Mapping[str, Sequence[Ring]] = field(default_factory=dict)

    def get(self, table: str, record_id: str, /) -> Record | None:
        document = self.tables.get(table, {}).get(record_id)
        return None if document is None else self.record(table, record_id)

    def record(self, table: str, record_id: str) -> Record:
        return read_record(RECORD_TYPES[table], record_id, encode(self.tables[table][record_id]))

    def naming(self, table: str, record_id: str, by: str, /) -> tuple[str, ...]:
        return tuple(
            id_
            for id_ in self.tables.get(by, {})
            if any((n.table, n.id) == (table, record_id) for n in references(self.record(by, id_)))
        )

    def kilometres_outside(self, code: str, latitude: float, longitude: float, /) -> float:
        rings = self.shapes.get(code)
        return kilometres_outside(rings, latitude, longitude) if rings else 0.0

    @property
    def slices(self) -> dict[str, dict[str, bytes]]:
        return {
            table: {id_: encode(document) for id_, document in rows.items()}
            for table, rows in self.tables.items()
        }


def library(**tables: dict[str, Document]) -> Plain:
    """A library of these tables; those not given are empty."""
    return Plain({table: tables.get(table, {}) for table in RECORD_TYPES})


# Drawn at random

_TEXTS = st.sampled_from(["a", "Kabul", "ولاية خراسان", "said so"])
_DATES = st.sampled_from(
    ["2019", "2020-01", "2020-01-05", "2020-01-05/2020-02", "2021?", "2021~", "2020/..", "/2020"]
)
_COUNTS = st.fixed_dictionaries(
    {}, optional={part: st.integers(0, 9) for part in ("low", "best", "high")}
)


def _values(kind: Kind, names: Sequence[str]) -> st.SearchStrategy[Any]:  # noqa: C901
    match kind:
        case Date():
            return _DATES
        case Number(low, high):
            return st.integers(int(low), int(high))
        case Count():
            return _COUNTS
        case OneOf(vocabulary):
            return st.sampled_from([term.id for term in vocabulary])
        case SomeOf(vocabulary):
            return st.lists(st.sampled_from([term.id for term in vocabulary]), max_size=2)
        case Reference(table):
            return st.sampled_from(IDS[table])
        case Country():
            return st.sampled_from(["AF", "PK"])
        case Countries():
            return st.lists(st.sampled_from(["AF", "PK"]), max_size=2)
        case FieldNames(several):
            return (
                st.lists(st.sampled_from(names), max_size=2) if several else st.sampled_from(names)
            )
        case AnyValue():
            return st.one_of(_TEXTS, st.integers(0, 9))
        case Part(part_type):
            return _parts(part_type, names)
        case Rows(row_type):
            return st.lists(_parts(row_type, names), max_size=2)
        case Keyed(keys=terms):
            keys = [term.id for term in terms] or ["un", "ucdp"]
            return st.dictionaries(st.sampled_from(keys), _TEXTS, max_size=2)
        case _:
            return _TEXTS


def _parts(record_type: type[msgspec.Struct], names: Sequence[str]) -> st.SearchStrategy[Document]:
    values = {name: _values(f.kind, names) for name, f in fields_of(record_type).items()}
    always = {
        name: value
        for name, value in values.items()
        if isinstance(fields_of(record_type)[name].kind, Reference)
    }
    return st.fixed_dictionaries(
        always, optional={name: value for name, value in values.items() if name not in always}
    )


@cache
def documents(table: str) -> st.SearchStrategy[Document]:
    """Any document of the table whose values are of their declared kinds."""
    record_type = RECORD_TYPES[table]
    return _parts(record_type, tuple(fields_of(record_type)))


def _bare(record_type: type[msgspec.Struct]) -> st.SearchStrategy[Document]:
    """Documents of nothing but what names other records, and a field that we do not know."""
    always: dict[str, st.SearchStrategy[Any]] = {}
    perhaps: dict[str, st.SearchStrategy[Any]] = {"unknown": st.just({"kept": [1]})}
    slim = (slim_type(record_type, table).__struct_fields__ for table in RECORD_TYPES)
    for name in dict.fromkeys(name for names in slim for name in names):
        match fields_of(record_type)[name].kind:
            case Reference(table):
                always[name] = st.sampled_from(IDS[table])
            case Part(type=inner):
                perhaps[name] = _bare(inner)
            case Rows(type=inner):
                perhaps[name] = st.lists(_bare(inner), max_size=2)
    return st.fixed_dictionaries(always, optional=perhaps)


_BARE = {table: _bare(record_type) for table, record_type in RECORD_TYPES.items()}


def libraries() -> st.SearchStrategy[Plain]:
    """Libraries of a few bare records, which name each other and some that are not there."""
    tables = {
        table: st.dictionaries(st.sampled_from(IDS[table]), _BARE[table], max_size=2)
        for table in RECORD_TYPES
    }
    return st.fixed_dictionaries(tables).map(Plain)


anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.just(1.5), _TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["source", "group", "fields", "low"]), inner, max_size=3),
    ),
    max_leaves=5,
)
"""Any JSON value."""


_SOME_FIELDS = {
    table: st.lists(st.sampled_from(list(fields_of(record_type))), max_size=3)
    for table, record_type in RECORD_TYPES.items()
}


@st.composite
def _misfitting(draw: st.DrawFn, table: str) -> Document:
    document = draw(_BARE[table])
    for name in draw(_SOME_FIELDS[table]):
        document[name] = draw(anything)
    return document


@cache
def misfitting(table: str) -> st.SearchStrategy[Document]:
    """A bare document of the table some of whose fields hold anything."""
    return _misfitting(table)
