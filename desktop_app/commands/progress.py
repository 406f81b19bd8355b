"""How far something is, told in the terminal where it takes long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from desktop_app import gettext as _
from desktop_app.domain.counts import number
from desktop_app.export.progress import UNWATCHED, Progress, Stage

if TYPE_CHECKING:
    from desktop_app.search import Search

_LONG, _AGAIN = 1.0, 0.2
"""Seconds before the first word, and between two."""


@contextmanager
def watched() -> Iterator[Progress]:
    """Progress on one line of standard error, wiped at the end; none where nobody watches it."""
    with _line() as line:
        yield line or UNWATCHED


def read_all(finder: "Search") -> None:
    """Wait until all that is searched has been read, telling how far that is."""
    with _line() as line:
        while not finder.wait(_AGAIN):
            if line is not None:
                line.tell(Stage.READING, finder.progress.read, finder.progress.total)


@contextmanager
def _line() -> "Iterator[_Line | None]":
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    line = _Line()
    try:
        yield line
    finally:
        line.wipe()


class _Line(Progress):
    def __init__(self) -> None:
        self._stage = Stage.READING
        self._steps = self._done = self._wide = 0
        self._next = monotonic() + _LONG

    def begin(self, stage: Stage, steps: int = 0) -> None:
        """Tell of another stage."""
        self._stage, self._steps, self._done = stage, steps, 0
        self.heed()

    def step(self) -> None:
        """Count."""
        self._done += 1
        self.heed()

    def heed(self) -> None:
        """Tell, where it was not told just now."""
        self.tell(self._stage, self._done, self._steps)

    def tell(self, stage: Stage, done: int, steps: int) -> None:
        """The same of a stage that somebody else counts."""
        if monotonic() < self._next:
            return
        self._next = monotonic() + _AGAIN
        text = stage.value
        if steps:
            count = number(min(done, steps))
            told = _("{stage} {count} of {all}")
            text = told.format(stage=text, count=count, all=number(steps))
        self._show(text)

    def wipe(self) -> None:
        """Leave nothing of it."""
        if self._wide:
            self._show("")
            self._show("")

    def _show(self, text: str) -> None:
        sys.stderr.write(f"\r{text:<{self._wide}}")
        sys.stderr.flush()
        self._wide = len(text)
