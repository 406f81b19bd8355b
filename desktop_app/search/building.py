"""Reading a library into an index, a little at a time, so that a thread that paints goes on."""

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from threading import Lock
from typing import TypeVar

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.hits import Progress
from desktop_app.search.index import Index, Key
from desktop_app.search.running_text import Row

_SLICE = 0.002
"""Seconds of work after which other threads get their turn."""

_TURN = 0.0002
"""Seconds that they then have to take it."""

_ROWS = 256

T = TypeVar("T")


def build(
    index: Index, tables: Mapping[str, Mapping[str, bytes]], lock: Lock
) -> Iterator[Progress]:
    """Take in every record that the index does not have; the lock is held while it changes.

    Running text is kept by a second thread meanwhile: that needs no lock of Python's. When all is
    found, it is put in order, which makes it quicker to use.
    """
    keys = [(table, record_id) for table in RECORD_TYPES for record_id in list(tables[table])]
    with ThreadPoolExecutor(1, "search text") as keeper:
        keeping: Future[None] | None = None
        rows: list[Row] = []
        for at in _in_turns(_read(index, tables, keys, rows), lock):
            yield Progress(at, len(keys), complete=False)
            if len(rows) >= _ROWS:
                if keeping is not None:
                    keeping.result()
                keeping = keeper.submit(index.text.add, rows.copy())
                rows.clear()
        keeper.submit(index.text.add, rows)
        for _step in _in_turns(index.pack(), lock):
            yield Progress(len(keys), len(keys), complete=False)
    for _step in _in_turns(chain(index.learn_all(), index.hear()), lock):
        yield Progress(len(keys), len(keys), complete=False)
    yield Progress(len(keys), len(keys), complete=True)
    while index.text.merge("strong") or index.text.merge("whole"):
        yield Progress(len(keys), len(keys), complete=True)
    index.text.keep_in_order()


def _read(
    index: Index, tables: Mapping[str, Mapping[str, bytes]], keys: list[Key], rows: list[Row]
) -> Iterator[int]:
    for at, (table, record_id) in enumerate(keys, 1):
        document = tables[table].get(record_id)
        if document is not None and (table, record_id) not in index:
            rows.append(index.add(table, record_id, document))
        yield at


def _in_turns(steps: Iterator[T], lock: Lock) -> Iterator[T]:
    """Do as many steps as fit into a slice of time, tell the last, let others have their turn."""
    while True:
        with lock:
            until = time.perf_counter() + _SLICE
            last: list[T] = []
            for step in steps:
                last = [step]
                if time.perf_counter() > until:
                    break
        if not last:
            return
        yield last[0]
        time.sleep(_TURN)
