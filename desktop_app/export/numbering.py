"""Notes numbered without gaps on the page that cites them."""

from collections.abc import Callable, Iterator
from typing import Any

from desktop_app.export.page import Bibliography, Block, Entry, Note
from desktop_app.export.tree import parts, rebuilt


def numbered(
    blocks: tuple[Block, ...], *, list_all: bool, heed: Callable[[], None] = lambda: None
) -> tuple[Block, ...]:
    """The blocks with their sources counted from 1, in the order of their numbers before.

    Sources that no note cites stay only if `list_all`; notes to sources not listed are dropped.
    `heed` is called before each block.
    """
    lists = (block for block in blocks if isinstance(block, Bibliography))
    listed = {entry.number for part in lists for entry in part.entries}
    kept = sorted(listed if list_all else listed & set(_cited(blocks)))
    numbers = {number: place for place, number in enumerate(kept, 1)}
    renumbered: list[Block] = []
    for block in blocks:
        heed()
        renumbered.append(_renumbered(block, numbers))
    return tuple(renumbered)


def _cited(node: object) -> Iterator[int]:
    if isinstance(node, Note):
        yield node.number
    for part in parts(node):
        yield from _cited(part)


def _renumbered(node: Any, numbers: dict[int, int]) -> Any:  # noqa: ANN401
    match node:
        case Note(number, locator):
            return Note(numbers[number], locator)
        case Entry(number, spans):
            return Entry(numbers[number], spans)
        case tuple():
            node = tuple(part for part in node if _kept(part, numbers))
    return rebuilt(node, lambda part: _renumbered(part, numbers))


def _kept(part: object, numbers: dict[int, int]) -> bool:
    return not isinstance(part, Note | Entry) or part.number in numbers
