"""What spreadsheets, text files and web pages put on the clipboard."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cell_text import guarded
from desktop_app.importers.table_text import read_table


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("\n \n", ()),
        ("one", (("one",),)),
        ("a\tb\r\n1\t2\r\n", (("a", "b"), ("1", "2"))),
        ("a,b\n1,2", (("a", "b"), ("1", "2"))),
        ("a;b\n1,5;2", (("a", "b"), ("1,5", "2"))),
        ("sep=;\na;b\n", (("a", "b"),)),
        ('"a, b",c\n"say ""x""",d\n', (("a, b", "c"), ('say "x"', "d"))),
        ('a\t"two\nlines"\n', (("a", "two\nlines"),)),
        ("a\tb\tc\n1\n", (("a", "b", "c"), ("1", "", ""))),
        ("\ufeffa\tb\n", (("a", "b"),)),
        ("a\t'=1+1\n", (("a", "=1+1"),)),
        ("Kabul, Afghanistan\nHerat", (("Kabul, Afghanistan",), ("Herat",))),
    ],
)
def test_a_table_is_read_from_text(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_table(text) == rows


def test_html_where_the_text_has_no_columns() -> None:
    html = """<table><tr><td>layout</td></tr></table>
    <table><thead><tr><th>Date</th><th colspan="2">What
    it was</th></tr></thead>
    <tr><td>2020</td><td>A &amp; B<br>C</td><td></td></tr>
    <tr><td>2021</td><td>D<table><tr><td>inner</td></tr></table></td></tr></table>"""
    found = read_table("Date What it was\n2020 A", html)
    assert found[0] == ("Date", "What     it was", "")
    assert found[1] == ("2020", "A & B\nC", "")
    assert read_table("a\tb", html) == (("a", "b"),)


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<td>x</td>", (("x",),)),
        ("<table>", ()),
        ("<tr><td>", (("x",),)),
        ("<table><td>a<td>b", (("a", "b"),)),
        ("</table>", (("x",),)),
    ],
)
def test_broken_html_is_read_as_far_as_it_is_a_table_else_the_text(
    html: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert read_table("x", html) == rows


def test_a_cell_beyond_what_the_reader_takes() -> None:
    rows = read_table("a\t" + "x" * 200_000 + "\n1\t2\n")
    assert rows[1] == ("1", "2")
    assert len(rows[0][1]) == 200_000


_cells = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)


@given(st.lists(st.tuples(_cells, _cells, st.just("x")), min_size=1, max_size=4))
def test_what_a_spreadsheet_writes_is_read_as_it_was(rows: list[tuple[str, ...]]) -> None:
    text = StringIO()
    writer = csv.writer(text, "excel-tab", lineterminator="\n")
    writer.writerows([[guarded(cell) for cell in row] for row in rows])
    assert read_table(text.getvalue().removeprefix("\ufeff")) == tuple(rows)


@given(st.text(max_size=60), st.text("<>tabledrh/ ab=\"'", max_size=60))
def test_any_text_gives_rows_of_one_length(text: str, html: str) -> None:
    assert len({len(row) for row in read_table(text, html)}) <= 1
