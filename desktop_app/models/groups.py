"""The groups of the library as the sidebar lists them."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.folding import folded
from desktop_app.domain.names import called
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.library import Library

_OTHER_ACTORS = frozenset({"state-force", "external"})


class Listed(msgspec.Struct, frozen=True):
    """A group in the sidebar; `atrocities` counts those on its sheet, 0 where none is recorded."""

    id: str
    name: str
    is_group: bool
    atrocities: int


class Groups:
    """The rows of the sidebar; they follow edits without reading all attacks again.

    Groups come first, those with most recorded attacks on top; then other actors by name.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._counts: Counter[str] = Counter()
        for document in library.slices("atrocities").values():
            self._counts.update(_named_in(document))
        self.rows = self._listed()

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes that were made."""
        tables = {change.table for change in changes}
        for change in changes:
            if change.table == "atrocities":
                self._counts.subtract(_named_in(change.before))
                self._counts.update(_named_in(change.after))
        if tables & {"groups", "atrocities"}:
            self.rows = self._listed()

    def _listed(self) -> tuple[Listed, ...]:
        rows = [
            Listed(
                group.id,
                called(group),
                group.kind not in _OTHER_ACTORS,
                self._counts[group.id],
            )
            for group in self._library.records("groups")
            if isinstance(group, Group)
        ]
        return tuple(sorted(rows, key=_order))


def _order(row: Listed) -> tuple[bool, int, str]:
    return not row.is_group, -row.atrocities * row.is_group, folded(row.name)


class _Attribution(msgspec.Struct):
    group: str = ""
    basis: str = ""


class _Attributed(msgspec.Struct):
    attributions: tuple[_Attribution, ...] = ()


_decoder = msgspec.json.Decoder(_Attributed)


def _named_in(document: bytes | None) -> set[str]:
    """Ids of the groups on whose sheets an atrocity stands."""
    if document is None:
        return set()
    try:
        rows: Iterable[_Attribution] = _decoder.decode(document).attributions
    except msgspec.ValidationError:
        whole = read_record(Atrocity, "", document)
        rows = [_Attribution(row.group, row.basis) for row in whole.attributions]
    return {row.group for row in rows if row.basis in NAMING_BASES and row.group}
