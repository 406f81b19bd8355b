"""Lists as one: nothing said twice, nothing lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Kind
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Citation, Name
from desktop_app.domain.uniting import united, united_rows


@pytest.mark.parametrize(
    ("rows", "one"),
    [
        ([{"source": "s"}, {"source": "s"}], [{"source": "s"}]),
        (
            [{"source": "s"}, {"source": "s", "locator": "p. 4"}],
            [{"source": "s", "locator": "p. 4"}],
        ),
        ([{"source": "s", "fields": ["a"]}, {"source": "s"}], [{"source": "s"}]),
        (
            [{"source": "s", "fields": ["a"]}, {"source": "s", "fields": ["b", "a"]}],
            [{"source": "s", "fields": ["a", "b"]}],
        ),
        (
            [{"source": "s"}, {"source": "s", "locator": "p. 4", "fields": ["a"]}],
            [{"source": "s"}, {"source": "s", "locator": "p. 4", "fields": ["a"]}],
        ),
        (
            [{"source": "s", "mood": 1}, {"source": "t"}],
            [{"source": "s", "mood": 1}, {"source": "t"}],
        ),
        ([{"source": "s"}, "no row", "no row"], [{"source": "s"}, "no row"]),
    ],
)
def test_citations_are_doubles_where_one_carries_what_the_other_does(
    rows: list[Any], one: list[Any]
) -> None:
    assert united_rows(Citation, rows) == one


def test_a_row_that_says_no_more_goes_and_leaves_its_citations() -> None:
    less = {"group": "g", "basis": "claimed", "citations": [{"source": "s"}]}
    more = {"group": "g", "basis": "claimed", "by": "X", "citations": [{"source": "t"}]}
    other = {"group": "g", "basis": "denied"}
    assert united_rows(Attribution, [less, more, other]) == [
        {**more, "citations": [{"source": "s"}, {"source": "t"}]},
        other,
    ]


def kind_of(record_type: Any, name: str) -> Kind:
    return fields_of(record_type)[name].kind


def test_lists_of_each_kind_are_joined_without_doubles() -> None:
    assert united(kind_of(Atrocity, "targets"), (["a", "b"], None, ["b", "c"])) == ["a", "b", "c"]
    assert united(kind_of(Group, "external_ids"), ({"UN": "1"}, {"UN": "2", "X": "3"})) == {
        "UN": "1",
        "X": "3",
    }
    assert united(kind_of(Group, "note"), ("One.\n\nTwo.", "Two.\n\nThree.")) == (
        "One.\n\nTwo.\n\nThree."
    )
    assert united(None, ([1], [2, 1])) == [1, 2]
    assert united(kind_of(Group, "names"), (None, [])) is None


_rows = st.lists(
    st.fixed_dictionaries({"text": st.sampled_from("ab")}, optional={"kind": st.sampled_from("xy")})
)


@given(_rows)
def test_every_row_is_still_said_and_none_twice(rows: list[dict[str, str]]) -> None:
    one = united_rows(Name, rows) or []
    assert all(any(row.items() <= kept.items() for kept in one) for row in rows)  # type: ignore[attr-defined]
    assert all(row in rows for row in one)
    assert united_rows(Name, one, onto=()) == (one or None)


def test_a_row_that_cites_a_source_twice_is_the_same_when_it_is_added_again() -> None:
    row = {"text": "a", "citations": [{"source": "s"}, {"source": "s"}]}
    once = united_rows(Name, [row])
    assert once == [{"text": "a", "citations": [{"source": "s"}]}]
    assert united_rows(Name, [row], onto=once or ()) == once
