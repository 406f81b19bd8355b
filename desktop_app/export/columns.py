"""Tables without columns that say nothing in any row."""

from msgspec.structs import replace

from desktop_app.export.page import Block, RecordTable


def without_empty_columns(block: Block) -> Block:
    """The block; a table loses the columns that are empty in all of its rows."""
    if not isinstance(block, RecordTable):
        return block
    kept = [
        place
        for place in range(len(block.columns))
        if place == 0 or any(row.cells[place] for row in block.rows)
    ]
    if len(kept) == len(block.columns):
        return block
    return replace(
        block,
        columns=tuple(block.columns[place] for place in kept),
        rows=tuple(
            replace(row, cells=tuple(row.cells[place] for place in kept)) for row in block.rows
        ),
    )
