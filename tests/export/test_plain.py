"""A sheet as data holds its records, and neither internal notes nor what is withheld."""

import json

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import fact_sheet
from desktop_app.export.plain import sheet_as_data
from tests.export.library import RECORDS


def test_it_holds_the_records_of_the_sheet() -> None:
    group = RECORDS.get("groups", "k")
    assert isinstance(group, Group)
    data = sheet_as_data(fact_sheet(group, Day(2021, 10, 1), RECORDS, up_to="clear"))
    text = json.dumps(data)
    assert data["group"]["id"] == "k"
    assert data["group"]["names"][1]["text"] == "ISIS-K"
    assert [row["id"] for row in data["atrocities"]] == ["bank", "days"]
    assert data["atrocities"][0]["killed"] == {"low": 30, "best": 32, "high": 35}
    assert "killed" not in data["atrocities"][1]
    assert data["leadership"][0]["person"]["names"][0]["text"] == "Hafiz Saeed Khan"
    assert [source["number"] for source in data["sources"]] == [1, 2]
    assert "SECRET-NOTE" not in text
    assert "HIDDEN" not in text
    assert "leak" not in text
    assert data["withheld"] > 0
