"""Notes numbered without gaps on the page that cites them."""

from collections.abc import Iterator, Mapping
from typing import Any

from desktop_app.export.page import Bibliography, Block, Entry, Note, Row, Text
from desktop_app.export.progress import UNWATCHED, Progress
from desktop_app.export.tree import parts, rebuilt


def numbered(
    blocks: tuple[Block, ...], *, list_all: bool, progress: Progress = UNWATCHED
) -> tuple[Block, ...]:
    """The blocks with their sources counted from 1, in the order of their numbers before.

    Sources that no note cites stay only if `list_all`; notes to sources not listed are dropped.
    """
    lists = (block for block in blocks if isinstance(block, Bibliography))
    listed = {entry.number for part in lists for entry in part.entries}
    cited = set(_cited(blocks, progress))
    kept = sorted(listed if list_all else listed & cited)
    numbers = {number: place for place, number in enumerate(kept, 1)}
    if cited <= listed and kept == list(range(1, len(listed) + 1)):
        return blocks
    return tuple(_renumbered(block, numbers, progress) for block in blocks)


def _cited(node: object, progress: Progress) -> Iterator[int]:
    match node:
        case Text():
            return
        case Note(number):
            yield number
        case Row() | Entry():
            progress.step()
    for part in parts(node):
        yield from _cited(part, progress)


def _renumbered(node: Any, numbers: Mapping[int, int], progress: Progress) -> Any:  # noqa: ANN401
    match node:
        case Note(number, locator):
            return Note(numbers[number], locator)
        case Entry(number, spans):
            return Entry(numbers[number], spans)
        case Row():
            progress.heed()
        case tuple():
            node = tuple(part for part in node if _kept(part, numbers))
    return rebuilt(node, lambda part: _renumbered(part, numbers, progress))


def _kept(part: object, numbers: Mapping[int, int]) -> bool:
    return not isinstance(part, Note | Entry) or part.number in numbers
