"""What a search finds."""

from collections.abc import Iterable, Sequence

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.domain.records import RECORD_TYPES

_BEST = 3


class Span(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a text, in code points: from `start` up to, without, `stop`."""

    start: int
    stop: int


class Snippet(msgspec.Struct, frozen=True, gc=False):
    """A text, or a stretch of a long one, and where in it the words are that were found."""

    text: str
    spans: tuple[Span, ...] = ()


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A record that was found, and the field in which ("names[1].text", "place.name").

    `rank` is between 0 and 1, the higher the better. `marking` is the record's own: whoever shows
    the hit sees to it that the reader may see it.
    """

    table: str
    id: str
    field: str
    snippet: Snippet
    rank: float
    marking: str = "clear"


class Progress(msgspec.Struct, frozen=True):
    """How many records have been read, of how many; when it is `complete`, all is found."""

    read: int
    total: int
    complete: bool

    def __str__(self) -> str:
        """A remark for the reader, empty where there is nothing to wait for."""
        if self.complete:
            return ""
        told = _("still reading ({read} of {total})")
        return told.format(read=number(self.read), total=number(self.total))


class Results(msgspec.Struct, frozen=True):
    """The hits, best first, and how much of the library was there to be searched.

    `partly` says that they have only some of the words, as no record has all.
    """

    hits: tuple[Hit, ...]
    progress: Progress
    partly: bool = False

    @property
    def remark(self) -> str:
        """What the reader should know of the list, mostly nothing."""
        some = _("No record has all of these words: these have some.") if self.partly else ""
        return " · ".join(filter(None, (some, str(self.progress))))


class KindOfHits(msgspec.Struct, frozen=True):
    """The hits of one table."""

    table: str
    hits: tuple[Hit, ...]


def best(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The first three, where there are more and of several kinds; else none.

    They stand above all others: a kind of many hits would hide the best of another.
    """
    several = len(hits) > _BEST and len({hit.table for hit in hits}) > 1
    return hits[:_BEST] if several else ()


def by_kind(hits: Iterable[Hit]) -> tuple[KindOfHits, ...]:
    """The hits table by table, that of the best hit first; within a table as they came."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.table, []).append(hit)
    order = list(RECORD_TYPES)
    kinds = (KindOfHits(table, tuple(held)) for table, held in groups.items())
    return tuple(sorted(kinds, key=lambda k: (-max(h.rank for h in k.hits), order.index(k.table))))
