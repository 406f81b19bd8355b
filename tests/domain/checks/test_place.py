from typing import Any

import pytest

from desktop_app.domain.problem import Severity
from tests.domain.checks.records import found, weighed


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ({"latitude": 5, "longitude": 5, "country": "AF"}, False),
        ({"latitude": 5, "longitude": 10.2, "country": "AF"}, False),
        ({"latitude": 5, "longitude": 10.3, "country": "AF"}, True),
        ({"latitude": -30, "longitude": 5, "country": "AF"}, True),
        ({"latitude": -30, "longitude": 5}, False),
        ({"latitude": -30, "longitude": 5, "country": "PK"}, False),
        ({"country": "AF"}, False),
    ],
)
def test_a_point_outside_its_country_is_named(place: dict[str, Any], wrong: bool) -> None:
    expected = {("place.latitude", Severity.PROBLEM)} if wrong else set()
    assert weighed("atrocities", "a", place=place) == expected


def test_the_sentence_names_point_and_country() -> None:
    place = {"latitude": -30.25, "longitude": 5, "country": "AF"}
    (problem,) = found("atrocities", "a", place=place)
    assert problem.sentence == "-30.25, 5.0 does not lie in Afghanistan."


@pytest.mark.parametrize(
    ("given", "missing"), [("latitude", "longitude"), ("longitude", "latitude")]
)
def test_half_a_point_misses_the_other_half(given: str, missing: str) -> None:
    place = {given: 5, "country": "AF"}
    assert weighed("atrocities", "a", place=place) == {(f"place.{missing}", Severity.PROBLEM)}
