"""What records cite, in the order in which they are told: of all of them, or the first so many."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

Key = tuple[str, str]
Cited = tuple[Key, tuple[str, ...]]
"""A record (table, id) and the ids of the sources that it cites, each once."""

AT_A_TIME = 256
"""Records, or sources, of one step."""


def once(cited: Iterable[Cited]) -> Iterator[Cited]:
    """Each record where it is first told."""
    told: set[Key] = set()
    for each in cited:
        if each[0] not in told:
            told.add(each[0])
            yield each


class Told:
    """Walks what records cite once, as far as anybody wants to hear it."""

    def __init__(self, cited: Iterable[Cited]) -> None:
        """Walk records each of which is told once."""
        self._rest = iter(cited)
        self._heard = 0
        self._uses: dict[str, _Uses] = {}
        """Of each source, in the order in which they are first cited."""
        self._order: list[str] = []
        self._begun: list[int] = []
        """The number of the record that first cites each source of that order."""

    def hear(self, count: int) -> Iterator[None]:
        """Walk as far as the first `count` records reach, some at each step."""
        while some := list(islice(self._rest, max(0, min(AT_A_TIME, count - self._heard)))):
            self._take(some)
            self._heard += len(some)
            yield

    def _take(self, cited: Iterable[Cited]) -> None:
        known = self._uses
        for number, (key, source_ids) in enumerate(cited, self._heard):
            for source_id in source_ids:
                uses = known.get(source_id)
                if uses is None:
                    known[source_id] = _Uses([number], [key])
                    self._order.append(source_id)
                    self._begun.append(number)
                else:
                    uses.numbers.append(number)
                    uses.keys.append(key)

    def first(self, count: int) -> Sequence[str]:
        """The sources of the first `count` records, which were heard, as they are first cited."""
        return self._order[: bisect_left(self._begun, count)]

    def uses(self, source_id: str, count: int) -> list[Key]:
        """Which of the first `count` records cite a source."""
        uses = self._uses.get(source_id)
        return [] if uses is None else uses.keys[: bisect_left(uses.numbers, count)]


class _Uses(NamedTuple):
    """The records that cite a source: their numbers among all, and their keys."""

    numbers: list[int]
    keys: list[Key]


class Citings:
    """What the first so many of the records told cite."""

    def __init__(self, told: Told, count: int = sys.maxsize) -> None:
        self._told = told
        self._count = count

    def hear(self) -> Iterator[None]:
        """Walk them, some at each step; what follows can be asked then."""
        return self._told.hear(self._count)

    @property
    def first(self) -> Sequence[str]:
        """The ids of the sources in the order in which they are first cited."""
        return self._told.first(self._count)

    def uses(self, source_id: str) -> list[Key]:
        """The records that cite a source, in their order."""
        return self._told.uses(source_id, self._count)
