"""Rows on the clipboard: as seen, exact, and harmless in a spreadsheet."""

import csv
from collections.abc import Sequence
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from desktop_app.domain.cell_text import looks_like_formula, unguarded
from desktop_app.models import copying
from desktop_app.models.copying import Copying
from desktop_app.models.table import Column

texts = st.one_of(
    st.text("'=+-@\t\n\"x<&> ", max_size=6),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
)


class Table(HTMLParser):
    """The cells of an HTML table, and which of them are marked as text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.as_text: list[str] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
            self._open = True
            if "mso-number-format:'\\@'" in (dict(attrs).get("style") or ""):
                self.as_text.append(f"{len(self.rows) - 1}:{len(self.rows[-1]) - 1}")
        elif tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


COLUMNS = (
    Column[tuple[str, str]]("What", lambda row: row[0], stretch=True),
    Column[tuple[str, str]]("=Sum", lambda row: row[1].replace("\u202f", ""), numeric=True),
)


def copied(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> QMimeData:
    made = Copying(columns, rows)
    for _step in made.steps():
        pass
    return made.data


@given(st.lists(st.tuples(texts, texts), max_size=7), st.integers(1, 3))
def test_every_text_comes_back_as_it_was(rows: list[tuple[str, str]], chunk: int) -> None:
    expected = [["What", "=Sum"], *([what, COLUMNS[1].text((what, sum_))] for what, sum_ in rows)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copying, "_CHUNK", chunk)
        data = copied(COLUMNS, rows)
    lines = list(csv.reader(StringIO(data.text(), newline=""), "excel-tab"))
    assert [[unguarded(cell) for cell in line] for line in lines] == expected
    assert not any(looks_like_formula(cell) and cell[0] != "'" for line in lines for cell in line)
    table = Table()
    table.feed(data.html())
    table.close()
    assert table.rows == expected
    for at, row in enumerate(expected[1:], 1):
        for column, text in enumerate(row):
            assert f"{at}:{column}" in table.as_text or text.isdigit()


def test_numbers_are_numbers_for_others() -> None:
    columns = (
        Column[str]("What", str, stretch=True),
        Column[str]("Killed", lambda _row: "12\u202f345", numeric=True),
    )
    data = copied(columns, ["a", "b"])
    assert data.text() == "What\tKilled\na\t12345\nb\t12345\n"
    assert "<td>12345</td>" in data.html()
