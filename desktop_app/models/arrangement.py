"""Which rows of a table are shown, and in which order: what is costly is worked out by steps."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain, compress
from typing import Any, Generic, TypeVar

from desktop_app.domain.filtering.facet import Narrowable
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.narrowing import Narrowing
from desktop_app.domain.filtering.row_column import CodedColumn, RowColumn
from desktop_app.models.row_order import RowOrder

R = TypeVar("R")
V = TypeVar("V", bound=Hashable)


class Arrangement(Generic[R]):
    """Filters and order of the rows of one table.

    `text` is a row as its words are looked for; `keys` gives what sorts by each column.
    """

    def __init__(
        self,
        table: Narrowable[R] | None,
        text: Callable[[R], str],
        keys: Sequence[Callable[[R], Any]],
    ) -> None:
        self.filters: Filters = NO_FILTERS
        self.sorted_by: tuple[int, bool] | None = None
        """Number of a column, and whether it is descending."""
        self.narrowing: Narrowing[R] = Narrowing(table, text)
        self._orders = [RowOrder(key) for key in keys]
        self._kept: list[RowColumn[R, Any]] = []
        self._rows: Sequence[R] = ()

    def keep(self, make: Callable[[R], V]) -> CodedColumn[R, V]:
        """A value of every row, kept like those that filters and order ask for."""
        column: CodedColumn[R, V] = CodedColumn(make)
        column.follow(self._rows)
        self._kept.append(column)
        return column

    def follow(self, rows: Sequence[R]) -> None:
        """Take other rows."""
        self._rows = rows
        self.narrowing.follow(rows)
        for column in self._others():
            column.follow(rows)

    def foresee(self, rows: Sequence[R]) -> Iterator[None]:
        """Work out what is kept of rows that will be taken next, some of it at each step."""
        for column in self._kept:
            yield from column.foresee(rows)

    def put(self, at: int) -> None:
        """Take in that the row of a number is another one, or new at the end."""
        self.narrowing.put(at)
        for column in self._others():
            column.put(at)

    def work(self) -> Iterator[None]:
        """Work out what filters and order ask for, some of it at each step."""
        for column in self.narrowing.missing(self.filters):
            yield from column.fill()
        if self.sorted_by is not None:
            number, descending = self.sorted_by
            order = self._orders[number]
            if not order.ready(descending=descending):
                yield from order.fill(descending=descending)

    def visible(self) -> list[int]:
        """The numbers of the rows that pass the filters, in their order."""
        mask = self.narrowing.mask(self.filters)
        if self.sorted_by is None:
            numbers = range(len(self._rows))
            return list(numbers) if mask is None else list(compress(numbers, mask))
        number, descending = self.sorted_by
        order = self._orders[number].order(descending=descending)
        if mask is None:
            return list(order)
        return list(filter(mask.__getitem__, order))

    def _others(self) -> Iterator[RowColumn[R, Any]]:
        return chain((order.keys for order in self._orders), self._kept)
