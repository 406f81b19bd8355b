"""Duplicates side by side, and what choices make of them."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.records import RECORD_TYPES, Atrocity, Person
from desktop_app.domain.side_by_side import Choice, compared, merged
from tests.domain.libraries import documents

ONE = {
    "names": [{"text": "Hafiz Saeed Khan", "kind": "official"}],
    "born": "1972",
    "mood": "calm",
    "note": "First.",
    "citations": [{"source": "s"}, {"source": "u", "fields": ["died"]}],
}
OTHER = {
    "names": [{"text": "Hafiz Saeed Khan"}, {"text": "Mullah Saeed", "kind": "alias"}],
    "born": "1973",
    "died": "2016",
    "marking": "amber",
    "mood": "bright",
    "age": 1,
    "note": "Second.",
    "citations": [{"source": "t", "fields": ["born"], "locator": "p. 4"}, {"source": "s"}],
}


def merge(*given: dict[str, Any], **choices: Choice) -> dict[str, Any]:
    return merged(compared(Person, given), choices, given)


def test_as_proposed_nothing_is_lost() -> None:
    assert merge(ONE, OTHER) == {
        "names": [
            {"text": "Hafiz Saeed Khan", "kind": "official"},
            {"text": "Mullah Saeed", "kind": "alias"},
        ],
        "born": "1972",
        "mood": "calm",
        "note": "First.\n\nSecond.",
        "citations": [
            {"source": "s"},
            {"source": "u", "fields": ["died"]},
            {"source": "t", "fields": ["born"], "locator": "p. 4"},
        ],
        "died": "2016",
        "marking": "amber",
        "age": 1,
        "rivals": [
            {
                "field": "born",
                "value": "1973",
                "citations": [{"source": "t", "locator": "p. 4"}, {"source": "s"}],
            }
        ],
    }


def test_each_field_can_be_taken_from_either() -> None:
    both = merge(
        ONE,
        OTHER,
        born=Choice(1),
        names=Choice(1),
        note=Choice(0),
        mood=Choice(1),
        died=Choice(0),
    )
    assert (both["born"], both["names"], both["note"]) == ("1973", OTHER["names"], "First.")
    assert both["mood"] == "bright"
    assert "died" not in both
    assert "rivals" not in both


def test_the_strictest_marking_is_proposed() -> None:
    for markings in (("amber", "clear", "green"), ("clear", "green", "amber"), ("", "amber", "")):
        given = [{"marking": each} if each else {} for each in markings]
        assert merge(*given)["marking"] == "amber"


def test_rivals_are_proposed_for_facts_not_for_wording() -> None:
    given = ({"title": "A", "killed": {"best": 1}}, {"title": "B", "killed": {"best": 2}})
    rows = {row.name: row for row in compared(Atrocity, given)}
    assert rows["killed"].proposed.rivals
    assert not rows["title"].proposed.rivals
    assert rows["title"].can_rival


@settings(max_examples=60)
@given(st.data())
def test_every_value_of_a_field_that_only_one_has_is_kept(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(RECORD_TYPES)))
    given = [{**data.draw(documents(table)), f"own{n}": [n]} for n in range(2)]
    after = merged(compared(RECORD_TYPES[table], given), {}, given)
    for one, other in (given, reversed(given)):
        for name, value in one.items():
            if name not in other and value not in ("", [], {}):
                assert name == "rivals" or name in after
    assert after["own0"] == [0]
    ours = [name for name in given[0] if name in after]
    assert list(after)[: len(ours)] == ours
