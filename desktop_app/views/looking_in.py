"""Sees that a library opened hastily is whole, a little at a time, once it is on the screen."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from desktop_app.library import Library, StoreError
from desktop_app.views.stepwise import Stepwise


class LookingIn(QObject):
    """Looks into the records of one library; of most that was done before."""

    whole = Signal()
    """Every record can be read."""

    damaged = Signal()
    """A record cannot be read: the library can only be salvaged."""

    def __init__(self, parent: QObject, library: Library) -> None:
        super().__init__(parent)
        self._library = library
        self._steps = Stepwise(self, pause=1)

    def rest_while(self, busy: Callable[[], bool]) -> None:
        """From now on look at nothing while the user does something."""
        self._steps.rest_while(busy)

    def begin(self) -> None:
        """Start to look."""
        self._steps.start(self._walk(), self._steps.stop)

    def stop(self) -> None:
        """Look no further."""
        self._steps.stop()

    def _walk(self) -> Iterator[None]:
        try:
            yield from self._library.look_in()
        except StoreError:
            self.damaged.emit()
        else:
            self.whole.emit()
