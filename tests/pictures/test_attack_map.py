"""The map shows each attack once, no more precisely than its place is known."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.library import Library
from desktop_app.pictures.attack_map import AttackMap
from desktop_app.pictures.attack_places import AttackPlaces
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.gathering import RING
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.ground import world
from desktop_app.pictures.marks import Area, Disc, Mark, Picture, Stroke
from desktop_app.pictures.viewport import FARTHEST, NEAREST, Viewport
from tests.pictures.attacks import KABUL, SUSPECTED, Nobody, attack, dated, town

DAY = Day(2024, 6, 1)
WIDE, HIGH = 560.0, 330.0


def mapped(*rows: SheetAtrocity) -> AttackMap:
    return AttackMap(rows, DAY, Nobody(), world())


def drawn(*rows: SheetAtrocity) -> Picture:
    made = mapped(*rows)
    return made.picture(made.whole(WIDE, HIGH), ground=False)


def records(picture: Picture) -> Counter[str]:
    return Counter(id_ for mark in picture.marks for table, id_ in mark.keys)


def only(picture: Picture) -> Mark:
    (mark,) = (mark for mark in picture.marks if mark.keys)
    return mark


@pytest.mark.parametrize("scale", [2, 5, 9.9, 17, 31, 80, 333, 1200])
def test_every_shipped_attack_has_one_mark_at_every_scale(shipped: Library, scale: float) -> None:
    for group in ("isis-k", "taliban", "imu"):
        rows = shipped.fact_sheet(group, DAY).atrocities
        made = AttackMap(rows, DAY, shipped, world())
        huge = Viewport(60, 35, scale, 120 * scale, 100 * scale)
        found = records(made.picture(huge, ground=False))
        assert found == Counter(row.atrocity.id for row in rows)


def test_what_a_click_narrows_to_the_filters_know(shipped: Library) -> None:
    rows = shipped.fact_sheet("isis-k", DAY).atrocities
    made = AttackMap(rows, DAY, shipped, world())
    view = made.most(WIDE, HIGH)
    for each in (view, view.zoomed(0.2, 0, 0), view.zoomed(3, 300, 100)):
        for mark in made.picture(each, ground=False).marks:
            if mark.narrows:
                assert Filters.from_pairs(mark.narrows).to_pairs() == tuple(sorted(mark.narrows))
            assert bool(mark.keys or mark.narrows) == bool(mark.tells)


def test_a_province_is_an_area_and_a_district_a_ring_of_its_extent_never_a_point() -> None:
    province = Place(name="x", admin1="Zabul", country="AF", precision="province")
    assert isinstance(only(drawn(attack("a", province))).shape, Area)
    country = Place(country="AF", latitude=34, longitude=66, precision="country")
    assert isinstance(only(drawn(attack("a", country))).shape, Area)
    nowhere = Place(name="Some village", admin1="Zabul", country="AF", precision="town")
    assert isinstance(only(drawn(attack("a", nowhere))).shape, Area)
    district = Place(country="AF", latitude=34, longitude=66, precision="district")
    mark = only(drawn(attack("a", district)))
    assert isinstance(mark.shape, Disc)
    assert mark.shape.radius >= RING
    assert mark.look.stroke is Stroke.DOTTED
    made = mapped(attack("a", district))
    near, far = (only(made.picture(_around(66, 34, scale), ground=False)) for scale in (300, 200))
    assert isinstance(near.shape, Disc)
    assert isinstance(far.shape, Disc)
    assert near.shape.radius == pytest.approx(far.shape.radius * 1.5)


def test_a_place_in_a_province_that_is_not_on_the_map_is_a_wide_ring() -> None:
    unknown = Place(admin1="Atlantis", country="AF", latitude=0, longitude=0, precision="province")
    shape = only(drawn(attack("a", unknown))).shape
    assert isinstance(shape, Disc)
    assert shape.radius > 3 * RING


def test_a_disc_grows_with_the_killed_by_its_area() -> None:
    picture = drawn(
        attack("a", town("A", 34, 62), 0),
        attack("b", town("B", 34, 65), 100),
        attack("c", town("C", 34, 68), 400),
    )
    none, some, many = (_radius(picture, id_) for id_ in "abc")
    assert (many - none) == pytest.approx(2 * (some - none))
    assert none > 0


def test_nobody_counted_is_hollow_and_in_doubt_is_dashed() -> None:
    assert only(drawn(attack("a", KABUL, None))).look.fill is None
    assert only(drawn(attack("a", KABUL, 0))).look.fill is not None
    assert only(drawn(attack("a", KABUL, 3, SUSPECTED))).look.stroke is Stroke.DASHED
    assert only(drawn(attack("a", KABUL))).look.stroke is Stroke.SOLID
    mixed = drawn(attack("a", KABUL), attack("b", KABUL, 3, SUSPECTED))
    assert only(mixed).look.stroke is Stroke.SOLID
    told = {label.text for label in mixed.labels}
    assert "disputed or only suspected" in told


def test_several_at_one_place_are_one_disc_with_their_count() -> None:
    picture = drawn(*(attack(str(n), KABUL) for n in range(12)))
    assert len(only(picture).keys) == 12
    assert "12" in [label.text for label in picture.labels]
    assert only(picture).narrows == (("place", "Kabul"),)


def test_several_places_are_called_by_the_whole_that_most_are_part_of() -> None:
    airport = town("Kabul airport", 34.56, 69.21, "Kabul")
    parts = [
        town(f"{part}, Kabul", 34.53, 69.17, "Kabul") for part in ("Karte Char", "Kot-e Sangi")
    ]
    rows = [attack(f"a{n}", place) for n, place in enumerate([airport] * 3 + parts)]
    picture = drawn(*rows, attack("far", town("Herat", 34.34, 62.2, "Herat")))
    assert {"5", "Kabul"} <= {label.text for label in picture.labels}


@pytest.mark.parametrize("size", [(472, 179), (560, 330)])
def test_a_large_disc_that_others_crowd_bears_its_name(
    shipped: Library, size: tuple[int, int]
) -> None:
    later = Day(2026, 11, 30)
    rows = shipped.fact_sheet("isis-k", later).atrocities
    made = AttackMap(rows, later, shipped, world())
    picture = made.picture(made.most(*size), ground=False)
    (name,) = (label for label in picture.labels if label.text == "Kabul")
    most = max((mark for mark in picture.marks), key=lambda mark: len(mark.keys))
    assert overlap(label_box(name), bounds(most.shape))


def test_one_attack_is_opened_not_narrowed_to() -> None:
    assert only(drawn(attack("a", KABUL))).narrows == ()


def test_a_province_with_attacks_can_be_chosen() -> None:
    made = mapped(attack("a", KABUL))
    chosen = [m for m in made.picture(made.whole(WIDE, HIGH), ground=False).marks if m.narrows]
    assert [mark.narrows for mark in chosen] == [(("country", "AF"), ("province", "Kabul"))]
    far = made.picture(_around(69, 34, FARTHEST), ground=False)
    assert [mark.narrows for mark in far.marks if mark.narrows] == [(("country", "AF"),)]


def test_an_attack_without_a_place_is_said_to_be_missing() -> None:
    picture = drawn(attack("a", KABUL), attack("b", Place()), attack("c", Place(name="?")))
    assert records(picture) == {"a": 1}
    assert "2 attacks without a known place are not on the map" in picture.says
    assert any("2 attacks without" in label.text for label in picture.labels)


def test_what_is_later_than_the_day_is_absent_but_has_room() -> None:
    early, late = attack("a", KABUL), attack("b", town("Quetta", 30.2, 67.0))
    late = dated(late, "2024-06-02")
    located = AttackPlaces(Dated((late, early)), world()).as_of(DAY)
    made = AttackMap(located, DAY, Nobody(), world())
    view = made.most(WIDE, HIGH)
    assert view == mapped(early, late).most(WIDE, HIGH)
    assert records(made.picture(view)) == {"a": 1}


def test_says_whose_boundaries_they_are_and_how_many_lie_outside() -> None:
    rows = [attack(str(n), KABUL) for n in range(30)] + [attack("far", town("Moscow", 55.8, 37.6))]
    made = mapped(*rows)
    near = [label.text for label in made.picture(made.most(WIDE, HIGH)).labels]
    assert "1 attack outside this view" in near
    assert "Boundaries as of 2018, Natural Earth" in near
    whole = made.picture(made.whole(WIDE, HIGH))
    assert not any("outside" in label.text for label in whole.labels)
    assert sum(records(whole).values()) == 31


def test_nothing_to_show_says_what_to_do_and_still_has_a_ground() -> None:
    picture = mapped().picture(mapped().most(WIDE, HIGH))
    assert "choose a later day" in picture.empty
    assert not records(picture)
    assert picture.marks


def test_the_table_has_each_place_with_its_attacks(shipped: Library) -> None:
    rows = shipped.fact_sheet("isis-k", DAY).atrocities
    table = AttackMap(rows, DAY, shipped, world()).picture(_around(69, 34, 30)).table
    assert sum(int(row[3]) for row in table.rows) == len(rows)
    assert len(table.rows) == len(table.keys)


def test_what_has_bounds_only_is_told_of_a_place_a_province_and_all() -> None:
    bounded = attack("b", KABUL, None)
    bounded = replace(bounded, atrocity=replace(bounded.atrocity, killed=Range(low=10, high=37)))
    picture = drawn(attack("a", KABUL), bounded)
    said = "3 killed by best counts, 13–40 with the one that has none"
    assert said in picture.says
    assert all(said in mark.tells for mark in picture.marks if mark.tells)
    (row,) = picture.table.rows
    cells = dict(zip(picture.table.heads, row, strict=True))
    assert cells["Without a best count"] == "1"


@pytest.mark.parametrize("scale", [4, 17, 45, 160])
@pytest.mark.parametrize(("wide", "high"), [(420, 250), (1400, 700)])
def test_labels_stand_clear_and_inside(
    shipped: Library, scale: float, wide: float, high: float
) -> None:
    rows = shipped.fact_sheet("isis-k", DAY).atrocities
    made = AttackMap(rows, DAY, shipped, world())
    picture = made.picture(Viewport(68, 34, scale, wide, made.high(wide, high)))
    assert len(picture.labels) > 5
    for label in picture.labels:
        left, top, right, bottom = label_box(label)
        assert left >= 0, label
        assert top >= 0, label
        assert right <= picture.width, label
        assert bottom <= picture.height + 1, label
    for one, other in combinations(picture.labels, 2):
        assert not overlap(label_box(one), label_box(other)), (one.text, other.text)


def test_the_ground_is_cut_at_the_edges(shipped: Library) -> None:
    rows = shipped.fact_sheet("isis-k", DAY).atrocities
    made = AttackMap(rows, DAY, shipped, world())
    for view in (made.most(WIDE, HIGH), made.most(WIDE, HIGH).zoomed(6, 100, 100)):
        for mark in made.picture(view).marks:
            if isinstance(mark.shape, Area):
                left, top, right, bottom = bounds(mark.shape)
                assert left >= -3
                assert top >= -3
                assert right <= view.width + 3
                assert bottom <= view.height + 3


def test_long_and_right_to_left_names_are_shortened_to_fit() -> None:
    long = drawn(
        attack("a", town("Llanfair" * 12, 34, 66)), attack("b", town("ولاية خراسان " * 9, 33, 62))
    )
    named = [label for label in long.labels if label.whole]
    assert len(named) == 2
    assert all(label_box(label)[2] <= long.width for label in named)


@settings(max_examples=60)
@given(
    st.floats(FARTHEST, NEAREST),
    st.floats(0.3, 3),
    st.floats(0, 560),
    st.floats(0, 300),
)
def test_zooming_leaves_the_place_under_the_pointer(
    scale: float, factor: float, x: float, y: float
) -> None:
    view = Viewport(68, 34, scale, 560, 300)
    east, north = view.at(x, y)
    after = view.zoomed(factor, x, y)
    if abs(after.latitude) < 79.9 and abs(after.longitude) < 179.9:
        assert (after.x(east), after.y(north)) == pytest.approx((x, y), abs=0.01)


def _around(longitude: float, latitude: float, scale: float) -> Viewport:
    return Viewport(longitude, latitude, scale, WIDE, HIGH)


def _radius(picture: Picture, id_: str) -> float:
    shape = next(mark.shape for mark in picture.marks if ("atrocities", id_) in mark.keys)
    assert isinstance(shape, Disc)
    return shape.radius


def test_attacks_all_over_the_world_fit_into_a_low_map() -> None:
    ends = ((70, -150), (-50, -150), (70, 150), (-50, 150))
    made = mapped(*(attack(str(n), town(f"Town {n}", *at)) for n, at in enumerate(ends)))
    view = made.whole(360, 150)
    assert sum(records(made.picture(view, ground=False)).values()) == len(ends)
    for latitude, longitude in ends:
        assert 0 < view.x(longitude) < view.width
        assert 0 < view.y(latitude) < view.height
    assert made.most(360, 150).scale == FARTHEST  # discs have room beside each other
    assert view.zoomed(0.5, 100, 50).scale == view.scale
    assert view.zoomed(2, 100, 50).scale > view.scale
