"""Errors that nobody foresaw: the details go to a log, one sentence to the user."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _


class Trouble(QObject):
    """Takes what Python would print as a traceback, from any thread.

    `noted` writes an error to a log and returns the log; it raises OSError where it cannot.
    """

    _met = Signal(str)

    def __init__(
        self, window: Callable[[], QWidget | None], noted: Callable[[BaseException], Path]
    ) -> None:
        super().__init__()
        self._window = window
        self._noted = noted
        self._telling = False
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """From now on no error goes unheard."""
        sys.excepthook = self.meet
        threading.excepthook = self._meet_in_thread

    def meet(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and tell of it; Ctrl+C in the terminal closes the window."""
        if issubclass(kind, KeyboardInterrupt):
            window = self._window()
            if window is not None:
                window.close()
            return
        sentence = _("Something went wrong that should not have ({kind}). What was saved is safe.")
        told = sentence.format(kind=kind.__name__)
        try:
            log = self._noted(error.with_traceback(trace))
        except OSError:
            log = None
        if log is not None:
            told += " " + _("The details are in {log}.").format(log=log)
        self._met.emit(told)

    def _meet_in_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self.meet(met.exc_type, met.exc_value, met.exc_traceback)

    def _tell(self, sentence: str) -> None:
        window = self._window()
        if window is None or self._telling:
            return
        from desktop_app.views.messages import tell

        self._telling = True
        tell(window, sentence)
        self._telling = False
