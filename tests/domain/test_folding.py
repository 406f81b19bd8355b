import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.folding import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sanaullah", "SANAULLAH"),
        ("Ḥāfiẓ Saʿīd", "Hafiz Saʿid"),
        ("José", "Jose\u0301"),
        ("حركة", "حرکه"),
        ("علي", "علی"),
        ("موسى", "موسی"),
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("آزاد", "ازاد"),
        ("مُحَمَّد", "محمد"),
        ("محمـــد", "محمد"),
        ("می\u200cروم", "میروم"),
        ("\u200fداعش\u200f", "داعش"),
        ("\ufedf\ufee0\ufee2", "للم"),
        ("\ufef2", "ی"),
        ("ﬁre", "FIRE"),
        ("Straße", "STRASSE"),
        ("Qur’an", "Qur'an"),
        ("ℋaqqani", "haqqani"),
    ],
)
def test_what_is_written_two_ways_is_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hafiz", "Hafez"), ("داعش", "داخش"), ("a", "b"), ("1", "2")]
)
def test_letters_that_differ_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


ALPHABETS = [
    *range(0x3400),
    *range(0xA000, 0xAC00),
    *range(0xF900, 0x14000),
    *range(0x1D000, 0x1F000),
]


def test_folding_every_letter_of_an_alphabet_twice_changes_nothing_more() -> None:
    letters = map(chr, ALPHABETS)
    assert [letter for letter in letters if folded(folded(letter)) != folded(letter)] == []


@given(st.text(), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_the_form_of_unicode_does_not_matter(text: str, form: str) -> None:
    assert folded(unicodedata.normalize(form, text)) == folded(text)  # type: ignore[arg-type]


@given(st.text(), st.text())
def test_what_is_typed_is_found_inside(before: str, after: str) -> None:
    assert folded("kabul") in folded(f"{before} Kabul {after}")
