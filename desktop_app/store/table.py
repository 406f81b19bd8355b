"""TinyDB's table over a library: a write costs what it changes, and is made whole or not at all."""

import copy
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import Any

from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from desktop_app import gettext as _
from desktop_app.store.storage import LibraryStorage
from desktop_app.store.table_draft import TableDraft


class LoggedTable(Table):
    """A table with int ids; over any storage but LibraryStorage it is TinyDB's own."""

    _seen = 0

    def search(self, cond: QueryLike) -> list[Document]:
        """Documents that match, each the caller's own."""
        self._catch_up()
        return copy.deepcopy(super().search(cond))

    def update(
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Update matching documents; over a library only those are copied."""
        if doc_ids is None and cond is not None and isinstance(self._storage, LibraryStorage):
            return super().update(fields, doc_ids=self._matching(cond))
        return super().update(fields, cond, doc_ids)

    def remove(
        self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None
    ) -> list[int]:
        """Remove matching documents."""
        if doc_ids is None and cond is not None and isinstance(self._storage, LibraryStorage):
            return super().remove(doc_ids=self._matching(cond))
        return super().remove(cond, doc_ids)

    def _matching(self, cond: QueryLike) -> list[int]:
        rows = self._read_table().items()
        return [self.document_id_class(id_) for id_, document in rows if cond(document)]

    def _catch_up(self) -> None:
        """Forget what was cached before somebody else wrote."""
        storage = self._storage
        if isinstance(storage, LibraryStorage) and self._seen != storage.version:
            self.clear_cache()
            self._next_id = None
            self._seen = storage.version

    def _get_next_id(self) -> int:
        self._catch_up()
        next_id: int = super()._get_next_id()  # type: ignore[no-untyped-call]
        return next_id

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        storage = self._storage
        if not isinstance(storage, LibraryStorage):
            super()._update_table(updater)
            return
        self._catch_up()
        draft = TableDraft(storage.slices(self.name), self.document_id_class)
        updater(draft)
        label = _("Edit of {table}").format(table=self.name)
        storage.commit(draft.changes(self.name), label, [self.name])
        self._seen = storage.version
        self.clear_cache()
