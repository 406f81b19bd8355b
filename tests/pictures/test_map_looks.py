"""The map as one reads it: names on what they name, counts that have room, signs explained."""

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.edtf import Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.library import open_library
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.ground import world
from desktop_app.pictures.marks import Area, Disc
from desktop_app.pictures.viewport import Viewport
from tests.pictures.attacks import KABUL, attack, town
from tests.pictures.test_attack_map import HIGH, WIDE, drawn, mapped, records

SELECTED = 4.5
"""Pixels that the ring around a selected disc reaches beyond it."""

HERAT = town("Herat", 34.35, 62.2, "Herat")


def test_no_town_is_named_on_a_small_area_that_is_not_its_own() -> None:
    library = open_library(SHIPPED_LIBRARY, read_only=True)
    rows = library.fact_sheet("isis-k", Day(2026, 1, 1)).atrocities
    library.close()
    made = mapped(*rows)
    picture = made.picture(made.most(472, 218), ground=False)
    drawn_on = [mark for mark in picture.marks if isinstance(mark.shape, Area) and mark.keys]
    areas = [bounds(mark.shape) for mark in drawn_on]
    small = [box for box in areas if box[2] - box[0] < 60 and box[1] > 0]
    towns = [label for label in picture.labels if label.size == 11 and label.y < 150]
    assert small
    assert towns
    assert not any(overlap(label_box(label), box) for label in towns for box in small)


def test_no_name_runs_into_the_ring_of_a_district() -> None:
    west, east = (
        Place(name=name, country="AF", latitude=34.0, longitude=at, precision="district")
        for name, at in (("A district of a long name", 66.0), ("East", 69.4))
    )
    picture = mapped(attack("a", west, 9), attack("b", east)).picture(
        Viewport(67, 34, 40, WIDE, HIGH), ground=False
    )
    name = next(label for label in picture.labels if label.text == west.name)
    rings = [bounds(mark.shape) for mark in picture.marks if mark.keys]
    assert len(rings) == 2
    assert not any(overlap(label_box(name), ring) for ring in rings)


def test_a_name_stands_clear_of_the_ring_around_what_is_selected() -> None:
    picture = drawn(attack("a", KABUL))
    (mark,) = (mark for mark in picture.marks if mark.keys)
    assert isinstance(mark.shape, Disc)
    (name,) = (label for label in picture.labels if label.text == "Kabul")
    left, _top, right, _bottom = label_box(name)
    away = min(abs(left - mark.shape.x), abs(right - mark.shape.x)) - mark.shape.radius
    assert away > SELECTED


def test_discs_at_the_rim_of_a_low_map_are_whole() -> None:
    rows = [
        attack(f"a{number}", town(f"Town {number}", 30 + number % 2 * 10, 60), 3000)
        for number in range(400)
    ]
    made = mapped(*rows)
    view = made.whole(560, 160)
    discs = [mark.shape for mark in made.picture(view, ground=False).marks if mark.keys]
    assert discs
    for disc in discs:
        _left, top, _right, bottom = bounds(disc)
        assert 0 <= top < bottom <= view.height


def test_many_provinces_far_out_are_gathered_into_counts_that_have_room() -> None:
    rows = [
        attack(
            f"a{number}",
            Place(
                name=f"Valley {number}",
                admin1=f"Nowhere {number}",
                country="XX",
                latitude=number % 20 * 1.3,
                longitude=number // 20 * 1.3,
                precision="province",
            ),
        )
        for number in range(400)
    ]
    made = mapped(*rows)
    picture = made.picture(Viewport(10, 10, 4, WIDE, HIGH), ground=False)
    assert sum(records(picture).values()) == len(rows)
    marks = [mark for mark in picture.marks if mark.keys]
    assert len(marks) < len(rows) / 4
    assert all(isinstance(mark.shape, Disc) and mark.shape.radius > 6 for mark in marks)


def test_the_legend_says_what_a_district_is_drawn_as() -> None:
    achin = Place(name="Achin", country="AF", latitude=34.1, longitude=70.7, precision="district")
    words = {label.text for label in drawn(attack("a", achin)).labels}
    assert "district, drawn 22 km around" in words
    assert "somewhere within" not in words
    assert not [
        text
        for text in (each.text for each in drawn(attack("a", KABUL)).labels)
        if "district" in text
    ]


def test_names_on_the_map_have_an_edge_and_counts_have_none() -> None:
    picture = drawn(attack("a", KABUL), attack("b", KABUL), attack("c", HERAT))
    on_the_map = [label for label in picture.labels if label.text in {"Herat", "Afghanistan", "2"}]
    assert {label.text: label.haloed for label in on_the_map} == {
        "Herat": True,
        "Afghanistan": True,
        "2": False,
    }


def test_a_small_area_is_named_beside_it_and_a_large_one_within() -> None:
    zabul = Place(name="Zabul", admin1="Zabul", country="AF", precision="province")
    made = mapped(attack("a", zabul))
    for scale, is_within in ((12, False), (80, True)):
        picture = made.picture(Viewport(67, 32, scale, WIDE, HIGH), ground=False)
        (area,) = (bounds(mark.shape) for mark in picture.marks if mark.keys)
        (name,) = (label for label in picture.labels if label.text == "Zabul")
        assert overlap(label_box(name), area) == is_within


def test_near_by_the_map_says_in_which_country_one_is() -> None:
    made = mapped(attack("a", KABUL))
    for east, north, scale, name in (
        (67.97, 33.0, 400, "Afghanistan"),
        (66.75, 32.1, 90, "Afghanistan"),
        (67.4, 33.3, 1100, "Ghazni, Afghanistan"),
        (55.0, 29.0, 1100, "Fars, Iran"),
    ):
        picture = made.picture(Viewport(east, north, scale, WIDE, HIGH), ground=False)
        assert name in [label.text for label in picture.labels], scale
    sea = made.picture(Viewport(60, 20, 90, WIDE, HIGH), ground=False)
    assert not [label for label in sea.labels if label.haloed]


def test_a_country_with_attacks_in_its_middle_is_named_elsewhere_within_it() -> None:
    country = world().country("AF")
    assert country is not None
    east, north, _wide = country.middle
    rows = [attack(f"a{number}", town(f"Town {number}", north, east)) for number in range(9)]
    for scale in (30, 45, 90):
        view = Viewport(east, north, scale, 900, 500)
        (name,) = (
            label
            for label in mapped(*rows).picture(view, ground=False).labels
            if label.text == "Afghanistan"
        )
        left, top, right, bottom = label_box(name)
        assert not left < view.x(east) < right or not top < view.y(north) < bottom
        for x in (left, right):
            assert world().inside(country, *view.at(x, (top + bottom) / 2))
