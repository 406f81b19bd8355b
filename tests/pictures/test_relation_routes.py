"""Lines go around the names in between, and keep apart from each other."""

from collections.abc import Sequence
from math import hypot

import pytest

from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_ends import between
from desktop_app.pictures.relation_routes import along, arrow, beside, hidden, route


def test_a_line_with_nothing_in_its_way_is_straight() -> None:
    assert route((0, 0), (100, 0), [(40, 20, 60, 40)]) == ((0, 0), (100, 0))


def test_a_line_bends_around_a_name() -> None:
    box = (140, -20, 260, 20)
    points = route((0, 0), (400, 0), [box])
    assert len(points) > 2
    assert not any(box[0] < x < box[2] and box[1] < y < box[3] for x, y in points)
    assert (points[0], points[-1]) == ((0, 0), (400, 0))


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


def test_a_line_goes_round_two_names_that_stand_close_together() -> None:
    boxes = [(-80, 60, 60, 100), (-40, 120, 70, 160)]
    points = route((0, 0), (0, 220), boxes)
    assert not any(hidden(points, box) for box in boxes)


def test_a_line_is_not_taken_to_pass_a_name_between_two_of_its_points() -> None:
    thin = (250, -2, 252, 2)
    assert hidden(((0, 0), (500, 0)), thin) == pytest.approx(2)
    assert not hidden(route((0, 0), (500, 0), [thin]), thin)


def test_a_line_does_not_leave_the_picture() -> None:
    frame = (-10, -20, 410, 300)
    points = route((0, 0), (400, 0), [(140, -20, 260, 20)], frame)
    assert all(-20 < y < 300 for _x, y in points)
    assert max(y for _x, y in points) > 20


def test_a_line_goes_past_a_name_where_no_other_line_runs() -> None:
    box = (140, -20, 260, 20)

    def below(points: Sequence[Point]) -> float:
        return 300 if max(y for _x, y in points) > 1 else 0

    assert max(y for _x, y in route((0, 0), (400, 0), [box])) > 20
    points = route((0, 0), (400, 0), [box], shared=below)
    assert min(y for _x, y in points) < -20
    assert not hidden(points, box)
