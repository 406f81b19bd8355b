"""Foreign text made fit for a record."""

import re
import unicodedata

_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)
_LONGEST_ADDRESS = 2000
_UNFIT = {"Cc", "Cs", "Cn", "Co"}


def line(text: str) -> str:
    """The text on one line, without control characters and what is no character at all."""
    spaced = " ".join(text.split())
    return "".join(c for c in spaced if unicodedata.category(c) not in _UNFIT).strip()


def address(text: str) -> str:
    """The first http or https address in the text; empty where there is none that can be kept."""
    found = _ADDRESS.search(text)
    if found is None:
        return ""
    plain = _without_trail(line(found[0]))
    return plain if len(plain) <= _LONGEST_ADDRESS and "://" in plain.rstrip("/:") else ""


def _without_trail(found: str) -> str:
    while found[-1:] in {*".,;:!?'»”’)]*"}:
        closes = {")": "(", "]": "["}.get(found[-1])
        if closes and found.count(closes) >= found.count(found[-1]):
            break
        found = found[:-1]
    scheme, colon, rest = found.partition(":")
    return scheme.lower() + colon + rest
