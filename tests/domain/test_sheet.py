"""A sheet against filtering the library by hand, as of a day and up to a marking."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Relation
from desktop_app.domain.standing import Standing
from tests.domain.libraries import Document, Plain, library
from tests.domain.worlds import cited, rows, sheet, week, worlds

FIRST_DAYS = {
    "": None,
    "2019": Day(2019, 1, 1),
    "2020-01-05": Day(2020, 1, 5),
    "2020-01-05/2020-02": Day(2020, 1, 5),
    "2021?": Day(2021, 1, 1),
    "../2020": None,
    "2020/..": Day(2020, 1, 1),
}
"""The first day that each date of `worlds` may mean, as one reads it; None where there is none."""

EDGES = [Day(year, 1, day) for year in (2019, 2020, 2021) for day in (1, 5)]
days = week | st.sampled_from([*EDGES, Day(2018, 12, 31), Day(2019, 12, 31), Day(2020, 1, 4)])


def later(date: str, day: Day) -> bool:
    """Whether what begins then lies after the day for certain."""
    first = FIRST_DAYS[date]
    return first is not None and first > day


def not_begun(plain: Plain, posting: Posting, day: Day) -> bool:
    """Whether a posting lies after the day for certain.

    One whose first day is not known was held by nobody yet who was not born, nor in a group that
    was not founded.
    """
    if FIRST_DAYS[posting.start] is not None:
        return later(posting.start, day)
    group, person = plain.record("groups", "g"), plain.record("people", posting.person)
    assert isinstance(group, Group)
    assert isinstance(person, Person)
    return later(group.founded, day) or later(person.born, day)


def by_hand(plain: Plain, day: Day) -> dict[str, set[str]]:
    """What of each table is on the sheet of g, whoever reads it."""
    shown: dict[str, set[str]] = {"leadership": set(), "atrocities": set(), "relations": set()}
    for id_ in plain.tables["leadership"]:
        posting = plain.record("leadership", id_)
        assert isinstance(posting, Posting)
        ours = posting.group == "g" and posting.person in plain.tables["people"]
        if ours and not not_begun(plain, posting, day):
            shown["leadership"].add(id_)
    for id_ in plain.tables["atrocities"]:
        atrocity = plain.record("atrocities", id_)
        assert isinstance(atrocity, Atrocity)
        bases = {row.basis for row in atrocity.attributions if row.group == "g"}
        if bases - {"denied"} and not later(atrocity.date, day):
            shown["atrocities"].add(id_)
    for id_ in plain.tables["relations"]:
        relation = plain.record("relations", id_)
        assert isinstance(relation, Relation)
        other = relation.object if relation.subject == "g" else relation.subject
        ours = "g" in (relation.subject, relation.object) and other in plain.tables["groups"]
        if ours and not later(relation.start, day):
            shown["relations"].add(id_)
    return shown


@settings(max_examples=250)
@given(worlds(), days)
def test_a_sheet_as_of_a_day_is_the_library_filtered_by_hand(plain: Plain, day: Day) -> None:
    found = rows(sheet(plain, day))
    assert {table: set(found[table]) for table in ("leadership", "atrocities", "relations")} == (
        by_hand(plain, day)
    )
    assert all(len(set(ids)) == len(ids) for ids in found.values())
    assert sheet(plain, day).withheld == 0


@given(worlds(), week)
def test_the_sources_are_just_those_that_its_records_cite(plain: Plain, day: Day) -> None:
    found = sheet(plain, day)
    assert set(rows(found)["sources"]) == cited(found) & set(plain.tables["sources"])


# By example


@pytest.mark.parametrize(
    ("bases", "basis"),
    [
        (["suspected", "claimed", "attributed"], "claimed"),
        (["suspected", "attributed"], "attributed"),
        (["denied", "suspected"], "suspected"),
    ],
)
def test_the_firmest_basis_is_shown(bases: list[str], basis: str) -> None:
    attributions = [{"group": "g", "basis": each} for each in bases]
    plain = library(groups={"g": {}}, atrocities={"a": {"attributions": attributions}})
    assert [row.basis for row in sheet(plain).atrocities] == [basis]


@pytest.mark.parametrize(
    ("more", "disputed"),
    [
        ({}, False),
        ({"status": "disputed"}, True),
        ({"group": "g", "basis": "denied"}, True),
        ({"group": "h", "basis": "suspected"}, True),
        ({"group": "h", "basis": "denied"}, False),
        ({"basis": "unclaimed"}, False),
        ({"group": "g", "basis": "attributed"}, False),
    ],
)
def test_who_did_it_is_in_dispute_where_others_are_named_or_it_is_denied(
    more: Document, disputed: bool
) -> None:
    ours = {"group": "g", "basis": "claimed"}
    other = [more] if "basis" in more else []
    document = {"attributions": [ours, *other], "status": more.get("status", "accepted")}
    plain = library(groups={"g": {}, "h": {}}, atrocities={"a": document})
    assert [row.disputed for row in sheet(plain).atrocities] == [disputed]


def test_a_relation_is_told_from_this_side() -> None:
    pledged: Document = {"subject": "h", "kind": "pledged-to", "object": "g", "start": "2019"}
    plain = library(
        groups={"g": {"names": [{"text": "G"}]}, "h": {"names": [{"text": "H"}]}},
        relations={"r": pledged, "x": {"subject": "g", "kind": "cousin-of", "object": "h"}},
    )
    told = {row.relation.id: (row.other.id, row.phrase) for row in sheet(plain).relations}
    assert told == {"r": ("h", "received a pledge from"), "x": ("h", "cousin-of")}
    assert [(row.other.id, row.phrase) for row in sheet(plain, of="h").relations][-1] == (
        "g",
        "pledged allegiance to",
    )


def test_who_led_and_under_whom_as_of_a_day() -> None:
    plain = library(
        groups={"g": {}, "is": {}},
        people={"first": {}, "second": {}, "aide": {}},
        leadership={
            "b": {"group": "g", "person": "second", "role": "leader", "start": "2016-08"},
            "a": {
                "group": "g", "person": "first", "role": "leader",
                "start": "2015-01-26", "end": "2016-07-26",
            },
            "c": {"group": "g", "person": "aide", "role": "deputy", "start": "2015"},
        },
        relations={
            "r": {"subject": "g", "kind": "affiliate-of", "object": "is", "start": "2015-01-26"},
            "s": {"subject": "is", "kind": "affiliate-of", "object": "g", "start": "2015-01-26"},
        },
    )  # fmt: skip
    during, later, before = Day(2015, 6, 1), Day(2020, 1, 1), Day(2014, 1, 1)
    assert [row.person.id for row in sheet(plain, during).leaders] == ["first"]
    assert [row.person.id for row in sheet(plain, later).leaders] == ["second"]
    assert sheet(plain, before).postings == ()
    assert [row.relation.id for row in sheet(plain, later).parents] == ["r"]
    assert sheet(plain, before).parents == ()


@pytest.mark.parametrize(
    ("exit_", "stands"),
    [
        ("", Standing.CERTAIN),
        ("in-post", Standing.CERTAIN),
        *(
            (exit_, Standing.POSSIBLE)
            for exit_ in ("captured", "defected", "dissolved", "missing", "disputed")
        ),
    ],
)
def test_an_exit_on_an_unknown_day_leaves_the_posting_possible(
    exit_: str, stands: Standing
) -> None:
    posting = {"group": "g", "person": "p", "start": "2015", "exit": exit_}
    plain = library(groups={"g": {}}, people={"p": {}}, leadership={"l": posting})
    assert [row.standing for row in sheet(plain).postings] == [stands]


def test_rows_are_in_the_order_of_time_undated_ones_apart() -> None:
    def posting(**dates: str) -> Document:
        return {"group": "g", "person": "p"} | dates

    def attack(date: str) -> Document:
        return {"date": date, "attributions": [{"group": "g", "basis": "claimed"}]}

    plain = library(
        groups={"g": {}, "h": {}},
        people={"p": {}},
        leadership={
            "undated": posting(),
            "ended": posting(end="2014"),
            "second": posting(start="2016-08"),
            "first": posting(start="2015"),
        },
        atrocities={"b": attack("2021-08-26"), "a": attack("2016"), "c": attack("2021-08")},
        relations={
            "y": {"subject": "g", "object": "h", "start": "2017"},
            "x": {"subject": "g", "object": "h", "start": "2015-01"},
        },
    )
    found = rows(sheet(plain))
    assert found["leadership"] == ["first", "second", "undated", "ended"]
    assert found["atrocities"] == ["a", "c", "b"]
    assert found["relations"] == ["x", "y"]


def test_sizes_up_to_the_day_newest_first() -> None:
    sizes = [
        {"date": "2017", "best": 700},
        {"best": 1},
        {"date": "2021-08", "best": 2000},
        {"date": "2019", "best": 4000},
    ]
    plain = library(groups={"g": {"sizes": sizes}})
    assert [size.best for size in sheet(plain).sizes] == [2000, 4000, 700, 1]
    as_of = sheet(plain, Day(2020, 1, 1))
    assert [size.best for size in as_of.sizes] == [4000, 700, 1]
    assert as_of.newest_size == as_of.sizes[0]
    assert sheet(library(groups={"g": {}})).newest_size is None


def test_a_mere_denial_puts_nothing_on_a_sheet() -> None:
    plain = library(
        groups={"g": {}},
        atrocities={"a": {"attributions": [{"group": "g", "basis": "denied"}]}},
    )
    assert sheet(plain).atrocities == ()
