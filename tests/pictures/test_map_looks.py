"""The map as one reads it: names on what they name, counts that have room, signs explained."""

from desktop_app import SHIPPED_LIBRARY
from desktop_app.domain.edtf import Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.library import open_library
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Area, Disc
from desktop_app.pictures.viewport import Viewport
from tests.pictures.attacks import attack
from tests.pictures.test_attack_map import HIGH, KABUL, WIDE, drawn, mapped, records


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
