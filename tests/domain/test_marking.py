import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.marking import highest, rank, within
from desktop_app.domain.vocabularies.common import MARKING

LADDER = ["clear", "green", "amber", "amber+strict", "red"]


def test_the_ladder_is_that_of_tlp() -> None:
    assert [term.id for term in MARKING] == LADDER
    assert [rank(marking) for marking in LADDER] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("up_to", LADDER)
def test_a_reader_sees_what_is_marked_as_cleared_or_below(up_to: str) -> None:
    seen = [marking for marking in LADDER if within(marking, up_to)]
    assert seen == LADDER[: LADDER.index(up_to) + 1]


def test_no_marking_is_clear() -> None:
    assert within("", "clear")


@pytest.mark.parametrize("unknown", ["purple", "RED", "TLP:CLEAR"])
def test_an_unknown_marking_is_red_and_an_unknown_clearance_clear(
    unknown: str,
) -> None:
    assert not within(unknown, "amber+strict")
    assert within(unknown, "red")
    assert within("clear", unknown)
    assert not within("green", unknown)


@given(st.lists(st.sampled_from(["", *LADDER])))
def test_the_highest_is_above_none_of_them(markings: list[str]) -> None:
    found = highest(markings)
    assert found in LADDER
    assert all(within(marking, found) for marking in markings)
    assert found == "clear" or found in markings
