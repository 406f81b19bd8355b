"""Edits that a library once had or never got: which of them still fit, and what is in the way."""

from collections.abc import Callable, Sequence

import msgspec

from desktop_app.domain.edit import Change, Edit, same_value

Key = tuple[str, str]
Held = Callable[[str, str], bytes | None]
Afters = dict[Key, list[tuple[int, bytes | None]]]


class Fit(msgspec.Struct, frozen=True):
    """What of an edit is still to be done, and the first change that cannot be.

    With neither, the library holds all of it already.
    """

    changes: tuple[Change, ...]
    obstacle: Change | None = None

    @property
    def can_be_applied(self) -> bool:
        """Whether the edit still fits, and there is something to do."""
        return bool(self.changes) and self.obstacle is None

    @property
    def is_there(self) -> bool:
        """Whether the library holds what the edit, or one after it, made."""
        return not self.changes and self.obstacle is None


def fits(edits: Sequence[Edit], held: Held) -> tuple[Fit, ...]:
    """How each of some edits in their order fits a library, were it the only one applied."""
    later = _afters(edits)
    return tuple(_fit(place, edit, later, held) for place, edit in enumerate(edits))


def missing(edits: Sequence[Edit], held: Held) -> int:
    """How many of some edits in their order the library does not hold."""
    return sum(not fit.is_there for fit in fits(edits, held))


def together(edits: Sequence[Edit], held: Held) -> tuple[Change, ...]:
    """The changes of all edits that fit one after the other."""
    ahead: dict[Key, bytes | None] = {}

    def now(table: str, id_: str) -> bytes | None:
        return ahead[table, id_] if (table, id_) in ahead else held(table, id_)

    later = _afters(edits)
    changes: list[Change] = []
    for place, edit in enumerate(edits):
        fit = _fit(place, edit, later, now)
        if fit.can_be_applied:
            changes += fit.changes
            ahead |= {(change.table, change.id): change.after for change in fit.changes}
    return tuple(changes)


def _afters(edits: Sequence[Edit]) -> Afters:
    """By record, what each edit made of it, with the edit's place."""
    found: Afters = {}
    for place, edit in enumerate(edits):
        for change in edit:
            found.setdefault((change.table, change.id), []).append((place, change.after))
    return found


def _fit(place: int, edit: Edit, later: Afters, held: Held) -> Fit:
    changes: list[Change] = []
    for change in edit:
        key = change.table, change.id
        now = held(*key)
        if any(place <= at and same_value(now, after) for at, after in later[key]):
            continue
        if not same_value(now, change.before):
            return Fit((), change)
        changes.append(Change(*key, now, change.after))
    return Fit(tuple(changes))
