import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.counts import best, brief, in_full, spread
from desktop_app.domain.records.common import Range
from desktop_app.importers.counts import read_count, unknown


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12", {"best": 12}),
        ("0", {"best": 0}),
        ("12.0", {"best": 12}),
        ("1,234", {"best": 1234}),
        ("12\u202f345", {"best": 12345}),
        ("about 20", {"best": 20}),
        ("~20", {"best": 20}),
        ("10-15", {"low": 10, "high": 15}),
        ("10 – 15", {"low": 10, "high": 15}),
        ("10 to 15", {"low": 10, "high": 15}),
        ("between 10 and 15", {"low": 10, "high": 15}),
        ("At least 30", {"low": 30}),
        ("30+", {"low": 30}),
        ("30 or more", {"low": 30}),
        ("more than 30", {"low": 31}),
        (">30", {"low": 31}),
        ("up to 9", {"high": 9}),
        ("fewer than 9", {"high": 8}),
        ("183 (170–183)", {"best": 183, "low": 170, "high": 183}),
        ("20 (at least 10)", {"best": 20, "low": 10}),
        ("many", None),
        ("-5", None),
        ("1.5", None),
        ("12 or 13", None),
        ("2020-01-05", None),
    ],
)
def test_counts_as_people_write_them(text: str, count: dict[str, int] | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["", " ", "?", "Unknown", "n/a", "–", "not known"])
def test_unknown_is_said_and_never_0(text: str) -> None:
    assert unknown(text)
    assert read_count(text) is None


_numbers = st.one_of(st.none(), st.integers(0, 2_000_000))


@given(_numbers, _numbers, _numbers)
def test_what_we_show_is_read_back(low: int | None, figure: int | None, high: int | None) -> None:
    count = Range(low=low, best=figure, high=high)
    for text in (best(count), brief(count), spread(count), in_full(count)):
        if not unknown(text):
            again = Range(**(read_count(text) or {}))
            assert text in {best(again), brief(again), spread(again), in_full(again)}
