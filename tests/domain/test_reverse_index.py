from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in
from desktop_app.domain.reverse_index import ReverseIndex
from tests.domain.libraries import IDS, Document, Plain, encode, libraries, library, misfitting

KEYS = [(table, id_) for table, ids in IDS.items() for id_ in ids]


def naming(plain: Plain, target: tuple[str, str]) -> set[tuple[str, str]]:
    return {
        (table, id_)
        for table, rows in plain.tables.items()
        for id_, document in rows.items()
        if any((n.table, n.id) == target for n in references_in(document, RECORD_TYPES[table]))
    }


def test_names_are_found_by_table_in_the_order_they_came() -> None:
    plain = library(
        leadership={"z": {"group": "g"}, "a": {"group": "g"}, "m": {"group": "other"}},
        relations={"r": {"subject": "g", "object": "g"}},
    )
    index = ReverseIndex(lambda: plain.slices)
    assert index.naming("groups", "g", "leadership") == ("z", "a")
    assert index.naming("groups", "g", "relations") == ("r",)
    assert index.naming("groups", "g", "atrocities") == ()
    assert index.naming("groups", "nobody", "leadership") == ()
    assert index.all_naming("groups", "g") == (
        ("leadership", "z"),
        ("leadership", "a"),
        ("relations", "r"),
    )


def test_an_edit_that_names_the_same_keeps_its_place() -> None:
    plain = library(leadership={"z": {"group": "g"}, "a": {"group": "g"}})
    slices = plain.slices
    index = ReverseIndex(lambda: slices)
    assert index.naming("groups", "g", "leadership") == ("z", "a")
    after = encode({"group": "g", "role": "leader"})
    slices["leadership"]["z"] = after
    index.follow([Change("leadership", "z", encode({"group": "g"}), after)])
    assert index.naming("groups", "g", "leadership") == ("z", "a")


def test_one_field_of_a_wrong_shape_does_not_hide_the_others() -> None:
    plain = library(leadership={"x": {"group": "g", "citations": [{"source": 5}, {"source": "s"}]}})
    index = ReverseIndex(lambda: plain.slices)
    assert index.naming("groups", "g", "leadership") == ("x",)
    assert index.naming("sources", "s", "leadership") == ("x",)


def test_tables_that_are_not_ours_name_nothing() -> None:
    index = ReverseIndex(lambda: {"_library": {"1": b'{"group": "g"}'}})
    index.follow([Change("_library", "1", b'{"group": "g"}', b'{"group": "h"}')])
    assert index.all_naming("groups", "g") == ()


def test_very_many_changes_at_once_are_followed_too() -> None:
    slices: dict[str, dict[str, bytes]] = {"leadership": {}}
    index = ReverseIndex(lambda: slices)
    assert index.all_naming("groups", "g") == ()
    posting = encode({"group": "g"})
    changes = [Change("leadership", str(number), None, posting) for number in range(5_000)]
    slices["leadership"] |= dict.fromkeys(map(str, range(5_000)), posting)
    index.follow(changes)
    assert len(index.naming("groups", "g", "leadership")) == 5_000
    slices["leadership"].pop("7")
    index.follow([Change("leadership", "7", posting, None)])
    assert len(index.naming("groups", "g", "leadership")) == 4_999


steps = st.lists(
    st.sampled_from(KEYS).flatmap(
        lambda key: st.tuples(st.just(key), st.one_of(st.none(), misfitting(key[0])))
    ),
    max_size=4,
)


@given(libraries(), steps)
def test_an_index_that_followed_changes_equals_a_fresh_one(
    plain: Plain, edits: list[tuple[tuple[str, str], Document | None]]
) -> None:
    slices = plain.slices
    index = ReverseIndex(lambda: slices)
    for (table, id_), document in edits:
        before = plain.tables[table].pop(id_, None)
        slices[table].pop(id_, None)
        if document is not None:
            plain.tables[table][id_] = document
            slices[table][id_] = encode(document)
        change = Change(
            table,
            id_,
            None if before is None else encode(before),
            None if document is None else encode(document),
        )
        index.follow([change])
        index.all_naming(table, id_)
    fresh = ReverseIndex(lambda: plain.slices)
    for key in KEYS:
        assert set(index.all_naming(*key)) == set(fresh.all_naming(*key)) == naming(plain, key)
