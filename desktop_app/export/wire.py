"""A page as JSON, the form in which the typst template reads it."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from desktop_app.export.page import Page, Style, Text
from desktop_app.pictures.marks import Picture
from desktop_app.pictures.svg import svg


def as_json(page: Page) -> str:
    """The page as JSON text: plain text as strings, pictures as SVG, everything else as objects
    whose `is` names their type.
    """
    return json.dumps(_plain(page), ensure_ascii=False, separators=(",", ":"))


def _plain(node: object) -> object:
    if isinstance(node, Text) and node.style is Style.PLAIN:
        return node.text
    if is_dataclass(node):
        parts = {part.name: _plain(getattr(node, part.name)) for part in fields(node)}
        return {"is": type(node).__name__, **parts}
    if isinstance(node, Picture):
        drawn = svg(node, fitted=False, outlined=True)
        return {"svg": drawn, "width": node.width, "height": node.height}
    if isinstance(node, tuple):
        return [_plain(part) for part in node]
    if isinstance(node, Enum):
        return node.value
    if isinstance(node, date):
        return node.isoformat()
    return node
