"""The sources that can be cited, as a list that narrows while one types."""

from collections.abc import Container, Iterable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.folding import folded
from desktop_app.domain.names import source_line
from desktop_app.domain.records import Source
from desktop_app.domain.source_words import details, in_full, searched
from desktop_app.models.tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
DetailsRole = Qt.ItemDataRole.UserRole + 1
"""The second line of a source."""

CitedRole = Qt.ItemDataRole.UserRole + 2
"""Whether the source is cited already for what one cites for."""

_MOST = 200


class Found(msgspec.Struct, frozen=True):
    """A source and the folded texts in which it is looked for; the first weighs more."""

    source: Source
    said: str
    stored: str


def found(source: Source) -> Found:
    """A source made ready to be looked for."""
    return Found(source, *searched(source))


def in_order(sources: Iterable[Found], first: Sequence[str]) -> tuple[Found, ...]:
    """The sources whose ids come `first`, in that order, then the others, newest records first."""
    by_id = {each.source.id: each for each in sources}
    order = dict.fromkeys((*(each for each in first if each in by_id), *reversed(by_id)))
    return tuple(by_id[each] for each in order)


class SourceChoices(QAbstractListModel):
    """At most 200 of them at a time, the order of the whole kept."""

    def __init__(self, found: Sequence[Found], cited: Container[str]) -> None:
        super().__init__()
        self._all = found
        self._cited = cited
        self._shown: Sequence[Found] = found[:_MOST]

    def set_filter(self, text: str) -> None:
        """Show the sources that hold every word of the text, address and id weighing less."""
        words = folded(text).split()
        said = [each for each in self._all if all(word in each.said for word in words)]
        if len(said) < _MOST and words:
            known = {each.source.id for each in said}
            said += [
                each
                for each in self._all
                if each.source.id not in known
                and all(word in each.said or word in each.stored for word in words)
            ]
        self.beginResetModel()
        self._shown = said[:_MOST]
        self.endResetModel()

    def source(self, row: int) -> Source | None:
        """The source on a row, None beyond the last."""
        return self._shown[row].source if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many sources are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Title, details, tooltip, or whether it is cited already."""
        source = self.source(index.row())
        if source is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source_line(source)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{source_line(source)}, {details(source)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(in_full(source))
            case _ if role == DetailsRole:
                return details(source)
            case _ if role == CitedRole:
                return source.id in self._cited
            case _:
                return None
