"""What is known of every record for searching: its words, and what it is narrowed by."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import TypeVar

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search import slim
from desktop_app.search.bits import Numbers, bits, keep, numbers, of_flags, packed, union
from desktop_app.search.dictionary import Dictionary
from desktop_app.search.keys import Key, Keys
from desktop_app.search.letters import joined, words_of
from desktop_app.search.narrowing import spans, told
from desktop_app.search.properties import Properties
from desktop_app.search.running_text import Kind, Rows, RunningText, as_kept
from desktop_app.search.slim import Document
from desktop_app.search.texts import NAMES, OTHERS, STRONG, Zone, texts_of

T = TypeVar("T")
_AT_ONCE = 4_096
"""Words learnt at a time."""

_OFTEN = 500
"""Records that hold a word, from which on it takes less memory and time to keep a bit of each."""


class Index:
    """Records by number. One that changes is found under a new number from then on.

    `words` are those that records are known by, `text_words` all others; how the latter sound is
    not asked. `properties` are what records are narrowed by. `meanings` are what typed words were
    found to mean, until anything changes.
    """

    def __init__(self) -> None:
        self.version = 0
        self.meanings: dict[tuple[str, str], dict[str, float]] = {}
        self.keys = Keys()
        self.text = RunningText()
        self.words = Dictionary()
        self.whole_names = Dictionary()
        self.text_words = Dictionary(heard=False)
        self.properties = Properties()
        self._numbers: dict[str, dict[str, int]] = {table: {} for table in RECORD_TYPES}
        self._learnt: dict[Kind, Dictionary] = {"strong": self.words, "whole": self.text_words}
        self._often: list[tuple[Kind, str]] = []
        self._gone = 0
        self._names: dict[str, Numbers] = {}
        self._whole: dict[str, Numbers] = {}
        self._first, self._last = array("i"), array("i")

    def __contains__(self, key: Key) -> bool:
        """Whether the record is found."""
        return key[1] in self._numbers[key[0]]

    def add(self, table: str, documents: Sequence[tuple[str, Document]]) -> Rows:
        """Take in records of one table, in place of what was known of them.

        Returns what is still to be added to `text`: that takes time, but no lock of Python's.
        """
        ids = [record_id for record_id, _document in documents]
        for record_id in self._numbers[table].keys() & ids:
            self.drop(table, record_id)
        self._changed()
        first = len(self.keys)
        records = slim.read_many(table, documents)
        self._numbers[table].update(zip(ids, count(first)))
        self.keys.add(table, ids)
        self.properties.add(told(table, ids, records))
        dates = [*spans(table, records)]
        self._first.extend([earliest for earliest, _latest in dates])
        self._last.extend([latest for _earliest, latest in dates])
        texts = texts_of(RECORD_TYPES[table])
        if texts.hold(Zone.NAME):
            self._add_names(map(texts.reader(NAMES), records), first)
        strong, others = texts.reader(STRONG), texts.reader(OTHERS)
        return Rows(
            first,
            [as_kept(strong(record)) for record in records],
            [as_kept(others(record)) for record in records],
        )

    def drop(self, table: str, record_id: str) -> None:
        """Find a record no longer, if it was."""
        number = self._numbers[table].pop(record_id, None)
        if number is not None:
            self._gone |= 1 << number
            self._changed()

    def _changed(self) -> None:
        self.version += 1
        self.meanings.clear()

    def learn(self, rows: Iterable[Rows]) -> None:
        """Know the words of records that were added after others had been learnt."""
        for each in rows:
            strong = _no_numbers(words_of(" ".join(each.strong)))
            self.words.add(strong)
            self.text_words.add([*strong, *_no_numbers(words_of(" ".join(each.others)))])

    def hear(self) -> Iterator[None]:
        """Work out how new words sound; some at each step."""
        for step in chain(self.whole_names.hear(), self.words.hear()):
            yield step
            self.meanings.clear()

    def all_words(self) -> dict[Kind, list[str]]:
        """The words of the text; told without Python's lock, for the most part.

        Of those that many records hold is kept which: they are looked up by `keep_often`.
        """
        told: dict[Kind, list[str]] = {kind: [] for kind in self._learnt}
        for kind, words in told.items():
            for some in self._words(kind):
                words.extend(_no_numbers([word for word, _records in some]))
                self._often += [(kind, word) for word, records in some if records >= _OFTEN]
        return told

    def learn_all(self, told: Mapping[Kind, list[str]]) -> Iterator[None]:
        """Learn the words of the text, of which a mistyped one may mean one; some at each step."""
        for kind, words in told.items():
            for start in range(0, len(words), _AT_ONCE):
                self._learnt[kind].add(words[start : start + _AT_ONCE])
                yield
        self._changed()

    def keep_often(self) -> Iterator[None]:
        """Keep where words stand that stand in many records, one at each step."""
        while self._often:
            self.text.keep_often(*self._often.pop())
            yield

    def pack(self) -> Iterator[None]:
        """Keep everything in less memory, quicker to use; some at each step."""
        yield from _pack(self._names)

    def knows(self, word: str, kind: Kind) -> bool:
        """Whether a record that is found holds the word, in a text of the kind."""
        if word not in self._learnt[kind]:
            return False
        return not self._gone or bool(self._holding(word, kind) & self.found)

    def knows_name(self, name: str) -> bool:
        """Whether a record that is found has the whole name, its words joined."""
        if name not in self.whole_names:
            return False
        return not self._gone or bool(self.called([name]) & self.found)

    def _holding(self, word: str, kind: Kind) -> int:
        return self.named([word]) | self.text.holding(kind, [[word]])

    def named(self, words: Iterable[str]) -> int:
        """The records that have any of the words in a name."""
        return union(self._names[word] for word in words if word in self._names)

    def called(self, names: Iterable[str]) -> int:
        """The records of which a whole name, its words joined, is any of these."""
        return union(self._whole[name] for name in names if name in self._whole)

    @property
    def found(self) -> int:
        """The records that are found: the numbers in use."""
        return ((1 << len(self.keys)) - 1) & ~self._gone

    def dated(self, first: int, last: int) -> int:
        """The records whose dates possibly touch the days from first to last."""
        dates = zip(self._first, self._last, strict=True)
        touching = [end >= first and start <= last and start <= end for start, end in dates]
        return of_flags(bytes(touching).translate(_DIGITS))

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
        for facet, found in self.properties.content().items():
            known["facet", *facet] = self._keys_of(numbers(found & self.found))
        for kind in ("strong", "whole"):
            for word, _records in chain.from_iterable(self._words(kind)):
                held = self.text.holding(kind, [[word]]) & self.found
                known[kind, word] = self._keys_of(numbers(held))
        return {name: keys for name, keys in known.items() if keys}

    def _keys_of(self, found: Iterable[int]) -> frozenset[Key]:
        return frozenset(self.keys[number] for number in found)

    def _words(self, kind: Kind) -> Iterator[list[tuple[str, int]]]:
        last = ""
        while words := self.text.words_after(kind, last):
            yield words
            last = words[-1][0]

    def _add_names(self, records: Iterable[Iterable[str]], first: int) -> None:
        for number, texts in enumerate(records, first):
            names = [words_of(name) for name in texts]
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
