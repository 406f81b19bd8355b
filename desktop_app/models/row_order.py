"""Rows in the order of a key, worked out a little at a time and kept."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from desktop_app.domain.filtering.row_column import CodedColumn, RowColumn

R = TypeVar("R")
_RUN = 4096
"""Numbers that are sorted between two chances to stop; sorted runs are merged at the end."""


class RowOrder(Generic[R]):
    """Row numbers by a key, ascending or descending; rows of equal keys keep their order."""

    def __init__(self, key: Callable[[R], Any]) -> None:
        self._keys: CodedColumn[R, Any] = CodedColumn(key)
        self._orders: dict[bool, Sequence[int]] = {}
        self._version = -1

    @property
    def keys(self) -> RowColumn[R, int]:
        """The keys of the rows, to be told of other rows."""
        return self._keys

    def ready(self, *, descending: bool) -> bool:
        """Whether the order is known."""
        fresh = self._keys.ready and self._version == self._keys.version
        return fresh and descending in self._orders

    def fill(self, *, descending: bool) -> Iterator[None]:
        """Work the order out, some of it at each step."""
        yield from self._keys.fill()
        if self._version != self._keys.version:
            self._orders, self._version = {}, self._keys.version
        distinct, codes = self._keys.distinct, self._keys.values
        places: list[int] = []
        yield from _sorting(places, range(len(distinct)), distinct.__getitem__)
        ranks = [0] * len(distinct)
        for rank, place in enumerate(places):
            ranks[place] = rank
        yield
        of_rows = list(map(ranks.__getitem__, codes))
        yield
        order: list[int] = []
        numbers = range(len(codes))
        yield from _sorting(order, numbers[::-1] if descending else numbers, of_rows.__getitem__)
        if descending:
            order.reverse()
        self._orders[descending] = order

    def order(self, *, descending: bool) -> Sequence[int]:
        """All row numbers in their order; works out what is missing."""
        if not self.ready(descending=descending):
            for _step in self.fill(descending=descending):
                pass
        return self._orders[descending]


def _sorting(into: list[int], numbers: Sequence[int], key: Callable[[int], Any]) -> Iterator[None]:
    for start in range(0, len(numbers), _RUN):
        into += sorted(numbers[start : start + _RUN], key=key)
        yield
    into.sort(key=key)
    yield
