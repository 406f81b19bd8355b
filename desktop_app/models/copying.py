"""Rows as a table for other programs: tab-separated text, and HTML."""

import csv
from collections.abc import Iterable, Sequence
from html import escape
from io import StringIO
from typing import TypeVar

import msgspec
from PySide6.QtCore import QMimeData

from desktop_app.domain.cell_text import guarded
from desktop_app.models.table import Column

R = TypeVar("R")
_THIN_SPACE = "\u202f"
_TEXT = "white-space:pre-wrap;mso-number-format:'\\@'"


class Cells(msgspec.Struct, frozen=True):
    """What a table shows: its heads, which of its columns are numbers, and its rows."""

    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


def cells_of(columns: Sequence[Column[R]], rows: Iterable[R]) -> Cells:
    """The texts of the rows, in their order; numbers without the spaces that part their digits."""
    return Cells(
        tuple(column.label for column in columns),
        tuple(column.numeric for column in columns),
        tuple(tuple(_text(column, row) for column in columns) for row in rows),
    )


def mime(cells: Cells) -> QMimeData:
    """The table for the clipboard, in both forms."""
    data = QMimeData()
    data.setText(as_tsv(cells))
    data.setHtml(as_html(cells))
    return data


def as_tsv(cells: Cells) -> str:
    """Tab-separated lines as spreadsheets write them; what looks like a formula is guarded."""
    lines = StringIO()
    writer = csv.writer(lines, "excel-tab", lineterminator="\n")
    for row in (cells.heads, *cells.rows):
        writer.writerow([guarded(cell) for cell in row])
    return lines.getvalue()


def as_html(cells: Cells) -> str:
    """A table whose cells, but for numbers, are marked as text for Excel and LibreOffice."""
    heads = "".join(f"<th>{escape(head)}</th>" for head in cells.heads)
    rows = "\n".join(
        "<tr>" + "".join(map(_cell, row, cells.numeric)) + "</tr>" for row in cells.rows
    )
    return (
        f'<meta charset="utf-8"><table>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>"
    )


def _cell(text: str, numeric: bool) -> str:  # noqa: FBT001
    if numeric and text.isdigit():
        return f"<td>{text}</td>"
    held = "<br>".join(escape(text).split("\n"))
    return f'<td style="{_TEXT}" sdnum="0;0;@">{held}</td>'


def _text(column: Column[R], row: R) -> str:
    text = (column.copied or column.text)(row)
    return text.replace(_THIN_SPACE, "") if column.numeric else text
