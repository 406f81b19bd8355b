"""A sheet cut down to a brief."""

from desktop_app.domain.brief import SHORT, WHOLE, brief, left_out
from desktop_app.domain.edtf import Day
from tests.domain.libraries import library
from tests.domain.worlds import sheet

ATTACKS = {
    f"a{number:02}": {
        "date": f"2020-01-{number:02}",
        "summary": "At length.",
        "accounts": [{"source": "s", "killed": {"best": 1}}],
        "attributions": [{"group": "g", "basis": "claimed"}],
    }
    for number in range(1, 20)
}
PLAIN = library(
    groups={
        "g": {
            "structure": "cells",
            "summary": "S.",
            "sizes": [{"date": str(y)} for y in range(2010, 2020)],
        },
        "h": {},
    },
    people={"p": {}},
    leadership={
        "l": {"group": "g", "person": "p", "role": "leader", "start": "2015", "end": "2016"},
        "m": {"group": "g", "person": "p", "role": "other", "start": "2015"},
    },
    atrocities=ATTACKS,
    relations={
        "then": {"subject": "g", "object": "h", "kind": "ally", "start": "2010", "end": "2012"},
        "now": {"subject": "g", "object": "h", "kind": "ally", "start": "2013"},
    },
    sources={"s": {"title": "S"}},
)
DAY = Day(2021, 1, 1)


def test_it_tells_who_led_the_latest_attacks_and_what_holds() -> None:
    whole = sheet(PLAIN, DAY)
    told = brief(whole)
    assert told.group.summary == "S."
    assert told.group.structure == ""
    assert [size.date for size in told.sizes] == ["2019", "2018", "2017"]
    assert [row.posting.id for row in told.postings] == ["l"]
    assert [row.relation.id for row in told.relations] == ["now"]
    assert [row.atrocity.id for row in told.atrocities] == list(ATTACKS)[-WHOLE - SHORT :]
    assert [bool(row.atrocity.accounts) for row in told.atrocities] == [False] * SHORT + [
        True
    ] * WHOLE


def test_it_says_what_it_leaves_out() -> None:
    whole = sheet(PLAIN, DAY)
    said = left_out(whole, brief(whole))
    assert f"{19 - WHOLE - SHORT} earlier attacks" in said
    assert "1 other posting" in said
    assert "1 past relation" in said
    assert left_out(whole, whole) == ""
