import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edit import Edit
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in
from desktop_app.domain.removal import removal
from desktop_app.domain.reverse_index import ReverseIndex
from desktop_app.domain.stepping import finished
from tests.domain.libraries import Document, Plain, encode, libraries, library, misfitting

Key = tuple[str, str]


def remove(plain: Plain, *doomed: Key) -> Edit:
    slices = plain.slices
    index = ReverseIndex(lambda: slices)
    return finished(removal(doomed, "Delete", slices.__getitem__, index, json.loads, encode))


def after(plain: Plain, edit: Edit) -> dict[str, dict[str, Document]]:
    left = {table: dict(rows) for table, rows in plain.slices.items()}
    for change in edit:
        assert left[change.table][change.id] == change.before
        if change.after is None:
            del left[change.table][change.id]
        else:
            left[change.table][change.id] = change.after
    return {
        table: {id_: json.loads(row) for id_, row in rows.items()} for table, rows in left.items()
    }


def dangling(tables: dict[str, dict[str, Document]]) -> set[tuple[str, str, str]]:
    return {
        (table, id_, named.path)
        for table, rows in tables.items()
        for id_, document in rows.items()
        for named in references_in(document, RECORD_TYPES[table])
        if named.id not in tables[named.table]
    }


def test_a_person_goes_with_the_postings() -> None:
    plain = library(
        groups={"g": {}},
        people={"p": {}, "q": {}},
        leadership={"x": {"group": "g", "person": "p"}, "y": {"group": "g", "person": "q"}},
    )
    left = after(plain, remove(plain, ("people", "p")))
    assert (set(left["people"]), set(left["leadership"]), set(left["groups"])) == (
        {"q"},
        {"y"},
        {"g"},
    )


def test_a_group_goes_with_postings_and_relations_and_out_of_attributions() -> None:
    ours, theirs = {"group": "g", "basis": "claimed"}, {"group": "h", "basis": "denied"}
    plain = library(
        groups={"g": {}, "h": {}},
        people={"p": {}},
        leadership={"x": {"group": "g", "person": "p"}},
        relations={"r": {"subject": "h", "object": "g"}, "s": {"subject": "h", "object": "h"}},
        atrocities={"a": {"title": "A", "attributions": [ours, theirs]}},
    )
    left = after(plain, remove(plain, ("groups", "g")))
    assert set(left["groups"]) == {"h"}
    assert left["leadership"] == {}
    assert set(left["relations"]) == {"s"}
    assert left["people"] == {"p": {}}
    assert left["atrocities"] == {"a": {"title": "A", "attributions": [theirs]}}


def test_a_source_goes_out_of_citations_and_accounts_and_nothing_else_changes() -> None:
    cited = {"source": "s", "fields": ["date"]}
    plain = library(
        sources={"s": {}, "t": {}},
        atrocities={
            "a": {
                "unknown": {"kept": [1]},
                "citations": [cited, {"source": "t"}],
                "accounts": [{"source": "s"}],
                "attributions": [{"basis": "unclaimed", "citations": [cited], "mood": "x"}],
            },
            "b": {"title": "untouched"},
        },
    )
    edit = remove(plain, ("sources", "s"))
    assert after(plain, edit)["atrocities"]["a"] == {
        "unknown": {"kept": [1]},
        "citations": [{"source": "t"}],
        "attributions": [{"basis": "unclaimed", "mood": "x"}],
    }
    assert {(change.table, change.id) for change in edit} == {("sources", "s"), ("atrocities", "a")}


def strip(value: Any) -> Iterator[str]:
    """Every text at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (f"{key}:{text}" for text in strip(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from strip(inner)
    else:
        yield str(value)


filled = libraries().filter(lambda plain: any(plain.tables.values()))


def keys(plain: Plain) -> list[Key]:
    return [(table, id_) for table, rows in plain.tables.items() for id_ in rows]


@given(filled, st.data())
def test_nothing_is_left_dangling_that_was_not_before(plain: Plain, data: st.DataObject) -> None:
    table, id_ = data.draw(st.sampled_from(keys(plain)))
    if data.draw(st.booleans()):
        plain.tables[table][id_] = data.draw(misfitting(table))
    before = dangling(plain.tables)
    edit = remove(plain, (table, id_))
    left = after(plain, edit)
    assert id_ not in left[table]
    gone = {(change.table, change.id) for change in edit if change.after is None}
    broken = {
        (t, named.id)
        for t, rows in left.items()
        for document in rows.values()
        for named in references_in(document, RECORD_TYPES[t])
        if (named.table, named.id) in gone
    }
    assert broken == set()
    assert len(dangling(left)) <= len(before)
    assert len({(change.table, change.id) for change in edit}) == len(edit.changes)


@given(filled, st.data())
def test_a_record_that_names_nothing_removed_keeps_its_bytes(
    plain: Plain, data: st.DataObject
) -> None:
    doomed = data.draw(st.sampled_from(keys(plain)))
    edit = remove(plain, doomed)
    gone = {(change.table, change.id) for change in edit if change.after is None}
    for change in edit:
        if change.after is not None:
            named = references_in(plain.tables[change.table][change.id], RECORD_TYPES[change.table])
            assert {(n.table, n.id) for n in named} & gone
            texts = [set(strip(json.loads(b or b""))) for b in (change.before, change.after)]
            assert texts[1] < texts[0]


def test_a_chain_of_what_is_about_each_other_ends() -> None:
    plain = library(groups={"g": {}}, relations={"r": {"subject": "g", "object": "g"}})
    edit = remove(plain, ("groups", "g"))
    assert [(change.table, change.id) for change in edit] == [("groups", "g"), ("relations", "r")]


def test_removal_can_be_taken_back() -> None:
    plain = library(
        sources={"s": {}}, people={"p": {"citations": [{"source": "s"}], "biography": "b"}}
    )
    edit = remove(plain, ("sources", "s"))
    tables = after(plain, edit)
    back = edit.reversed("Undo")
    assert after(Plain(tables), Edit("part", tuple(c for c in back if c.before is not None)))[
        "people"
    ] == {"p": {"citations": [{"source": "s"}], "biography": "b"}}


def test_several_go_at_once_with_what_each_takes_along() -> None:
    plain = library(
        groups={"g": {}},
        people={"p": {}, "q": {}},
        sources={"s": {}},
        leadership={
            "x": {"group": "g", "person": "p", "citations": [{"source": "s"}]},
            "y": {"group": "g", "person": "q", "citations": [{"source": "s"}]},
        },
    )
    edit = remove(plain, ("people", "p"), ("leadership", "x"), ("sources", "s"))
    left = after(plain, edit)
    assert left["leadership"] == {"y": {"group": "g", "person": "q"}}
    assert (left["people"], left["sources"]) == ({"q": {}}, {})
    assert len({(change.table, change.id) for change in edit}) == len(edit.changes)
