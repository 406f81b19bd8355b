"""One measure for all: it grows with what it measures, and what is cut fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pictures.measure import elided, isolated, right_to_left, text_width

TEXTS = st.text(alphabet="aWi .-é中حافظ سعيدُ\u200d😀1", max_size=40)


def test_widths_are_those_of_the_shipped_faces() -> None:
    assert text_width("Hafiz Saeed Khan", 100) == pytest.approx(842.9, abs=0.5)
    assert text_width("حافظ سعيد خان", 100) == pytest.approx(657.9, abs=0.5)
    assert text_width("", 100) == 0


def test_arabic_letters_are_measured_joined() -> None:
    apart = sum(text_width(letter, 10) for letter in "سعيد")
    assert text_width("سعيد", 10) < apart


def test_letters_that_no_shipped_face_has_take_room_all_the_same() -> None:
    assert text_width("中文", 10) == 20
    assert text_width("k\u0332h\u0332", 10) == text_width("kh", 10)
    assert text_width("नि", 10) == 12  # its vowel stands beside it


@given(TEXTS, st.sampled_from([400, 500, 600]), st.floats(0, 300))
def test_what_is_cut_fits_and_begins_as_the_whole_does(text: str, weight: int, room: float) -> None:
    cut = elided(text, room, 11, weight)
    assert text_width(cut, 11, weight) <= room or not cut
    if cut != text:
        assert not cut or (cut.endswith("…") and text.startswith(cut[:-1]))


@given(TEXTS)
def test_a_text_with_room_enough_stays_whole(text: str) -> None:
    assert elided(text, text_width(text, 11), 11) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("حافظ", True), ("(2015) حافظ", True), ("Hafiz حافظ", False), ("2015", False), ("", False)],
)
def test_the_first_letter_says_the_direction(text: str, expected: bool) -> None:
    assert right_to_left(text) is expected
    assert (isolated(text) != text) is expected
