"""Merging: references follow, doubles become one, all of it comes back."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.merge import Merger, Merging, merging
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in
from desktop_app.domain.reverse_index import ReverseIndex
from tests.domain.libraries import Plain, encode, libraries, library
from tests.domain.test_removal import after


def merge(plain: Plain, table: str, keep: str, *gone: str, document: Any = None) -> Merging:
    slices = plain.slices
    stays = plain.tables[table][keep] if document is None else document
    merger = Merger(table, keep, gone, stays)
    index = ReverseIndex(lambda: slices)
    return merging(merger, "Merge", slices.__getitem__, index, json.loads, encode)


def test_postings_follow_and_equal_ones_become_one() -> None:
    first = {"group": "g", "person": "p", "role": "leader", "start": "2015"}
    plain = library(
        groups={"g": {}},
        people={"p": {}, "q": {}, "r": {}},
        leadership={
            "x": {**first, "citations": [{"source": "s"}]},
            "y": {**first, "person": "q", "title": "Wali", "citations": [{"source": "t"}]},
            "z": {"group": "g", "person": "q", "role": "deputy"},
            "w": {"group": "g", "person": "r", "role": "leader", "start": "2016"},
        },
        sources={"s": {}, "t": {}},
    )
    done = merge(plain, "people", "p", "q", "r")
    left = after(plain, done.edit)
    assert left["people"] == {"p": {}}
    assert left["leadership"] == {
        "x": {**first, "title": "Wali", "citations": [{"source": "s"}, {"source": "t"}]},
        "z": {"group": "g", "person": "p", "role": "deputy"},
        "w": {"group": "g", "person": "p", "role": "leader", "start": "2016"},
    }
    assert done.doubles == (("leadership", "y"),)
    assert set(done.followed) == {("leadership", id_) for id_ in "yzw"}


def test_postings_that_differ_in_anything_told_stay_two() -> None:
    first = {"group": "g", "person": "p", "role": "leader", "exit_note": "Killed."}
    plain = library(
        groups={"g": {}},
        people={"p": {}, "q": {}},
        leadership={"x": first, "y": {**first, "person": "q", "exit_note": "Captured."}},
    )
    done = merge(plain, "people", "p", "q")
    assert len(after(plain, done.edit)["leadership"]) == 2
    assert done.doubles == ()


def test_relations_of_the_merged_groups_to_each_other_go() -> None:
    plain = library(
        groups={"g": {}, "h": {}, "k": {}},
        relations={
            "self": {"subject": "g", "object": "h", "kind": "splinter-of"},
            "ours": {"subject": "g", "object": "k", "kind": "ally-of"},
            "theirs": {"subject": "k", "object": "h", "kind": "ally-of"},
        },
        atrocities={
            "a": {
                "attributions": [
                    {"group": "g", "basis": "claimed"},
                    {"group": "h", "basis": "claimed"},
                    {"group": "h", "basis": "denied"},
                ],
                "unknown": {"group": "h"},
            }
        },
    )
    done = merge(plain, "groups", "g", "h")
    left = after(plain, done.edit)
    assert done.selves == (("relations", "self"),)
    assert left["atrocities"]["a"] == {
        "attributions": [{"group": "g", "basis": "claimed"}, {"group": "g", "basis": "denied"}],
        "unknown": {"group": "h"},
    }
    assert done.rows_dropped == 1
    assert set(left["relations"]) == {"ours", "theirs"}


def test_a_relation_without_direction_is_one_in_either_order() -> None:
    plain = library(
        groups={"g": {}, "h": {}, "k": {}},
        relations={
            "one": {"subject": "g", "object": "k", "kind": "rival"},
            "two": {"subject": "h", "object": "k", "kind": "rival"},
        },
    )
    from desktop_app.domain.vocabularies.relations import RELATION_KIND

    plain.tables["relations"]["one"]["kind"] = plain.tables["relations"]["two"]["kind"] = next(
        term.id for term in RELATION_KIND if not term.directed
    )
    plain.tables["groups"]["z"] = {}
    plain.tables["relations"]["two"]["subject"] = "k"
    plain.tables["relations"]["two"]["object"] = "z"
    done = merge(plain, "groups", "g", "z")
    assert done.doubles == (("relations", "two"),)


def test_sources_citations_and_accounts_follow() -> None:
    plain = library(
        sources={"s": {"citations": [{"source": "t"}, {"source": "u"}]}, "t": {}, "u": {}},
        atrocities={
            "a": {
                "citations": [{"source": "s"}, {"source": "t"}],
                "accounts": [
                    {"source": "s", "killed": {"best": 1}},
                    {"source": "t", "killed": {"best": 2}},
                ],
                "rivals": [{"field": "date", "value": "2020", "citations": [{"source": "t"}]}],
            },
        },
    )
    left = after(plain, merge(plain, "sources", "s", "t").edit)
    assert left["sources"]["s"] == {"citations": [{"source": "u"}]}
    assert left["atrocities"]["a"] == {
        "citations": [{"source": "s"}],
        "accounts": [
            {"source": "s", "killed": {"best": 1}},
            {"source": "s", "killed": {"best": 2}},
        ],
        "rivals": [{"field": "date", "value": "2020", "citations": [{"source": "s"}]}],
    }


def test_a_rival_value_follows_too() -> None:
    posting = {"group": "g", "person": "x", "rivals": [{"field": "person", "value": "q"}]}
    plain = library(groups={"g": {}}, people={"p": {}, "q": {}, "x": {}}, leadership={"l": posting})
    left = after(plain, merge(plain, "people", "p", "q").edit)
    assert left["leadership"]["l"]["rivals"] == [{"field": "person", "value": "p"}]


@settings(max_examples=60)
@given(libraries(), st.data())
def test_nobody_names_what_is_gone_and_nothing_else_is_touched(
    plain: Plain, data: st.DataObject
) -> None:
    tables = [t for t in ("people", "sources", "atrocities", "groups") if len(plain.tables[t]) > 1]
    if not tables:
        return
    table = data.draw(st.sampled_from(tables))
    keep, *gone = data.draw(st.permutations(list(plain.tables[table])))
    done = merge(plain, table, keep, *gone)
    left = after(plain, done.edit)
    touched = {(change.table, change.id) for change in done.edit}
    assert keep in left[table]
    assert not set(gone) & set(left[table])
    for other, rows in left.items():
        for id_, document in rows.items():
            named = {(each.table, each.id) for each in references_in(document, RECORD_TYPES[other])}
            assert not {(table, each) for each in gone} & named
            assert (document.get("unknown") == plain.tables[other][id_].get("unknown")) or (
                (other, id_) in touched
            )
    assert touched <= {
        (table, keep),
        *((table, each) for each in gone),
        *done.followed,
        *done.doubles,
        *(key for key in touched if key[0] in {"leadership", "relations"}),
    }
    assert len(touched) == len(done.edit.changes)
