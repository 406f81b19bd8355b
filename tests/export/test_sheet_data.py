"""A sheet as data holds its records, and neither internal notes nor what is withheld."""

import json
from copy import deepcopy
from typing import Any

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import fact_sheet
from desktop_app.export.sheet_data import sheet_as_data
from tests.export.library import DOCUMENTS, RECORDS, Records


def data_of(
    records: Records = RECORDS, *, marking: str = "clear", **options: Any
) -> dict[str, Any]:
    group = records.get("groups", "k")
    assert isinstance(group, Group)
    sheet = fact_sheet(group, Day(2021, 10, 1), records, up_to=marking)
    return sheet_as_data(sheet, records, marking, **options)


def test_it_holds_the_records_of_the_sheet_as_they_are_stored() -> None:
    data = data_of()
    stored = DOCUMENTS["groups"]["k"]
    told = set(stored) - {"internal_note", "citations", "designations"}
    assert {name: data["group"][name] for name in told} == {name: stored[name] for name in told}
    assert data["group"]["designations"] == stored["designations"][:1]  # the other one is of 2035
    assert data["as_of"] == "2021-10-01"
    assert [row["id"] for row in data["atrocities"]] == ["bank", "days"]
    assert data["atrocities"][0]["killed"] == {"low": 30, "best": 32, "high": 35}
    assert "killed" not in data["atrocities"][1]


def test_each_record_says_where_it_stands_and_which_sources_carry_it() -> None:
    data = data_of()
    bank, days = data["atrocities"]
    assert (bank["basis"], bank["disputed"], days["basis"]) == ("claimed", True, "suspected")
    assert (bank["standing"], days["standing"]) == ("ended", "ended")
    numbers = {row["id"]: row["number"] for row in data["sources"]}
    assert numbers == {"un": 1, "seed": 2}
    assert (data["group"]["notes"], bank["notes"], days["notes"]) == ([1, 2], [2], [1])
    leader = next(row for row in data["leadership"] if row["id"] == "khan-leader")
    assert leader["standing"] == "ended"
    assert leader["person"]["names"][0]["text"] == "Hafiz Saeed Khan"
    war = data["relations"][0]
    assert (war["other"]["id"], war["standing"], war["basis"]) == ("t", "certain", "observed")
    assert "atrocities/bank" in data["sources"][1]["used_in"]


def test_an_attack_that_may_be_later_than_the_day_says_so() -> None:
    documents = deepcopy(DOCUMENTS)
    documents["atrocities"]["bank"]["date"] = "2021-10"
    standings = {row["id"]: row["standing"] for row in data_of(Records(documents))["atrocities"]}
    assert standings == {"bank": "possible", "days": "ended"}


def test_what_is_withheld_is_not_even_named() -> None:
    data = data_of()
    text = json.dumps(data)
    for secret in ("SECRET-NOTE", "HIDDEN", "hidden", "leak", "informer", "777"):
        assert secret not in text
    assert data["withheld"] > 0
    assert "leak" in json.dumps(data_of(marking="red"))
    assert "SECRET-NOTE" not in json.dumps(data_of(marking="red"))


def test_a_rival_value_that_names_what_is_withheld_stays_out() -> None:
    documents = deepcopy(DOCUMENTS)
    documents["leadership"]["khan-leader"]["rivals"] = [
        {"field": "person", "value": "informer"},
        {"field": "internal_note", "value": "SECRET-RIVAL"},
        {"field": "start", "value": "2015-01-10"},
    ]
    postings = {row["id"]: row for row in data_of(Records(documents))["leadership"]}
    rivals = postings["khan-leader"]["rivals"]
    assert rivals == [{"field": "start", "value": "2015-01-10"}]


def test_only_the_sections_that_are_asked_for_are_told() -> None:
    data = data_of(sections=("relations",))
    assert list(data) == ["as_of", "withheld", "group", "relations"]
    assert list(data["group"]) == ["id", "names"]


def test_the_same_sheet_gives_the_same_text() -> None:
    assert json.dumps(data_of()) == json.dumps(data_of())
    assert list(data_of()) == [
        "as_of",
        "withheld",
        "group",
        "leadership",
        "atrocities",
        "relations",
        "sources",
    ]
