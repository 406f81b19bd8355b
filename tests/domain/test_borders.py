"""Points in and out of countries, on the shipped map and on made-up ones."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import RESOURCES
from desktop_app.domain.borders import kilometres_outside
from desktop_app.store.atlas import Atlas

ATLAS = Atlas(RESOURCES / "map" / "countries.json")
SQUARE = [0.0, 0.0, 10.0, 0.0, 10.0, 10.0, 0.0, 10.0, 0.0, 0.0]
"""Ten degrees each way from where the equator meets the prime meridian."""


def outside(code: str, latitude: float, longitude: float) -> float:
    return kilometres_outside(ATLAS.rings(code), latitude, longitude)


@pytest.mark.parametrize(
    ("code", "latitude", "longitude"),
    [
        pytest.param("AF", 34.53, 69.17, id="Kabul"),
        pytest.param("PK", 34.01, 71.58, id="Peshawar"),
        pytest.param("AF", 34.43, 70.45, id="Jalalabad"),
        pytest.param("IR", 30.29, 57.07, id="Kerman"),
        pytest.param("LK", 7.29, 80.63, id="Kandy, on an island"),
        pytest.param("RU", 55.75, 37.62, id="Moscow"),
        pytest.param("RU", 66.0, -170.5, id="Chukotka, beyond the date line"),
        pytest.param("RU", 68.97, 180.0, id="Chukotka, on the date line"),
        pytest.param("RU", 68.97, -180.0, id="Chukotka, on the date line from the other side"),
        pytest.param("FJ", -17.8, 178.0, id="Viti Levu"),
        pytest.param("FJ", -16.8, -179.97, id="Taveuni, beyond the date line"),
        pytest.param("US", 64.5, -165.4, id="Nome"),
        pytest.param("US", 52.9, 173.2, id="Attu, beyond the date line"),
        pytest.param("ZA", -26.2, 28.05, id="Johannesburg"),
    ],
)
def test_a_place_lies_in_its_country(code: str, latitude: float, longitude: float) -> None:
    assert outside(code, latitude, longitude) == 0


@pytest.mark.parametrize(
    ("code", "latitude", "longitude"),
    [
        pytest.param("PK", 34.13, 71.09, id="Torkham"),
        pytest.param("AF", 34.13, 71.09, id="Torkham, seen from the other side"),
        pytest.param("PK", 30.92, 66.45, id="Chaman"),
        pytest.param("AF", 30.92, 66.45, id="Chaman, seen from the other side"),
        pytest.param("FJ", -18.14, 178.44, id="Suva, on the coast"),
        pytest.param("MV", 4.17, 73.51, id="Malé"),
    ],
)
def test_a_town_on_a_border_or_coast_is_within_the_tolerance(
    code: str, latitude: float, longitude: float
) -> None:
    assert outside(code, latitude, longitude) < 25


@pytest.mark.parametrize(
    ("code", "latitude", "longitude", "kilometres"),
    [
        pytest.param("PK", 34.53, 69.17, 88, id="Kabul"),
        pytest.param("AF", 34.01, 71.58, 49, id="Peshawar"),
        pytest.param("RU", 69.65, 18.96, 375, id="Tromsø"),
        pytest.param("US", 66.0, -170.5, 115, id="Chukotka"),
    ],
)
def test_a_place_in_another_country_is_as_far_as_the_border(
    code: str, latitude: float, longitude: float, kilometres: float
) -> None:
    assert outside(code, latitude, longitude) == pytest.approx(kilometres, rel=0.05)


def test_across_the_date_line_is_near() -> None:
    west = [179.0, 0.0, 179.9, 0.0, 179.9, 1.0, 179.0, 1.0, 179.0, 0.0]
    assert kilometres_outside([west], 0.5, -179.9) == pytest.approx(0.2 * 111.2, rel=0.01)


def test_swapped_coordinates_do_not_pass() -> None:
    assert outside("AF", 69.17, 34.53) > 1000


@given(st.floats(0.1, 9.9), st.floats(0.1, 9.9))
def test_inside_a_square(latitude: float, longitude: float) -> None:
    assert kilometres_outside([SQUARE], latitude, longitude) == 0


@given(st.floats(0.0, 10.0), st.floats(0.01, 5.0))
def test_beside_a_square_it_is_as_far_as_it_is_wide(latitude: float, degrees: float) -> None:
    expected = degrees * 111.2 * math.cos(math.radians(latitude))
    assert kilometres_outside([SQUARE], latitude, 10 + degrees) == pytest.approx(expected, rel=0.02)
    assert kilometres_outside([SQUARE], latitude, -degrees) == pytest.approx(expected, rel=0.02)


@given(st.floats(-20, 20), st.floats(-20, 20), st.sampled_from([170.0, 175.0, -185.0]))
def test_a_country_on_the_date_line_is_like_one_elsewhere(
    latitude: float, longitude: float, shift: float
) -> None:
    def wrapped(degrees: float) -> float:
        return (degrees + 180) % 360 - 180

    moved = [wrapped(x + shift) if i % 2 == 0 else x for i, x in enumerate(SQUARE)]
    found = kilometres_outside([moved], latitude, wrapped(longitude + shift))
    assert found == pytest.approx(kilometres_outside([SQUARE], latitude, longitude), abs=0.01)


def test_a_hole_is_outside() -> None:
    hole = [4.0, 4.0, 6.0, 4.0, 6.0, 6.0, 4.0, 6.0, 4.0, 4.0]
    assert kilometres_outside([SQUARE, hole], 5, 5) == pytest.approx(111.2, rel=0.02)
    assert kilometres_outside([SQUARE, hole], 2, 2) == 0
