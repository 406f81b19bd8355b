"""Every field of every record type is declared once, with all that is derived from it."""

from collections.abc import Mapping
from typing import Any, get_type_hints

import msgspec
import pytest

from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    AnyValue,
    Count,
    Countries,
    FieldNames,
    Keyed,
    Number,
    Part,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records import RECORD_TYPES, table_of
from desktop_app.domain.records.common import Range, Record

COMMON = {
    "citations", "rivals", "status", "confidence", "marking", "note", "internal_note", "reviewed",
}  # fmt: skip


def plain(names: str) -> dict[str, set[str] | None]:
    return dict.fromkeys(names.split())


OWN: dict[str, dict[str, set[str] | None]] = {
    "groups": plain(
        "kind state founded ended ideology goals area headquarters summary structure "
        "recruitment financing coverage external_ids"
    )
    | {
        "names": {"text", "kind", "language", "script"},
        "sizes": {"date", "low", "best", "high", "scope", "by", "citations", "note"},
        "designations": {
            "authority", "list", "reference", "listed", "delisted", "citations", "note",
        },
        "claims": {"statement", "claimant", "stance", "citations", "note"},
        "assessments": {"statement", "by", "date", "citations", "note"},
    },
    "people": plain("born died nationality biography external_ids")
    | {"names": {"text", "kind", "language", "script"}},
    "leadership": plain("group person role title start end how_started exit exit_note")
    | {"death_reports": {"date", "claimant", "verdict", "citations", "note"}},
    "atrocities": plain("title date attack_types targets killed injured summary external_ids")
    | {
        "attributions": {"group", "basis", "by", "citations", "note"},
        "place": {"name", "admin1", "country", "latitude", "longitude", "precision"},
        "accounts": {"source", "killed", "injured", "note"},
    },
    "relations": plain("subject object kind start end basis statement"),
    "sources": plain(
        "type title author publisher issued accessed url archive_url language reliability "
        "credibility licence"
    ),
}  # fmt: skip
"""What the library file may hold, table by table; a set is that of nested fields."""


def nested(field: Field) -> set[str] | None:
    return set(fields_of(field.kind.type)) if isinstance(field.kind, Part | Rows) else None


def _types() -> dict[str, type[msgspec.Struct]]:
    found: dict[str, type[msgspec.Struct]] = {}
    waiting: list[type[msgspec.Struct]] = list(RECORD_TYPES.values())
    while waiting:
        each = waiting.pop()
        if each.__name__ not in found:
            found[each.__name__] = each
            kinds = [field.kind for field in fields_of(each).values()]
            waiting += [kind.type for kind in kinds if isinstance(kind, Part | Rows)]
    return found


TYPES = _types()


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_a_table_has_its_fields(table: str) -> None:
    fields = fields_of(RECORD_TYPES[table])
    own = {name: field for name, field in fields.items() if name not in COMMON}
    assert {name: nested(field) for name, field in own.items()} == OWN[table]
    assert set(fields) - set(own) == COMMON


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_own_fields_come_before_those_of_every_record(table: str) -> None:
    names = list(fields_of(RECORD_TYPES[table]))
    assert set(names[: -len(COMMON)]) == set(OWN[table])
    assert names[-len(COMMON) :] == list(fields_of(Record))


@pytest.mark.parametrize("name", TYPES)
def test_every_attribute_is_declared_exactly_once(name: str) -> None:
    record_type = TYPES[name]
    hints = get_type_hints(record_type, include_extras=True)
    for attribute in record_type.__struct_fields__:
        parts = getattr(hints[attribute], "__metadata__", ())
        declared = [part for part in parts if isinstance(part, Field)]
        assert len(declared) == (0 if attribute == "id" else 1), attribute
    assert set(fields_of(record_type)) == set(record_type.__struct_fields__) - {"id"}
    assert all(field.name == key for key, field in fields_of(record_type).items())


@pytest.mark.parametrize("name", TYPES)
def test_a_label_is_short_and_alone_and_help_is_a_sentence(name: str) -> None:
    fields = fields_of(TYPES[name]).values()
    labels = [field.label for field in fields]
    assert len(set(labels)) == len(labels)
    for field in fields:
        assert field.label[:1].isupper()
        assert len(field.label) <= 20
        assert not field.label.endswith((".", ":"))
        assert not field.help or field.help.endswith((".", "…")), field.name
        assert "\n" not in field.label + field.help
        assert field.help != field.label


def expected_type(field: Field) -> Any:
    match field.kind:
        case Number():
            return {int | None, float | None}
        case Count():
            return {Range}
        case SomeOf() | Countries() | FieldNames(several=True):
            return {tuple[str, ...]}
        case Part(part):
            return {part}
        case Rows(row):
            return {tuple[row, ...]}  # type: ignore[valid-type]
        case Keyed():
            return {Mapping[str, str]}
        case AnyValue():
            return {Any}
        case _:
            return {str}


@pytest.mark.parametrize("name", TYPES)
def test_a_kind_and_the_type_of_its_attribute_agree(name: str) -> None:
    hints = get_type_hints(TYPES[name])
    for field in fields_of(TYPES[name]).values():
        assert hints[field.name] in expected_type(field), field.name


def test_a_reference_is_to_a_table_that_there_is() -> None:
    named = {
        field.kind.table
        for each in TYPES.values()
        for field in fields_of(each).values()
        if isinstance(field.kind, Reference)
    }
    assert named == {"groups", "people", "sources"}


def test_the_tables_stand_in_the_order_of_the_file() -> None:
    assert list(RECORD_TYPES) == [
        "groups",
        "people",
        "leadership",
        "atrocities",
        "relations",
        "sources",
    ]
    assert [table_of(record_type()) for record_type in RECORD_TYPES.values()] == list(RECORD_TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_a_record_cannot_be_changed(name: str) -> None:
    record = TYPES[name]()
    with pytest.raises(AttributeError):
        setattr(record, record.__struct_fields__[0], "x")


WHAT_SOMEBODY_SAYS = {
    "Assessment", "Attribution", "Claim", "DeathReport", "Designation", "Rival", "Size",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(WHAT_SOMEBODY_SAYS))
def test_what_somebody_says_can_be_cited_by_itself(name: str) -> None:
    assert "citations" in fields_of(TYPES[name])
