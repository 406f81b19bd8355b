"""What a form holds, as it would stand on the sheet."""

from dataclasses import replace

import pytest
from hypothesis import given

from desktop_app.domain.edtf import Day
from desktop_app.domain.preview import is_elsewhere, rows_of, with_group
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.sheet import FactSheet, SheetAtrocity, SheetPosting
from tests.domain.libraries import Plain, library
from tests.domain.worlds import sheet, week, worlds


def rows(found: FactSheet) -> dict[tuple[str, str], object]:
    return (
        {("leadership", row.posting.id): row for row in found.postings}
        | {("atrocities", row.atrocity.id): row for row in found.atrocities}
        | {("relations", row.relation.id): row for row in found.relations}
    )


@given(worlds(), worlds(), week)
def test_a_row_reads_as_it_will_once_the_record_is_stored(
    before: Plain, typed: Plain, day: Day
) -> None:
    found = sheet(before, day)
    for table in ("leadership", "atrocities", "relations"):
        for id_, document in typed.tables[table].items():
            stored = replace(
                before,
                tables={**before.tables, table: {**before.tables[table], id_: document}},
            )
            expected = rows(sheet(stored, day)).get((table, id_))
            record = typed.record(table, id_)
            if expected is not None:
                assert rows_of(record, found, before) == (expected,)
            elif is_elsewhere(record, "g"):
                assert rows_of(record, found, before) == ()


@given(worlds(), worlds(), week)
def test_the_group_reads_as_it_will_once_it_is_stored(
    before: Plain, typed: Plain, day: Day
) -> None:
    stored = replace(
        before,
        tables={**before.tables, "groups": {**before.tables["groups"], **typed.tables["groups"]}},
    )
    group = typed.record("groups", "g")
    assert isinstance(group, Group)
    assert with_group(sheet(before, day), group).group == sheet(stored, day).group


def test_a_person_changes_in_every_posting() -> None:
    posting = {"group": "g", "person": "p", "role": "leader"}
    plain = library(groups={"g": {}}, people={"p": {}}, leadership={"a": posting, "b": posting})
    person = Person(id="p", born="1970")
    found = rows_of(person, sheet(plain), plain)
    assert [row.person.born for row in found if isinstance(row, SheetPosting)] == ["1970", "1970"]


def test_what_is_half_filled_has_its_row_already() -> None:
    plain = library(groups={"g": {}})
    (row,) = rows_of(Atrocity(id="new"), sheet(plain), plain)
    assert isinstance(row, SheetAtrocity)
    assert (row.basis, row.disputed) == ("", False)
    unsaid = Atrocity(id="new", attributions=(Attribution(group="g"),))
    (row,) = rows_of(unsaid, sheet(plain), plain)
    assert isinstance(row, SheetAtrocity)
    assert row.basis == ""


HERE = (
    Posting(),
    Posting(group="g"),
    Atrocity(),
    Atrocity(attributions=(Attribution(group="h", basis="claimed"), Attribution())),
    Atrocity(attributions=(Attribution(group="g"),)),
    Relation(subject="h"),
    Relation(subject="h", object="g"),
    Person(),
)
ELSEWHERE = (
    Posting(group="h"),
    Atrocity(attributions=(Attribution(group="h", basis="claimed"),)),
    Atrocity(attributions=(Attribution(group="g", basis="denied"),)),
    Relation(subject="h", object="i"),
)


@pytest.mark.parametrize("record", [*HERE, *ELSEWHERE], ids=str)
def test_what_is_about_other_groups_is_elsewhere(record: Record) -> None:
    plain = library(groups={"g": {}})
    assert is_elsewhere(record, "g") == (record in ELSEWHERE)
    if record in ELSEWHERE:
        assert rows_of(record, sheet(plain), plain) == ()


@pytest.mark.parametrize("record", [Group(id="other"), Group(id="g")])
def test_a_group_has_no_row(record: Group) -> None:
    plain = library(groups={"g": {}})
    assert rows_of(record, sheet(plain), plain) == ()
