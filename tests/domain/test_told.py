import pytest
from hypothesis import given

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import (
    Atrocity,
    Group,
    Person,
    Posting,
    Record,
    Relation,
    Source,
)
from desktop_app.domain.standing import Standing
from desktop_app.domain.told import as_told, begun, standing_of
from tests.domain.libraries import Document, Plain, library
from tests.domain.worlds import sheet, week, worlds

DAY = Day(2021, 8, 26)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Posting(start="2020", exit="in-post"), Standing.CERTAIN),
        (Posting(start="2020", exit="captured"), Standing.POSSIBLE),
        (Posting(start="2022"), Standing.LATER),
        (Posting(start="2015", end="2016"), Standing.ENDED),
        (Relation(start="2020"), Standing.CERTAIN),
        (Relation(), Standing.POSSIBLE),
        (Atrocity(date="2021-08"), Standing.POSSIBLE),
        (Atrocity(date="2021-08-27"), Standing.LATER),
        (Source(issued="2022"), None),
        (Person(), None),
    ],
)
def test_a_record_stands_somewhere_in_time(record: Record, expected: Standing | None) -> None:
    assert standing_of(record, DAY, library()) is expected


@pytest.mark.parametrize(
    ("posting", "group", "person", "expected"),
    [
        ({}, {"founded": "2021-09"}, {}, Standing.LATER),
        ({}, {"founded": "2021-08"}, {}, Standing.POSSIBLE),
        ({"end": "2030"}, {"founded": "2022"}, {}, Standing.LATER),
        ({"start": "/2024"}, {"founded": "2022"}, {}, Standing.LATER),
        ({"start": "2020"}, {"founded": "2022"}, {"born": "2023"}, Standing.CERTAIN),
        ({}, {}, {"born": "2022"}, Standing.LATER),
        ({"end": "2122-03"}, {}, {}, Standing.LATER),
        ({"end": "2121-03"}, {}, {}, Standing.POSSIBLE),
        ({}, {}, {"died": "2122"}, Standing.LATER),
        ({}, {}, {"born": "1970", "died": "2021-08-25"}, Standing.ENDED),
        ({"start": "2020"}, {}, {"died": "2021-08-25"}, Standing.ENDED),
        ({"start": "2020"}, {}, {"died": "2021"}, Standing.POSSIBLE),
        ({"start": "2020"}, {}, {"died": "2021-08-26"}, Standing.CERTAIN),
        ({"start": "2020"}, {"ended": "2021-07"}, {}, Standing.ENDED),
        ({"start": "2020", "exit": "captured"}, {"ended": "2022"}, {}, Standing.POSSIBLE),
    ],
)
def test_nobody_holds_a_post_before_group_and_person_are_there_nor_after(
    posting: Document, group: Document, person: Document, expected: Standing
) -> None:
    held = {"l": {"group": "g", "person": "p", **posting}}
    plain = library(groups={"g": group}, people={"p": person}, leadership=held)
    assert standing_of(plain.record("leadership", "l"), DAY, plain) is expected
    shown = [row.standing for row in sheet(plain, DAY).postings]
    assert shown == [expected] * (expected is not Standing.LATER)


def test_what_came_after_the_day_is_not_told() -> None:
    assert as_told(Person(born="1972", died="2022"), DAY) == Person(born="1972")
    assert as_told(Posting(end="2022", exit="captured"), DAY) == Posting(exit="in-post")
    assert as_told(Relation(end="2022"), DAY) == Relation()
    assert as_told(Group(ended="2022"), DAY) == Group()
    assert as_told(Atrocity(date="2022"), DAY) == Atrocity(date="2022")


@given(worlds(), week)
def test_a_record_by_itself_is_told_as_on_the_sheet(plain: Plain, day: Day) -> None:
    found = sheet(plain, day)
    for row in found.postings:
        posting = plain.record("leadership", row.posting.id)
        assert as_told(posting, day) == row.posting
        assert (
            standing_of(posting, day, plain) is standing_of(row.posting, day, plain) is row.standing
        )
        assert as_told(plain.record("people", row.person.id), day) == row.person
    for related in found.relations:
        relation = plain.record("relations", related.relation.id)
        assert as_told(relation, day) == related.relation
        assert standing_of(relation, day, plain) is related.standing
        assert standing_of(related.relation, day, plain) is related.standing


def test_what_has_begun_is_put_in_the_order_of_time() -> None:
    held = [
        Posting(id="undated"),
        Posting(id="later", start="2022"),
        Posting(id="second", start="2020-05"),
        Posting(id="ended", end="2016"),
        Posting(id="first", start="2019", end="2030"),
        Posting(id="odd", start="soon"),
    ]
    found = [each.id for each in begun(held, DAY, library())]
    assert found == ["first", "second", "odd", "ended", "undated"]
