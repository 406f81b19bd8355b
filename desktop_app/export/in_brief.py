"""A page made brief: tables without their details, a few notes where there were many."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from desktop_app import gettext as _
from desktop_app.export.page import (
    Bibliography,
    Block,
    Column,
    Details,
    Heading,
    Note,
    RecordTable,
    Row,
    Spans,
)
from desktop_app.export.tree import parts, rebuilt

MOST_NOTES = 1
"""Of notes in a row, and of those that stood with the details of a row."""


def in_brief(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without details that are not essential, and without headings of nothing."""
    shorter = [_few_notes(_shorter(block)) for block in blocks]
    kept = [block for block in shorter if block is not None]
    return tuple(
        block
        for block, following in zip(kept, [*kept[1:], None], strict=True)
        if not isinstance(block, Heading) or _heads(block, following)
    )


def _heads(heading: Heading, following: Block | None) -> bool:
    if isinstance(following, Heading):
        return following.level > heading.level
    return following is not None


def _shorter(block: Block) -> Block | None:
    match block:
        case RecordTable():
            return _table(block)
        case Details(details):
            essential = tuple(detail for detail in details if detail.essential)
            return Details(essential) if essential else None
        case _:
            return block


def _table(table: RecordTable) -> RecordTable:
    """The notes of details that are left out stand in a column of their own."""
    shorter = [_row(row) for row in table.rows]
    if not any(notes for _left, notes in shorter):
        return replace(table, rows=tuple(row for row, _left in shorter))
    rows = tuple(replace(row, cells=(*row.cells, notes)) for row, notes in shorter)
    return replace(table, columns=(*table.columns, Column(_("Notes"))), rows=rows)


def _row(row: Row) -> tuple[Row, tuple[Note, ...]]:
    essential = tuple(detail for detail in row.details if detail.essential)
    there = set(_notes((row.cells, essential)))
    rest = dict.fromkeys(note for note in _notes(row.details) if note not in there)
    return Row(row.cells, essential), tuple(rest)[:MOST_NOTES]


def _notes(node: object) -> Iterator[Note]:
    if isinstance(node, Note):
        yield node
    for part in parts(node):
        yield from _notes(part)


def _few_notes(node: Any) -> Any:  # noqa: ANN401 (any part of a page)
    if isinstance(node, Bibliography):
        return node
    if isinstance(node, tuple) and any(isinstance(part, Note) for part in node):
        node = tuple(_without_later_notes(node))
    return rebuilt(node, _few_notes)


def _without_later_notes(spans: Spans) -> Iterator[Any]:
    running = 0
    for span in spans:
        running = running + 1 if isinstance(span, Note) else 0
        if running <= MOST_NOTES:
            yield span
