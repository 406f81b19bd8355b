"""Changes taken into an index: a few at once, very many by and by."""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.search.index import Index
from desktop_app.search.running_text import Rows

Held = Mapping[str, Mapping[str, bytes | None]]
"""What records are now, by table and id; None where one is gone."""

_AT_ONCE = 256
"""Changed records taken in together: what each costs by itself is shared."""

_STEP = 32
"""The same of those that were put off: others wait for no more."""


class Following:
    """Keeps an index as its tables are. Whoever calls it holds the lock of the index."""

    def __init__(self, index: Index, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        self._index = index
        self._tables = tables
        self._late: dict[str, dict[str, None]] = {table: {} for table in RECORD_TYPES}

    @property
    def left(self) -> int:
        """How many records that changed are not taken in yet."""
        return sum(map(len, self._late.values()))

    def take_in(self, held: Held) -> None:
        """Find records as they are now."""
        index = self._index
        rows: list[Rows] = []
        for table, records in held.items():
            for record_id, now in records.items():
                if now is None:
                    index.drop(table, record_id)
            there = [(record_id, now) for record_id, now in records.items() if now is not None]
            starts = range(0, len(there), _AT_ONCE)
            rows += [index.add(table, there[start : start + _AT_ONCE]) for start in starts]
        index.text.add(rows)
        index.learn(rows)

    def put_off(self, changed: Mapping[str, Collection[str]]) -> None:
        """Let `catch_up` take in records, by table, as they are then."""
        for table, ids in changed.items():
            self._late[table].update(dict.fromkeys(ids))

    def catch_up(self) -> Iterator[None]:
        """Take in what was put off, some at each step, until nothing is left."""
        while self.left:
            for table, late in self._late.items():
                some = tuple(islice(late, _STEP))
                for record_id in some:
                    del late[record_id]
                if some:
                    now = self._tables[table]
                    self.take_in({table: {record_id: now.get(record_id) for record_id in some}})
                    yield
            for _step in self._index.hear() if not self.left else ():
                yield
