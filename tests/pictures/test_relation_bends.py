"""Lines are straight, or bend around the names in between."""

from collections.abc import Sequence

import pytest

from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Point
from desktop_app.pictures.relation_bends import Shared, bent
from desktop_app.pictures.relation_routes import hidden


def gone(
    one: Point,
    other: Point,
    around: Sequence[Box],
    frame: Box | None = None,
    shared: Shared | None = None,
) -> tuple[Point, ...]:
    """A way there is, that keeps off the boxes."""
    points = bent(one, other, around, frame, shared)
    assert points is not None
    return points


def test_where_no_single_bend_does_there_is_no_line() -> None:
    assert bent((0, 0), (400, 0), [(140, -20, 260, 20)], (-10, -20, 410, 20)) is None


def test_a_line_with_nothing_in_its_way_is_straight() -> None:
    assert gone((0, 0), (100, 0), [(40, 20, 60, 40)]) == ((0, 0), (100, 0))


def test_a_line_bends_around_a_name() -> None:
    box = (140, -20, 260, 20)
    points = gone((0, 0), (400, 0), [box])
    assert len(points) > 2
    assert not any(box[0] < x < box[2] and box[1] < y < box[3] for x, y in points)
    assert (points[0], points[-1]) == ((0, 0), (400, 0))


def test_a_line_goes_round_two_names_that_stand_close_together() -> None:
    boxes = [(-80, 60, 60, 100), (-40, 120, 70, 160)]
    points = gone((0, 0), (0, 220), boxes)
    assert not any(hidden(points, box) for box in boxes)


def test_a_line_is_not_taken_to_pass_a_name_between_two_of_its_points() -> None:
    thin = (250, -2, 252, 2)
    assert hidden(((0, 0), (500, 0)), thin) == pytest.approx(2)
    assert not hidden(gone((0, 0), (500, 0), [thin]), thin)


def test_a_line_does_not_leave_the_picture() -> None:
    frame = (-10, -20, 410, 300)
    points = gone((0, 0), (400, 0), [(140, -20, 260, 20)], frame)
    assert all(-20 < y < 300 for _x, y in points)
    assert max(y for _x, y in points) > 20


def test_a_line_goes_past_a_name_where_no_other_line_runs() -> None:
    box = (140, -20, 260, 20)

    def below(points: Sequence[Point]) -> float:
        return 300 if max(y for _x, y in points) > 1 else 0

    assert max(y for _x, y in gone((0, 0), (400, 0), [box])) > 20
    points = gone((0, 0), (400, 0), [box], shared=below)
    assert min(y for _x, y in points) < -20
    assert not hidden(points, box)
