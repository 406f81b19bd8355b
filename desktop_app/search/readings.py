"""Records as they are judged: their texts and the words of these, kept while they come again."""

from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search import slim
from desktop_app.search.letters import joined, words_of, words_of_each
from desktop_app.search.texts import OTHERS, STRONG, Passage, Zone, Zones, texts_of

_MOST = 256
"""Readings kept: as one types on, most of the records are those of the letter before."""


class Words(NamedTuple):
    """The words of a name, title or place; of names and places also each two as one.

    `pairs` are the latter, with the two that each is made of. `whole` is a name in one word, else
    empty; `length` is of the words as they stand, in letters.
    """

    met: frozenset[str]
    pairs: Mapping[str, tuple[str, str]]
    whole: str
    length: int

    def covered(self, met: AbstractSet[str]) -> float:
        """How much is met, from 0 to 1; a pair counts where neither of its words is met."""
        pairs = self.pairs
        letters = [len(each) for each in met if each not in pairs or met.isdisjoint(pairs[each])]
        return min(1.0, sum(letters) / self.length)


class Reading:
    """A record read for judging; its running text is read when that is first asked for."""

    def __init__(self, table: str, record_id: str, document: bytes) -> None:
        self.key = (table, record_id)
        self.document = document
        self._record = slim.read(table, record_id, document)
        self.marking = self._record.marking or "clear"
        self.strong = [(each, _words_of_line(each[2], each[3])) for each in self._texts(STRONG)]
        self._others: list[tuple[Passage, list[str]]] | None = None

    @property
    def others(self) -> list[tuple[Passage, list[str]]]:
        """Its running text and the words of that."""
        if self._others is None:
            texts = self._texts(OTHERS)
            words = words_of_each([passage[3] for passage in texts])
            self._others = list(zip(texts, words, strict=False))  # of no text there is a line
        return self._others

    def _texts(self, zones: Zones) -> list[Passage]:
        return texts_of(RECORD_TYPES[self.key[0]]).passages(zones, self._record)


@lru_cache(maxsize=4_096)
def _words_of_line(zone: Zone, line: str) -> Words:
    words = words_of(line)
    whole = "".join(words)
    two_by_two = zone is Zone.NAME or zone is Zone.PLACE
    pairs = dict(zip(joined(words), pairwise(words), strict=True)) if two_by_two else {}
    met = frozenset([*words, *pairs])
    for word in words:
        pairs.pop(word, None)
    return Words(met, pairs, whole if zone is Zone.NAME else "", len(whole))


class Readings:
    """Reads records; those read lately are kept. Any thread may ask."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], Reading] = OrderedDict()

    def of(self, table: str, record_id: str, document: bytes) -> Reading:
        """The reading of a record as it stands."""
        kept = self._kept.get((table, record_id))
        if kept is None or kept.document != document:
            kept = self._kept[table, record_id] = Reading(table, record_id, document)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return kept
