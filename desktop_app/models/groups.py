"""The groups of the library as the sidebar lists them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.folding import folded
from desktop_app.domain.names import called
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.library import Library

_OTHER_ACTORS = frozenset({"state-force", "external"})
_AT_ONCE = 2_000
"""Attacks that are counted before the list is first shown."""
_CHUNK = 64


class Listed(msgspec.Struct, frozen=True):
    """A group in the sidebar; `atrocities` counts those on its sheet, 0 where none is recorded.

    None where they are not counted yet.
    """

    id: str
    name: str
    is_group: bool
    atrocities: int | None


class Groups:
    """The rows of the sidebar; they follow edits without reading all attacks again.

    Groups come first, those with most recorded attacks on top; then other actors by name. Of a
    long table some attacks from all over it are counted at once, which is enough to put groups in
    a likely order; the others by `count`.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._counts: Counter[str] = Counter()
        self._rows: tuple[Listed, ...] | None = None
        ids = tuple(library.slices("atrocities"))
        step = -(-len(ids) // _AT_ONCE) or 1
        self._ids = chain.from_iterable(ids[first::step] for first in range(step))
        self._uncounted = set(ids)
        self._count(_AT_ONCE)

    @property
    def rows(self) -> tuple[Listed, ...]:
        """The groups as they now are."""
        if self._rows is None:
            self._rows = self._listed()
        return self._rows

    @property
    def counted(self) -> bool:
        """Whether every attack is counted."""
        return not self._uncounted

    def count(self) -> Iterator[None]:
        """Count the other attacks, some at each step, as edits are made."""
        while self._uncounted:
            self._count(_CHUNK)
            yield

    def _count(self, some: int) -> None:
        """Count so many attacks as they now are."""
        slices = self._library.slices("atrocities")
        for record_id in islice(self._ids, some):
            self._uncounted.remove(record_id)
            self._counts.update(_named_in(slices.get(record_id)))
        if self.counted:
            self._rows = None

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes as soon as they are made."""
        tables = {change.table for change in changes}
        for change in changes:
            if change.table == "atrocities" and change.id not in self._uncounted:
                self._counts.subtract(_named_in(change.before))
                self._counts.update(_named_in(change.after))
        if tables & {"groups", "atrocities"}:
            self._rows = None

    def _listed(self) -> tuple[Listed, ...]:
        rows = [
            Listed(
                group.id,
                called(group),
                group.kind not in _OTHER_ACTORS,
                self._counts[group.id] if self.counted else None,
            )
            for group in self._library.records("groups")
            if isinstance(group, Group)
        ]
        return tuple(sorted(rows, key=self._order))

    def _order(self, row: Listed) -> tuple[bool, int, str]:
        return not row.is_group, -self._counts[row.id] * row.is_group, folded(row.name)


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
