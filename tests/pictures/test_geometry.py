"""Pointing at marks, and walking from one to the next."""

import pytest

from desktop_app.pictures.geometry import bounds, distance, label_box, mark_at, overlap, within
from desktop_app.pictures.marks import (
    Anchor,
    Area,
    Cross,
    Disc,
    Ink,
    Label,
    Look,
    Mark,
    Path,
    Picture,
    Rectangle,
    Shape,
)
from desktop_app.pictures.walking import Direction, walk

RING = Area((((0, 0), (30, 0), (30, 30), (0, 30)), ((10, 10), (20, 10), (20, 20), (10, 20))))


@pytest.mark.parametrize(
    ("shape", "inside", "outside", "away"),
    [
        (Rectangle(10, 10, 20, 5), (12, 12), (33, 19), 5),
        (Disc(10, 10, 4), (12, 12), (20, 10), 6),
        (Cross(10, 10, 4), (13, 13), (17, 10), 3),
        (Path(((0, 0), (10, 0))), (5, 0), (5, 7), 7),
        (RING, (5, 5), (15, 15), 5),
    ],
)
def test_how_far_a_point_lies_from_a_shape(
    shape: Shape, inside: tuple[float, float], outside: tuple[float, float], away: float
) -> None:
    assert distance(shape, *inside) == 0
    assert distance(shape, *outside) == pytest.approx(away)
    left, top, right, bottom = bounds(shape)
    assert left <= inside[0] <= right
    assert top <= inside[1] <= bottom


def told(*shapes: Shape) -> Picture:
    marks = tuple(Mark(shape, Look(), str(number)) for number, shape in enumerate(shapes))
    return Picture("", "", 100, 100, marks)


def test_the_uppermost_mark_is_the_one_pointed_at() -> None:
    picture = told(Rectangle(0, 0, 50, 50), Disc(25, 25, 5))
    assert mark_at(picture, 25, 25) == 1
    assert mark_at(picture, 5, 5) == 0
    assert mark_at(picture, 52, 5) == 0  # a near miss
    assert mark_at(picture, 70, 70) is None


def test_marks_that_say_nothing_are_pointed_through() -> None:
    ground = Mark(Rectangle(0, 0, 100, 100), Look())
    assert mark_at(Picture("", "", 100, 100, (ground,)), 5, 5) is None


def test_the_keyboard_reaches_every_mark() -> None:
    picture = told(Rectangle(0, 0, 9, 9), Rectangle(30, 0, 9, 9), Rectangle(0, 40, 9, 9))
    there: int | None = None
    seen = []
    for _step in range(3):
        there = walk(picture, there, Direction.AFTER)
        seen.append(there)
    assert seen == [0, 1, 2]
    assert walk(picture, 2, Direction.AFTER) == 2
    assert walk(picture, 2, Direction.ABOVE) == 0
    assert walk(picture, 1, Direction.BELOW) == 2
    assert walk(picture, 1, Direction.FIRST) == 0
    assert walk(picture, 1, Direction.LAST) == 2
    assert walk(Picture("", "", 1, 1), None, Direction.AFTER) is None


def test_a_label_takes_the_room_of_its_line() -> None:
    left, top, right, bottom = label_box(Label("Kabul", 100, 50, Anchor.END))
    assert right == pytest.approx(100)
    assert left < 75
    assert top < 50 < bottom
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20))
    assert not overlap((0, 0, 10, 10), (10, 0, 20, 10))


def test_what_may_be_seen_in_a_box_is_what_lies_in_or_near_it() -> None:
    ink = Look(fill=Ink.TEXT)
    marks = tuple(Mark(Disc(x, 10, 5), ink) for x in (0, 100, 200))
    labels = (Label("in", 100, 12), Label("below", 100, 80))
    seen, told = within(Picture("", "", 300, 100, marks, labels), (90, 0, 110, 20))
    assert list(seen) == [marks[1]]
    assert [label.text for label in told] == ["in"]
