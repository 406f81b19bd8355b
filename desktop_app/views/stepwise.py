"""Long work done a little at a time, so that the window goes on answering."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer

_SLICE = 0.012
"""Seconds of work between two looks at what the user does."""


class Stepwise(QObject):
    """Runs one iterator at a time, between events; a new one takes the place of the old."""

    def __init__(self, parent: QObject, seconds: float = _SLICE, pause: int = 0) -> None:
        """Work for some `seconds` at a time, with a pause of milliseconds between two slices."""
        super().__init__(parent)
        self._seconds = seconds
        self._pause = pause
        self._rests: Callable[[], bool] = lambda: False
        self._work: Iterator[object] | None = None
        self._done: Callable[[], None] = lambda: None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there is work left."""
        return self._work is not None

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on do nothing while something else goes on."""
        self._rests = busy

    def start(self, work: Iterator[object], done: Callable[[], None]) -> None:
        """Walk the iterator to its end; `done` is called then. A first slice runs at once."""
        self._work, self._done = work, done
        self._timer.start(self._pause)
        self._step()

    def stop(self) -> None:
        """Give up what is left."""
        self._work = None
        self._timer.stop()

    def _step(self) -> None:
        if self._rests():
            return
        until = monotonic() + self._seconds
        while self._work is not None and monotonic() < until:
            try:
                next(self._work)
            except StopIteration:
                self.stop()
                self._done()
                return
