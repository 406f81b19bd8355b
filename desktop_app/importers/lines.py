"""A title and an address, as one copies them from a page: free lines, in any order."""

import re

from desktop_app.importers.dates import read_date
from desktop_app.importers.found import FoundSource, Stated, found_source
from desktop_app.importers.plain import address

_BARE = re.compile(r"(?<![\w/.@])www\.[\w-]+\.[^\s<>\"]+", re.IGNORECASE)
_ANY = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_BY = re.compile(r"(?:by|author|authors|von|par)\s*:?\s+(.+)", re.IGNORECASE)
_DATED = re.compile(r"(?:published|updated|posted|date)?\s*(?:on\s+)?:?\s*(.+)", re.IGNORECASE)
_READ_ON = re.compile(r"(?:accessed|retrieved|read)\s*(?:on\s+)?:?\s*(.+)", re.IGNORECASE)
_EDGES = " \t,;|–—-<>()[]"


def read_lines(text: str) -> tuple[FoundSource, ...]:
    """The source that the lines tell of; several where blank lines part blocks with addresses."""
    blocks = [block for block in re.split(r"\n\s*\n", text) if block.strip()]
    if len(blocks) < 2 or not all(_ANY.search(block) for block in blocks):
        blocks = [text] if text.strip() else []
    return tuple(found_source(_stated(block)) for block in blocks)


def _stated(block: str) -> Stated:
    bare = _BARE.search(block)
    url = address(block) or (address(f"https://{bare[0]}") if bare else "")
    told: dict[str, str] = {}
    rest: list[str] = []
    for row in block.splitlines():
        said = _ANY.sub(" ", row).strip(_EDGES)
        name = _part(said) if said else None
        if name is None:
            rest += [said] if said else []
        else:
            told.setdefault(*name)
    return Stated(
        title=rest[0] if rest else "",
        authors=[told["author"]] if "author" in told else [],
        issued=told.get("issued", ""),
        accessed=told.get("accessed", ""),
        url=url,
        leftover=[(str(number), said) for number, said in enumerate(rest[1:], 2)],
    )


def _part(said: str) -> tuple[str, str] | None:
    """What a line is, where that shows, and what it says; None of any other line."""
    read_on, by, dated = (way.fullmatch(said) for way in (_READ_ON, _BY, _DATED))
    if read_on and read_date(read_on[1]).edtf:
        return "accessed", read_on[1]
    if by:
        return "author", by[1]
    if dated and read_date(dated[1]).edtf:
        return "issued", dated[1]
    return None
