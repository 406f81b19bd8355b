"""Which records hold which words: kept by SQLite, which works off Python's lock.

Neither its parser of queries nor its ranking is used. Records are only ever added: a changed one
comes back under a new number.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import reduce
from operator import and_, or_
from threading import Lock
from typing import Literal, NamedTuple

import msgspec

from desktop_app.search.bits import of_numbers
from desktop_app.search.letters import letters_folded, words_of

Kind = Literal["strong", "whole"]
"""The texts that a record is known by, or all of its texts."""

_KINDS: tuple[Kind, ...] = ("strong", "whole")

_WHILE_READING = {"pgsz": 8_000, "automerge": 0, "crisismerge": 500}
"""Nothing is put in order before all has been read: that is quicker."""

_AFTERWARDS = {"automerge": 4, "crisismerge": 16}
"""As SQLite has it by itself."""

_AT_ONCE = 1_024
"""Rows to a statement, as far as SQLite takes two values for each."""


_MOST_LATELY = 64
"""Sets kept of what was looked up."""

_NUMBERS = msgspec.json.Decoder(list[int])


class Rows(NamedTuple):
    """Records from a number on: the texts that each is known by, and the others, as `as_kept`."""

    first: int
    strong: list[str]
    others: list[str]


class RunningText:
    """Words by record number. Several threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        for kind in _KINDS:
            self._database.execute(
                f"CREATE VIRTUAL TABLE {kind} USING"
                " fts5(words, content='', detail=none, columnsize=0, tokenize='ascii')"
            )
            self._database.execute(
                f"CREATE VIRTUAL TABLE {kind}_words USING fts5vocab('{kind}', 'row')"
            )
        taken = self._database.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        self._at_once = min(_AT_ONCE, taken // 2)
        self._often: dict[str, dict[str, int]] = {kind: {} for kind in _KINDS}
        self._lately: dict[tuple[Kind, tuple[str, ...]], int] = {}
        self._version = 0
        self._database.execute("BEGIN")

    def add(self, rows: Iterable[Rows]) -> None:
        """Keep the words of records."""
        numbers: list[int] = []
        strong: list[str] = []
        whole: list[str] = []
        for each in rows:
            numbers += range(each.first, each.first + len(each.strong))
            strong += each.strong
            whole += map(" ".join, zip(each.strong, each.others, strict=True))
        for kind, texts in (("strong", strong), ("whole", whole)):
            often = self._often[kind]
            for word, held in _holding(often.keys(), numbers, texts).items():
                often[word] |= of_numbers(held)
        for start in range(0, len(numbers), self._at_once):
            some = slice(start, start + self._at_once)
            self._put("strong", numbers[some], strong[some])
            self._put("whole", numbers[some], whole[some])

    def holding(self, kind: Kind, choices: Sequence[Iterable[str]]) -> int:
        """The records that hold a word of every choice, as a set."""
        return reduce(and_, [self._any(kind, tuple(words)) for words in choices])

    def keep_often(self, kind: Kind, word: str) -> None:
        """Keep which records hold a word that many do: it is found without a look-up then."""
        self._often[kind][word] = self._looked_up(kind, (word,))

    def _any(self, kind: Kind, words: tuple[str, ...]) -> int:
        """The records that hold any of the words; kept a while, as most are asked for again."""
        found = self._lately.get((kind, words))
        if found is None:
            version = self._version
            often = self._often[kind]
            rare = tuple([word for word in words if word not in often])
            found = self._looked_up(kind, rare) if rare else 0
            found = reduce(or_, [often[word] for word in words if word in often], found)
            with self._lock:
                if version == self._version:  # else words were added since it was looked up
                    self._lately[kind, words] = found
                if len(self._lately) > _MOST_LATELY:
                    self._lately.clear()
        return found

    def _looked_up(self, kind: Kind, words: tuple[str, ...]) -> int:
        told = self._one(
            f"SELECT group_concat(rowid) FROM {kind} WHERE {kind} MATCH ?",  # noqa: S608 (one of two)
            " OR ".join([f'"{word}"' for word in words]),
        )
        return of_numbers(_NUMBERS.decode(f"[{told[0] or ''}]"))

    def merges(self) -> Iterator[None]:
        """Bring what is kept in order, which makes it quicker to use, a little at each step."""
        for kind in _KINDS:
            while self._merge(kind):
                yield

    def _merge(self, kind: Kind) -> bool:
        """Go on with it; whether that changed anything."""
        with self._lock:
            before = self._database.total_changes
            self._set(kind, "merge", -32)
            return self._database.total_changes - before > 1

    def keep_in_order(self) -> None:
        """From now on put things in order with each edit."""
        with self._lock:
            for kind in _KINDS:
                for option, value in _AFTERWARDS.items():
                    self._set(kind, option, value)

    def words_after(self, kind: Kind, word: str, most: int = 4_096) -> list[tuple[str, int]]:
        """The next words of all that are held, and how many records hold each; in their order."""
        some = f"SELECT term, doc FROM {kind}_words WHERE term > ? ORDER BY term LIMIT {most}"  # noqa: S608
        told = self._one(
            f"SELECT group_concat(term, ' '), group_concat(doc, ' ') FROM ({some})",  # noqa: S608
            word,
        )
        terms, counts = (each.split(" ") if each else [] for each in told)
        return list(zip(terms, map(int, counts), strict=True))

    def _one(self, query: str, value: str) -> tuple[str | None, ...]:
        """The one row that a query gives: of many, each would wait for Python's lock."""
        with self._lock:
            found: tuple[str | None, ...] = self._database.execute(query, (value,)).fetchone()
        return found

    def _set(self, kind: Kind, option: str, value: int) -> None:
        self._database.execute(
            f"INSERT INTO {kind}({kind}, rank) VALUES (?, ?)",  # noqa: S608
            (option, value),
        )

    def _put(self, kind: Kind, numbers: list[int], texts: list[str]) -> None:
        places = ",".join(["(?,?)"] * len(numbers))
        values = [value for row in zip(numbers, texts, strict=True) for value in row]
        with self._lock:
            self._database.execute(
                f"INSERT INTO {kind}(rowid, words) VALUES {places}",  # noqa: S608
                values,
            )
            self._version += 1
            self._lately.clear()


def _holding(
    words: AbstractSet[str], numbers: Iterable[int], texts: Iterable[str]
) -> dict[str, list[int]]:
    """Which of the texts hold each of some words, by number."""
    found: dict[str, list[int]] = {}
    if words:
        for number, text in zip(numbers, texts, strict=True):
            for word in words & set(words_of(text)):
                found.setdefault(word, []).append(number)
    return found


def as_kept(texts: Iterable[str]) -> str:
    """Texts as SQLite can part them into our words by itself."""
    return letters_folded(" ".join(texts))
