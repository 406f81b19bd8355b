import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.ids import free_id


@pytest.mark.parametrize(
    ("wish", "id_"),
    [
        ("Hafiz Saeed Khan", "hafiz-saeed-khan"),
        ("  Š'ahīd?! ", "s-ahid"),
        ("2021-08-26 Kabul airport", "2021-08-26-kabul-airport"),
        ("ولاية خراسان", "record"),
        ("", "record"),
    ],
)
def test_an_id_is_readable(wish: str, id_: str) -> None:
    assert free_id(wish, set()) == id_


def test_a_taken_id_is_numbered_from_two() -> None:
    assert free_id("A", {"a"}) == "a-2"
    assert free_id("A", {"a", "a-2", "a-3"}) == "a-4"


@given(st.text(), st.sets(st.sampled_from(["record", "record-2", "a", "a-2", "b"])))
def test_an_id_is_free_and_fit_for_files_and_addresses(wish: str, taken: set[str]) -> None:
    found = free_id(wish, taken)
    assert found not in taken
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= 64
