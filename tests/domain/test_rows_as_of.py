from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Person, Posting, Relation
from desktop_app.domain.records.posting import DeathReport
from desktop_app.domain.rows_as_of import RowsAsOf, posting_dates, relation_dates
from desktop_app.domain.sheet import SheetPosting, SheetRelation, posting_on, relation_on
from desktop_app.domain.standing import Standing

GROUP = Group(id="g")
DATES = st.sampled_from(
    [
        *("", "2020", "2020-03", "2020-03-01", "2020-03-02?", "2020-02-29/2020-03-02"),
        *("2020?", "2020-02~", "2021~", "soon"),
    ]
)
DAYS = st.builds(Day, st.just(2020), st.integers(1, 4), st.integers(1, 3)) | st.sampled_from(
    [Day(2019, 12, 31), Day(2020, 1, 1), Day(2020, 2, 29), Day(2020, 12, 31), Day(2021, 1, 1)]
)
POSTINGS = st.builds(
    lambda start, end, exit_, lived, reported: SheetPosting(
        Posting(
            id="l",
            group="g",
            start=start,
            end=end,
            exit=exit_,
            death_reports=tuple(DeathReport(date=date) for date in reported),
        ),
        Person(id="p", born=lived[0], died=lived[1]),
        Standing.POSSIBLE,
    ),
    DATES,
    DATES,
    st.sampled_from(["", "killed", "in-post"]),
    st.tuples(DATES, DATES),
    st.lists(DATES, max_size=2),
)
GROUPS = st.builds(lambda founded, ended: Group(id="g", founded=founded, ended=ended), DATES, DATES)
RELATIONS = st.builds(
    lambda start, end: SheetRelation(
        Relation(id="r", subject="g", object="h", kind="ally-of", start=start, end=end),
        Group(id="h"),
        "",
        Standing.POSSIBLE,
    ),
    DATES,
    DATES,
)


@given(POSTINGS, GROUPS, st.lists(DAYS, min_size=1))
def test_a_posting_stands_on_each_day_as_if_only_that_day_was_asked_for(
    row: SheetPosting, group: Group, days: list[Day]
) -> None:
    def on(row: SheetPosting, day: Day) -> SheetPosting | None:
        return posting_on(row.posting, row.person, group, day)

    known = RowsAsOf(lambda row: posting_dates(row, group), on)
    for day in days:
        stood = on(row, day)
        assert list(known.on([("l", row)], day)) == ([] if stood is None else [stood])


@given(RELATIONS, st.lists(DAYS, min_size=1))
def test_a_relation_stands_on_each_day_as_if_only_that_day_was_asked_for(
    row: SheetRelation, days: list[Day]
) -> None:
    def on(row: SheetRelation, day: Day) -> SheetRelation | None:
        return relation_on(row.relation, row.other, GROUP, day)

    known = RowsAsOf(relation_dates, on)
    for day in days:
        stood = on(row, day)
        assert list(known.on([("r", row)], day)) == ([] if stood is None else [stood])


def test_a_row_is_made_once_for_a_stretch_of_days_and_anew_once_it_changes() -> None:
    def on(row: SheetRelation, day: Day) -> SheetRelation | None:
        asked.append(day)
        return relation_on(row.relation, row.other, GROUP, day)

    asked: list[Day] = []
    known = RowsAsOf(relation_dates, on)
    relation = Relation(id="r", subject="g", object="h", start="2019", end="2020-06")
    for row in (
        SheetRelation(relation, Group(id="h"), "", Standing.POSSIBLE),
        SheetRelation(relation, Group(id="h", summary="Another"), "", Standing.POSSIBLE),
    ):
        for day in (Day(2020, 1, 1), Day(2020, 1, 2), Day(2020, 5, 31)):
            (stood,) = known.on([("r", row)], day)
            assert stood.other is row.other
    assert asked == [Day(2020, 1, 1), Day(2020, 1, 1)]
