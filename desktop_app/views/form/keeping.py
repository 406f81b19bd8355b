"""What stands in a small form is kept as drafts until it is a record or given up."""

from collections.abc import Callable, Sequence
from os import urandom
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.library import Library, StoreError
from desktop_app.views.waiting import later

_AFTER = 500
"""Milliseconds after the last key."""


class Keeping(QObject):
    """One draft for each document that says something; none once the form is settled."""

    failed = Signal(str)
    """Why the disk holds nothing of what is typed."""

    def __init__(
        self,
        parent: QObject,
        library: Library,
        table: str,
        documents: Callable[[], Sequence[dict[str, Any]]],
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._table = table
        self._documents = documents
        self._id = f"new-{urandom(4).hex()}"
        self._kept: set[str] = set()
        self._settled = False
        self._wait = later(self, _AFTER, self.now)

    def soon(self) -> None:
        """Something was typed."""
        self._wait.start()

    def leave(self) -> None:
        """The form is taken away as it is: what was typed last is kept at once."""
        if self._wait.isActive():
            self.now()

    def now(self) -> None:
        """Put what was typed on disk."""
        self._wait.stop()
        if self._settled:
            return
        documents = [each for each in self._documents() if each]
        ids = [f"{self._id}-{number}" if number else self._id for number in range(len(documents))]
        try:
            for id_, document in zip(ids, documents, strict=True):
                self._library.drafts.keep(self._table, id_, document, {})
                self._kept.add(id_)
            self._forget(self._kept - set(ids))
        except StoreError as error:
            self.failed.emit(str(error))

    def settle(self) -> None:
        """The form is done with: nothing of it is to be offered again."""
        self._settled = True
        self._wait.stop()
        try:
            self._forget(set(self._kept))
        except StoreError as error:
            self.failed.emit(str(error))

    def _forget(self, ids: set[str]) -> None:
        for id_ in ids:
            self._library.drafts.discard(self._table, id_)
            self._kept.discard(id_)
