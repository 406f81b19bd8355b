"""Which records hold which words, in all of their text: kept by SQLite, off Python's lock.

Neither its parser of queries nor its ranking is used. Records are only ever added: a changed one
comes back under a new number.
"""

import sqlite3
from collections.abc import Container, Iterable, Sequence
from itertools import islice
from threading import Lock

from desktop_app.search.letters import words_of

Row = tuple[int, str]

_AT_ONCE = 256
"""Rows to a statement, while which it works without Python's lock; two values each, of the 999
that older SQLites take."""


class RunningText:
    """Words by record number. Several threads may use it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._database.execute(
            "CREATE VIRTUAL TABLE held USING"
            " fts5(words, content='', detail=none, columnsize=0, tokenize='ascii')"
        )
        self._database.execute("CREATE VIRTUAL TABLE known USING fts5vocab('held', 'row')")
        self._database.execute("BEGIN")

    def add(self, rows: Sequence[Row]) -> None:
        """Keep records: number and text as `as_kept` gives it."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            places = ",".join(["(?,?)"] * len(some))
            with self._lock:
                self._database.execute(
                    f"INSERT INTO held(rowid, words) VALUES {places}",  # noqa: S608 (only question marks)
                    [value for row in some for value in row],
                )

    def holding(
        self, choices: Sequence[Iterable[str]], parts: Container[str], among: int, most: int
    ) -> list[int]:
        """Numbers of records `among` a set that hold a word of every choice, lowest first.

        What is in `parts` also stands for the words that begin with it.
        """
        query = " AND ".join(
            f"({' OR '.join(_term(word, part=word in parts) for word in words)})"
            for words in choices
        )
        allowed = among.to_bytes((among.bit_length() + 7) // 8, "little")
        last = len(allowed) * 8
        with self._lock:
            cursor = self._database.execute("SELECT rowid FROM held WHERE held MATCH ?", (query,))
            found = (number for (number,) in cursor)
            fitting = (n for n in found if n < last and allowed[n >> 3] >> (n & 7) & 1)
            return list(islice(fitting, most))

    def words_after(self, word: str) -> list[str]:
        """The next words of all that are held, in their order; none after the last."""
        query = "SELECT term FROM known WHERE term > ? ORDER BY term LIMIT 512"
        with self._lock:
            return [term for (term,) in self._database.execute(query, (word,))]

    def close(self) -> None:
        """Let go of the memory."""
        with self._lock:
            self._database.close()


def as_kept(texts: Iterable[str]) -> str:
    """The texts of a record as SQLite can part them into our words by itself."""
    text = " ".join(texts)
    if text.isascii() and "'" not in text:
        return text
    return " ".join(words_of(text))


def _term(word: str, *, part: bool) -> str:
    return f'"{word}"*' if part else f'"{word}"'
