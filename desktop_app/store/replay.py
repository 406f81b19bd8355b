"""Identity by content: which edits of a log still have to be laid over a db.json. Pure."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

from desktop_app.domain.edit import Change, same_value
from desktop_app.store.conflict import Conflict
from desktop_app.store.log import (
    Begin,
    Edited,
    Entry,
    Folded,
    Line,
    Rebased,
    Segment,
    Settled,
    conflicts_from_wire,
    from_wire,
)

Ground: TypeAlias = Literal["base", "fold", "outside"]
Lookup: TypeAlias = Callable[[str, str], bytes | None]


class Replay(msgspec.Struct, frozen=True):
    """What to lay over the file, and on which ground.

    ``base``: the file is the one the log extends; ``fold``: a fold of this log wrote it;
    ``outside``: another program did. ``base`` is the SHA-256 of the file that the log extends.
    """

    ground: Ground
    base: str
    changes: tuple[Change, ...] = ()
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    edits: int = 0
    covered: int = 0
    conflicts: tuple[Conflict, ...] = ()
    touched: tuple[tuple[str, str], ...] = ()


class _Course(msgspec.Struct):
    """The net of some entries: tables added and dropped in the end, conflicts still open."""

    changes: list[Change] = msgspec.field(default_factory=list)
    tables: dict[str, bool] = msgspec.field(default_factory=dict)
    conflicts: dict[tuple[str, str], Conflict] = msgspec.field(default_factory=dict)
    edits: int = 0

    def follow(self, entry: Entry) -> None:
        if isinstance(entry, Edited | Rebased):
            changes = from_wire(entry.changes)
            self.changes += changes
            self.tables |= dict.fromkeys(entry.added, True) | dict.fromkeys(entry.dropped, False)
            for change in changes:
                self.conflicts.pop((change.table, change.id), None)
            self.edits += isinstance(entry, Edited)
        elif isinstance(entry, Settled):
            self.conflicts.pop((entry.table, entry.id), None)
        if isinstance(entry, Begin | Rebased):
            found = conflicts_from_wire(entry.conflicts)
            self.conflicts = {(c.table, c.id): c for c in found}
        elif isinstance(entry, Edited):
            still_open = conflicts_from_wire(entry.conflicts)
            self.conflicts |= {(c.table, c.id): c for c in still_open}

    @property
    def added(self) -> tuple[str, ...]:
        return tuple(table for table, there in self.tables.items() if there)

    @property
    def dropped(self) -> tuple[str, ...]:
        return tuple(table for table, there in self.tables.items() if not there)


def replay(segment: Segment, sha256: str, library: str | None, lookup: Lookup) -> Replay | None:
    """Lay a log over the file of this SHA-256 and library id, whose records lookup gives.

    None where the log belongs to another library.
    """
    lines = segment.lines
    base = max(n for n, line in enumerate(lines) if isinstance(line.entry, Begin | Rebased))
    mark = lines[base].entry
    extended = mark.base if isinstance(mark, Begin) else mark.sha256  # type: ignore[union-attr]
    if sha256 == extended:
        return _known("base", extended, lines[base:], 0)
    for number in range(len(lines) - 1, base, -1):
        entry = lines[number].entry
        if isinstance(entry, Folded) and entry.sha256 == sha256:
            covered = next(n for n, line in enumerate(lines) if line.sum == entry.covers)
            return _known("fold", extended, lines[base:], covered + 1 - base)
    begin = segment.begin
    theirs = begin.library if begin else None
    if theirs is not None and library is not None and theirs != library:
        return None
    return _outside(extended, lines[base:], lookup)


def _known(ground: Ground, base: str, lines: Sequence[Line], covered: int) -> Replay:
    course = _Course()
    for line in lines[:covered]:
        course.follow(line.entry)
    course.changes.clear()
    course.tables.clear()
    course.edits = 0
    for line in lines[covered:]:
        course.follow(line.entry)
    return Replay(
        ground,
        base,
        tuple(course.changes),
        course.added,
        course.dropped,
        course.edits,
        lines[covered - 1].end if covered else 0,
        tuple(course.conflicts.values()),
    )


def _outside(base: str, lines: Sequence[Line], lookup: Lookup) -> Replay:
    course = _Course()
    for line in lines:
        course.follow(line.entry)
    mine, conflicts = merge(net(course.changes), course.conflicts.values(), lookup)
    return Replay(
        "outside",
        base,
        mine,
        course.added,
        course.dropped,
        course.edits,
        0,
        conflicts,
        tuple((c.table, c.id) for c in net(course.changes) if lookup(c.table, c.id) != c.before),
    )


def net(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change per record, from its first before to its last after."""
    result: dict[tuple[str, str], Change] = {}
    for change in changes:
        first = result.get((change.table, change.id), change)
        result[change.table, change.id] = Change(
            change.table, change.id, first.before, change.after
        )
    return tuple(result.values())


def merge(
    edits: Iterable[Change], still_open: Iterable[Conflict], lookup: Lookup
) -> tuple[tuple[Change, ...], tuple[Conflict, ...]]:
    """Which of mine hold over the file as it now is, and which it contradicts.

    Mine are the net edits, and what stood against the file in conflicts still open.
    """
    mine: dict[tuple[str, str], Change] = {}
    conflicts: dict[tuple[str, str], Conflict] = {}
    claims = [Change(c.table, c.id, c.before, c.mine) for c in still_open]
    for claim in (*edits, *claims):
        key = claim.table, claim.id
        theirs = mine[key].after if key in mine else lookup(*key)
        if claim.before == claim.after or same_value(theirs, claim.after):
            continue
        if same_value(theirs, claim.before):
            before = mine[key].before if key in mine else theirs
            mine[key] = Change(*key, before, claim.after)
        else:
            conflicts[key] = Conflict(*key, claim.before, theirs, claim.after)
    return tuple(mine.values()), tuple(conflicts.values())
