"""What a reader may see of a library: records up to a marking."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from desktop_app.domain.marking import within
from desktop_app.domain.records import Group, Record, table_of


class Reader(Protocol):
    """Whoever can look up records and what names them."""

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when the library has none of that id."""
        ...

    def naming(self, table: str, record_id: str, by: str, /) -> Iterable[str]:
        """Ids of the records of table `by` that name the record."""
        ...


class Visible:
    """A reader for whom records above a marking are not there; counts those that would be shown."""

    def __init__(self, reader: Reader, up_to: str, heed: Callable[[], None] = lambda: None) -> None:
        self._reader = reader
        self._up_to = up_to
        self._heed = heed
        self.withheld: set[tuple[str, str]] = set()

    def get(self, table: str, record_id: str, /) -> Record | None:
        self._heed()
        record = self._reader.get(table, record_id)
        return record if record is not None and self.shows(record) else None

    def heeding(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            self._heed()
            yield record

    def shows(self, *records: Record) -> bool:
        above = [record for record in records if not within(record.marking, self._up_to)]
        if above:
            self.withheld.update((table_of(record), record.id) for record in above)
        return not above

    def whatever(self, table: str, record_id: str) -> Record | None:
        return self._reader.get(table, record_id)

    def naming(self, group: Group, by: str) -> Iterator[Record | None]:
        """The records of table `by` that name the group."""
        for record_id in self._reader.naming("groups", group.id, by):
            self._heed()
            yield self._reader.get(by, record_id)
