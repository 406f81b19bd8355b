"""Labels drawn as outlines: whole, as wide as they are measured, and only where that can be."""

import re

import pytest

from desktop_app.pictures.marks import Label, Picture
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.outlines import outlined, without_marks
from desktop_app.pictures.svg import svg

VOCALISED = "جَمَاعَةُ الأَوْدِيَةِ"


def across(course: str) -> tuple[float, float]:
    """From where to where the points of a course lie."""
    points = re.findall(r"(-?[\d.]+) (-?[\d.]+)", course)
    xs = [float(x) for x, _y in points]
    return min(xs), max(xs)


MIXED = "Abu Omar أَبُو عُمَر (d. 2020)"


@pytest.mark.parametrize("text", [VOCALISED, MIXED, "حَرَكَة (B) 12", "Khorasan (2015)", "خراسان"])
def test_the_outlines_are_as_wide_as_the_text(text: str) -> None:
    left, right = across(outlined(Label(text, 30, 20)))
    assert left == pytest.approx(30, abs=2)
    assert right == pytest.approx(30 + text_width(text, 11), abs=2)


def test_vowel_signs_are_drawn() -> None:
    plain = without_marks(Label(VOCALISED, 0, 20))
    assert plain.text == "جماعة الأودية"
    signs = len(outlined(Label(VOCALISED, 0, 20))) - len(outlined(plain))
    assert signs > 200


def test_letters_stand_in_the_order_of_their_script() -> None:
    whole, first = outlined(Label("خراسان الف", 0, 20)), outlined(Label("الف", 0, 20))
    assert whole.startswith(first[:60])  # the last word stands at the left


def test_parts_of_two_directions_stand_as_they_are_read() -> None:
    whole = outlined(Label(MIXED, 0, 20))
    assert whole.startswith(outlined(Label("Abu Omar ", 0, 20)))
    after = text_width("Abu Omar أَبُو عُمَر ", 11)
    assert whole.endswith(outlined(Label("(d. 2020)", after, 20))[-60:])


@pytest.mark.parametrize("text", ["中́", "k\u0332h"])
def test_what_cannot_be_outlined_stays_a_text(text: str) -> None:
    assert not outlined(Label(text, 0, 20))
    drawn = svg(Picture("", "", 99, 30, labels=(Label(text, 0, 20),)), outlined=True)
    assert "<text" in drawn
    assert without_marks(Label(text, 0, 20)).text in drawn


def test_only_marks_that_make_no_letter_are_outlined() -> None:
    labels = Label("Ac\u0327a\u0303o", 0, 20), Label(VOCALISED, 0, 40)
    picture = Picture("", "", 99, 60, labels=labels)
    assert svg(picture).count("<text") == 2
    drawn = svg(picture, outlined=True)
    assert drawn.count("<text") == drawn.count("<path") == 1
