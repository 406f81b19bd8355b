"""A stretch against a day, held against all starts and ends that its texts leave open."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day, read
from desktop_app.domain.standing import Standing, happened, standing
from tests.domain.dates import dates, days

EARLY, LATE = 0, 8
"""Days of a week in January stand for all time: before it, in it, after it."""

STRETCHES = {"": range(EARLY, LATE + 1)} | {
    text: range(first, last + 1)
    for text, first, last in (
        ("2020-01-01", 1, 1),
        ("2020-01-02", 2, 2),
        ("2020-01-04", 4, 4),
        ("2020-01-02/2020-01-04", 2, 4),
        ("2020-01-03/2020-01-06", 3, 6),
        ("2020-01-03/..", 3, LATE),
        ("2020-01-03/", 3, LATE),
        ("../2020-01-05", EARLY, 5),
        ("/2020-01-05", EARLY, 5),
    )
}
WEEK = range(1, 8)


def january(day: int) -> Day:
    return Day(2020, 1, day)


@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("end", STRETCHES)
@pytest.mark.parametrize("start", STRETCHES)
def test_every_start_end_and_day_of_a_week(start: str, end: str, over: bool) -> None:
    starts = STRETCHES[start]
    ends = STRETCHES[end] if end or over else range(LATE, LATE + 1)
    for day in WEEK:
        covered = {first <= day <= last for first, last in product(starts, ends)}
        if min(starts) > day:
            expected = Standing.LATER
        elif max(ends) < day:
            expected = Standing.ENDED
        else:
            expected = Standing.CERTAIN if covered == {True} else Standing.POSSIBLE
        assert standing(start, end, january(day), over=over) is expected, day


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("2020?", "", Day(2025, 1, 1), Standing.POSSIBLE),
        ("2020?", "", Day(2019, 12, 31), Standing.LATER),
        ("2020~", "", Day(2019, 12, 31), Standing.LATER),
        ("2020~", "", Day(2021, 12, 30), Standing.POSSIBLE),
        ("2020~", "", Day(2021, 12, 31), Standing.CERTAIN),
        ("2020-03~", "", Day(2020, 4, 30), Standing.POSSIBLE),
        ("2020-03~", "", Day(2020, 5, 1), Standing.CERTAIN),
        ("2020%", "", Day(2025, 1, 1), Standing.POSSIBLE),
        ("2010", "2020~", Day(2018, 12, 31), Standing.CERTAIN),
        ("2010", "2020~", Day(2019, 1, 1), Standing.CERTAIN),
        ("2010", "2020~", Day(2019, 1, 2), Standing.POSSIBLE),
        ("2010", "2020~", Day(2021, 1, 1), Standing.ENDED),
        ("2010", "2020?", Day(2019, 12, 31), Standing.CERTAIN),
        ("2010", "2020?", Day(2020, 1, 1), Standing.POSSIBLE),
        ("2010", "2020?", Day(2021, 1, 1), Standing.ENDED),
        ("2015-01-26", "2016-07-26", Day(2016, 7, 26), Standing.CERTAIN),
        ("2015-01-26", "2016-07-26?", Day(2016, 7, 26), Standing.POSSIBLE),
        ("2015-01-26", "2016-07-26?", Day(2016, 7, 27), Standing.ENDED),
        ("2015-01-26", "2016-07", Day(2016, 7, 1), Standing.CERTAIN),
        ("2015-01-26", "2016-07", Day(2016, 7, 2), Standing.POSSIBLE),
        ("no date", "neither", Day(2016, 7, 2), Standing.POSSIBLE),
    ],
)
def test_doubt_makes_less_certain(start: str, end: str, day: Day, expected: Standing) -> None:
    assert standing(start, end, day) is expected


def test_present_is_certain_or_possible() -> None:
    assert {each for each in Standing if each.present} == {Standing.CERTAIN, Standing.POSSIBLE}


maybe = st.one_of(st.just(""), dates)


@given(maybe, maybe, days, st.booleans())
def test_certain_lies_between_the_last_start_and_the_first_end(
    start: str, end: str, day: Day, over: bool
) -> None:
    begun, ended = read(start), read(end)
    match standing(start, end, day, over=over):
        case Standing.CERTAIN:
            assert begun is not None
            assert begun.latest is not None
            assert begun.latest <= day
            assert ended is not None or not over
            assert ended is None or (ended.earliest is not None and ended.earliest >= day)
        case Standing.LATER:
            assert begun is not None
            assert begun.earliest is not None
            assert begun.earliest > day
        case Standing.ENDED:
            assert ended is not None
            assert ended.latest is not None
            assert ended.latest < day


@given(maybe, maybe, st.lists(days, min_size=2, max_size=6))
def test_what_has_come_does_not_become_later_nor_come_back(
    start: str, end: str, some: list[Day]
) -> None:
    stands = [standing(start, end, day) for day in sorted(some)]
    begun = [each is not Standing.LATER for each in stands]
    assert begun == sorted(begun)
    if Standing.ENDED in stands and Standing.LATER not in stands[stands.index(Standing.ENDED) :]:
        assert set(stands[stands.index(Standing.ENDED) :]) == {Standing.ENDED}


@pytest.mark.parametrize("date", STRETCHES)
def test_an_event_on_every_day_of_a_week(date: str) -> None:
    possible = STRETCHES[date]
    for day in WEEK:
        if min(possible) > day:
            expected = Standing.LATER
        else:
            expected = Standing.ENDED if max(possible) <= day else Standing.POSSIBLE
        assert happened(date, january(day)) is expected, day
