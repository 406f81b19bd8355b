"""A page made safe for every renderer: its texts printable, its addresses safe, its notes leading
somewhere, its headings neither empty nor skipping a level.
"""

import re
from typing import Any

from msgspec.structs import replace

from desktop_app.export.address import safe_address
from desktop_app.export.page import (
    Block,
    Entry,
    Figure,
    Foreign,
    Heading,
    Link,
    Note,
    Page,
    Row,
    Text,
)
from desktop_app.export.printable import printable
from desktop_app.export.printed_picture import printed_picture
from desktop_app.export.progress import UNWATCHED, Progress
from desktop_app.export.tree import rebuilt
from desktop_app.pictures.marks import Picture

NAMELESS = "—"
LONGEST_ALTERNATIVE = 3000
"""Letters of what a picture says: it is heard at one go, and the tables tell the rest."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def printed(page: Page, progress: Progress = UNWATCHED) -> Page:
    """The same page with nothing in it that a renderer could stumble over."""
    safe: Page = _Printing(page.numbers(), progress).of(page)
    return replace(
        safe,
        title=_named(safe.title),
        language=_language(page.language),
        blocks=_levelled(safe.blocks),
    )


class _Printing:
    """Makes the parts of one page safe; a text that comes again is not looked at again."""

    def __init__(self, numbers: frozenset[int], progress: Progress) -> None:
        self._numbers = numbers
        self._progress = progress
        self._texts: dict[str, str] = {}

    def of(self, node: Any) -> Any:  # noqa: ANN401 (walks every type of a page)
        match node:
            case Text(text, style):  # most parts are text: it comes first
                return Text(self._text(text), style)
            case str():
                return self._text(node)
            case tuple():
                return tuple(map(self.of, node))
            case Link(text, address):
                followed = safe_address(address)
                shown = self._text(text)
                return Text(shown) if followed is None else Link(shown, followed)
            case Note(number) if number not in self._numbers:
                return Text(f"[{number}]")
            case Foreign(text, language):
                return replace(node, text=self._text(text), language=_language(language))
            case Figure(alternative=said) if len(said) > LONGEST_ALTERNATIVE:
                short = f"{said[: LONGEST_ALTERNATIVE - 1]}…"
                return self.of(replace(node, alternative=short))
            case Picture():
                return printed_picture(node)
            case Row() | Entry():
                self._progress.step()
        return rebuilt(node, self.of)

    def _text(self, text: str) -> str:
        known = self._texts.get(text)
        if known is None:
            known = self._texts[text] = printable(text)
        return known


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
