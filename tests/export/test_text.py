"""Text for the terminal is complete, narrow, legible, and cannot steer the terminal."""

import pytest

from desktop_app.export.page import Detail, Link, Note, Paragraph, Row, Text
from desktop_app.export.printable import BREAK_POINT, printable
from desktop_app.export.text import render_text
from desktop_app.export.text_layout import columns, columns_of, folded, labelled
from tests.export.nasty import UNPRINTABLE
from tests.export.pages import page_of, page_saying, row, sample, table_of


def test_it_tells_every_block_in_order() -> None:
    text = render_text(sample())
    told = (
        "Islamic State Khorasan Province\n===============================\n",
        "ISIS-K · ولاية خراسان",
        "It was announced in January 2015. [1] [2, p. 4]",
        "At a glance\n  Founded  January 2015\n           or 2014\n",
        "Claims\n------\n",
        "- Somebody made it. [1]\n    Said by somebody. Denied.",
        "Goals  A caliphate.\n       Hafiz Saeed Khan\n       حافظ سعید خان",
        "A selection.",
        "Date        What               Killed\n----------  -----------------  ------\n",
        "2015-04-18  Bombing at a bank      32\n    It struck a queue. [2]\n",
        "    Counts  33 killed\n            35 killed [1]\n",
        "2015-05-13  Shooting in a bus       ?\n",
        "[1] First source. Publisher, 2015.\n[2] Second source. https://example.org/2\n",
        "TLP:CLEAR · made 22 November 2026 from db.json, as of 26 August 2021\n",
    )
    places = [text.index(each) for each in told]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wordy = "words and more words " * 20
    page = page_of(
        Paragraph((Text(wordy), Note(1))),
        table_of(row(wordy, wordy, wordy, Detail(wordy, ((Text(wordy),),)))),
        title=wordy,
    )
    lines = render_text(page, width).splitlines()
    assert max(map(columns_of, lines)) <= width
    assert max(map(columns_of, lines)) > width - 12


def test_an_address_is_whole_so_that_it_can_be_copied() -> None:
    address = "https://example.org/" + "a-long-way/" * 20
    text = render_text(page_of(Paragraph((Link(address, address), Link("here", address)))))
    assert f"{address}here" in text
    assert f"\n<{address}>\n" in text


def test_rows_of_a_table_without_details_stand_close() -> None:
    text = render_text(page_of(table_of(row("2015", "One", "1"), row("2016", "Two", "2"))))
    assert "2015  One        1\n2016  Two        2\n" in text


def test_a_cell_that_is_too_wide_is_folded_within_its_column() -> None:
    told = "a long description of what happened that day in that town " * 2
    lines = render_text(page_of(table_of(row("2015-04-18", told, "32")))).splitlines()
    first = next(nth for nth, line in enumerate(lines) if line.startswith("2015-04-18"))
    assert lines[first].endswith("      32")
    assert lines[first + 1].startswith(" " * 12 + lines[first + 1].strip()[:5])


def test_a_long_text_does_not_take_the_room_that_names_need() -> None:
    told = "a long description of what happened that day in that town " * 2
    _head, first = columns(["Name", "What"], [["Hafiz Saeed Khan", told]], [False, False], 60)
    assert first[0].startswith("Hafiz Saeed Khan  a long description of")


def test_an_empty_table_and_empty_cells_do_no_harm() -> None:
    assert "Date  What  Killed" in render_text(page_of(table_of()))
    assert render_text(page_of(table_of(Row(((), (), ())))))


def test_a_letter_takes_the_columns_that_a_terminal_gives_it() -> None:
    assert columns_of("abc") == 3
    assert columns_of("خُراسان") == 6
    assert columns_of("東京") == 4


def test_lines_are_folded_at_blanks_only() -> None:
    assert list(folded("one two-three four", 9, "  ", "* ")) == ["* one", "  two-three", "  four"]
    assert list(folded("one\n\ntwo", 9)) == ["one", "two"]


def test_a_label_that_is_too_long_stands_above_its_lines() -> None:
    lines = list(labelled([("a label of many words", ["told"]), ("short", ["told"])], 40, 0))
    assert lines == ["a label of many words", " " * 18 + "told", "short" + " " * 13 + "told"]


def test_numbers_stand_at_the_end_of_their_column() -> None:
    head, first = columns(["What", "Killed"], [["a", "5"]], [False, True], 40)
    assert head == ["What  Killed", "----  ------"]
    assert first == ["a          5"]


@pytest.mark.parametrize("text", UNPRINTABLE, ids=ascii)
def test_control_characters_never_reach_the_terminal(text: str) -> None:
    shown = render_text(page_saying(text))
    assert not {letter for letter in shown if letter < " " or "\x7f" <= letter < "\xa0"} - {"\n"}
    assert printable(text).replace(BREAK_POINT, "").strip() in shown
