"""A page as JSON, the form in which the typst template reads it."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

import msgspec

from desktop_app.export.page import Entry, Page, Part, Row, Style, Text
from desktop_app.export.progress import UNWATCHED, Progress
from desktop_app.pictures.marks import Picture
from desktop_app.pictures.svg import svg

_BLOCKS = "blocks"


def as_json(page: Page, progress: Progress = UNWATCHED) -> bytes:
    """The page as JSON text: plain text as strings, pictures as SVG, everything else as objects
    whose `is` names their type.
    """
    head = {name: _plain(getattr(page, name), progress) for name in _fields(page)}
    told = msgspec.json.encode({"is": type(page).__name__, **head})
    return told[:-1] + b',"blocks":[' + b",".join(_encoded(page, progress)) + b"]}"


def _fields(page: Page) -> Iterator[str]:
    return (name for name in page.__struct_fields__ if name != _BLOCKS)


def _encoded(page: Page, progress: Progress) -> Iterator[bytes]:
    """One block after another: all at once would keep every other thread waiting."""
    for block in page.blocks:
        yield msgspec.json.encode(_plain(block, progress))


def _plain(node: object, progress: Progress) -> object:
    match node:
        case Text(text, Style.PLAIN):
            return text
        case Part():
            if isinstance(node, Row | Entry):
                progress.step()
            parts = {name: _plain(getattr(node, name), progress) for name in node.__struct_fields__}
            return {"is": type(node).__name__, **parts}
        case Picture():
            drawn = svg(node, fitted=False, outlined=True)
            return {"svg": drawn, "width": node.width, "height": node.height}
        case tuple():
            return [_plain(part, progress) for part in node]
        case Enum():
            return node.value
        case date():
            return node.isoformat()
    return node
