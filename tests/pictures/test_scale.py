"""Round figures: few, evenly apart, none beyond the top."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pictures.scale import ticks


@given(st.integers(1, 10**9))
def test_there_are_one_to_three_round_figures_up_to_the_top(top: int) -> None:
    found = ticks(top)
    assert 1 <= len(found) <= 3
    assert found[-1] <= top
    assert set(str(found[0]).rstrip("0")) <= set("125")
    assert all(figure == found[0] * (at + 1) for at, figure in enumerate(found))


def test_nothing_has_no_figures() -> None:
    assert ticks(0) == ()
