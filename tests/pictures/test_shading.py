"""Fills along a bar: ends fade, what is after the day is faint, nothing is stronger than asked."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pictures.marks import Ink, Look, Rectangle
from desktop_app.pictures.shading import FADED, FAINT, stops

LENGTHS = st.floats(0, 200)


@given(LENGTHS, LENGTHS, LENGTHS, st.none() | st.floats(-50, 300), st.booleans())
def test_stops_run_from_left_to_right_within_bounds(
    width: float, fades_in: float, fades_out: float, later: float | None, faint: bool
) -> None:
    look = Look(
        fill=Ink.ACCENT,
        strength=0.9,
        fades_in=fades_in,
        fades_out=fades_out,
        faint=faint,
        faint_after=later,
    )
    found = stops(Rectangle(10, 0, width, 9), look)
    places = [at for at, _strong in found]
    assert places == sorted(places)
    assert all(0 <= at <= 1 for at in places)
    assert all(0 <= strong <= 0.9 for _at, strong in found)


def test_an_even_bar_has_one_stop() -> None:
    assert stops(Rectangle(0, 0, 100, 9), Look(fill=Ink.ACCENT)) == ((0, 1),)


def test_uncertain_ends_fade() -> None:
    found = stops(Rectangle(0, 0, 100, 9), Look(fill=Ink.ACCENT, fades_in=20, fades_out=40))
    assert found == ((0, FADED), (0.2, 1), (0.6, 1), (1, FADED))


def test_after_the_day_a_bar_is_faint() -> None:
    look = Look(fill=Ink.ACCENT, faint_after=50)
    across = stops(Rectangle(0, 0, 100, 9), look)
    assert list(across) == [(0, 1), (0.5, 1), (0.5, FAINT), (1, FAINT)]
    assert list(stops(Rectangle(60, 0, 100, 9), look)) == [(0, FAINT), (1, FAINT)]
    assert {strong for _at, strong in stops(Rectangle(0, 0, 9, 9), look)} == {1}
