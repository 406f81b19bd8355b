"""A list in a text that may be very long: its first rows, and a link that writes more of them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QTextCursor

from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.views.writer import Link, Span, Writer

T = TypeVar("T")

MORE = "more"
"""Stands for a table in a link that goes nowhere, but writes more of a list: the id is its key."""

STEP = 100


class Listing(Generic[T]):
    """Gives its items to `write`, `step` of them at a time."""

    def __init__(
        self,
        writer: Writer,
        key: str,
        items: Sequence[T],
        write: Callable[[Sequence[T]], None],
        step: int = STEP,
    ) -> None:
        self._writer = writer
        self._link = Link(MORE, key)
        self._items = items
        self._write = write
        self._step = step
        self._written = 0
        self._rest: QTextCursor | None = None

    def write_more(self) -> QTextCursor | None:
        """Write the next ones in place of the link; returns where they begin, None at first."""
        begin = self._rest
        if begin is not None:
            self._writer.rewrite(begin)
        some = self._items[self._written : self._written + self._step]
        if some:
            self._write(some)
        self._written += len(some)
        left = len(self._items) - self._written
        if left:
            self._writer.line([Span(_more(left), link=self._link)], above=4, below=4)
            self._rest = self._writer.bookmark()
        return begin


def _more(left: int) -> str:
    return ngettext("and {count} more", "and {count} more", left).format(count=number(left))
