"""A picture of much follows the day where it rests; a picture of little follows at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MANY = 150
"""More records than these are drawn where the day rests."""

_REST = 120
"""Milliseconds without another day."""


class CatchingUp(QObject):
    """Draws one picture; of several wishes in a row, the last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wish: Callable[[], None] = _nothing
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._draw)

    def draw(self, records: int, draw: Callable[[], None]) -> None:
        """Draw a picture of so many records, at once or soon."""
        self._wish = draw
        if records > MANY:
            self._rest.start()
        else:
            self._rest.stop()
            self._draw()

    def _draw(self) -> None:
        wish, self._wish = self._wish, _nothing
        wish()


def _nothing() -> None:
    pass
