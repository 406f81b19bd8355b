import msgspec
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.reading import read_record
from desktop_app.domain.records import RECORD_TYPES, Atrocity
from desktop_app.domain.references import (
    Named,
    ids_named,
    references,
    references_in,
    slim_type,
)
from tests.domain.libraries import Document, documents, encode, misfitting

tables = st.sampled_from(sorted(RECORD_TYPES))


def test_every_reference_is_found_with_its_path() -> None:
    document: Document = {
        "citations": [{"source": "s1", "locator": "p. 4"}],
        "rivals": [{"field": "date", "value": "2020", "citations": [{"source": "s2"}]}],
        "attributions": [
            {"basis": "unclaimed"},
            {"group": "g1", "basis": "claimed", "citations": [{"source": "s3"}]},
        ],
        "accounts": [{"source": "s4", "killed": {"best": 3}}],
        "title": "s5",
    }
    found = [
        Named("attributions[1].group", "groups", "g1"),
        Named("attributions[1].citations[0].source", "sources", "s3"),
        Named("accounts[0].source", "sources", "s4"),
        Named("citations[0].source", "sources", "s1"),
        Named("rivals[0].citations[0].source", "sources", "s2"),
    ]
    assert list(references(read_record(Atrocity, "a", encode(document)))) == found
    assert list(references_in(document, Atrocity)) == found


def test_which_tables_a_record_may_name() -> None:
    def named(table: str, target: str) -> set[str]:
        return set(slim_type(RECORD_TYPES[table], target).__struct_fields__)

    assert named("leadership", "groups") == {"group"}
    assert named("leadership", "people") == {"person"}
    assert named("leadership", "sources") == {"death_reports", "citations", "rivals"}
    assert named("relations", "groups") == {"subject", "object"}
    assert named("sources", "groups") == set()


@given(tables.flatmap(lambda table: st.tuples(st.just(table), documents(table))))
def test_the_slim_view_names_what_the_whole_record_names(row: tuple[str, Document]) -> None:
    table, document = row
    record_type = RECORD_TYPES[table]
    record = read_record(record_type, "r", encode(document))
    whole = list(references(record))
    for target in RECORD_TYPES:
        slim = msgspec.json.decode(encode(document), type=slim_type(record_type, target))
        named = [each.id for each in whole if each.table == target]
        assert ids_named(slim, record_type, target) == named
        assert ids_named(record, record_type, target) == named
    assert list(references_in(document, record_type)) == whole


@given(tables.flatmap(lambda table: st.tuples(st.just(table), misfitting(table))))
def test_a_misfit_hides_no_reference_of_another_field(row: tuple[str, Document]) -> None:
    table, document = row
    record_type = RECORD_TYPES[table]
    read = set(references(read_record(record_type, "r", encode(document))))
    assert read <= set(references_in(document, record_type))
