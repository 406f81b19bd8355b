"""Cyclic garbage is let go of on the thread that paints, and on no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 500
"""Milliseconds between two looks at how much has come together."""


class Collecting(QObject):
    """Takes the place of Python's own collecting until it is ended.

    Python collects on whatever thread happens to make the next object. A Qt object that is let go
    of on another thread than its own takes the whole program with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Collect from now on, once there is something to look at."""
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
