"""A table as TinyDB reads it: each look-up decodes anew, so nothing handed out is the store."""

from collections.abc import Iterator, Mapping
from typing import Any

from desktop_app.store.documents import decode


class DecodedRows(Mapping[str, dict[str, Any]]):
    """The documents of one table by id."""

    __slots__ = ("slices",)

    def __init__(self, slices: Mapping[str, bytes]) -> None:
        """Decode these records when they are asked for."""
        self.slices = slices

    def __getitem__(self, id_: str) -> dict[str, Any]:
        """A new copy of the document; raises KeyError."""
        return decode(self.slices[id_])

    def __iter__(self) -> Iterator[str]:
        """The ids in file order."""
        return iter(self.slices)

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self.slices)

    def __contains__(self, id_: object) -> bool:
        """Whether the table holds the document; nothing is decoded for it."""
        return id_ in self.slices
