import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.as_of import group_as_of
from desktop_app.domain.as_written import as_written, state_on, state_told
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Relation

TODAY, DAY = Day(2026, 11, 22), Day(2016, 1, 1)


@pytest.mark.parametrize(
    ("group", "day", "expected"),
    [
        (Group(state="active"), TODAY, "active"),
        (Group(state="active", founded="2015-01"), DAY, ""),
        (Group(state="active", founded="2016-02"), DAY, "not yet founded"),
        (Group(state="active", founded="2016"), DAY, ""),
        (Group(state="merged", ended="2015"), DAY, "merged"),
        (Group(state="merged", ended="2020"), DAY, ""),
        (Group(state="merged", ended="2015/2017"), DAY, ""),
        (Group(ended="2015"), DAY, "ended"),
        (Group(), TODAY, ""),
    ],
)
def test_the_state_is_told_where_the_day_decides_it(group: Group, day: Day, expected: str) -> None:
    assert state_on(group, day, TODAY) == expected
    assert state_on(group_as_of(group, day), day, TODAY) == expected


def test_a_list_of_facts_says_where_the_state_of_a_day_is_not_recorded() -> None:
    group = Group(state="active", founded="2015-01")
    assert state_told(group, DAY, TODAY) == "not recorded for this day"
    assert state_told(group, TODAY, TODAY) == "active"
    assert state_told(group, Day(2014, 1, 1), TODAY) == "not yet founded"
    assert state_told(Group(founded="2015-01"), DAY, TODAY) == ""


def test_texts_written_after_the_day_are_said_to_be() -> None:
    group = Group(summary="It killed its leader in 2016.")
    assert as_written(group, TODAY, TODAY) == ""
    assert (
        as_written(group, DAY, TODAY)
        == "Texts and claims are as of today: they may tell of what came after 1 January 2016."
    )


def test_texts_are_as_old_as_their_review() -> None:
    group = Group(structure="Cells.", reviewed="2026-05-03")
    assert (
        as_written(group, DAY, TODAY) == "Texts and claims are as reviewed 3 May 2026: "
        "they may tell of what came after 1 January 2016."
    )
    assert as_written(group, Day(2026, 5, 3), TODAY) == ""
    assert as_written(group, Day(2026, 5, 2), TODAY) != ""


def test_texts_of_any_record_are_said_to_be_later() -> None:
    told = "Texts are as of today: they may tell of what came after 1 January 2016."
    for record in (Person(biography="He died."), Posting(note="He died."), Atrocity(summary="S.")):
        assert as_written(record, DAY, TODAY) == told
    assert as_written(Relation(statement="They fight.", reviewed="2020"), DAY, TODAY) == (
        "Texts are as reviewed 2020: they may tell of what came after 1 January 2016."
    )
    assert as_written(Posting(role="leader", start="2015"), DAY, TODAY) == ""


def test_a_group_without_texts_needs_no_warning() -> None:
    assert as_written(Group(state="active"), DAY, TODAY) == ""


_dates = st.sampled_from(["", "2014", "2016", "2016?", "2015/2017", "2020", "../2015", "soon"])


@given(_dates, _dates, st.builds(Day, st.integers(2012, 2030), st.just(6), st.just(5)))
def test_no_state_of_today_is_told_of_a_day_before(founded: str, ended: str, day: Day) -> None:
    group = Group(state="dormant", founded=founded, ended=ended)
    told = state_on(group, day, TODAY)
    if day < TODAY and not ended:
        assert told in {"", "not yet founded"}
