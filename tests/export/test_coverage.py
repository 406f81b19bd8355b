"""The code points read from the fonts are those that HarfBuzz finds in them."""

from pathlib import Path

import pytest
import uharfbuzz

from desktop_app.export.coverage import FAMILIES, FONTS, code_points, coverage

FILES = sorted(FONTS.glob("*.ttf"))


@pytest.mark.parametrize("font", FILES, ids=lambda font: font.stem)
def test_code_points_are_those_of_harfbuzz(font: Path) -> None:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font)))
    assert code_points(font) == set(face.unicodes)


@pytest.mark.parametrize("font", FILES, ids=lambda font: font.stem)
def test_all_weights_of_a_family_draw_the_same(font: Path) -> None:
    assert code_points(font) == coverage()[FAMILIES.index(font.stem.partition("-")[0])]


def test_every_family_comes_with_its_licence() -> None:
    for family in FAMILIES:
        licence = (FONTS / f"{family}-LICENSE.txt").read_text("utf-8")
        assert "SIL Open Font License" in licence


def test_the_letters_of_dari_pashto_urdu_and_arabic_are_covered() -> None:
    letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپټڅځچډړژږښکګگڼںھہیېۍئے‌‍ًٌٍَُِّْٰٓٔ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟"
    missing = {letter for letter in letters if ord(letter) not in coverage()[1]}
    assert not missing
