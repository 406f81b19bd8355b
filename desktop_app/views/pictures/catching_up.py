"""A picture of much follows the day where it rests; a picture of little follows at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MANY = 150
"""More records than these are drawn where the day rests."""

_REST, _PAUSE = 120, 600
"""Milliseconds without another day, and without another key."""


class CatchingUp(QObject):
    """Draws one picture; of several wishes in a row, the last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wish: Callable[[], None] = _nothing
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._draw)

    def draw(self, records: int, draw: Callable[[], None], *, typed: bool = False) -> None:
        """Draw a picture of so many records, at once or soon: once a typist pauses, if `typed`."""
        self._wish = draw
        if records > MANY:
            self._rest.start(_PAUSE if typed else _REST)
        else:
            self._rest.stop()
            self._draw()

    def _draw(self) -> None:
        wish, self._wish = self._wish, _nothing
        wish()


def _nothing() -> None:
    pass
