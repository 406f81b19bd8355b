from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.naming import NamingPass, declared, read_naming, renewed
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in
from tests.domain.libraries import IDS, Document, encode, misfitting

ROWS = st.sampled_from(sorted(RECORD_TYPES)).flatmap(
    lambda table: st.tuples(
        st.just(table), st.dictionaries(st.sampled_from("zyxabc"), misfitting(table), max_size=6)
    )
)


@given(ROWS)
def test_a_pass_finds_whom_each_record_names_in_file_order(
    drawn: tuple[str, dict[str, Document]],
) -> None:
    table, documents = drawn
    naming = read_naming(table, {id_: encode(row) for id_, row in documents.items()})
    for target, ids in IDS.items():
        for named in ids:
            expected = tuple(
                owner
                for owner, document in documents.items()
                if any(
                    (found.table, found.id) == (target, named)
                    for found in references_in(document, RECORD_TYPES[table])
                )
            )
            assert naming.of(target, named) == expected


@given(ROWS, st.integers(1, 4))
def test_documents_may_come_piece_by_piece(
    drawn: tuple[str, dict[str, Document]], size: int
) -> None:
    table, rows = drawn
    documents = list(rows.values())
    encoded = {id_: encode(document) for id_, document in rows.items()}
    gathering = NamingPass(table)
    for start in range(0, len(documents), size):
        gathering.take(documents[start : start + size])
    whole = NamingPass(table)
    whole.take(documents)
    assert gathering.naming(encoded) == whole.naming(encoded) == read_naming(table, encoded)


@given(ROWS, st.data())
def test_a_naming_renewed_is_the_same_as_one_read_anew(
    drawn: tuple[str, dict[str, Document]], data: st.DataObject
) -> None:
    table, documents = drawn
    rows = {id_: encode(document) for id_, document in documents.items()}
    naming = read_naming(table, rows)
    for id_ in data.draw(st.lists(st.sampled_from("zyxabc"), max_size=4)):
        rows.pop(id_, None)
    for id_ in data.draw(st.lists(st.sampled_from("zyxabc"), max_size=4)):
        rows[id_] = encode(data.draw(misfitting(table)))
    order = data.draw(st.permutations(list(rows)))
    now = {id_: rows[id_] for id_ in order}
    assert renewed(naming, table, now) == read_naming(table, now)


def test_one_that_names_another_twice_stands_once_and_in_its_place() -> None:
    twice: Document = {"citations": [{"source": "s"}, {"source": "s", "locator": "p. 2"}]}
    rival: Document = {"rivals": [{"field": "born", "citations": [{"source": "s"}]}]}
    rows = {id_: encode(document) for id_, document in {"b": rival, "a": twice, "c": rival}.items()}
    assert read_naming("people", rows).of("sources", "s") == ("b", "a", "c")


def test_every_path_that_names_is_declared() -> None:
    assert "leadership.group: groups" in declared().split("\n")
    assert "atrocities.accounts.source: sources" in declared().split("\n")
    assert "people.rivals.citations.source: sources" in declared().split("\n")


@given(ROWS, st.data())
def test_records_that_change_where_they_stand_and_new_ones_at_the_end_are_taken_in(
    drawn: tuple[str, dict[str, Document]], data: st.DataObject
) -> None:
    table, documents = drawn
    rows = {id_: encode(document) for id_, document in documents.items()}
    naming = read_naming(table, rows)
    for id_ in data.draw(st.lists(st.sampled_from([*rows, "later", "latest"]), max_size=4)):
        rows[id_] = encode(data.draw(misfitting(table)))
    assert renewed(naming, table, rows) == read_naming(table, rows)
