import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.counts import number
from desktop_app.domain.figures import number_or_text

TYPED: dict[str, object] = {
    "": None,
    "  ": None,
    "12": 12,
    " 1 500 ": 1500,
    "1\u202f500": 1500,
    "1,500": 1500,
    "1,500,000": 1_500_000,
    "12.5": 12.5,
    "-3": -3,
    "۱۲": 12,
    "1,5": "1,5",
    "many": "many",
    "nan": "nan",
    "inf": "inf",
    "1e999": "1e999",
    "20+": "20+",
}


@pytest.mark.parametrize("text", TYPED)
def test_numbers_are_read_as_they_are_typed(text: str) -> None:
    assert number_or_text(text) == TYPED[text]


@given(st.integers(0, 10**9))
def test_a_number_as_it_is_shown_is_read_back(value: int) -> None:
    assert number_or_text(number(value)) == value


@given(st.text(max_size=5000))
def test_any_text_is_a_number_or_stays(text: str) -> None:
    read = number_or_text(text)
    assert read is None or isinstance(read, str) or math.isfinite(read)  # type: ignore[arg-type]
