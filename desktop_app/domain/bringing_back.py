"""Bringing a deleted record back, with what its deletion took along where that still fits."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references_in

Key = tuple[str, str]
Held = Callable[[str, str], bytes | None]
Decode = Callable[[bytes], Mapping[str, Any]]


class Return(msgspec.Struct, frozen=True):
    """What can be brought back after a deletion.

    ``needed``: the record itself, and what was deleted with it and it names. ``others``: what else
    was deleted with it. ``mentions``: records whose rows that named it can be restored; ``kept``:
    those changed since, which stay as they are.
    """

    needed: tuple[Change, ...]
    others: tuple[Change, ...] = ()
    mentions: tuple[Change, ...] = ()
    kept: tuple[Key, ...] = ()

    def edit(self, label: str, *, whole: bool) -> Edit:
        """The edit that brings back all of it, or only what is needed."""
        more = (*self.others, *self.mentions) if whole else ()
        return Edit(label, (*self.needed, *more))


def bringing_back(deletion: Edit, key: Key, held: Held, decode: Decode) -> Return:
    """What the deletion of a record took, as far as the library still lacks it."""
    gone: dict[Key, Change] = {}
    mentions: list[Change] = []
    kept: list[Key] = []
    for change in deletion:
        where, now = (change.table, change.id), held(change.table, change.id)
        if change.after is None and change.before is not None:
            if now is None:
                gone[where] = change.reversed()
        elif now == change.after:
            mentions.append(change.reversed())
        elif now != change.before:
            kept.append(where)
    needed = _needed(key, gone, decode)
    others = tuple(change for where, change in gone.items() if where not in needed)
    return Return(tuple(gone[where] for where in needed), others, tuple(mentions), tuple(kept))


def _needed(key: Key, gone: Mapping[Key, Change], decode: Decode) -> dict[Key, None]:
    needed: dict[Key, None] = {}
    waiting = [key]
    while waiting:
        where = waiting.pop()
        change = gone.get(where)
        if change is None or change.after is None or where in needed:
            continue
        needed[where] = None
        if where[0] in RECORD_TYPES:
            named = references_in(decode(change.after), RECORD_TYPES[where[0]])
            waiting += ((each.table, each.id) for each in named)
    return needed
