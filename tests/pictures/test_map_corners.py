"""What is written in the corners of the map covers no attack."""

from itertools import product

import pytest

from desktop_app.domain.records.atrocity import Place
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Disc, Ink, Label, Mark, Picture, Rectangle
from desktop_app.pictures.viewport import Viewport
from tests.pictures.attacks import attack, town
from tests.pictures.test_attack_map import HIGH, WIDE, mapped

VIEW = Viewport(67, 34, 30, WIDE, HIGH)
AWAY = town("Far away", 0, 0)
LEFT, RIGHT, TOP, BOTTOM = 40, WIDE - 40, 20, HIGH - 18
CORNERS = tuple(product((LEFT, RIGHT), (TOP, BOTTOM)))


def at(x: float, y: float) -> Place:
    longitude, latitude = VIEW.at(x, y)
    return town("Here", latitude, longitude)


def seen(*corners: tuple[float, float]) -> Picture:
    rows = [attack(f"c{number}", at(*corner)) for number, corner in enumerate(corners)]
    return mapped(attack("away", AWAY), *rows).picture(VIEW, ground=False)


def discs(picture: Picture) -> list[Mark]:
    return [mark for mark in picture.marks if isinstance(mark.shape, Disc) and mark.keys]


def plates(picture: Picture) -> list[Mark]:
    """What stands behind the words in corners."""
    found = (mark for mark in picture.marks if isinstance(mark.shape, Rectangle))
    return [mark for mark in found if mark.look.fill is Ink.PAGE and mark.look.strength < 1]


def label_with(picture: Picture, words: str) -> Label:
    return next(label for label in picture.labels if words in label.text)


@pytest.mark.parametrize("free", CORNERS)
def test_scale_and_note_stand_in_corners_without_attacks(free: tuple[float, float]) -> None:
    for taken in (
        [corner for corner in CORNERS if corner != free][:2],
        [corner for corner in CORNERS if corner != free][1:],
    ):
        picture = seen(*taken)
        boxes = [bounds(mark.shape) for mark in plates(picture)]
        assert len(boxes) == 2
        assert not overlap(*boxes)
        assert not any(overlap(bounds(d.shape), box) for d in discs(picture) for box in boxes)
        for words in (" km", "outside"):
            box = label_box(label_with(picture, words))
            assert any(overlap(box, each) for each in boxes)


def test_without_attacks_there_they_stand_where_one_looks_for_them() -> None:
    picture = seen((WIDE / 2, HIGH / 2))
    note, scale = (label_box(label_with(picture, words)) for words in ("outside", " km"))
    assert note[0] < 20
    assert note[1] < 20
    assert scale[2] > WIDE - 60
    assert scale[3] > HIGH - 30


def test_where_attacks_are_everywhere_they_are_drawn_over_the_words() -> None:
    picture = seen(*CORNERS)
    marks = list(picture.marks)
    highest = max(marks.index(mark) for mark in plates(picture))
    assert all(marks.index(mark) > highest for mark in discs(picture))
    assert len(discs(picture)) == len(CORNERS)
