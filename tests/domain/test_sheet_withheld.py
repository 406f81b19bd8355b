"""What readers see who are cleared up to a marking: nothing of what is marked above it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.marking import within
from desktop_app.domain.records import Record, table_of
from tests.domain.libraries import Document, Plain, library
from tests.domain.worlds import MARKINGS, cited, rows, sheet, shown_records, worlds


def visible(plain: Plain, up_to: str) -> Plain:
    """The library of which everything above the marking has been deleted."""
    return Plain(
        {
            table: {id_: row for id_, row in held.items() if within(row.get("marking", ""), up_to)}
            for table, held in plain.tables.items()
        }
    )


@given(worlds(), st.sampled_from(MARKINGS[1:]))
def test_what_is_withheld_might_as_well_not_be_there(plain: Plain, up_to: str) -> None:
    found, without = sheet(plain, up_to=up_to), sheet(visible(plain, up_to))
    assert rows(found) == rows(without)
    secrets = {
        row["title"]
        for table, held in plain.tables.items()
        for id_, row in held.items()
        if (table, id_) != ("groups", "g") and not within(row["marking"], up_to)
    }
    assert not [secret for secret in secrets if secret in repr(found)]


@given(worlds(), st.sampled_from(MARKINGS[1:]))
def test_the_count_of_the_withheld_is_of_what_would_have_been_shown(
    plain: Plain, up_to: str
) -> None:
    whole, found = sheet(plain), sheet(plain, up_to=up_to)
    others: list[Record] = [row.other for row in whole.relations]
    on_it = {(table_of(each), each.id): each for each in (*shown_records(whole), *others)}
    above = {key for key, each in on_it.items() if not within(each.marking, up_to)}
    sources = plain.tables["sources"]
    held = cited(found) & set(sources)
    above |= {("sources", id_) for id_ in held if not within(sources[id_]["marking"], up_to)}
    assert found.withheld == len(above)


@pytest.mark.parametrize(
    ("table", "id_", "gone"),
    [
        ("people", "p", {"leadership": ["l"], "sources": ["s1"]}),
        ("leadership", "l", {"leadership": ["l"], "sources": ["s1"]}),
        ("atrocities", "a", {"atrocities": ["a"], "sources": ["s2"]}),
        ("groups", "h", {"relations": ["r"], "sources": ["s3"]}),
        ("relations", "r", {"relations": ["r"], "sources": ["s3"]}),
        ("sources", "s1", {"sources": ["s1"]}),
    ],
)
def test_with_a_withheld_record_goes_what_rests_on_it(
    table: str, id_: str, gone: dict[str, list[str]]
) -> None:
    def citing(source: str) -> Document:
        return {"citations": [{"source": source}]}

    plain = library(
        groups={"g": {}, "h": {}},
        people={"p": {}},
        leadership={"l": {"group": "g", "person": "p"} | citing("s1")},
        atrocities={"a": {"attributions": [{"group": "g", "basis": "claimed"}]} | citing("s2")},
        relations={"r": {"subject": "h", "object": "g", "kind": "ally"} | citing("s3")},
        sources={"s1": {}, "s2": {}, "s3": {}},
    )
    whole = rows(sheet(plain, up_to="green"))
    plain.tables[table][id_]["marking"] = "amber"
    found = sheet(plain, up_to="green")
    left = {each: [i for i in ids if i not in gone.get(each, [])] for each, ids in whole.items()}
    assert rows(found) == left != whole
    assert found.withheld == 1


KABUL: Document = {
    "date": "2021-08-26",
    "attributions": [{"group": "g", "basis": "claimed"}],
    "marking": "red",
}


def test_what_would_not_be_shown_anyway_is_not_counted() -> None:
    denied = KABUL | {"attributions": [{"group": "g", "basis": "denied"}]}
    plain = library(groups={"g": {}}, atrocities={"a": KABUL, "b": denied})
    assert sheet(plain, up_to="clear").withheld == 1
    assert sheet(plain, Day(2020, 1, 1), up_to="clear").withheld == 0
