"""The search beside SQLite FTS5 and TinyDB, on a made-up library of a whole conflict dataset.

``python -m benchmarks.search [SHARE]`` takes every figure in one run; a share of 0.1 takes a tenth
of the library. A painting thread stands beside the reading: one that wants to wake every
millisecond, and how late it was. Python's collector of garbage rests while something is measured,
as it does in the program. Figures that hang on the machine are given as parts of the peers' too.
"""

import gc
import json
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.library_at_scale import Tables, encoded, library, write
from benchmarks.search_window import keys_to_paint
from benchmarks.window_memory import of_a_window
from desktop_app.domain.collector import set_aside
from desktop_app.domain.edit import Change
from desktop_app.search import EVERYTHING, Narrowing, Search

ROUNDS = 3
SLOW_QUERIES = 2
AIM, FTS5_THERE, TINYDB_THERE = 5, 55, 1_340
"""Milliseconds of a query: ours at most, and the peers' on the machine of which that is asked."""

SHORT = 24
"""Hits in a list that drops down while somebody types."""

EDITS = 300
KEYED = 24
"""Texts typed letter by letter into the window."""


def queries(tables: Tables) -> list[str]:
    """What people type: names, parts of names letter by letter, words of titles, mistyped ones."""
    chance = random.Random(7)
    people = [chance.choice(list(tables["people"].values())) for _query in range(150)]
    names = [chance.choice(person["names"])["text"] for person in people]
    titles = [chance.choice(list(tables["atrocities"].values()))["title"] for _query in range(100)]
    typed = [name[: chance.randrange(2, len(name) + 1)] for name in names]
    slipped = [re.sub(r"(?<=\w{2})\w", "e", name, count=1) for name in names[:50]]
    words = [" ".join(chance.sample(title.split(), 2)) for title in titles]
    common = ["attack", "suicide bombing", "witnesses said", "a", "at", "in", "the army said"]
    return [*names, *typed, *slipped, *titles, *words, *common]


def milliseconds(step: Callable[..., object], *arguments: object) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step(*arguments)
    return (time.perf_counter() - start) * 1e3


def told(name: str, figures: Sequence[float]) -> float:
    """Print the median and the 99th percentile; gives the latter."""
    ranked = sorted(figures)
    p99 = ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))]
    print(f"{name:<44} median {statistics.median(ranked):9.2f} ms   p99 {p99:9.2f} ms")
    return p99


@contextmanager
def lateness() -> Iterator[list[float]]:
    """By how many milliseconds a thread that sleeps for one wakes too late."""
    late: list[float] = []
    stop = threading.Event()

    def wake() -> None:
        while not stop.is_set():
            start = time.perf_counter()
            time.sleep(0.001)
            late.append((time.perf_counter() - start) * 1e3 - 1)

    painter = threading.Thread(target=wake)
    painter.start()
    try:
        yield late
    finally:
        stop.set()
        painter.join()


def ours(held: dict[str, dict[str, bytes]], typed: Sequence[str]) -> tuple[float, float]:
    """Our own figures; gives seconds of the index and milliseconds of a query, the p99."""
    with lateness() as idle:
        time.sleep(1)
    seconds, late = [], []
    for _round in range(ROUNDS):
        search = Search(held)
        with lateness() as waking:
            seconds.append(milliseconds(search.wait) / 1e3)
        late.append(max(waking))
    search.settle()
    gc.collect()
    set_aside()
    print(f"{'index in the background':<44} {min(seconds):.2f} s (best of {ROUNDS})")
    print(f"{'a thread beside it late by at most':<44} {min(late):.1f} ms (idle {max(idle):.1f})")
    query = told(
        f"our search, {len(typed)} queries",
        [milliseconds(search.find, q) for q in typed],
    )
    told(
        f"the same, the best {SHORT} hits",
        [milliseconds(search.find, q, EVERYTHING, SHORT) for q in typed],
    )
    narrowing = Narrowing(groups=frozenset({"g3"}), countries=frozenset({"AF", "PK"}))
    told(
        "the same, narrowed to a group and two countries",
        [milliseconds(search.find, q, narrowing) for q in typed],
    )
    told("the same, all counted", [milliseconds(search.survey, q) for q in typed[::5]])
    told("an edit followed", [milliseconds(edit(held, search, n)) for n in range(EDITS)])
    return min(seconds), query


def edit(held: dict[str, dict[str, bytes]], search: Search, number: int) -> Callable[[], None]:
    """Change the note of an atrocity."""
    id_ = f"a{number}"
    before = held["atrocities"][id_]
    after = json.dumps(json.loads(before) | {"note": f"Edited{number}"}).encode()
    held["atrocities"][id_] = after
    return lambda: search.follow([Change("atrocities", id_, before, after)])


def fts5(tables: Mapping[str, Mapping[str, object]], typed: Sequence[str]) -> tuple[float, float]:
    """SQLite FTS5, ranked as it ranks, the last word as a prefix; no spelling but the one typed.

    Gives seconds of the index and milliseconds of a query, the p99.
    """
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE held USING"
        " fts5(text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )

    def build() -> None:
        texts = ((text_of(row),) for rows in tables.values() for row in rows.values())
        database.executemany("INSERT INTO held VALUES (?)", texts)
        database.commit()

    seconds = milliseconds(build) / 1e3
    print(f"{'SQLite FTS5: index':<44} {seconds:.2f} s")

    def find(query: str) -> None:
        words = re.findall(r"\w+", query)
        if words:
            match = " OR ".join(f'"{word}"*' for word in words)
            sql = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank LIMIT 50"
            database.execute(sql, (match,)).fetchall()

    return seconds, told("SQLite FTS5", [milliseconds(find, q) for q in typed])


def tinydb(path: Path, typed: Sequence[str]) -> float:
    """TinyDB: every document's text searched for the words. Gives milliseconds, the p99."""
    from tinydb import TinyDB
    from tinydb.table import Table

    class Named(Table):
        document_id_class = str  # type: ignore[assignment]

    TinyDB.table_class = Named
    database = TinyDB(path, encoding="utf-8")

    def find(query: str) -> None:
        for name in database.tables():
            database.table(name).search(lambda row: query.lower() in text_of(row).lower())

    some = typed[:SLOW_QUERIES]
    return told("TinyDB", [milliseconds(find, q) for q in some])


def text_of(value: object) -> str:
    """All the text of a document."""
    match value:
        case str():
            return value
        case dict():
            return " ".join(map(text_of, value.values()))
        case list():
            return " ".join(map(text_of, value))
        case _:
            return ""


def main(arguments: Sequence[str]) -> None:
    """Print all figures."""
    gc.disable()
    tables = library(float(arguments[0]) if arguments else 1.0)
    typed = queries(tables)
    held = encoded(tables)
    set_aside()
    print(f"{sum(map(len, held.values())) - 1:,} records")
    index, query = ours(held, typed)
    fts_index, fts_query = fts5(tables, typed[::10])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, tables)
        scan = tinydb(path, typed)
        early, late = keys_to_paint(path, typed[:KEYED])
        told("a letter until its list is painted, at first", early)
        told("the same, once words are in order", late)
        painted, found, most = of_a_window(path)
        print(
            f"{'memory of a window by itself':<44}"
            f" {painted:.0f} MB, {found:.0f} MB with the index, {most:.0f} MB at the most"
        )
    print(f"our index takes {index / fts_index:.2f} of SQLite FTS5's time")
    print(
        f"our query takes {query / fts_query:.3f} of SQLite FTS5's, {query / scan:.5f} of TinyDB's"
        f" (aim: {AIM / FTS5_THERE:.3f}, {AIM / TINYDB_THERE:.5f})"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
