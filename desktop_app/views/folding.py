"""Brings db.json up to date when the user pauses, on a thread that paints nothing."""

import threading
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.edit import Change
from desktop_app.library import ChangedOutside, Library, StoreError

_FOLD_AFTER = 4000
"""Milliseconds without an edit after which db.json is brought up to date."""


class Folding(QObject):
    """Folds one library until it is closed."""

    failed = Signal(str)
    """Why db.json was not rewritten; empty once it is."""

    overtaken = Signal(str)
    """Another program rewrote db.json: only opening it again brings both together."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._thread: threading.Thread | None = None
        self._is_copied = False
        self._was_refused = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_FOLD_AFTER)
        self._pause.timeout.connect(self._start)
        library.subscribe(self._follow)
        library.subscribe_to_refusals(self._follow_refusal)
        self._pause.start()  # for what an earlier session could not fold

    def may_close(self, parent: QWidget) -> bool:
        """Fold the rest; where that fails, ask: False where the user would rather stay.

        Asked here and not told at the next opening: the edits come back by themselves then, but
        until then whoever copies db.json copies a library without them, and a log that is gone
        never brings them back.
        """
        self._pause.stop()
        self._wait()
        while self._library.unfolded and not self._is_copied and (why := self._why_not_folded()):
            from desktop_app.views.messages import asked

            again, close, stay = _("Try again"), _("Close"), _("Stay")
            details = _("Until it is rewritten, other programs do not see your latest edits in it.")
            answer = asked(parent, why, details, (again, close, stay))
            if answer != again:
                return answer == close
        return True

    def copied(self) -> None:
        """Everything was saved elsewhere: closing asks no more."""
        self._is_copied = True

    def finish(self) -> None:
        """Let go of the library; what could not be folded was asked about before."""
        self._pause.stop()
        self._wait()
        with suppress(StoreError):
            self._library.close()

    def _follow(self, _changes: Sequence[Change]) -> None:
        self._pause.start()

    def _follow_refusal(self, _why: str) -> None:
        """A fold may mend what refused the edit: it writes a log anew that somebody removed."""
        self._was_refused = True
        self._pause.start()

    def _start(self) -> None:
        if not (self._library.unfolded or self._was_refused):
            return
        if self._thread is not None and self._thread.is_alive():
            self._pause.start()
            return
        self._thread = threading.Thread(target=self._why_not_folded, name="fold")
        self._thread.start()

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def _why_not_folded(self) -> str:
        try:
            self._library.fold()
        except ChangedOutside as error:
            self.overtaken.emit(str(error))
            return str(error)
        except StoreError as error:
            self.failed.emit(str(error))
            return str(error)
        self._was_refused = False
        self.failed.emit("")
        return ""
