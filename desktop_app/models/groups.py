"""The groups of the library as the sidebar lists them."""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

import msgspec
from msgspec.structs import replace

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.folding import folded
from desktop_app.domain.names import called
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.library import Library

_OTHER_ACTORS = frozenset({"state-force", "external"})
_AT_ONCE = 2_000
"""Attacks that are counted before the list is first shown, and changes followed at once."""
_CHUNK = 64
_BEFORE_ALL, _AFTER_ALL = -(2**31), 2**31 - 1


class Listed(msgspec.Struct, frozen=True):
    """A group in the sidebar; `atrocities` counts those on its sheet as of the day that is shown.

    0 where none is recorded, None where they are not counted yet. Of the `possible` ones
    the dates leave open that they are later than the day.
    """

    id: str
    name: str
    is_group: bool
    atrocities: int | None
    possible: int = 0


class Groups:
    """The rows of the sidebar; they follow edits without reading all attacks again.

    Groups come first, those with most recorded attacks on top, of whichever day; then other actors
    by name. Of a long table some attacks from all over it are counted at once, which is enough to
    put groups in a likely order; the others by `count`.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._counts: Counter[str] = Counter()
        self._begun, self._over = _Days(_first_day), _Days(_last_day)
        self._day: Day | None = None
        self._ordered: tuple[Listed, ...] | None = None
        self._rows: tuple[Listed, ...] | None = None
        ids = tuple(library.slices("atrocities"))
        step = -(-len(ids) // _AT_ONCE) or 1
        self._ids = chain.from_iterable(ids[first::step] for first in range(step))
        self._uncounted = set(ids)
        self._unfollowed: deque[Change] = deque()
        self._count(_AT_ONCE)

    @property
    def rows(self) -> tuple[Listed, ...]:
        """The groups as they now are."""
        if self._ordered is None:
            self._ordered = self._listed()
            self._rows = None
        if self._rows is None:
            self._rows = tuple(map(self._as_of, self._ordered))
        return self._rows

    def look_at(self, day: Day | None) -> bool:
        """Count up to another day, None for all; False where it is the same."""
        if day == self._day:
            return False
        self._day, self._rows = day, None
        return True

    @property
    def counted(self) -> bool:
        """Whether every attack is counted."""
        return not self._uncounted

    def count(self) -> Iterator[None]:
        """Count the other attacks, some at each step, as edits are made."""
        while self.behind:
            self._count(_CHUNK)
            self._recount(_CHUNK)
            for days in (self._begun, self._over):
                days.read(2 * _CHUNK)
            yield

    @property
    def behind(self) -> bool:
        """Whether attacks are left for `count`: of a long table, of an edit of very many."""
        return bool(self._uncounted or self._unfollowed)

    def _count(self, some: int) -> None:
        """Count so many attacks as they now are."""
        slices = self._library.slices("atrocities")
        for record_id in islice(self._ids, some):
            self._uncounted.remove(record_id)
            self._take(*_named_in(slices.get(record_id)), 1)
        if self.counted:
            self._ordered = None
            self._uncounted = set()  # one that was emptied takes as much memory as when it was full

    def _recount(self, some: int) -> None:
        """Take in so many changes of attacks that were counted."""
        for _change in range(min(some, len(self._unfollowed))):
            change = self._unfollowed.popleft()
            before, after = _named_in(change.before), _named_in(change.after)
            if before != after:
                self._take(*before, -1)
                self._take(*after, 1)
                self._ordered = None

    def _take(self, groups: set[str], date: str, times: int) -> None:
        """Count an attack, or take it out again."""
        for group in groups:
            self._counts[group] += times
            self._begun.put(group, date, times)
            self._over.put(group, date, times)

    def _as_of(self, row: Listed) -> Listed:
        if self._day is None or not row.atrocities:
            return row
        begun = self._begun.up_to(row.id, self._day)
        return replace(row, atrocities=begun, possible=begun - self._over.up_to(row.id, self._day))

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes as soon as they are made; of very many, `count` takes in the attacks."""
        self._unfollowed += [
            change
            for change in changes
            if change.table == "atrocities" and change.id not in self._uncounted
        ]
        if len(self._unfollowed) <= _AT_ONCE:
            self._recount(_AT_ONCE)
        if any(change.table == "groups" for change in changes):
            self._ordered = None

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


class _Days:
    """The first, or the last, days on which the attacks of each group may have been, as numbers.

    A date is not read before somebody has the time, or asks for a count. What is taken out is kept
    by itself and counts against the others: nothing is looked for among very many.
    """

    def __init__(self, day_of: Callable[[str], int]) -> None:
        self._day_of = day_of
        self._unread: list[tuple[str, str, int]] = []
        self._numbers: defaultdict[tuple[str, int], array[int]] = defaultdict(lambda: array("i"))
        self._in_order: set[tuple[str, int]] = set()

    def put(self, group: str, date: str, times: int) -> None:
        """Keep one more, or one less."""
        self._unread.append((group, date, times))

    def read(self, some: int) -> None:
        """Read so many of the dates."""
        first = max(0, len(self._unread) - some)
        for group, date, times in self._unread[first:]:
            self._numbers[group, times].append(self._day_of(date))
            self._in_order.discard((group, times))
        del self._unread[first:]

    def up_to(self, group: str, day: Day) -> int:
        """How many of a group lie not after the day."""
        self.read(len(self._unread))
        return sum(times * self._count((group, times), day) for times in (1, -1))

    def _count(self, kind: tuple[str, int], day: Day) -> int:
        if kind not in self._in_order:
            self._numbers[kind] = array("i", sorted(self._numbers[kind]))
            self._in_order.add(kind)
        return bisect_right(self._numbers[kind], _number(day))


class _Attribution(msgspec.Struct):
    group: str = ""
    basis: str = ""


class _Attributed(msgspec.Struct):
    date: str = ""
    attributions: tuple[_Attribution, ...] = ()


_decoder = msgspec.json.Decoder(_Attributed)


def _named_in(document: bytes | None) -> tuple[set[str], str]:
    """Ids of the groups on whose sheets an atrocity stands, and its date."""
    if document is None:
        return set(), ""
    try:
        found = _decoder.decode(document)
        date, rows = found.date, found.attributions
    except msgspec.ValidationError:
        whole = read_record(Atrocity, "", document)
        date = whole.date
        rows = tuple(_Attribution(row.group, row.basis) for row in whole.attributions)
    return {row.group for row in rows if row.basis in NAMING_BASES and row.group}, date


def _first_day(date: str) -> int:
    """The first day that a date may mean; of an unknown date, one before all others."""
    when = read(date)
    first = when.earliest if when else None
    return _number(first) if first else _BEFORE_ALL


def _last_day(date: str) -> int:
    """The last day that a date may mean; one that is unknown is taken to be past."""
    when = read(date)
    if when is None:
        return _BEFORE_ALL
    return _number(when.latest) if when.latest else _AFTER_ALL


def _number(day: Day) -> int:
    """A day as a number that grows with time; years beyond 200,000 are as 200,000."""
    return max(-200_000, min(day.year, 200_000)) * 10_000 + day.month * 100 + day.day
