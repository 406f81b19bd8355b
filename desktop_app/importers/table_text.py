"""Rows of cells from the clipboard of a spreadsheet: tabs, commas or semicolons, or HTML."""

import csv
from collections.abc import Sequence
from html.parser import HTMLParser
from io import StringIO

from desktop_app.domain.cell_text import unguarded

Table = tuple[tuple[str, ...], ...]
"""Rows of one length."""


def read_table(text: str, html: str = "") -> Table:
    """The rows that hold anything; those of an HTML table where the text has no columns."""
    rows = _delimited(text.removeprefix("\ufeff"))
    if html and all(len(row) < 2 for row in rows):
        tables = _Tables()
        tables.feed(html)
        tables.close()
        rows = max(tables.found, key=len, default=rows)
    filled = [[unguarded(cell) for cell in row] for row in rows if any(map(str.strip, row))]
    width = max(map(len, filled), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in filled)


def _delimited(text: str) -> Sequence[Sequence[str]]:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return _read(rest, first.strip()[4])
    return _read(text, _delimiter(text))


def _read(text: str, delimiter: str) -> Sequence[Sequence[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:  # a cell beyond what the reader takes, or quotes that never close
        return [line.split(delimiter) for line in text.splitlines()]


def _delimiter(text: str) -> str:
    if "\t" in text:
        return "\t"
    lines = [line for line in text.splitlines() if line.strip()][:20]
    counts = {mark: [line.count(mark) for line in lines] for mark in ";,|"}
    steady = {mark: min(found, default=0) for mark, found in counts.items()}
    best = max(steady, key=lambda mark: steady[mark])
    return best if steady[best] else ("," if '"' in text else "\t")


class _Tables(HTMLParser):
    """The cells of every table, in the order they begin; breaks are line breaks."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            self._open.append([])
            self.found.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._open[-1].append([])
        elif tag in {"td", "th"} and self._open:
            if not self._open[-1]:
                self._open[-1].append([])
            span = dict(attrs).get("colspan") or "1"
            more = min(int(span), 100) - 1 if span.isdecimal() else 0
            self._open[-1][-1] += ["", *[""] * more]
            self._at = len(self._open[-1][-1]) - 1 - more
            self._in_cell = True
        elif tag in {"br", "p"} and self._in_cell and self._cell():
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell or a table."""
        if tag in {"td", "th"} and self._in_cell:
            self._open[-1][-1][self._at] = self._cell().strip("\n")
            self._in_cell = False
        elif tag == "table" and self._open:
            self._open.pop()
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        """Text of a cell; line breaks of the source are blanks."""
        if self._in_cell:
            self._add(data.replace("\r", "").replace("\n", " "))

    def _cell(self) -> str:
        return self._open[-1][-1][self._at]

    def _add(self, text: str) -> None:
        self._open[-1][-1][self._at] += text
