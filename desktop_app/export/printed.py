"""A page made safe for every renderer: its texts printable, its addresses safe, its notes leading
somewhere, its headings neither empty nor skipping a level.
"""

import re
from dataclasses import replace
from typing import Any

from desktop_app.export.address import safe_address
from desktop_app.export.page import Block, Figure, Foreign, Heading, Link, Note, Page, Text
from desktop_app.export.printable import printable
from desktop_app.export.printed_picture import printed_picture
from desktop_app.export.tree import rebuilt
from desktop_app.pictures.marks import Picture

NAMELESS = "—"
LONGEST_ALTERNATIVE = 3000
"""Letters of what a picture says: it is heard at one go, and the tables tell the rest."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def printed(page: Page) -> Page:
    """The same page with nothing in it that a renderer could stumble over."""
    safe: Page = _safe(page, page.numbers())
    return replace(
        safe,
        title=_named(safe.title),
        language=_language(page.language),
        blocks=_levelled(safe.blocks),
    )


def _safe(node: Any, numbers: frozenset[int]) -> Any:  # noqa: ANN401 (walks every type of a page)
    match node:
        case str():
            return printable(node)
        case Link(text, address):
            followed = safe_address(address)
            shown = printable(text)
            return Text(shown) if followed is None else Link(shown, followed)
        case Note(number) if number not in numbers:
            return Text(f"[{number}]")
        case Foreign(text, language):
            return replace(node, text=printable(text), language=_language(language))
        case Figure(alternative=said) if len(said) > LONGEST_ALTERNATIVE:
            short = f"{said[: LONGEST_ALTERNATIVE - 1]}…"
            return _safe(replace(node, alternative=short), numbers)
        case Picture():
            return printed_picture(node)
        case _:
            return rebuilt(node, lambda part: _safe(part, numbers))


def _levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    level = 1
    levelled: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            level = max(2, min(block.level, level + 1))
            levelled.append(Heading(level, _named(block.text)))
        else:
            levelled.append(block)
    return tuple(levelled)


def _named(text: str) -> str:
    return text.strip() or NAMELESS


def _language(tag: str) -> str:
    return tag if _LANGUAGE.fullmatch(tag) else "und"
