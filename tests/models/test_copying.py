"""Rows on the clipboard: as seen, exact, and harmless in a spreadsheet."""

import csv
from html.parser import HTMLParser
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cell_text import looks_like_formula, unguarded
from desktop_app.models.copying import Cells, as_html, as_tsv, cells_of, mime
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


@given(st.lists(st.tuples(texts, texts), max_size=4))
def test_every_text_comes_back_as_it_was(rows: list[tuple[str, str]]) -> None:
    cells = Cells(("What", "=Sum"), (False, True), tuple(rows))
    lines = list(csv.reader(StringIO(as_tsv(cells), newline=""), "excel-tab"))
    assert [[unguarded(cell) for cell in line] for line in lines] == [
        ["What", "=Sum"],
        *map(list, rows),
    ]
    assert not any(looks_like_formula(cell) and cell[0] != "'" for line in lines for cell in line)
    table = Table()
    table.feed(as_html(cells))
    table.close()
    assert table.rows == [["What", "=Sum"], *map(list, rows)]
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            assert f"{at}:{column}" in table.as_text or text.isdigit()


def test_numbers_are_numbers_for_others() -> None:
    columns = (
        Column[str]("What", str, stretch=True),
        Column[str]("Killed", lambda _row: "12\u202f345", numeric=True),
    )
    cells = cells_of(columns, ["a", "b"])
    assert cells.rows == (("a", "12345"), ("b", "12345"))
    data = mime(cells)
    assert data.text() == "What\tKilled\na\t12345\nb\t12345\n"
    assert "<td>12345</td>" in data.html()
