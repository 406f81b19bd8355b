"""One value of every row, worked out when first needed and kept for rows that stay."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import compress, count
from operator import is_, is_not
from typing import Generic, TypeVar

R = TypeVar("R")
V = TypeVar("V", bound=Hashable)
_SLICE = 256
"""Values that are worked out between two chances to stop."""


class RowColumn(Generic[R, V]):
    """The values of `make` by row number."""

    def __init__(self, make: Callable[[R], V]) -> None:
        self._make = make
        self._rows: Sequence[R] = ()
        self._values: list[V | None] = []
        self._before: tuple[Sequence[R], list[V | None]] | None = None
        self._foreseen: tuple[Sequence[R], list[V | None]] | None = None
        self._filled = 0
        self.version = 0
        """Another one where values may have changed."""

    @property
    def ready(self) -> bool:
        """Whether no value is missing."""
        return self._before is None and self._filled >= len(self._rows)

    def follow(self, rows: Sequence[R]) -> None:
        """Take other rows; what is known of those that are there already will be kept."""
        if self._before is None and self._values:
            self._before = (self._rows, self._values)
        self._rows, self._values, self._filled = rows, [], 0
        self.version += 1

    def foresee(self, rows: Sequence[R]) -> Iterator[None]:
        """Work out the values of rows that will be taken next, some at each step."""
        ahead: RowColumn[R, V] = RowColumn(self._make)
        ahead._rows, ahead._values, ahead._before = self._rows, self._values, self._before
        ahead.follow(rows)
        yield from ahead.fill()
        self._foreseen = rows, ahead._values

    def put(self, at: int) -> None:
        """Work one value out anew: the row of that number is another one, or new at the end."""
        if not self._values and at > 0:
            return
        value = self._make(self._rows[at])
        if at < len(self._values):
            self._values[at] = value
        else:
            self._filled += self._filled == len(self._values)
            self._values.append(value)
        self.version += 1

    def fill(self) -> Iterator[None]:
        """Work out what is missing, some at each step; goes on where an earlier walk stopped."""
        if len(self._values) != len(self._rows):
            self._values = self._kept()
            yield
        values, rows = self._values, self._rows
        while self._filled < len(rows) and rows is self._rows:
            end = min(self._filled + _SLICE, len(rows))
            if None in values[self._filled : end]:
                for at in range(self._filled, end):
                    if values[at] is None:
                        values[at] = self._make(rows[at])
            self._filled = end
            yield

    @property
    def values(self) -> Sequence[V]:
        """All values; works out what is missing."""
        if not self.ready:
            for _step in self.fill():
                pass
        return self._values  # type: ignore[return-value]

    def _kept(self) -> list[V | None]:
        foreseen, self._foreseen = self._foreseen, None
        if foreseen is not None and _same(foreseen[0], self._rows):
            self._before = None
            return foreseen[1]
        if self._before is None:
            return [None] * len(self._rows)
        rows, values = self._before
        self._before = None
        known = min(len(rows), len(values))
        least = min(known, len(self._rows))
        first = _alike(rows, self._rows, least)
        last = _alike(reversed(rows), reversed(self._rows), least - first)
        if known < len(rows):  # the end of both is not told of
            last = 0
        before, after = slice(first, known - last), slice(first, len(self._rows) - last)
        between = dict(zip(map(id, rows[before]), values[before], strict=True))
        others = map(between.get, map(id, self._rows[after]))
        return [*values[:first], *others, *values[known - last : known]]


def _same(some: Sequence[R], others: Sequence[R]) -> bool:
    """Whether these are the very same rows."""
    return len(some) == len(others) and all(map(is_, some, others))


def _alike(some: Iterable[R], others: Iterable[R], most: int) -> int:
    """How many of the first are the very same, `most` at most."""
    return min(most, next(compress(count(), map(is_not, some, others)), most))


class CodedColumn(RowColumn[R, int], Generic[R, V]):
    """Values of which few differ: `values` are places in `distinct`, which holds each once."""

    def __init__(self, make: Callable[[R], V]) -> None:
        super().__init__(self._code)
        self._make_value = make
        self._codes: dict[V, int] = {}
        self.distinct: list[V] = []
        """Some may be of rows that are gone."""

    def _code(self, row: R) -> int:
        value = self._make_value(row)
        code = self._codes.get(value)
        if code is None:
            code = self._codes[value] = len(self.distinct)
            self.distinct.append(value)
        return code
