"""Rows as a table for other programs: tab-separated text, and HTML."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import StringIO
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QMimeData

from desktop_app.domain.cell_text import guarded
from desktop_app.models.table import Column

R = TypeVar("R")
_THIN_SPACE = "\u202f"
_CHUNK = 200
_TEXT = "white-space:pre-wrap;mso-number-format:'\\@'"


class Copying(Generic[R]):
    """Rows made ready for the clipboard, some at each step of `steps`.

    Numbers come without the spaces that part their digits.
    """

    def __init__(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        self._columns, self._rows = columns, rows
        self._text: list[str] = []
        self._html: list[bytes] = []

    def steps(self) -> Iterator[None]:
        """Work that is done when it ends."""
        heads = [column.label for column in self._columns]
        self._text.append(_lines([heads]))
        told = "".join(f"<th>{escape(head)}</th>" for head in heads)
        head = f'<meta charset="utf-8"><table>\n<thead><tr>{told}</tr></thead>\n<tbody>'
        self._html.append(head.encode())
        for first in range(0, len(self._rows), _CHUNK):
            some = self._rows[first : first + _CHUNK]
            cells = [texts_of(self._columns, row) for row in some]
            self._text.append(_lines(cells))
            self._html.append("".join(map(self._row, cells)).encode())
            yield
        self._html.append(b"\n</tbody></table>")

    @property
    def data(self) -> QMimeData:
        """The table, once all steps are done."""
        data = QMimeData()
        data.setText("".join(self._text))
        data.setData("text/html", QByteArray(b"".join(self._html)))
        return data

    def _row(self, cells: Sequence[str]) -> str:
        numeric = (column.numeric for column in self._columns)
        return "\n<tr>" + "".join(map(_cell, cells, numeric)) + "</tr>"


def texts_of(columns: Sequence[Column[R]], row: R) -> tuple[str, ...]:
    """What the cells of a row say in another program."""
    return tuple(_said(column, row) for column in columns)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated lines as spreadsheets write them; what looks like a formula is guarded."""
    lines = StringIO()
    writer = csv.writer(lines, "excel-tab", lineterminator="\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return lines.getvalue()


def _cell(text: str, numeric: bool) -> str:  # noqa: FBT001
    """Marked as text for Excel and LibreOffice, but for numbers."""
    if numeric and text.isdigit():
        return f"<td>{text}</td>"
    held = "<br>".join(escape(text).split("\n"))
    return f'<td style="{_TEXT}" sdnum="0;0;@">{held}</td>'


def _said(column: Column[R], row: R) -> str:
    text = (column.copied or column.text)(row)
    return text.replace(_THIN_SPACE, "") if column.numeric else text
