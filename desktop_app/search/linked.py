"""What records name: the people and sources of a group are those that its records name."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import ids_in
from desktop_app.search.bits import numbers, of_numbers
from desktop_app.search.index import Index
from desktop_app.search.keys import Key

LINKED = ("people", "sources")
"""Tables whose records belong to a group only in that its records name them."""

_MANY = 512
"""People and sources of a group from which on they are kept as bits."""

_AT_ONCE = 64


class Linked:
    """The people and sources of each group, kept until a record of the group changes."""

    def __init__(self, index: Index, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        self._index = index
        self._tables = tables
        self._of: dict[str, int | array[int]] = {}
        self._missing: set[Key] = set()
        self._found, self._version = 0, -1

    def of(self, group: str) -> int:
        """The people and sources that the records of a group name, as a set."""
        kept = self._kept(group)
        return kept if isinstance(kept, int) else of_numbers(kept)

    def count(self, group: str, among: int, flags: bytes) -> int:
        """How many of them are in a set, of which `flags` has one byte for each number."""
        kept = self._kept(group)
        if isinstance(kept, int):
            return (kept & among).bit_count()
        return sum([flags[number] for number in kept if number < len(flags)])

    def work_out(self) -> Iterator[None]:
        """Work out all groups in one go, some records at each step; an edit meanwhile ends it."""
        index = self._index
        self._follow()
        version = index.version
        links: dict[str, array[int]] = defaultdict(_none)
        for at, number in enumerate(numbers(index.found)):
            groups = index.properties.of("group", number)
            named = self._named([number]) if groups else ()
            for group in groups:
                links[group].extend(named)
            if at % _AT_ONCE == 0:
                yield
                if index.version != version:
                    return
        self._of = {group: _packed(set(named)) for group, named in links.items()}

    def _kept(self, group: str) -> "int | array[int]":
        self._follow()
        kept = self._of.get(group)
        if kept is None:
            own = self._index.properties.having(("group", group)) & self._index.found
            kept = self._of[group] = _packed(self._named(numbers(own)))
        return kept

    def _named(self, own: Iterable[int]) -> set[int]:
        found: set[int] = set()
        for key in linked([self._index.keys[number] for number in own], self._tables):
            number = self._index.number(key)
            if number is None:
                self._missing.add(key)
            else:
                found.add(number)
        return found

    def _follow(self) -> None:
        """Take in what has changed: what groups name, and under which numbers that is found."""
        index, before = self._index, self._found
        if index.version == self._version:
            return
        self._version = index.version
        self._found = now = index.found
        gone, new = before & ~now, now & ~before
        if new.bit_count() > _MANY:
            self._of.clear()
            return
        moved: dict[Key, int] = {}
        for number in numbers(gone):
            if index.keys[number][0] in LINKED:
                moved[index.keys[number]] = number
        for number in numbers(gone | new):
            for group in index.properties.of("group", number):
                self._of.pop(group, None)
        for number in numbers(new):
            key = index.keys[number]
            if key in moved:
                self._move(moved.pop(key), number)
            elif key in self._missing:
                self._of.clear()
        self._missing.update(moved)

    def _move(self, before: int, now: int) -> None:
        for group, kept in self._of.items():
            if isinstance(kept, int):
                self._of[group] = kept | (kept >> before & 1) << now
            elif before in kept:
                kept.append(now)


def _none() -> "array[int]":
    return array("I")


def _packed(named: set[int]) -> "int | array[int]":
    kept = array("I", sorted(named))
    return of_numbers(kept) if len(kept) >= _MANY else kept


def linked(keys: Iterable[Key], tables: Mapping[str, Mapping[str, bytes]]) -> Iterator[Key]:
    """The people and sources that records name, some perhaps several times."""
    for table, record_id in keys:
        document, record_type = tables[table].get(record_id), RECORD_TYPES[table]
        if document is not None:
            for target in LINKED:
                yield from ((target, named) for named in ids_in(document, record_type, target))
