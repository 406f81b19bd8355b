"""Markdown holds every text as text: no text can become markup."""

import re

import pytest
from msgspec.structs import replace

from desktop_app.export.markdown import escaped, render_markdown
from desktop_app.export.page import Column, Detail, RecordTable, Row, Text
from desktop_app.export.printable import BREAK_POINT, printable
from desktop_app.export.printed import printed
from desktop_app.export.sections.wording import date_cell
from tests.export.nasty import ALL
from tests.export.pages import page_saying, sample


@pytest.fixture(scope="module")
def source() -> str:
    return render_markdown(printed(sample()))


def unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("# heading", r"\# heading"),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("> quote", r"\> quote"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("*a* _b_ ~c~ `d`", r"\*a\* \_b\_ \~c\~ \`d\`"),
        ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
        ("<b> &lt;", r"\<b\> \&lt;"),
        ("a | b", r"a \| b"),
        ("$x$ ^y^ @z", r"\$x\$ \^y\^ \@z"),
        ("http://a.b www.a.b", r"http\://a.b www\.a.b"),
        (":smile:", r"\:smile:"),
        ("(x)", r"\(x)"),
        ("\\", r"\\"),
    ],
)
def test_what_could_become_markup_is_escaped(text: str, safe: str) -> None:
    assert escaped(text) == safe


@pytest.mark.parametrize("text", ["2015-04-18", "12:30", "al-Qa'ida (AQ)", "R&D", "a+b=c"])
def test_ordinary_text_stays_readable(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text[:20]))
def test_a_text_stays_one_piece_of_text(text: str) -> None:
    shown = printable(text[:2_000]).replace(BREAK_POINT, "")
    assert unescaped(escaped(shown)) == shown
    assert "\n" not in escaped(shown)
    loose = re.sub(r"\\[!-/:-@\[-`{-~]", "", escaped(shown))
    assert not set(loose) & set("\\`*_{}[]<>#|~$^@")


@pytest.mark.parametrize("text", ["a|b", "x\\|y", "\\", "a\nb", "||||"])
def test_a_table_keeps_its_columns(text: str) -> None:
    lines = render_markdown(printed(page_saying(text))).splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    assert len(rows) == 4
    for line in rows:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 3


def test_notes_are_footnotes_of_their_sources(source: str) -> None:
    assert "It was announced in January 2015.[^1][^2] (p. 4)" in source
    assert "\n[^1]: *First source*. Publisher, 2015." in source
    assert "\n[^2]: Second source. [https\\://example.org/2](<https://example.org/2>)" in source


def test_a_table_is_followed_by_the_details_of_its_rows(source: str) -> None:
    assert "| 2015-04-18 | **Bombing at a bank** | 32 |" in source
    assert "**2015-04-18, Bombing at a bank**\n\n- It struck a queue.[^2]\n" in source
    assert "- Counts: 35 killed[^1]" in source


def test_the_ends_of_an_interval_are_one_date_also_above_the_details() -> None:
    cells = (date_cell("2017-08-03/2017-08-05"), (Text("Killings at a village"),))
    row = Row(cells, (Detail("", ((Text("They went on for days."),),)),))
    table = RecordTable("Attacks", (Column("Date"), Column("What")), (row,))
    source = render_markdown(printed(replace(page_saying(""), blocks=(table,))))
    assert "| 2017-08-03 – 2017-08-05 | Killings at a village |" in source
    assert "**2017-08-03 – 2017-08-05, Killings at a village**" in source


def test_names_in_other_scripts_are_isolated(source: str) -> None:
    assert "ISIS-K · \u2068ولاية خراسان\u2069" in source


def test_the_same_page_gives_the_same_text(source: str) -> None:
    assert render_markdown(printed(sample())) == source
