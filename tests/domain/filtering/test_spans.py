"""Dates against a span: surely in it, possibly, or not."""

import pytest

from desktop_app.domain.filtering.facet import When
from desktop_app.domain.filtering.spans import Fit, bounds, fit, stretch

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
def test_one_event(date: str, expected: Fit) -> None:
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
