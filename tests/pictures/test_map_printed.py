"""The map where nobody can move it: each attack that can be shown has one mark, in its frame."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.library import Library
from desktop_app.pictures.attack_map import AttackMap
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.ground import world
from desktop_app.pictures.marks import Area, Disc, Mark, Picture
from desktop_app.pictures.viewport import Viewport
from tests.pictures.attacks import KABUL, Nobody, attack, town

WIDE, HIGH = 640.0, 380.0


def mapped(*rows: SheetAtrocity) -> AttackMap:
    return AttackMap(rows, FOREVER, Nobody(), world())


def printed(*rows: SheetAtrocity) -> Picture:
    made = mapped(*rows)
    return made.printed(made.readable(WIDE, HIGH))


def shown(picture: Picture) -> Counter[str]:
    return Counter(id_ for mark in picture.marks for _table, id_ in mark.keys)


def frames(picture: Picture) -> list[tuple[float, float, float, float]]:
    found = dict.fromkeys(mark.within for mark in picture.marks if mark.within)
    return [bounds(frame) for frame in found]


def in_sight(mark: Mark) -> bool:
    """Whether the middle of a disc, or enough of an area, lies in the frame of the mark."""
    assert mark.within is not None
    left, top, right, bottom = bounds(mark.within)
    if isinstance(mark.shape, Disc):
        return left <= mark.shape.x <= right and top <= mark.shape.y <= bottom
    box = bounds(mark.shape)
    return min(box[2], right) - max(box[0], left) > 2 and min(box[3], bottom) - max(box[1], top) > 2


@pytest.mark.parametrize("day", [Day(2016, 1, 1), Day(2021, 8, 26), Day(2026, 11, 30)])
def test_every_shipped_attack_has_one_mark_in_the_frame_of_its_map(
    shipped: Library, day: Day
) -> None:
    for group in ("isis-k", "taliban", "jua", "imu"):
        rows = shipped.fact_sheet(group, day).atrocities
        made = AttackMap(rows, day, shipped, world())
        home = made.most(WIDE, HIGH)
        near = home.zoomed(4, WIDE * 0.6, HIGH * 0.4)
        for view in (made.readable(WIDE, HIGH), home, near, home.zoomed(0.1, 0, 0)):
            picture = made.printed(view)
            assert shown(picture) == Counter(row.atrocity.id for row in rows)
            assert all(in_sight(mark) for mark in picture.marks if mark.keys)
            assert not any("outside this view" in label.text for label in picture.labels)


@pytest.mark.parametrize("seed", range(12))
def test_every_attack_wherever_it_was_has_one_mark_in_a_frame(seed: int) -> None:
    chance = Random(seed)
    rows = [
        attack(str(n), town(f"T{n}", chance.uniform(-75, 75), chance.uniform(-179, 179)))
        for n in range(seed * 4 + 1)
    ]
    size = chance.choice([(160.0, 90.0), (640.0, 380.0), (1400.0, 700.0)])
    picture = mapped(*rows).printed(Viewport(68, 34, chance.choice([2, 20, 300]), *size))
    assert shown(picture) == Counter(row.atrocity.id for row in rows)
    assert all(in_sight(mark) for mark in picture.marks if mark.keys)
    for one, other in combinations(frames(picture), 2):
        assert not overlap(one, other)


@pytest.mark.parametrize("scale", [4, 30, 160])
@pytest.mark.parametrize(("wide", "high"), [(170, 150), (640, 380), (1400, 700)])
def test_labels_stand_clear_and_inside(
    shipped: Library, scale: float, wide: float, high: float
) -> None:
    day = Day(2026, 11, 30)
    made = AttackMap(shipped.fact_sheet("isis-k", day).atrocities, day, shipped, world())
    picture = made.printed(Viewport(68, 34, scale, wide, high))
    for label in picture.labels:
        left, top, right, bottom = label_box(label)
        assert left >= 0, label
        assert top >= 0, label
        assert right <= picture.width, label
        assert bottom <= picture.height + 1, label
    for one, other in combinations(picture.labels, 2):
        assert not overlap(label_box(one), label_box(other)), (one.text, other.text)


def test_what_is_far_from_most_is_on_a_small_map_that_is_told_of() -> None:
    near = [attack(f"a{n}", KABUL) for n in range(30)]
    picture = printed(*near, attack("far", town("Moscow", 55.8, 37.6, country="RU")))
    large, small = frames(picture)
    assert small[1] > large[3]
    assert small[3] <= picture.height
    labels = [label.text for label in picture.labels]
    assert "1 attack outside the map above" in labels
    assert {"Kabul", "Moscow", "Russia"} <= set(labels)
    assert "1 far from most is on a small map below." in picture.says
    assert len(frames(printed(*near))) == 1
    assert "small map" not in printed(*near).says


def test_all_are_on_one_map_where_that_can_be_read() -> None:
    rows = [attack(f"a{n}", KABUL) for n in range(30)] + [attack("b", town("Herat", 34.3, 62.2))]
    assert len(frames(printed(*rows, attack("c", town("Quetta", 30.2, 67.0))))) == 1


def test_discs_are_at_one_measure_on_all_maps() -> None:
    rows = [attack(f"a{n}", KABUL, 100) for n in range(40)]
    far = [attack("x", town("Moscow", 55.8, 37.6), 100), attack("y", town("Lima", -12, -77), 100)]
    alone = [attack("z", town("Herat", 34.3, 62.2), 100)]
    picture = printed(*rows, *far, *alone)
    radii = {
        mark.shape.radius
        for mark in picture.marks
        if isinstance(mark.shape, Disc) and len(mark.keys) == 1
    }
    assert len(radii) == 1


def test_a_small_map_frames_what_the_large_one_shows_where_it_reaches_over_it() -> None:
    rows = [attack("a", KABUL), attack("b", town("Herat", 34.3, 62.2)), attack("c", KABUL)]
    made = mapped(*rows, attack("d", town("Faizabad", 37.1, 70.6)))
    words = [label.text for label in made.printed(Viewport(69, 34.5, 300, WIDE, HIGH)).labels]
    assert "what the large map shows" in words
    assert "what the large map shows" not in [label.text for label in printed(*rows).labels]


def test_a_province_of_which_a_sliver_is_in_view_is_on_a_small_map() -> None:
    zabul = attack("a", Place(admin1="Zabul", country="AF", precision="province"))
    made = mapped(zabul, attack("b", KABUL))
    west, _south, _east, north = made.whole(WIDE, HIGH).box
    (area,) = (m for m in made.printed(made.whole(WIDE, HIGH)).marks if _whose(m, "a"))
    assert isinstance(area.shape, Area)
    assert west < 66
    assert north > 35
    sliver = Viewport(69.17, 34.53, 150, WIDE, HIGH)
    (area,) = (m for m in made.printed(sliver).marks if _whose(m, "a"))
    assert area.within is not None
    assert area.within.top > HIGH


def test_a_country_that_no_map_knows_is_said_to_be_missing() -> None:
    picture = printed(attack("a", KABUL), attack("b", Place(country="XX")), attack("c", Place()))
    assert shown(picture) == {"a": 1}
    assert "2 attacks without a known place are not on the map" in picture.says
    assert any(label.text.startswith("2 attacks without") for label in picture.labels)


def _whose(mark: Mark, id_: str) -> bool:
    return ("atrocities", id_) in mark.keys
