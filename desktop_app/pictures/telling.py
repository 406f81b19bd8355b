"""What marks say when one points at them."""

from collections.abc import Iterable
from functools import lru_cache

from desktop_app import gettext as _
from desktop_app.domain.bibliography import Bibliography
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Source
from desktop_app.domain.records.common import Citation
from desktop_app.domain.source_words import short_name

_MOST = 6


def sources_told(citations: Iterable[Citation], sources: Bibliography) -> str:
    """A line that names the sources, "Sources: AFP 2020, CTC 2018"; that there is none, if so."""
    return told_by(citations, Listed(sources))


class Listed:
    """The sources that a sheet lists, to be looked up."""

    def __init__(self, sources: Bibliography) -> None:
        self._sources = sources

    def get(self, table: str, record_id: str, /) -> Source | None:
        """The source of that id."""
        number = self._sources.number(record_id) if table == "sources" else None
        return None if number is None else self._sources.entries[number - 1].source


def told_by(citations: Iterable[Citation], finder: Finder) -> str:
    """The same line, for sources that a finder looks up."""
    named = _named(citations, finder)
    return _("Sources: {names}").format(names=named) if named else _("No source")


def named_by(citations: Iterable[Citation], finder: Finder) -> str:
    """The names of the sources, as a cell under a heading has them; that there is none, if so."""
    return _named(citations, finder) or _("No source")


def _named(citations: Iterable[Citation], finder: Finder) -> str:
    found = (finder.get("sources", citation.source) for citation in citations)
    sources = (source for source in found if isinstance(source, Source))
    return listed(dict.fromkeys(map(_name, sources)), _MOST)


def _name(source: Source) -> str:
    return _short_name(source.publisher, source.author, source.title, source.url, source.issued)


@lru_cache(maxsize=32768)
def _short_name(publisher: str, author: str, title: str, url: str, issued: str) -> str:
    return short_name(
        Source(publisher=publisher, author=author, title=title, url=url, issued=issued)
    )


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
