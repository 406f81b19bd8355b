"""A page made brief: tables without their details, a few notes where there were many."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop_app.export.page import (
    Bibliography,
    Block,
    Break,
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
        case RecordTable(rows=rows):
            return replace(block, rows=tuple(map(_row, rows)))
        case Details(details):
            essential = tuple(detail for detail in details if detail.essential)
            return Details(essential) if essential else None
        case _:
            return block


def _row(row: Row) -> Row:
    essential = tuple(detail for detail in row.details if detail.essential)
    there = set(_notes((row.cells, essential)))
    rest = dict.fromkeys(note for note in _notes(row.details) if note not in there)
    first, *others = row.cells
    notes = tuple(rest)[: max(0, MOST_NOTES - len(there))]
    return Row((_with_notes(first, notes), *others), essential)


def _with_notes(spans: Spans, notes: tuple[Note, ...]) -> Spans:
    """The notes stand at the end of the first line."""
    at = next((at for at, span in enumerate(spans) if isinstance(span, Break)), len(spans))
    return (*spans[:at], *notes, *spans[at:])


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
