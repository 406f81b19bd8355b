"""Unfinished changes laid over a record that was changed meanwhile."""

from collections.abc import Mapping
from typing import Any

import msgspec

Document = Mapping[str, Any]


class Overlay(msgspec.Struct, frozen=True):
    """The document with both sides' changes, mine on top; and the fields that both changed."""

    document: dict[str, Any]
    clashes: tuple[str, ...] = ()


def overlay(base: Document, mine: Document, theirs: Document) -> Overlay:
    """Lay what changed from base to mine over theirs, field by field.

    Where both sides made the same change there is no clash.
    """
    document = dict(theirs)
    clashes: list[str] = []
    for name in dict.fromkeys((*base, *mine)):
        own = mine.get(name)
        if own == base.get(name):
            continue
        if theirs.get(name) not in (base.get(name), own):
            clashes.append(name)
        if own is None:
            document.pop(name, None)
        else:
            document[name] = own
    return Overlay(document, tuple(clashes))
