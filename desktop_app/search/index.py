"""What is known of every record for searching: its words by zone, and what it is narrowed by."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TypeVar

import msgspec

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search import slim
from desktop_app.search.bits import Numbers, bits, keep, numbers, packed, union
from desktop_app.search.dictionary import Dictionary
from desktop_app.search.letters import joined, words_of
from desktop_app.search.narrowing import Facet, facets, span
from desktop_app.search.running_text import Row, RunningText, as_kept
from desktop_app.search.texts import Texts, Zone, texts_of

T = TypeVar("T")
Key = tuple[str, str]
STRONG = (Zone.NAME, Zone.TITLE, Zone.PLACE)
"""The zones whose words are known one by one."""

_UNDATED = (1, 0)


class Index:
    """Records by number. One that changes is found under a new number from then on.

    What is added goes in without its running text, which `rows` gives: keeping that takes longer
    and needs no lock of Python's.
    """

    def __init__(self) -> None:
        self.keys: list[Key] = []
        self.text = RunningText()
        self.words = Dictionary()
        self.whole_names = Dictionary()
        self.text_words: set[str] = set()
        self._numbers: dict[str, dict[str, int]] = {table: {} for table in RECORD_TYPES}
        self._gone = 0
        self.version = 0
        """Grows with every change."""
        self._zones: dict[Zone, dict[str, Numbers]] = {zone: {} for zone in STRONG}
        self._whole: dict[str, Numbers] = {}
        self._facets: dict[Facet, Numbers] = {}
        self._first, self._last = array("i"), array("i")

    def __len__(self) -> int:
        """How many records are found."""
        return sum(map(len, self._numbers.values()))

    def __contains__(self, key: Key) -> bool:
        """Whether the record is found."""
        return key[1] in self._numbers[key[0]]

    def add(self, table: str, record_id: str, document: bytes | msgspec.Raw) -> Row:
        """Take a record in, in place of what was known of it; returns its running text."""
        self.drop(table, record_id)
        self.version += 1
        number = len(self.keys)
        record = slim.read(table, record_id, document)
        texts = texts_of(RECORD_TYPES[table])
        self._numbers[table][record_id] = number
        self.keys.append((table, record_id))
        for facet in facets(table, record_id, record):
            _keep(self._facets, (facet,), number)
        dates = span(table, record) or _UNDATED
        self._first.append(dates[0])
        self._last.append(dates[1])
        return number, as_kept(self._add_words(texts, record, number))

    def drop(self, table: str, record_id: str) -> None:
        """Find a record no longer, if it was."""
        number = self._numbers[table].pop(record_id, None)
        if number is not None:
            self._gone |= 1 << number
            self.version += 1

    def hear(self) -> Iterator[None]:
        """Work out how the words of names, titles and places sound; some at each step."""
        yield from self.whole_names.hear()
        yield from self.words.hear()

    def learn_text(self) -> Iterator[None]:
        """Learn the words of running text, of which a mistyped one may mean one."""
        last = ""
        while words := self.text.words_after(last):
            self.text_words.update(words)
            last = words[-1]
            yield

    def pack(self) -> Iterator[None]:
        """Keep long lists of numbers in less memory, quicker to use; some at each step."""
        for lists in self._zones.values():
            yield from _pack(lists)
        yield from _pack(self._facets)

    def in_zones(self, zones: Iterable[Zone], words: Iterable[str]) -> int:
        """The records that have any of the words in any of the zones."""
        words = list(words)
        lists = (self._zones[zone].get(word) for zone in zones for word in words)
        return union(kept for kept in lists if kept is not None)

    def called(self, names: Iterable[str]) -> int:
        """The records of which a whole name, its words joined, is any of these."""
        return union(self._whole[name] for name in names if name in self._whole)

    def having(self, facet: Facet) -> int:
        """The records with a property."""
        kept = self._facets.get(facet)
        return 0 if kept is None else bits(kept)

    @property
    def found(self) -> int:
        """The records that are found: the numbers in use."""
        return ((1 << len(self.keys)) - 1) & ~self._gone

    def dated(self, first: int, last: int) -> int:
        """The records whose dates possibly touch the days from first to last."""
        spans = zip(self._last, self._first, strict=True)
        touching = bytes(end >= first and start <= last and end >= start for end, start in spans)
        return _of_flags(touching)

    def number(self, key: Key) -> int | None:
        """The number under which a record is found."""
        return self._numbers[key[0]].get(key[1])

    def content(self) -> dict[tuple[str, ...], frozenset[Key]]:
        """Everything known of records that are found, however they came to be known."""
        known: dict[tuple[str, ...], frozenset[Key]] = {}
        named: list[tuple[str, Mapping[str, Numbers]]] = [("whole", self._whole)]
        named += [(zone.name, self._zones[zone]) for zone in STRONG]
        for name, lists in named:
            for word, kept in lists.items():
                known[name, word] = self._keys_of(bits(kept))
        for facet, kept in self._facets.items():
            known["facet", *facet] = self._keys_of(bits(kept))
        for _step in self.learn_text():
            pass
        for word in self.text_words:
            held = self.text.holding([[word]], (), self.found, len(self.keys))
            known["text", word] = frozenset(self.keys[number] for number in held)
        return {name: keys for name, keys in known.items() if keys}

    def _keys_of(self, found: int) -> frozenset[Key]:
        return frozenset(self.keys[number] for number in numbers(found & self.found))

    def _add_words(self, texts: Texts, record: object, number: int) -> Iterator[str]:
        names_told = texts.in_zone(Zone.NAME, record)
        names = [words_of(text) for text in names_told]
        if names:
            wholes = {"".join(words) for words in names if words}
            _keep(self._whole, wholes, number)
            self.whole_names.add(wholes)
            self._add_strong(Zone.NAME, chain(*names, *map(joined, names)), number)
        titles = texts.in_zone(Zone.TITLE, record)
        self._add_strong(Zone.TITLE, chain.from_iterable(map(words_of, titles)), number)
        places = texts.in_zone(Zone.PLACE, record)
        self._add_strong(Zone.PLACE, chain.from_iterable(map(_place_words, places)), number)
        return chain(names_told, titles, places, texts.in_zone(Zone.TEXT, record))

    def _add_strong(self, zone: Zone, words: Iterable[str], number: int) -> None:
        distinct = set(words)
        self.words.add(distinct)
        _keep(self._zones[zone], distinct, number)


def _keep(lists: dict[T, Numbers], names: Iterable[T], number: int) -> None:
    for name in names:
        kept = lists.get(name)
        if kept is None:
            lists[name] = array("I", (number,))
        else:
            keep(kept, number)


def _pack(lists: dict[T, Numbers]) -> Iterator[None]:
    for at, name in enumerate(list(lists)):
        before = lists[name]
        lists[name] = packed(before)
        if lists[name] is not before or at % 256 == 0:
            yield


@lru_cache(maxsize=16_384)
def _place_words(text: str) -> tuple[str, ...]:
    words = words_of(text)
    return (*words, *joined(words))


def _of_flags(flags: bytes) -> int:
    """The set of a byte for each number, 0 or 1."""
    return int(flags[::-1].translate(_DIGITS), 2) if flags else 0


_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
