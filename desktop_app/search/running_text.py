"""Which records hold which words: kept by SQLite, which works off Python's lock.

Neither its parser of queries nor its ranking is used. Records are only ever added: a changed one
comes back under a new number.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Literal, NamedTuple

from desktop_app.search.letters import folded

Kind = Literal["strong", "whole"]
"""The texts that a record is known by, or all of its texts."""

_KINDS: tuple[Kind, ...] = ("strong", "whole")

_WHILE_READING = {"pgsz": 8_000, "automerge": 0, "crisismerge": 500}
"""Nothing is put in order before all has been read: that is quicker."""

_AFTERWARDS = {"automerge": 4, "crisismerge": 16}
"""As SQLite has it by itself."""

_AT_ONCE = 256
"""Rows to a statement; two values each, of the 999 that older SQLites take."""


class Row(NamedTuple):
    """A record's number, the texts that it is known by, and the others; as `as_kept` has them."""

    number: int
    strong: str
    others: str


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
        self._database.execute("BEGIN")

    def add(self, rows: Sequence[Row]) -> None:
        """Keep the words of records."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            self._put("strong", [(row.number, row.strong) for row in some])
            self._put("whole", [(row.number, f"{row.strong} {row.others}") for row in some])

    def holding(
        self, kind: Kind, choices: Sequence[Iterable[str]], among: int, most: int
    ) -> list[int]:
        """Numbers of records `among` a set that hold a word of every choice, lowest first."""
        query = " AND ".join(
            "(" + " OR ".join(f'"{word}"' for word in words) + ")" for words in choices
        )
        allowed = among.to_bytes((among.bit_length() + 7) // 8, "little")
        last = len(allowed) * 8
        with self._lock:
            cursor = self._database.execute(
                f"SELECT rowid FROM {kind} WHERE {kind} MATCH ?",  # noqa: S608 (one of two names)
                (query,),
            )
            found: list[int] = []
            while len(found) < most and (rows := cursor.fetchmany(2 * most)):
                found += [n for (n,) in rows if n < last and allowed[n >> 3] >> (n & 7) & 1]
            return found[:most]

    def merge(self, kind: Kind) -> bool:
        """Bring what is kept a little more in order, which makes it quicker to use.

        Returns whether that changed anything.
        """
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

    def words_after(self, kind: Kind, word: str) -> list[str]:
        """The next words of all that are held, in their order; none after the last."""
        query = f"SELECT term FROM {kind}_words WHERE term > ? ORDER BY term LIMIT 512"  # noqa: S608
        with self._lock:
            return [term for (term,) in self._database.execute(query, (word,))]

    def _set(self, kind: Kind, option: str, value: int) -> None:
        self._database.execute(
            f"INSERT INTO {kind}({kind}, rank) VALUES (?, ?)",  # noqa: S608
            (option, value),
        )

    def _put(self, kind: Kind, rows: list[tuple[int, str]]) -> None:
        places = ",".join(["(?,?)"] * len(rows))
        with self._lock:
            self._database.execute(
                f"INSERT INTO {kind}(rowid, words) VALUES {places}",  # noqa: S608
                [value for row in rows for value in row],
            )


def as_kept(texts: Iterable[str]) -> str:
    """Texts as SQLite can part them into our words by itself."""
    text = " ".join(texts)
    if text.isascii() and "'" not in text and "`" not in text:
        return text
    return folded(text)
