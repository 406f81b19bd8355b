"""One field of many records."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.bulk import (
    FieldChange,
    Slot,
    Verdict,
    Way,
    changed,
    outcome,
    slot_of,
    slots,
)
from desktop_app.domain.problem import Problem
from desktop_app.domain.problems import problems
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from tests.domain.libraries import Document, documents, library

WORLD = library(sources={"s": {"title": "S"}}, groups={"g": {}}, people={"p": {}})


def problems_of(table: str, record_id: str, document: Any) -> list[Problem]:
    return list(problems(from_document(RECORD_TYPES[table], record_id, document), WORLD))


def named(table: str, *path: str) -> Slot:
    return next(slot for slot in slots(RECORD_TYPES[table]) if slot.path == path)


def test_fields_of_nested_sets_stand_by_themselves() -> None:
    province = named("atrocities", "place", "admin1")
    assert province.label == "Place – Province"
    document = {"title": "A", "place": {"name": "Kabul", "mood": "x"}, "unknown": [1]}
    after = changed(document, FieldChange(province, Way.REPLACE, "Kabul"))
    assert after == {**document, "place": {"name": "Kabul", "mood": "x", "admin1": "Kabul"}}
    assert changed(after, FieldChange(province, Way.EMPTY)) == document
    bare = changed({"title": "A"}, FieldChange(province, Way.REPLACE, "Kabul"))
    assert bare == {"title": "A", "place": {"admin1": "Kabul"}}
    assert changed(bare, FieldChange(province, Way.EMPTY)) == {"title": "A"}


@pytest.mark.parametrize(
    ("held", "value", "after"),
    [
        (["a"], ["b", "a"], ["a", "b"]),
        (None, ["b"], ["b"]),
        ([], ["b"], ["b"]),
    ],
)
def test_adding_leaves_what_is_there(held: Any, value: Any, after: Any) -> None:
    document = {} if held is None else {"targets": held}
    change = FieldChange(slot_of("atrocities", "targets"), Way.ADD, value)
    assert changed(document, change) == {"targets": after}


def test_a_citation_that_is_there_already_is_not_added_again() -> None:
    cite = FieldChange(slot_of("people", "citations"), Way.ADD, [{"source": "s"}])
    for held in ([{"source": "s"}], [{"source": "s", "locator": "p. 4"}]):
        assert changed({"citations": held}, cite) == {"citations": held}
    part = [{"source": "s", "locator": "p. 4", "fields": ["born"]}]
    assert changed({"citations": part}, cite) == {"citations": [*part, {"source": "s"}]}


def test_a_key_that_is_added_replaces_the_one_there() -> None:
    change = FieldChange(slot_of("people", "external_ids"), Way.ADD, {"UN": "2"})
    assert changed({"external_ids": {"UN": "1", "X": "y"}}, change) == {
        "external_ids": {"UN": "2", "X": "y"}
    }


def test_what_could_not_be_true_is_refused_and_says_why() -> None:
    low = FieldChange(slot_of("atrocities", "killed"), Way.REPLACE, {"low": 5, "best": 1})
    found = outcome("atrocities", "a", {"title": "A", "date": "2020"}, low, problems_of)
    assert found.verdict is Verdict.IMPOSSIBLE
    assert found.document == {"title": "A", "date": "2020"}
    assert "above" in found.problems[0].sentence
    end = FieldChange(slot_of("leadership", "end"), Way.REPLACE, "2014")
    start = {"group": "g", "person": "p", "role": "leader", "start": "2015"}
    assert outcome("leadership", "x", start, end, problems_of).verdict is Verdict.IMPOSSIBLE


def test_a_record_that_was_impossible_can_still_be_marked() -> None:
    document = {"title": "A", "date": "2020", "killed": {"low": 5, "best": 1}}
    change = FieldChange(slot_of("atrocities", "marking"), Way.REPLACE, "amber")
    found = outcome("atrocities", "a", document, change, problems_of)
    assert (found.verdict, found.document["marking"]) == (Verdict.CHANGES, "amber")


def test_a_record_made_worse_needs_work() -> None:
    cited = {"title": "A", "date": "2020", "citations": [{"source": "s"}]}
    empty = FieldChange(slot_of("atrocities", "date"), Way.EMPTY)
    found = outcome("atrocities", "a", cited, empty, problems_of)
    assert found.needs_work
    assert found.document == {
        "title": "A",
        "citations": [{"source": "s"}],
        "status": "needs-work",
    }


@settings(max_examples=40)
@given(st.data())
def test_a_change_touches_its_field_alone_and_a_second_time_nothing(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(RECORD_TYPES)))
    document: Document = {**data.draw(documents(table)), "unknown": {"kept": [1]}}
    slot = data.draw(st.sampled_from(slots(RECORD_TYPES[table])))
    other: Any = data.draw(documents(table))
    for part in slot.path:
        other = other.get(part) if isinstance(other, dict) else None
    ways = (Way.REPLACE, Way.ADD, Way.EMPTY) if slot.takes_more else (Way.REPLACE, Way.EMPTY)
    change = FieldChange(slot, data.draw(st.sampled_from(ways)), other)
    after = changed(document, change)
    assert {**after, slot.path[0]: 0} == {**document, slot.path[0]: 0}
    assert changed(after, change) == after
    emptied: Any = changed(document, FieldChange(slot, Way.EMPTY))
    for part in slot.path:
        emptied = emptied.get(part) if isinstance(emptied, dict) else None
    assert emptied in (None, "", [], {})
