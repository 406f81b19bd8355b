"""Reads when and where atrocities happened, a little at a time, when it is first asked for."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.happenings import Happenings
from desktop_app.library import Library
from desktop_app.views.stepwise import Stepwise


class Gathering(QObject):
    """The happenings of one library; they follow its edits."""

    complete = Signal()
    """Everything has been read."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self.happenings = Happenings(partial(library.slices, "atrocities"))
        self._work = Stepwise(self)
        library.subscribe(self.happenings.follow)

    def begin(self) -> None:
        """Start to read, unless that was begun; a small library is read at once."""
        if not self.happenings.complete and not self._work.busy:
            self._work.start(self.happenings.gather(), self.complete.emit)
