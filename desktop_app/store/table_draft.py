"""A private view of a table for TinyDB's updaters: nothing is real until it is committed."""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from desktop_app.domain.edit import Change
from desktop_app.store.documents import decode, encode


class TableDraft(MutableMapping[Any, dict[str, Any]]):
    """A table's documents by id; reading makes a copy, writing stays here."""

    def __init__(self, slices: Mapping[str, bytes], id_class: type) -> None:
        """Draft over the records held; ids of another class than this name no document."""
        self._slices = slices
        self._id_class = id_class
        self._new: dict[str, dict[str, Any]] = {}
        self._gone: dict[str, None] = {}

    def __contains__(self, id_: object) -> bool:
        """Whether the draft has the document."""
        if not isinstance(id_, self._id_class):
            return False
        name = str(id_)
        return name in self._new or (name in self._slices and name not in self._gone)

    def __getitem__(self, id_: object) -> dict[str, Any]:
        """The draft's own copy of the document; raises KeyError."""
        if id_ not in self:
            raise KeyError(id_)
        name = str(id_)
        if name not in self._new:
            self._new[name] = decode(self._slices[name])
        return self._new[name]

    def __setitem__(self, id_: object, document: dict[str, Any]) -> None:
        """Put a document in place."""
        self._new[str(id_)] = document
        self._gone.pop(str(id_), None)

    def __delitem__(self, id_: object) -> None:
        """Take a document out; raises KeyError."""
        if id_ not in self:
            raise KeyError(id_)
        name = str(id_)
        self._new.pop(name, None)
        if name in self._slices:
            self._gone[name] = None

    def __iter__(self) -> Iterator[Any]:
        """The ids, those held first."""
        names = dict.fromkeys(name for name in self._slices if name not in self._gone)
        return iter([self._id_class(name) for name in names | dict.fromkeys(self._new)])

    def __len__(self) -> int:
        """How many documents the draft has."""
        return sum(1 for _id in self)

    def clear(self) -> None:
        """Take every document out."""
        self._new.clear()
        self._gone = dict.fromkeys(self._slices)

    def changes(self, table: str) -> list[Change]:
        """What the draft changes in the table held."""
        removed = [Change(table, id_, self._slices[id_], None) for id_ in self._gone]
        after = {id_: encode(document) for id_, document in self._new.items()}
        return removed + [
            Change(table, id_, self._slices.get(id_), slice_)
            for id_, slice_ in after.items()
            if self._slices.get(id_) != slice_
        ]
