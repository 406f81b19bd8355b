"""Time along a line, held against the calendar of the standard library."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day, parse
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.time_axis import day_of, number_of, time_axis


def day(of: date) -> Day:
    return Day(of.year, of.month, of.day)


@given(st.dates())
def test_days_are_numbered_as_the_calendar_numbers_them(when: date) -> None:
    number = number_of(day(when))
    assert number == (when - date(1970, 1, 1)).days
    assert day_of(number) == day(when)


@given(st.integers(-4_000_000, 4_000_000))
def test_days_before_our_era_come_back_too(number: int) -> None:
    assert number_of(day_of(number)) == number


@given(st.dates(), st.dates(), st.floats(120, 2600))
def test_ticks_are_clear_of_each_other_and_on_the_axis(
    one: date, other: date, width: float
) -> None:
    axis = time_axis((), (day(one), day(other)), 60, 60 + width)
    ticks = axis.ticks(11)
    assert all(axis.left <= tick.x <= axis.right for tick in ticks)
    for a, b in pairwise(ticks):
        assert b.x - a.x >= text_width(a.text, 11)


@given(st.dates(), st.dates())
def test_later_days_lie_further_right(one: date, other: date) -> None:
    axis = time_axis((), (day(one), day(other)), 0, 700)
    early, late = sorted((day(one), day(other)))
    assert 0 <= axis.x(early) <= axis.x(late) < axis.after(late) <= 700


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Day(2015, 1, 1), Day(2024, 12, 31), "2015 2016 2017"),
        (Day(1990, 1, 1), Day(2024, 12, 31), "1990 1995"),
        (Day(2021, 8, 2), Day(2021, 8, 29), "5 Aug 2021"),
        (Day(2021, 1, 5), Day(2021, 12, 29), "Jan 2021 Apr Jul"),
    ],
)
def test_ticks_are_as_fine_as_there_is_room(first: Day, last: Day, expected: str) -> None:
    ticks = time_axis((), (first, last), 0, 640).ticks(11)
    assert " ".join(tick.text for tick in ticks).startswith(expected)


def test_vague_dates_do_not_stretch_the_axis() -> None:
    axis = time_axis((parse("19XX"), parse("2015")), (Day(2020, 1, 1),), 0, 100)
    assert axis.holds(Day(2015, 1, 1))
    assert not axis.holds(Day(1990, 1, 1))


def test_a_place_on_the_axis_is_a_day() -> None:
    axis = time_axis((), (Day(2015, 1, 1), Day(2016, 1, 1)), 0, 700)
    for when in (Day(2015, 1, 1), Day(2015, 6, 30), Day(2016, 1, 1)):
        assert axis.day(axis.x(when) + 0.01) == when
