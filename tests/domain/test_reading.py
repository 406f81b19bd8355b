import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields import fields_of
from desktop_app.domain.reading import from_document, misfits, read_record
from desktop_app.domain.records import RECORD_TYPES, Atrocity, Group, Person
from desktop_app.domain.records.common import Range
from tests.domain.libraries import Document, documents, encode, misfitting

tables = st.sampled_from(sorted(RECORD_TYPES))
of_any_table = tables.flatmap(lambda table: st.tuples(st.just(table), documents(table)))
misfits_of_any_table = tables.flatmap(lambda table: st.tuples(st.just(table), misfitting(table)))


def test_a_record_is_read_with_its_id() -> None:
    person = read_record(Person, "p", encode({"names": [{"text": "P"}], "died": "2016-07-26"}))
    assert (person.id, person.names[0].text, person.died) == ("p", "P", "2016-07-26")


def test_what_is_absent_reads_as_nothing_known() -> None:
    atrocity = read_record(Atrocity, "a", b"{}")
    assert not atrocity.killed.known
    assert atrocity.place.latitude is None
    assert (atrocity.date, atrocity.citations, dict(atrocity.external_ids)) == ("", (), {})


def test_a_part_of_a_count_that_is_absent_is_not_zero() -> None:
    atrocity = read_record(Atrocity, "a", encode({"killed": {"low": 3}}))
    assert atrocity.killed == Range(low=3, best=None, high=None)


def test_what_is_unknown_at_any_depth_does_not_matter() -> None:
    document = {"names": [{"text": "G", "colour": 5}], "motto": ["x"], "state": "active"}
    group = read_record(Group, "g", encode(document))
    assert (group.names[0].text, group.state) == ("G", "active")
    assert misfits(Group, document) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("founded", 2015),
        ("names", "ISIS-K"),
        ("names", [{"text": 5}]),
        ("area", "AF"),
        ("sizes", [{"low": "many"}]),
        ("sizes", [{"low": 1.5}]),
        ("coverage", ["leadership"]),
        ("citations", [{"source": None}]),
        ("summary", None),
        ("note", {"text": "x"}),
    ],
)
def test_a_wrong_shape_is_read_as_absent_and_reported(field: str, value: object) -> None:
    document = {"state": "active", field: value}
    group = read_record(Group, "g", encode(document))
    assert getattr(group, field) == getattr(Group(), field)
    assert group.state == "active"
    assert [(misfit.field, bool(misfit.reason)) for misfit in misfits(Group, document)] == [
        (field, True)
    ]


@pytest.mark.parametrize("document", [b"[]", b"5", b"null", b'"text"'])
def test_what_is_no_object_reads_as_an_empty_record(document: bytes) -> None:
    assert read_record(Group, "g", document) == Group(id="g")


@given(of_any_table)
def test_what_is_of_its_kinds_is_read_whole(row: tuple[str, Document]) -> None:
    table, document = row
    record_type = RECORD_TYPES[table]
    assert misfits(record_type, document) == ()
    record = read_record(record_type, "r", encode(document))
    empty = record_type()
    for name in fields_of(record_type):
        assert name in document or getattr(record, name) == getattr(empty, name)
    assert from_document(record_type, "r", document) == record


@given(misfits_of_any_table)
def test_misfits_are_just_the_fields_that_do_not_decode(row: tuple[str, Document]) -> None:
    table, document = row
    record_type = RECORD_TYPES[table]
    wrong = {misfit.field for misfit in misfits(record_type, document)}
    alone = {name for name in document if misfits(record_type, {name: document[name]})}
    assert wrong == alone
    fitting = {name: value for name, value in document.items() if name not in wrong}
    record = read_record(record_type, "r", encode(document))
    assert record == read_record(record_type, "r", encode(fitting))
    assert record == from_document(record_type, "r", document)


@given(misfits_of_any_table)
def test_reading_changes_no_document(row: tuple[str, Document]) -> None:
    table, document = row
    before = json.dumps(document)
    from_document(RECORD_TYPES[table], "r", document)
    misfits(RECORD_TYPES[table], document)
    assert json.dumps(document) == before
