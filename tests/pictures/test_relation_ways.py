"""No line runs behind a name that it has nothing to do with, on any day."""

from itertools import pairwise
from math import hypot

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Relation
from desktop_app.library import Library
from desktop_app.pictures.geometry import Box
from desktop_app.pictures.marks import Mark, Path, Point
from desktop_app.pictures.relation_bends import bent
from desktop_app.pictures.relation_detours import Detours
from desktop_app.pictures.relation_layout import Layout, layout
from desktop_app.pictures.relation_routes import hidden
from desktop_app.pictures.relation_tracks import Tracks
from desktop_app.pictures.relations import relations
from tests.pictures.related import groups_in

DAYS = [Day(year, 1, 1) for year in (2009, 2014, 2018, 2021, 2026)]
SIZES = [(560, 330), (760, 420), (967, 420), (1100, 700), (2200, 1200), (967, 165), (330, 340)]
FRAME = (-20.0, -120.0, 420.0, 120.0)
WALL: list[Box] = [
    (-20, -10, 20, 10),
    (180, -90, 220, -45),
    (180, -40, 220, 10),
    (180, 15, 220, 60),
    (380, -10, 420, 10),
]


def behind(placed: Layout, mark: Mark, library: Library) -> list[str]:
    """The groups behind whose names a line runs that links others."""
    assert isinstance(mark.shape, Path)
    relation = library.get(*mark.keys[0])
    assert isinstance(relation, Relation)
    foreign = set(placed.names) - {relation.subject, relation.object}
    return [each for each in foreign if hidden(mark.shape.points, placed.names[each].box)]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("steps", [1, 2])
def test_no_shipped_line_runs_behind_a_foreign_name_or_out_of_the_picture(
    shipped: Library, width: int, height: int, steps: int
) -> None:
    count = 0
    for group in shipped.records("groups"):
        assert isinstance(group, Group)
        placed = layout(group, shipped, width, height, steps=steps)
        for day in DAYS:
            picture = relations(placed, day, shipped)
            lines = [each for each in picture.marks if each.keys and isinstance(each.shape, Path)]
            for line in lines:
                assert not behind(placed, line, shipped), (group.id, day, line.tells)
                assert isinstance(line.shape, Path)
                for x, y in line.shape.points:
                    assert 0 <= x <= width, line.tells
                    assert 0 <= y <= height, line.tells
            assert bool(lines) == bool(groups_in(picture))
            count += len(lines)
    assert count > 150


def test_where_no_bend_is_clear_a_line_goes_round_the_corners_of_names() -> None:
    foreign = [*WALL[1:4], (100.0, 60.0, 300.0, 118.0), (60.0, -118.0, 150.0, -20.0)]
    boxes = [WALL[0], *foreign, WALL[4]]
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in boxes]
    assert bent(middles[0], middles[-1], foreign, FRAME) is None
    points = Detours(boxes, FRAME, 4).way(0, len(boxes) - 1, middles, Tracks())
    assert points is not None
    assert (points[0], points[-1]) == (middles[0], middles[-1])
    assert not any(hidden(points, box) for box in foreign)
    assert sharpest(points) < 0.5, "it is bent, not broken"


def sharpest(points: tuple[Point, ...]) -> float:
    """The cross product of the ways before and after a point, where it is greatest."""
    ways = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    units = [(x / size, y / size) for x, y in ways if (size := hypot(x, y))]
    return max(abs(a * d - b * c) for (a, b), (c, d) in pairwise(units))


def test_a_line_turns_at_another_corner_where_one_turns_already() -> None:
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in WALL]
    tracks = Tracks()
    first = Detours(WALL, FRAME, 4).way(0, 4, middles, tracks)
    assert first is not None
    tracks.lay(first, 0)
    assert tracks.shared(first, 0) > 300
    second = Detours(WALL, FRAME, 4).way(0, 4, middles, tracks)
    assert second is not None
    assert tracks.shared(second, 0) < 120
    assert not any(hidden(second, box) for box in WALL[1:4])
