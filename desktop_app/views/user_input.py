"""When the user last did something: what nobody waits for makes room then."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from shiboken6 import isValid

QUIET = 0.3
"""Seconds without a key, a click or a turn of the wheel after which the user is busy no more."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class UserInput(QObject):
    """Watches the window that has the focus until it is stopped.

    A pointer that is on its way to what it will click is no input: just then there is still time to
    make it ready.
    """

    happened = Signal()
    """A key, a click, a drag or a turn of the wheel."""

    def __init__(
        self,
        parent: QObject,
        now: Callable[[], float] = monotonic,
        waits: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take the user for busy, too, as long as he `waits` for something."""
        super().__init__(parent)
        self._waits = waits
        self._now = now
        self._last = now()
        self._acted = False
        self._watched: QWindow | None = None
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    @property
    def busy(self) -> bool:
        """Whether the user did something just now; also right after this was made."""
        return self._now() - self._last < QUIET or self._waits()

    @property
    def acted(self) -> bool:
        """Whether the user did something just now; not right after this was made."""
        return self._acted and self.busy

    def stop(self) -> None:
        """Watch no further."""
        self._watch(None)
        if isinstance(self._application, QGuiApplication):
            self._application.focusWindowChanged.disconnect(self._watch)
            self._application = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that the user does something."""
        if event.type() in _INPUT or _is_drag(event):
            self._note()
            QTimer.singleShot(0, self, self._note)  # it is not over before it is answered
            self.happened.emit()
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self._last, self._acted = self._now(), True

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)


def _is_drag(event: QEvent) -> bool:
    return (
        isinstance(event, QMouseEvent)
        and event.type() is QEvent.Type.MouseMove
        and event.buttons() != Qt.MouseButton.NoButton
    )
