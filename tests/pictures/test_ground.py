"""The ground of the map: every ring is closed, names and points find the same province."""

from itertools import pairwise

import pytest

from desktop_app.pictures.ground import LEVELS, WITH_PROVINCES, Line, Region, level_at, world
from tests.shipped_library import Shipped


def area(ring: Line) -> float:
    points = pairwise(zip(*ring, strict=True))
    return sum(a * d - c * b for (a, b), (c, d) in points) / 2


@pytest.mark.parametrize("level", range(len(LEVELS)))
def test_every_ring_of_a_country_is_closed_at_every_level(level: int) -> None:
    for country in world().countries:
        for across, down in world().lines(country, level):
            assert (across[0], down[0]) == (across[-1], down[-1]), country.country


@pytest.mark.parametrize("level", range(WITH_PROVINCES))
def test_the_provinces_of_a_country_fill_it(level: int) -> None:
    ground = world()
    for code in ("AF", "PK", "IR", "TJ", "IQ", "SY", "NG"):
        country = ground.country(code)
        assert country is not None
        whole = sum(area(ring) for ring in ground.lines(country, level))
        parts = sum(
            area(ring)
            for province in ground.in_country(code)
            for ring in ground.lines(province, level)
        )
        assert parts == pytest.approx(whole, rel=1e-6)


def test_no_line_leaves_the_box_of_its_region() -> None:
    ground = world()
    for region in (*ground.countries, *ground.in_country("AF"), *ground.in_country("PK")):
        west, south, east, north = region.box
        for across, down in ground.lines(region, 0):
            assert west - 0.01 <= min(across) <= max(across) <= east + 0.01
            assert south - 0.01 <= min(down) <= max(down) <= north + 0.01


def test_every_shipped_place_lies_in_the_province_it_names() -> None:
    found = 0
    for atrocity in Shipped().records["atrocities"].values():
        place = atrocity.place  # type: ignore[attr-defined]
        there = _at(place.country, place.longitude, place.latitude)
        named = world().province(place.country, place.admin1)
        if named is not None:
            found += 1
            assert named is there, (place, named.names, there and there.names)
        assert there is not None, place
    assert found > 70


def _at(code: str, longitude: float, latitude: float) -> Region | None:
    return world().province(code, "no such name", longitude, latitude)


def test_a_name_that_is_spelt_another_way_is_found_by_the_place() -> None:
    paktia = world().province("AF", "Paktia", 69.22, 33.6)
    assert paktia is not None
    assert "Paktya" in paktia.names
    assert world().province("AF", "Paktia") is None


def test_the_nearer_the_finer() -> None:
    assert [level_at(scale) for scale in (500, 30, 29, 10, 9, 3, 2)] == [0, 0, 1, 1, 2, 2, 3]
