"""A page made brief: tables without their details, a few notes where there were many."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
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

_UNGRADED = "Z"
"""Sorts behind every grade of the Admiralty code."""

MOST_NOTES = 1
"""Of notes in a row, and of those that stood with the details of a row."""


def in_brief(blocks: Iterable[Block], grades: Mapping[int, str]) -> tuple[Block, ...]:
    """The blocks without details that are not essential, and without headings of nothing.

    Of several notes the first one stays, as it is that of whoever said it; of those on a row of a
    table the one whose source, by number, has the best of `grades`.
    """
    shorter = [_few_notes(_shorter(block, grades)) for block in blocks]
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


def _shorter(block: Block, grades: Mapping[int, str]) -> Block | None:
    match block:
        case RecordTable():
            return _table(block, grades)
        case Details(details):
            essential = tuple(detail for detail in details if detail.essential)
            return Details(essential) if essential else None
        case _:
            return block


def _table(table: RecordTable, grades: Mapping[int, str]) -> RecordTable:
    """The notes of details that are left out stand in a column of their own."""
    shorter = [_row(row, grades) for row in table.rows]
    if not any(notes for _left, notes in shorter):
        return replace(table, rows=tuple(row for row, _left in shorter))
    rows = tuple(replace(row, cells=(*row.cells, notes)) for row, notes in shorter)
    return replace(table, columns=(*table.columns, Column(_("Notes"))), rows=rows)


def _row(row: Row, grades: Mapping[int, str]) -> tuple[Row, tuple[Note, ...]]:
    details = _best_first(row.details, grades)
    essential = tuple(detail for detail in details if detail.essential)
    there = set(_notes((row.cells, essential)))
    rest = dict.fromkeys(note for note in _notes(details) if note not in there)
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
        node = tuple(span for run in _runs(node) for span in run[:MOST_NOTES])
    return rebuilt(node, _few_notes)


def _best_first(node: Any, grades: Mapping[int, str]) -> Any:  # noqa: ANN401 (any part of a page)
    """Notes beside each other in the order of grades, the ungraded last; of equals as before."""
    if isinstance(node, tuple) and any(isinstance(part, Note) for part in node):
        ordered = (sorted(run, key=lambda span: _rank(span, grades)) for run in _runs(node))
        node = tuple(span for run in ordered for span in run)
    return rebuilt(node, lambda part: _best_first(part, grades))


def _rank(span: object, grades: Mapping[int, str]) -> str:
    return (isinstance(span, Note) and grades.get(span.number)) or _UNGRADED


def _runs(spans: Spans) -> Iterator[Spans]:
    """Notes that stand beside each other together, every other span alone."""
    for are_notes, group in groupby(spans, lambda span: isinstance(span, Note)):
        run = tuple(group)
        yield from (run,) if are_notes else ((span,) for span in run)
