"""Work on very many records, some at each step: whoever walks the steps can do other things."""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]
"""What is to be walked to its end, and has a result then."""

_AT_A_TIME = 1024


def finished(steps: Generator[object, None, T]) -> T:
    """The result, at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def parcels(things: Iterable[T], size: int = _AT_A_TIME) -> Iterator[list[T]]:
    """The things, so many of them at a time."""
    rest = iter(things)
    while some := list(islice(rest, size)):
        yield some
