from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in
from desktop_app.domain.reverse_index import FEW, ReverseIndex
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


def test_a_long_table_is_read_only_as_far_as_needed() -> None:
    postings = {str(number): {"group": f"g{number % 10}"} for number in range(50)}
    slices = library(leadership=postings).slices
    index = ReverseIndex(lambda: slices, few=20)
    assert index.naming("groups", "g3", "leadership") == ("3", "13", "23", "33", "43")
    slices["leadership"]["23"] = b"{}"
    index.follow([Change("leadership", "23", encode({"group": "g3"}), b"{}")])
    assert index.naming("groups", "g3", "leadership") == ("3", "13", "33", "43")
    for number in range(10):
        assert len(index.naming("groups", f"g{number}", "leadership")) in {4, 5}


def test_what_changes_while_the_tables_are_walked_is_taken_in() -> None:
    slices: dict[str, dict[str, bytes]] = {"leadership": {}}
    posting = encode({"group": "g"})
    slices["leadership"] = dict.fromkeys(map(str, range(1_000)), posting)
    index = ReverseIndex(lambda: slices, few=20)
    walk = index.gather()
    next(walk)
    del slices["leadership"]["3"]
    index.follow([Change("leadership", "3", posting, None)])
    assert len(index.naming("groups", "g", "leadership")) == 999
    for _step in walk:
        pass
    assert len(index.naming("groups", "g", "leadership")) == 999
    slices["leadership"]["new"] = posting
    index.follow([Change("leadership", "new", None, posting)])
    assert index.naming("groups", "g", "leadership")[-1] == "new"


def test_some_tables_are_walked_by_themselves() -> None:
    slices = library(
        leadership={"p": {"group": "g"}}, relations={"r": {"subject": "g", "object": "h"}}
    ).slices
    index = ReverseIndex(lambda: slices)
    assert [*index.gather(["leadership"])]
    slices["leadership"].clear()
    slices["relations"].clear()
    assert index.naming("groups", "g", "leadership") == ("p",)
    assert index.naming("groups", "g", "relations") == ()


def test_two_may_walk_the_tables_at_the_same_time() -> None:
    slices: dict[str, dict[str, bytes]] = {"leadership": {}}
    posting = encode({"group": "g"})
    slices["leadership"] = dict.fromkeys(map(str, range(1_000)), posting)
    index = ReverseIndex(lambda: slices, few=20)
    first, second = index.gather(), index.gather()
    next(first)
    del slices["leadership"]["3"]
    index.follow([Change("leadership", "3", posting, None)])
    next(second)
    del slices["leadership"]["4"]
    index.follow([Change("leadership", "4", posting, None)])
    for _step in first:
        next(second, None)
    assert len(index.naming("groups", "g", "leadership")) == 998
    for _step in second:
        pass
    assert len(index.naming("groups", "g", "leadership")) == 998


steps = st.lists(
    st.sampled_from(KEYS).flatmap(
        lambda key: st.tuples(st.just(key), st.one_of(st.none(), misfitting(key[0])))
    ),
    max_size=4,
)


@given(libraries(), steps, st.sampled_from([0, FEW]), st.integers(0, 6))
def test_an_index_that_followed_changes_equals_a_fresh_one(
    plain: Plain, edits: list[tuple[tuple[str, str], Document | None]], few: int, walked: int
) -> None:
    slices = plain.slices
    index = ReverseIndex(lambda: slices, few=few)
    walk = index.gather()
    for _step in islice(walk, walked):
        pass
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
        next(walk, None)
    fresh = ReverseIndex(lambda: plain.slices)
    for key in KEYS:
        assert set(index.all_naming(*key)) == set(fresh.all_naming(*key)) == naming(plain, key)
