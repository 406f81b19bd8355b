"""Finds out, between other things, which years a library tells of."""

from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.edit import Change
from desktop_app.domain.years import Years
from desktop_app.library import Library
from desktop_app.views.stepwise import Stepwise
from desktop_app.views.user_input import UserInput

_SLICE, _PAUSE = 0.002, 6
"""Seconds of reading at a time, and milliseconds between: nobody waits for the years."""

_MANY = 1_000
"""Changes from which on they are taken in a little at a time."""

_TABLES = ("groups", "leadership", "atrocities", "relations")


class LibraryYears(QObject):
    """Reads the dates of a library a little at a time, and follows its edits."""

    found = Signal(object, object)
    """The earliest and the latest `Day`; None where the library has no date."""

    def __init__(self, parent: QObject, library: Library, user: UserInput) -> None:
        super().__init__(parent)
        self._library = library
        self._years = Years()
        self._rest: Iterator[None] = iter(())
        self._steps = Stepwise(self, _SLICE, _PAUSE)
        self._steps.rest_while(lambda: user.busy)
        library.subscribe(self._follow)

    def start(self) -> None:
        """Read the library; `found` tells when it is done."""
        self._rest = self._read()
        self._steps.start(self._rest, self._tell)

    def stop(self) -> None:
        """Read no further."""
        self._steps.stop()

    def _read(self) -> Iterator[None]:
        for table in _TABLES:
            documents = self._library.slices(table)
            for id_ in tuple(documents):
                if (document := documents.get(id_)) is not None:  # else deleted since
                    self._years.take(document)
                yield

    def _follow(self, changes: Sequence[Change]) -> None:
        before = self._years.first, self._years.last
        documents = [each.after for each in changes if each.table in _TABLES and each.after]
        if len(documents) > _MANY:
            self._rest = chain(self._rest, map(self._years.take, documents))
            self._steps.start(self._rest, self._tell)
            return
        for document in documents:
            self._years.take(document)
        if before != (self._years.first, self._years.last) and not self._steps.busy:
            self._tell()

    def _tell(self) -> None:
        self.found.emit(self._years.first, self._years.last)
