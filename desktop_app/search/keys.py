"""Which record a number is of."""

from collections.abc import Sequence

from desktop_app.domain.records import RECORD_TYPES

Key = tuple[str, str]

_TABLES = tuple(RECORD_TYPES)


class Keys:
    """Table and id by number: a pair for each of very many would take several times the memory."""

    def __init__(self) -> None:
        self._tables = bytearray()
        self._ids: list[str] = []

    def add(self, table: str, ids: Sequence[str]) -> None:
        """Number further records of a table."""
        self._tables += bytes([_TABLES.index(table)]) * len(ids)
        self._ids += ids

    def __len__(self) -> int:
        """How many numbers there are."""
        return len(self._ids)

    def __getitem__(self, number: int) -> Key:
        """The record of a number."""
        return _TABLES[self._tables[number]], self._ids[number]
