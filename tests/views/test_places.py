"""The trail of places."""

from desktop_app.views.places import Place, Trail


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
