"""Pictures on a page: as wide as its text, each with what it says in words."""

from collections.abc import Iterator

from desktop_app.export.page import Block, Figure, Text
from desktop_app.export.sections.context import Context
from desktop_app.pictures.marks import Picture

WIDTH = 640.0
"""Pixels: at the width of an A4 page's text, labels are set in 8 points."""

HIGHEST = 1000.0
"""Pixels: a higher picture could not be read on one page; its table tells the same."""


def figure(context: Context, picture: Picture, caption: str) -> Iterator[Block]:
    """The picture, unless the page is to have none, or it shows nothing, or cannot be read."""
    if context.pictures and not picture.empty and picture.height <= HIGHEST:
        yield Figure(picture, picture.says, (Text(caption),))
