"""Walking the parts of a page."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def parts(node: object) -> Iterator[object]:
    """The parts of a dataclass or tuple, nothing of anything else."""
    if isinstance(node, tuple):
        yield from node
    elif is_dataclass(node):
        yield from (getattr(node, part.name) for part in fields(node))


def rebuilt(node: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 (any part of a page)
    """The dataclass or tuple with each part changed; anything else as it is."""
    if isinstance(node, tuple):
        return tuple(map(change, node))
    if is_dataclass(node):
        changed = {part.name: change(getattr(node, part.name)) for part in fields(node)}
        build: Any = type(node)
        return build(**changed)
    return node
