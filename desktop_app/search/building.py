"""Reading a library into an index, a little at a time, so that a thread that paints goes on."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.hits import Progress
from desktop_app.search.index import Index
from desktop_app.search.linked import Linked
from desktop_app.search.running_text import Rows
from desktop_app.search.slim import Document
from desktop_app.search.turns import Turns

_AT_ONCE = 64
"""Records taken in together: what each costs by itself is shared, and it takes under a millisecond.
"""

_ROWS = 2_048
"""Records handed over together: a thread that works off Python's lock waits for it at each end."""


def build(
    index: Index, linked: Linked, tables: Mapping[str, Mapping[str, Document]], turns: Turns
) -> Iterator[Progress]:
    """Take in every record that the index does not have, by turns with other threads.

    Running text is kept by a second thread meanwhile: that needs no lock of Python's. When all is
    found, it is put in order, which makes it quicker to use.
    """
    total = sum(len(tables[table]) for table in RECORD_TYPES)
    with ThreadPoolExecutor(1, "search text") as keeper:
        keeping: Future[None] | None = None
        rows: list[Rows] = []
        for at in turns.take(_read(index, tables, rows)):
            yield Progress(at, total, complete=False)
            if len(rows) * _AT_ONCE >= _ROWS:
                if keeping is not None:
                    keeping.result()
                keeping = keeper.submit(index.text.add, rows.copy())
                rows.clear()
        keeper.submit(index.text.add, rows)
        learning = keeper.submit(index.all_words)
        for _step in turns.take(chain(index.pack(), index.hear())):
            yield Progress(total, total, complete=False)
        learnt = learning.result()
    for _step in turns.take(chain(index.learn_all(learnt), index.hear())):
        yield Progress(total, total, complete=False)
    yield Progress(total, total, complete=True)
    ordering = chain(index.hear(), index.keep_often(), linked.work_out(), index.text.merges())
    for _step in turns.take(ordering, can_wait=True):
        yield Progress(total, total, complete=True)
    index.text.keep_in_order()


def _read(
    index: Index, tables: Mapping[str, Mapping[str, Document]], rows: list[Rows]
) -> Iterator[int]:
    read = 0
    for table in RECORD_TYPES:
        ids = list(tables[table])
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            found = [(id_, tables[table].get(id_)) for id_ in some if (table, id_) not in index]
            documents = [(id_, held) for id_, held in found if held is not None]
            rows.append(index.add(table, documents))
            read += len(some)
            yield read
