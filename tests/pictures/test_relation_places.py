"""Places around a middle: as many as there is room for, none on another."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pictures.geometry import overlap
from desktop_app.pictures.relation_places import Room, places

SIZES = st.tuples(st.sampled_from([320, 700, 1400]), st.sampled_from([160, 300, 700]))


@given(SIZES, st.integers(0, 40), st.integers(0, 20))
def test_no_name_lies_on_another_or_outside(size: tuple[int, int], near: int, far: int) -> None:
    room = Room(size[0], size[1], (110, 42), (90, 38))
    inner, outer = places(room, near, far)
    assert len(inner) <= near
    boxes = [room.box(room.centre, room.middle), *(room.box(at) for at in (*inner, *outer))]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    for left, top, right, bottom in boxes:
        assert left >= -0.01
        assert top >= -0.01
        assert right <= room.width + 0.01
        assert bottom <= room.height + 0.01


def test_a_dozen_fit_and_stand_the_same_every_time() -> None:
    room = Room(900, 300, (160, 42), (90, 38))
    inner, outer = places(room, 12, 0)
    assert len(inner) == 12
    assert not outer
    assert places(room, 12, 0) == (inner, ())


def test_in_a_low_picture_every_line_has_room_for_words() -> None:
    room = Room(900, 170, (160, 42), (64, 38))
    for count in range(1, 7):
        inner, _outer = places(room, count, 0)
        assert len(inner) == count
        for x, y in inner:
            beside = abs(x - 450) - (160 + 64) / 2
            above = abs(y - 85) - (42 + 38) / 2
            assert max(beside, above) > 40
