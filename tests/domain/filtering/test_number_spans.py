"""Numbers from one to another: as they are typed, kept and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.filtering.number_spans import read_span, span_between

NUMBERS = st.integers(0, 999_999_999)


@pytest.mark.parametrize(
    ("least", "most", "kept", "told"),
    [
        ("100", "", "100-", "100 or more"),
        ("", "9", "0-9", "up to 9"),
        ("20", "99", "20-99", "20–99"),
        ("7", "7", "7-7", "7"),
        ("007", "00", "", ""),
        ("00", "08", "0-8", "up to 8"),
        ("0", "", "0-", "0 or more"),
        ("", "", "", ""),
        ("9", "1", "", ""),
    ],
)
def test_what_is_typed_is_kept_and_told_in_words(
    least: str, most: str, kept: str, told: str
) -> None:
    span = span_between(least, most)
    assert (str(span) if span else "") == kept
    assert (span.in_words if span else "") == told


@given(NUMBERS, st.none() | NUMBERS, NUMBERS)
def test_it_holds_what_lies_between_and_comes_back_from_an_address(
    least: int, most: int | None, figure: int
) -> None:
    span = read_span(f"{least}-{'' if most is None else most}")
    if most is not None and most < least:
        assert span is None
        return
    assert span is not None
    assert read_span(str(span)) == span
    assert (figure in span) == (least <= figure and (most is None or figure <= most))


@given(st.text("0123456789-٣ ", max_size=6))
def test_each_span_has_one_spelling(text: str) -> None:
    span = read_span(text)
    assert span is None or str(span) == text
