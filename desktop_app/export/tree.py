"""Walking the parts of a page."""

from collections.abc import Callable, Iterator
from typing import Any

from desktop_app.export.page import Part


def parts(node: object) -> Iterator[object]:
    """What a part of a page or a tuple holds, nothing of anything else."""
    if isinstance(node, tuple):
        yield from node
    elif isinstance(node, Part):
        yield from (getattr(node, name) for name in node.__struct_fields__)


def rebuilt(node: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 (any part of a page)
    """The part of a page or tuple with all that it holds changed; anything else as it is."""
    if isinstance(node, tuple):
        return tuple(map(change, node))
    if isinstance(node, Part):
        held = [getattr(node, name) for name in node.__struct_fields__]
        return type(node)(*map(change, held))
    return node
