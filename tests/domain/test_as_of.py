from desktop_app.domain.as_of import group_as_of, person_as_of, posting_as_of, relation_as_of
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Person, Posting, Relation
from desktop_app.domain.records.common import Rival
from desktop_app.domain.records.group import Assessment, Designation, Size
from desktop_app.domain.records.posting import DeathReport

DAY = Day(2016, 6, 1)

POSTING = Posting(
    id="p",
    start="2015-01-26",
    end="2016-07-26",
    exit="killed-by-strike",
    exit_note="In Nangarhar.",
    rivals=(Rival(field="end", value="2016-07"), Rival(field="start", value="2015-01-10")),
    death_reports=(
        DeathReport(date="2015-07", claimant="press"),
        DeathReport(date="2016-08", claimant="United States"),
    ),
)


def test_whoever_was_killed_later_was_in_post_on_the_day() -> None:
    seen = posting_as_of(POSTING, DAY)
    assert (seen.id, seen.start, seen.end, seen.exit, seen.exit_note) == (
        "p",
        "2015-01-26",
        "",
        "in-post",
        "",
    )
    assert [rival.field for rival in seen.rivals] == ["start"]
    assert [report.claimant for report in seen.death_reports] == ["press"]


def test_from_the_day_itself_on_the_end_is_told() -> None:
    for day in (Day(2016, 7, 26), Day(2020, 1, 1)):
        seen = posting_as_of(POSTING, day)
        assert (seen.end, seen.exit) == ("2016-07-26", "killed-by-strike")
    assert posting_as_of(POSTING, Day(2020, 1, 1)) == POSTING


def test_an_end_that_may_have_come_by_the_day_is_told() -> None:
    posting = Posting(end="2016", exit="captured")
    assert posting_as_of(posting, DAY) == posting


def test_an_exit_without_a_date_is_told_on_any_day() -> None:
    posting = Posting(exit="captured", exit_note="When is not known.")
    assert posting_as_of(posting, DAY) == posting


def test_of_a_group_nothing_later_is_told() -> None:
    group = Group(
        founded="2015-01",
        ended="2021-08-15",
        sizes=(Size(date="2016-02", low=1000), Size(date="2018", best=2000), Size(best=5)),
        designations=(
            Designation(authority="US", listed="2016-01-14", delisted="2020"),
            Designation(authority="UN", listed="2019-05-14"),
        ),
        assessments=(
            Assessment(statement="early", date="2016"),
            Assessment(statement="late", date="2021-08"),
        ),
    )
    seen = group_as_of(group, DAY)
    assert (seen.founded, seen.ended) == ("2015-01", "")
    assert [size.date for size in seen.sizes] == ["2016-02", ""]
    assert [(row.authority, row.delisted) for row in seen.designations] == [("US", "")]
    assert [row.statement for row in seen.assessments] == ["early"]
    assert group_as_of(group, Day(2026, 1, 1)) == group


def test_a_later_death_and_a_later_end_of_a_relation_are_not_told() -> None:
    person = Person(born="1972", died="2016-07-26")
    assert person_as_of(person, DAY).died == ""
    assert person_as_of(person, Day(2016, 7, 26)) == person
    relation = Relation(start="2015", end="2021-08")
    assert relation_as_of(relation, DAY).end == ""
    assert relation_as_of(relation, Day(2022, 1, 1)) == relation
