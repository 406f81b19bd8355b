"""Cyclic garbage is let go of on the thread that paints, and on no other."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.collector import set_aside

_PAUSE = 500
"""Milliseconds between two looks at how much has come together."""

_PATIENCE = 40
"""Looks in a row that are put off: there may be garbage, but who types for long has some too."""

_OLDEST = 2
"""The generation of objects that stayed when those before were collected."""

_RECORDS = 100_000
"""New objects: more than any dialog makes, and fewer than the sheet of a large group."""


class Collecting(QObject):
    """Takes the place of Python's own collecting until it is ended.

    Python collects on whatever thread happens to make the next object. A Qt object that is let go
    of on another thread than its own takes the whole program with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._rests: Callable[[], bool] = lambda: False
        self._put_off = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)

    def begin(self, busy: Callable[[], bool] = lambda: False) -> None:
        """Collect from now on, once there is something to look at; a `busy` user comes first."""
        self._rests = busy
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        """Collect the oldest generation that is due, as Python would.

        What has come in great numbers, since the last look or by and by, are records, which stay
        for a while: to walk them would hold the window up in vain.
        """
        if self._rests() and self._put_off < _PATIENCE:
            self._put_off += 1
            return
        self._put_off = 0
        counts = gc.get_count()
        due = (n for n in (2, 1, 0) if counts[n] > gc.get_threshold()[n])
        generation = next(due, None)
        if counts[0] > _RECORDS or (generation == _OLDEST and _old_ones() > _RECORDS):
            set_aside()
        elif generation is not None:
            gc.collect(generation)


def _old_ones() -> int:
    """How many objects a collection of all would walk, but for young ones."""
    return len(gc.get_objects(_OLDEST))
