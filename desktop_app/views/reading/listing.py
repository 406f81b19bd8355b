"""A list in a text that may be very long: its first rows, and a link that writes more of them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QTextCursor

from desktop_app.domain.counts import and_more
from desktop_app.views.writer import Link, Span, Writer

T = TypeVar("T")

MORE = "more"
"""Stands for a table in a link that goes nowhere, but writes more of a list: the id is its key."""

STEP = 100
"""Rows that are shown at first, and added when more are wanted."""

PORTION = 10
"""Rows that are written without a pause."""


class Listing(Generic[T]):
    """Gives its items to `write`, a few at a time; writes a first portion at once."""

    def __init__(
        self,
        writer: Writer,
        key: str,
        items: Sequence[T],
        write: Callable[[Sequence[T]], None],
        portion: int = PORTION,
    ) -> None:
        self._writer = writer
        self._link = Link(MORE, key)
        self._items = items
        self._write = write
        self._portion = portion
        self._written = 0
        self._wanted = STEP
        self._rest: QTextCursor | None = None
        self.write_portion()

    @property
    def left(self) -> int:
        """How many items are not written."""
        return len(self._items) - self._written

    @property
    def rest(self) -> QTextCursor | None:
        """Where the text says how many are left; None where none are."""
        return self._rest if self.left else None

    def want_more(self) -> None:
        """Show another hundred."""
        self._wanted = self._written + STEP

    @property
    def wants(self) -> bool:
        """Whether something that is wanted is not written."""
        return bool(self.left) and self._written < self._wanted

    def write_portion(self) -> None:
        """Write some of what is left in place of the link."""
        if self._rest is not None:
            self._writer.rewrite(self._rest)
        some = self._items[self._written : self._written + self._portion]
        if some:
            self._write(some)
        self._written += len(some)
        if self.left:
            self._writer.line([Span(and_more(self.left), link=self._link)], above=4, below=4)
            self._rest = self._writer.bookmark()
