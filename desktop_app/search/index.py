"""What is known of every record for searching: its words, and what it is narrowed by."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

import msgspec

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search import slim
from desktop_app.search.bits import Numbers, bits, count, keep, numbers, packed, union
from desktop_app.search.dictionary import Dictionary
from desktop_app.search.letters import joined, words_of
from desktop_app.search.narrowing import Facet, facets, place_key, places_named, span
from desktop_app.search.running_text import Kind, Row, RunningText, as_kept
from desktop_app.search.texts import NAMES, OTHERS, STRONG, Texts, texts_of

T = TypeVar("T")
Key = tuple[str, str]

_UNDATED = (1, 0)


class Index:
    """Records by number. One that changes is found under a new number from then on.

    `words` are those that records are known by, `text_words` all others; how the latter sound is
    not asked. `spelt` has the names of places as they are written. `meanings` are what typed words
    were found to mean, until anything changes.
    """

    def __init__(self) -> None:
        self.version = 0
        self.meanings: dict[tuple[str, str], dict[str, float]] = {}
        self.keys: list[Key] = []
        self.text = RunningText()
        self.words = Dictionary()
        self.whole_names = Dictionary()
        self.text_words = Dictionary(heard=False)
        self.spelt: dict[str, str] = {}
        self._numbers: dict[str, dict[str, int]] = {table: {} for table in RECORD_TYPES}
        self._gone = 0
        self._names: dict[str, Numbers] = {}
        self._whole: dict[str, Numbers] = {}
        self._facets: dict[Facet, Numbers] = {}
        self._first, self._last = array("i"), array("i")

    def __contains__(self, key: Key) -> bool:
        """Whether the record is found."""
        return key[1] in self._numbers[key[0]]

    def add(self, table: str, record_id: str, document: bytes | msgspec.Raw) -> Row:
        """Take a record in, in place of what was known of it.

        Returns what is still to be added to `text`: that takes time, but no lock of Python's.
        """
        self.drop(table, record_id)
        self._changed()
        number = len(self.keys)
        record = slim.read(table, record_id, document)
        texts = texts_of(RECORD_TYPES[table])
        self._numbers[table][record_id] = number
        self.keys.append((table, record_id))
        _keep(self._facets, facets(table, record_id, record), number)
        for name in places_named(table, record):
            self.spelt.setdefault(place_key(name), name)
        first, last = span(table, record) or _UNDATED
        self._first.append(first)
        self._last.append(last)
        self._add_names(texts, record, number)
        return Row(number, as_kept(texts.of(STRONG, record)), as_kept(texts.of(OTHERS, record)))

    def drop(self, table: str, record_id: str) -> None:
        """Find a record no longer, if it was."""
        number = self._numbers[table].pop(record_id, None)
        if number is not None:
            self._gone |= 1 << number
            self._changed()

    def _changed(self) -> None:
        self.version += 1
        self.meanings.clear()

    def learn(self, rows: Iterable[Row]) -> None:
        """Know the words of records that were added after all others had been learnt."""
        for row in rows:
            strong = _no_numbers(words_of(row.strong))
            self.words.add(strong)
            self.text_words.add([*strong, *_no_numbers(words_of(row.others))])
        for _step in self.hear():
            pass

    def hear(self) -> Iterator[None]:
        """Work out how new words sound; some at each step."""
        for step in chain(self.whole_names.hear(), self.words.hear()):
            yield step
            self.meanings.clear()

    def learn_all(self) -> Iterator[None]:
        """Learn the words of the text, of which a mistyped one may mean one; some at each step."""
        pairs: tuple[tuple[Kind, Dictionary], ...] = (
            ("strong", self.words),
            ("whole", self.text_words),
        )
        for kind, words in pairs:
            for some in self._words(kind):
                words.add(_no_numbers(some))
                self._changed()
                yield

    def pack(self) -> Iterator[None]:
        """Keep everything in less memory, quicker to use; some at each step."""
        yield from _pack(self._names)
        yield from _pack(self._facets)

    def named(self, words: Iterable[str]) -> int:
        """The records that have any of the words in a name."""
        return union(self._names[word] for word in words if word in self._names)

    def called(self, names: Iterable[str]) -> int:
        """The records of which a whole name, its words joined, is any of these."""
        return union(self._whole[name] for name in names if name in self._whole)

    def having(self, facet: Facet) -> int:
        """The records with a property."""
        kept = self._facets.get(facet)
        return 0 if kept is None else bits(kept)

    def counts(self, name: str, among: int) -> dict[str, int]:
        """How many records of a set have each value of a property."""
        flags = among.to_bytes((among.bit_length() + 7) // 8, "little")
        lists = ((value, kept) for (each, value), kept in self._facets.items() if each == name)
        return {value: count(kept, among, flags) for value, kept in lists}

    @property
    def found(self) -> int:
        """The records that are found: the numbers in use."""
        return ((1 << len(self.keys)) - 1) & ~self._gone

    def dated(self, first: int, last: int) -> int:
        """The records whose dates possibly touch the days from first to last."""
        spans = zip(self._first, self._last, strict=True)
        touching = bytes(end >= first and start <= last and start <= end for start, end in spans)
        return int(touching[::-1].translate(_DIGITS), 2) if touching else 0

    def number(self, key: Key) -> int | None:
        """The number under which a record is found."""
        return self._numbers[key[0]].get(key[1])

    def content(self) -> dict[tuple[str, ...], frozenset[Key]]:
        """Everything known of the records that are found, however it came to be known."""
        known: dict[tuple[str, ...], frozenset[Key]] = {}
        for name, kept in self._names.items():
            known["name", name] = self._keys_of(numbers(bits(kept) & self.found))
        for name, kept in self._whole.items():
            known["whole name", name] = self._keys_of(numbers(bits(kept) & self.found))
        for facet, kept in self._facets.items():
            known["facet", *facet] = self._keys_of(numbers(bits(kept) & self.found))
        for kind in ("strong", "whole"):
            for word in chain.from_iterable(self._words(kind)):
                held = self.text.holding(kind, [[word]], self.found, len(self.keys))
                known[kind, word] = self._keys_of(held)
        return {name: keys for name, keys in known.items() if keys}

    def _keys_of(self, found: Iterable[int]) -> frozenset[Key]:
        return frozenset(self.keys[number] for number in found)

    def _words(self, kind: Kind) -> Iterator[list[str]]:
        last = ""
        while words := self.text.words_after(kind, last):
            yield words
            last = words[-1]

    def _add_names(self, texts: Texts, record: object, number: int) -> None:
        told = texts.of(NAMES, record)
        if told:
            names = [words_of(name) for name in told]
            wholes = {"".join(words) for words in names if words}
            words = {*chain.from_iterable(names), *chain.from_iterable(map(joined, names))}
            _keep(self._whole, wholes, number)
            _keep(self._names, words, number)
            self.whole_names.add(wholes)
            self.words.add(words)


def _no_numbers(words: Iterable[str]) -> list[str]:
    """Not those of which none is meant for another: ids and figures."""
    return [word for word in words if not word.isdecimal()]


_DIGITS = bytes.maketrans(b"\x00\x01", b"01")


def _keep(lists: dict[T, Numbers], names: Iterable[T], number: int) -> None:
    for name in names:
        kept = lists.get(name)
        if kept is None:
            lists[name] = array("I", (number,))
        elif type(kept) is array:
            kept.append(number)
        else:
            keep(kept, number)


def _pack(lists: dict[T, Numbers]) -> Iterator[None]:
    for at, name in enumerate(list(lists)):
        before = lists[name]
        lists[name] = packed(before)
        if lists[name] is not before or at % 256 == 0:
            yield
