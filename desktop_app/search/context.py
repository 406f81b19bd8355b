"""The words that were found, shown in their context."""

from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from desktop_app.search.hits import Snippet, Span
from desktop_app.search.letters import Token, tokens_among, tokens_of
from desktop_app.search.texts import Passage, Zone
from desktop_app.search.wanted import Wanted

_LENGTH = 160
"""Code points of a snippet, about two lines."""

_BEFORE = 40
_ELLIPSIS = "…"


def snippet(wanted: Wanted, passage: Passage, met: AbstractSet[str]) -> Snippet:
    """The text of a passage around the words that were found, those met, on one line."""
    text = " ".join(passage[3].split())
    found = _found(wanted, passage[2], text, met)
    start, stop = _window(text, found)
    shown = text[start:stop]
    lead = _ELLIPSIS if start else ""
    shift = len(lead) - start
    spans = (
        Span(t.start + shift, t.stop + shift) for t in found if start <= t.start < t.stop <= stop
    )
    return Snippet(lead + shown + (_ELLIPSIS if stop < len(text) else ""), tuple(spans))


def _found(wanted: Wanted, zone: Zone, text: str, met: AbstractSet[str]) -> list[Token]:
    if zone is not Zone.NAME and zone is not Zone.PLACE:
        return list(tokens_among(text, met))
    tokens = _tokens_of_line(text)
    if zone is Zone.NAME and "".join(token.word for token in tokens) in wanted.names:
        return list(tokens)
    marked = {at for at, token in enumerate(tokens) if token.word in wanted.forms}
    for at, (one, other) in enumerate(pairwise(tokens)):
        if one.word + other.word in wanted.forms:
            marked |= {at, at + 1}
    return [tokens[at] for at in sorted(marked)]


@lru_cache(maxsize=4_096)
def _tokens_of_line(line: str) -> tuple[Token, ...]:
    """The words of a name or place, which is likely to come again."""
    return tuple(tokens_of(line))


def _window(text: str, found: list[Token]) -> tuple[int, int]:
    """The stretch that holds most of what was found, from and to the bounds of words."""
    if len(text) <= _LENGTH or not found:
        return 0, len(text) if len(text) <= _LENGTH else _back_to_space(text, _LENGTH)
    first = max(
        found,
        key=lambda token: sum(
            token.start <= other.start < token.start + _LENGTH - _BEFORE for other in found
        ),
    )
    start = max(0, min(first.start - _BEFORE, len(text) - _LENGTH))
    if start:
        start = text.find(" ", start, first.start) + 1 or first.start
    stop = min(len(text), start + _LENGTH)
    return start, stop if stop == len(text) else _back_to_space(text, stop)


def _back_to_space(text: str, stop: int) -> int:
    space = text.rfind(" ", max(0, stop - 30), stop)
    return space if space > 0 else stop
