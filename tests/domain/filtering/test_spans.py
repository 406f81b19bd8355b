"""Dates against a span: surely in it, possibly, or not."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day, parse, read
from desktop_app.domain.filtering.facet import When
from desktop_app.domain.filtering.spans import Fit, bounds, fit, stretch
from desktop_app.domain.standing import Standing, standing

OUTSIDE, POSSIBLE, CERTAIN = Fit


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2015-12-31", OUTSIDE),
        ("2016-01-01", CERTAIN),
        ("2017-06-30", CERTAIN),
        ("2017-07-01", OUTSIDE),
        ("2016", CERTAIN),
        ("2017", POSSIBLE),
        ("2017-06", CERTAIN),
        ("2016?", POSSIBLE),
        ("2016~", POSSIBLE),
        ("2017-04~", CERTAIN),
        ("2017-06~", POSSIBLE),
        ("2016-12-31%", POSSIBLE),
        ("201X", POSSIBLE),
        ("2015/2016", CERTAIN),
        ("2014/2018", CERTAIN),
        ("2015-12-30/2016-01-02", CERTAIN),
        ("../2016-03", CERTAIN),
        ("2017-03/..", CERTAIN),
        ("2018/..", OUTSIDE),
        ("", POSSIBLE),
        ("no date", POSSIBLE),
    ],
)
def test_an_event_fits_where_its_date_lies_in_the_span(date: str, expected: Fit) -> None:
    assert fit(stretch(When(date, date)), bounds("2016", "2017-06")) is expected


@pytest.mark.parametrize(
    ("start", "end", "over", "expected"),
    [
        ("2010", "", False, CERTAIN),
        ("2010", "", True, POSSIBLE),
        ("", "2012", False, OUTSIDE),
        ("", "2018", False, POSSIBLE),
        ("2010", "2016", True, POSSIBLE),
        ("2010", "2018", True, CERTAIN),
        ("2010~", "2018?", True, CERTAIN),
        ("2010?", "2018", True, POSSIBLE),
        ("2010", "2017?", True, POSSIBLE),
        ("2010", "2018~", True, CERTAIN),
        ("2010", "2016~", True, POSSIBLE),
        ("2016-02", "2016-03", True, CERTAIN),
        ("2016-02?", "2016-03", True, POSSIBLE),
        ("2018", "", False, OUTSIDE),
        ("2017", "", False, POSSIBLE),
    ],
)
def test_what_lasts_need_only_touch_the_span(
    start: str, end: str, over: bool, expected: Fit
) -> None:
    assert fit(stretch(When(start, end, over)), bounds("2016-02", "2017-06")) is expected


def test_an_open_side_has_no_bound() -> None:
    long_ago = stretch(When("-0500", "-0500"))
    assert fit(long_ago, bounds("", "2017")) is CERTAIN
    assert fit(long_ago, bounds("2017", "")) is OUTSIDE
    assert fit(long_ago, bounds("", "")) is CERTAIN


_LIKE = {
    Standing.LATER: OUTSIDE,
    Standing.POSSIBLE: POSSIBLE,
    Standing.CERTAIN: CERTAIN,
    Standing.ENDED: OUTSIDE,
}
_SOME = ("2019", "2020-02", "2020-03-01", "202X", "2020-21")
_DATES = st.sampled_from([f"{date}{doubt}" for date in _SOME for doubt in ("", *"?~%")])


@given(_DATES, _DATES | st.just(""), st.dates(date(2008, 1, 1), date(2032, 12, 31)))
def test_a_day_is_a_span_of_which_it_holds_what_holds_as_of_it(
    start: str, end: str, when: date
) -> None:
    begun, ended = parse(start), read(end)
    assume(ended is None or begun.surely_from <= ended.surely_from)  # type: ignore[operator]
    day = Day(when.year, when.month, when.day)
    assert (
        fit(stretch(When(start, end, over=False)), (day, day)) is _LIKE[standing(start, end, day)]
    )
