"""What changed in a record, as a person reads it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.differences import Difference, changed_fields, differences
from desktop_app.domain.fields import fields_of
from desktop_app.domain.raw_words import raw_in_words
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES, Record
from tests.export.library import DOCUMENTS


class Shelf:
    """The records of the made-up library."""

    def get(self, table: str, record_id: str, /) -> Record | None:
        document = DOCUMENTS[table].get(record_id)
        if document is None:
            return None
        return from_document(RECORD_TYPES[table], record_id, document)


def told(table: str, before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(d.label, d.before, d.after) for d in differences(table, before, after, Shelf())]


def test_values_are_told_in_words_under_their_labels() -> None:
    before = {"founded": "2015-01", "area": ["AF"], "state": "active"}
    after = {"founded": "2015-01-26", "area": ["AF", "PK"], "ideology": "New."}
    assert told("groups", before, after) == [
        ("State", "active", ""),
        ("Founded", "January 2015", "26 January 2015"),
        ("Ideology", "", "New."),
        ("Area", "Afghanistan", "Afghanistan, Pakistan"),
    ]


def test_of_a_list_only_the_rows_that_differ_are_told() -> None:
    un, seed = {"source": "un", "locator": "p. 4"}, {"source": "seed"}
    later = {"source": "un", "locator": "p. 5", "fields": ["founded"]}
    title = raw_in_words(RECORD_TYPES["leadership"], "person", "khan", Shelf())
    assert title == "Hafiz Saeed Khan"
    [row] = differences("groups", {"citations": [un, seed]}, {"citations": [later, seed]}, Shelf())
    assert row.label == "Sources"
    assert row.before.endswith("where in it: p. 4")
    assert row.after.endswith("where in it: p. 5; carries: Founded")
    assert "\n" not in row.before + row.after
    [moved] = differences("groups", {"citations": [un, seed]}, {"citations": [seed, un]}, Shelf())
    assert moved.before.split("\n") == moved.after.split("\n")[::-1]
    assert len(moved.before.split("\n")) == 2


def test_a_rival_is_told_in_the_words_of_its_field() -> None:
    rivals = [{"field": "founded", "value": "2014-02", "note": "Pledges"}]
    [row] = differences("groups", {}, {"rivals": rivals}, Shelf())
    assert row.after == "Founded; value: February 2014; note: Pledges"


def test_of_a_long_text_what_is_the_same_is_left_out() -> None:
    start, end = "a" * 5000, "z" * 5000
    [row] = differences(
        "groups", {"summary": start + "old" + end}, {"summary": start + "new" + end}, Shelf()
    )
    assert row.before == "…" + "a" * 120 + "old" + "z" * 120 + "…"
    assert row.after == "…" + "a" * 120 + "new" + "z" * 120 + "…"


def test_what_is_not_declared_or_does_not_fit_is_told_as_it_stands() -> None:
    after = {"motto": {"deep": [1]}, "names": "P", "killed": 3}
    assert differences("groups", {}, after, Shelf()) == (
        Difference("names", "Names", "", "P"),
        Difference("motto", "motto", "", '{"deep": [1]}'),
        Difference("killed", "killed", "", "3"),
    )
    assert differences("of_others", {}, {"x": 1}, Shelf())[0].after == "1"


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_every_field_of_every_record_can_be_told(table: str) -> None:
    for document in DOCUMENTS[table].values():
        rows = differences(table, {}, document, Shelf())
        assert {row.name for row in rows} == set(document)
        assert all(row.after for row in rows)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["un", "k"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["source", "field", "value", "names", "x"]), inner)
    ),
    max_leaves=6,
)


@given(st.sampled_from(list(RECORD_TYPES)), st.data())
def test_nothing_that_a_file_can_hold_makes_it_stumble(table: str, data: st.DataObject) -> None:
    names = st.sampled_from([*fields_of(RECORD_TYPES[table]), "motto"])
    before, after = (data.draw(st.dictionaries(names, VALUES, max_size=3)) for _side in range(2))
    found = differences(table, before, after, Shelf())
    assert {row.name for row in found} == set(changed_fields(before, after))
