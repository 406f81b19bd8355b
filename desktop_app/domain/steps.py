"""Work that is done some at a time, by whoever has the time."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def finished(steps: Generator[object, None, T]) -> T:
    """What the work comes to, done all at once."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            found: T = done.value
            return found
