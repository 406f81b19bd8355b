"""Lines side by side, from name to name, and how far along them one is."""

from math import hypot

import pytest

from desktop_app.pictures.relation_ends import between
from desktop_app.pictures.relation_routes import along, arrow, beside


def test_a_line_beside_another_is_as_far_away_as_asked() -> None:
    assert beside(((0, 0), (10, 0)), 4) == ((0, 4), (10, 4))


def test_a_line_begins_and_ends_at_the_edges_of_its_names() -> None:
    first, last = (-10, -10, 10, 10), (90, -10, 110, 10)
    points = between(((0, 0), (100, 0)), first, last)
    assert points[0][0] == pytest.approx(10, abs=0.1)
    assert points[-1][0] == pytest.approx(90, abs=0.1)


def test_a_line_goes_on_to_the_round_end_of_a_name() -> None:
    first, last = (-40, -10, 40, 10), (160, 40, 240, 60)
    points = between(((0, 0), (200, 50)), first, last)
    assert hypot(points[0][0] - 30, points[0][1]) == pytest.approx(10)
    assert hypot(points[-1][0] - 170, points[-1][1] - 50) == pytest.approx(10)


def test_an_arrow_has_its_tip_at_the_end() -> None:
    tip, left, right = arrow(((0, 0), (20, 0)))
    assert (tip[0], tip[1]) == pytest.approx((20, 0))
    assert left[0] == right[0] < 20
    assert left[1] == -right[1]


def test_half_way_along_a_bent_line() -> None:
    assert along(((0, 0), (10, 0), (10, 10)), 0.5) == (10, 0)
