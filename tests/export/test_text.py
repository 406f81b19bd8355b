"""Text for the terminal is complete, narrow, and cannot steer the terminal."""

import pytest

from desktop_app.export.printable import BREAK_POINT, printable
from desktop_app.export.text import WIDTH, render_text
from tests.export.nasty import UNPRINTABLE
from tests.export.pages import page_saying, sample


def test_it_tells_every_block_in_order() -> None:
    text = render_text(sample())
    told = (
        "Islamic State Khorasan Province\n====",
        "It was announced in January 2015. [1] [2: p. 4]",
        "Founded: January 2015",
        "| Somebody made it. [1]",
        "Goals: A caliphate.",
        "2015-04-18  Bombing at a bank  32",
        "    Counts: 35 killed [1]",
        "[2] Second source. https://example.org/2",
        "TLP:CLEAR · made 22 November 2026 from db.json, as of 26 August 2021",
    )
    places = [text.index(each) for each in told]
    assert places == sorted(places)


def test_no_line_is_wider_than_a_terminal() -> None:
    assert max(map(len, render_text(page_saying("words and " * 300)).splitlines())) <= WIDTH


@pytest.mark.parametrize("text", UNPRINTABLE, ids=ascii)
def test_control_characters_never_reach_the_terminal(text: str) -> None:
    shown = render_text(page_saying(text))
    assert not {letter for letter in shown if letter < " "} - {"\n"}
    assert printable(text).replace(BREAK_POINT, "").strip() in shown
