import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.counts import best, brief, in_full, number, spread
from desktop_app.domain.records.common import Range

UNKNOWN = Range()
CASES = [
    (UNKNOWN, "?", "", "not known"),
    (Range(best=0), "0", "", "0"),
    (Range(low=0), "at least 0", "at least 0", "at least 0"),
    (Range(best=183), "183", "", "183"),
    (Range(low=30), "at least 30", "at least 30", "at least 30"),
    (Range(high=9), "up to 9", "up to 9", "up to 9"),
    (Range(low=170, high=183), "170–183", "170–183", "170–183"),
    (Range(low=170, best=182, high=183), "182", "170–183", "182 (170–183)"),
    (Range(low=170, best=182), "182", "at least 170", "182 (at least 170)"),
    (Range(best=182, high=183), "182", "up to 183", "182 (up to 183)"),
    (Range(low=5, high=5), "5", "5", "5"),
    (Range(low=5, best=5, high=5), "5", "5", "5"),
]


@pytest.mark.parametrize(("count", "column", "bounds", "full"), CASES)
def test_what_is_known_is_said(count: Range, column: str, bounds: str, full: str) -> None:
    assert (best(count), spread(count), in_full(count)) == (column, bounds, full)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (UNKNOWN, "?"),
        (Range(low=3), "3+"),
        (Range(high=9), "≤9"),
        (Range(low=3, high=9), "3–9"),
        (Range(low=3, best=4), "4"),
        (Range(best=4, high=9), "4"),
    ],
)
def test_a_narrow_column_says_the_same_in_signs(count: Range, text: str) -> None:
    assert brief(count) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (9999, "9999"), (10000, "10\u202f000"), (1234567, "1\u202f234\u202f567")],
)
def test_long_numbers_are_parted_by_thin_spaces(value: int, text: str) -> None:
    assert number(value) == text


parts = st.one_of(st.none(), st.integers(0, 10**9))


@given(st.builds(lambda a, b, c: Range(low=a, best=b, high=c), parts, parts, parts))
def test_unknown_is_never_shown_as_zero(count: Range) -> None:
    for text in (best(count), spread(count), in_full(count)):
        plain = text.replace("\u202f", "")
        digits = {word for word in plain.replace("–", " ").strip("()").split() if word.isdigit()}
        assert "0" not in digits or 0 in (count.low, count.best, count.high)
    assert (best(count) == "?") == (not count.known)
