"""What marks say when one points at them."""

from collections.abc import Iterable

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Bibliography
from desktop_app.domain.records.common import Citation
from desktop_app.domain.source_words import short_name

_MOST = 6


def sources_told(citations: Iterable[Citation], sources: Bibliography) -> str:
    """A line that names the sources, "Sources: AFP 2020, CTC 2018"; that there is none, if so."""
    named = dict.fromkeys(
        short_name(sources.entries[number - 1].source)
        for citation in citations
        if (number := sources.number(citation.source)) is not None
    )
    if not named:
        return _("No source")
    some = list(named)[:_MOST]
    told = ", ".join(some)
    if len(named) > len(some):
        told = _("{names} and {count} more").format(names=told, count=len(named) - len(some))
    return _("Sources: {names}").format(names=told)


def listed(names: Iterable[str], most: int) -> str:
    """Names in a row, after `most` of them how many more there are."""
    there = list(names)
    told = ", ".join(there[:most])
    if len(there) > most:
        return _("{names} and {count} more").format(names=told, count=len(there) - most)
    return told


def lines(*parts: str) -> str:
    """The parts that say something, a line each."""
    return "\n".join(filter(None, parts))
