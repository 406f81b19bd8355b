import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cell_text import guarded, looks_like_formula, unguarded


@pytest.mark.parametrize(
    "text", ["=1+1", "+x", "-x", "@x", "\t=1", "-1-1", "'=x", "＝x", "--", "-"]
)
def test_what_a_spreadsheet_would_compute_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "12", "-33.5", "+5", "a=b", "'tis", "– ", "2015-04-18", " =x"]
)
def test_numbers_and_plain_text_stay(text: str) -> None:
    assert guarded(text) == text


@given(st.one_of(st.text("'=+-@1.\tx", max_size=6), st.text(max_size=8)))
def test_a_guarded_cell_is_harmless_and_holds_its_text(text: str) -> None:
    cell = guarded(text)
    assert cell.startswith("'") or not looks_like_formula(cell)
    assert unguarded(cell) == text
