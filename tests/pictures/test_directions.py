"""Lines of mixed direction stand as the Unicode Bidirectional Algorithm sets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pictures.directions import runs

KAF, LAM, MEEM = "ک", "ل", "م"


def shown(text: str) -> str:
    """The letters from left to right; brackets are not turned."""
    return "".join(run.text[::-1] if run.backwards else run.text for run in runs(text))


@pytest.mark.parametrize(
    ("text", "from_the_left"),
    [
        ("", ""),
        ("Khorasan (2015)", "Khorasan (2015)"),
        (f"{KAF}{LAM} {MEEM}", f"{MEEM} {LAM}{KAF}"),
        (f"Abu {KAF}{LAM} (d. 2020)", f"Abu {LAM}{KAF} (d. 2020)"),
        (f"{KAF}{LAM} (B)", f")B( {LAM}{KAF}"),
        (f"{KAF}{LAM} 12", f"12 {LAM}{KAF}"),
        (f"Front {KAF} 12 {LAM}, 3", f"Front 3 ,{LAM} 12 {KAF}"),
        (f"{KAF} 1.5-2 {LAM}", f"{LAM} 2-1.5 {KAF}"),
        (f"{KAF}{LAM} ab ", f" ab {LAM}{KAF}"),
        (f"a [{KAF}] b", f"a [{KAF}] b"),
        (f"{KAF} [a] {LAM}", f"{LAM} ]a[ {KAF}"),
        (f"{KAF}a(b)5%", f"a(b)5%{KAF}"),
        (f"{KAF}5%", f"%5{KAF}"),
        (f"{KAF}a%5", f"a%5{KAF}"),
    ],
    ids=ascii,
)
def test_parts_stand_in_order(text: str, from_the_left: str) -> None:
    assert shown(text) == from_the_left


def test_marks_stay_with_their_letter() -> None:
    fatha = "\u064e"
    last, middle, first = runs(f"{KAF}{fatha} b {LAM}{fatha}")
    assert first.text.startswith(f"{KAF}{fatha}")
    assert (middle.text, middle.backwards) == ("b", False)
    assert last.text.endswith(f"{LAM}{fatha}")


@given(st.text("ab ک\u064eل12٣()[]%.,-", max_size=20))
def test_every_letter_stands_once(text: str) -> None:
    assert sorted(shown(text)) == sorted(text)
