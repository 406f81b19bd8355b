"""What comes out of `printable` can be seen and drawn, and what is good goes through unharmed."""

import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.export.coverage import coverage
from desktop_app.export.printable import _PLAIN, BREAK_POINT, LONGEST_RUN, printable
from tests.export.nasty import ALL

DRAWN = frozenset().union(*coverage())


def plain(text: str) -> str:
    return printable(text).replace(BREAK_POINT, "")


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text[:20]))
def test_every_character_left_is_one_that_a_font_draws(text: str) -> None:
    assert {letter for letter in plain(text) if ord(letter) not in DRAWN} <= {"\u200c", "\u200d"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("😀", "‹U+1F600›"),
        ("a\x00b", "a‹U+0000›b"),
        ("\ud800", "‹U+D800›"),
        ("\ue000", "‹U+E000›"),
        ("\u0378", "‹U+0378›"),
        ("א", "‹U+05D0›"),
        ("abc\u202efed", "abc‹U+202E›fed"),
        ("\u0301x", "‹U+0301›x"),
        ("a" + "\u0301" * 5, "a" + "‹U+0301›" * 5),
    ],
)
def test_what_cannot_be_drawn_is_shown_by_number(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Hafiz Saeed Khan",
        "ولاية خراسان",
        "پښتو ګډوډ ۍ ې",
        "می‌خواهم",  # zero-width non-joiner
        "مُحَمَّد رحمٰن",
        "Müller, Łódź, Čapek, Nguyễn Văn Ấn",
        "ʿAbd al-Raḥmān",
        "Боко Харам",
        "“quoted” – 2 000 … ½ €",
        "e\u0301 decomposed",
    ],
)
def test_good_text_goes_through_unharmed(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("soft\u00adhyphen", "softhyphen"),
        ("\u200eleft\u200f", "left"),
        ("\u2067right\u2069", "right"),
        ("a\u200db", "ab"),
        ("line\nbreak\tand\u2028more", "line break and more"),
    ],
)
def test_what_only_steers_layout_is_dropped(text: str, left: str) -> None:
    assert printable(text) == left


def test_an_endless_run_gets_break_points() -> None:
    pieces = re.split(rf"[\s{BREAK_POINT}]", printable("W" * 100_000))
    assert max(map(len, pieces)) <= LONGEST_RUN


def test_break_points_never_part_a_letter_from_its_marks() -> None:
    for piece in printable("مُ" * 200).split(BREAK_POINT):
        assert not category(piece[0]).startswith("M")


def test_the_short_way_lets_only_covered_characters_through() -> None:
    short = {chr(code) for code in range(0x2100) if _PLAIN.fullmatch(chr(code))}
    assert {letter for letter in short if ord(letter) not in coverage()[0]} == set()


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_printing_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)
