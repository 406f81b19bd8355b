"""The trail of places."""

from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.views.places import Place, Tab, Trail


def test_a_trail_walks_back_and_forward_and_is_cut_by_a_new_step() -> None:
    trail = Trail()
    assert trail.here is None
    assert not trail.can_go_back
    a, b, c = Place("a"), Place("b"), Place("c")
    for place in (a, b, b, c):
        trail.go(place)
    assert trail.back() == b
    assert trail.back() == a
    assert not trail.can_go_back
    assert trail.forward() == b
    trail.go(a)
    assert not trail.can_go_forward
    assert trail.back() == b


def test_turning_one_thing_on_and_on_is_one_step() -> None:
    trail = Trail()
    start, other = Place("a"), Place("a", Tab.LEADERSHIP)
    trail.go(start)
    for year in range(2015, 2022):
        trail.turn(Place("a", day=Day(year, 1, 1)), "day")
    trail.turn(Place("a", day=Day(2021, 1, 1), filters=Filters("kabul")), "filters")
    trail.go(other)
    trail.turn(Place("a", Tab.LEADERSHIP, day=Day(2020, 1, 1)), "day")
    assert trail.back() == other
    assert trail.back() == Place("a", day=Day(2021, 1, 1), filters=Filters("kabul"))
    assert trail.back() == Place("a", day=Day(2021, 1, 1))
    assert trail.back() == start
    assert not trail.can_go_back
