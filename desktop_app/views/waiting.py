"""Doing something a little later."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer that does it once, so long after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer


_FRAME = 16
"""Milliseconds in which whoever still moves something has moved it on."""


class Rest(QObject):
    """Does something where a while has passed without another wish for it.

    What comes just then, such as the next day of a ride that takes long, has its turn first: it
    puts it off once more.
    """

    def __init__(self, parent: QObject, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self._turn = later(self, _FRAME, act)
        self._while = later(self, 0, self._turn.start)

    def start(self, milliseconds: int) -> None:
        """Wait anew for so long."""
        self._turn.stop()
        self._while.start(milliseconds)

    def stop(self) -> None:
        """Do it no more."""
        self._turn.stop()
        self._while.stop()
