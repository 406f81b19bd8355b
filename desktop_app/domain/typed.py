"""Records as a library has them, but one as an open form would have it."""

from collections.abc import Sequence

from desktop_app.domain.records import Record, table_of
from desktop_app.domain.references import references
from desktop_app.domain.visible import Reader


class Typed:
    """A reader of whom one record is asked as it is typed; a new one is there too."""

    def __init__(self, reader: Reader, record: Record) -> None:
        self._reader = reader
        self._record = record
        self._key = (table_of(record), record.id)
        self._named = frozenset((each.table, each.id) for each in references(record))

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None where there is none of that id."""
        if (table, record_id) == self._key:
            return self._record
        return self._reader.get(table, record_id)

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        """Ids of the records of table `by` that name the record."""
        stored = tuple(self._reader.naming(table, record_id, by))
        if by != self._key[0]:
            return stored
        others = tuple(each for each in stored if each != self._key[1])
        if (table, record_id) not in self._named:
            return others
        return stored if self._key[1] in stored else (*others, self._key[1])
