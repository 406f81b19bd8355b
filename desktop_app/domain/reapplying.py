"""Edits that a library once had or never got: which of them still fit, and what is in the way."""

from collections.abc import Callable, Sequence

import msgspec

from desktop_app.domain.edit import Change, Edit

Held = Callable[[str, str], bytes | None]


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
    return tuple(_fit(edit, edits[place:], held) for place, edit in enumerate(edits))


def missing(edits: Sequence[Edit], held: Held) -> int:
    """How many of some edits in their order the library does not hold."""
    return sum(not fit.is_there for fit in fits(edits, held))


def together(edits: Sequence[Edit], held: Held) -> tuple[Change, ...]:
    """The changes of all edits that fit one after the other."""
    ahead: dict[tuple[str, str], bytes | None] = {}

    def now(table: str, id_: str) -> bytes | None:
        return ahead[table, id_] if (table, id_) in ahead else held(table, id_)

    changes: list[Change] = []
    for place, edit in enumerate(edits):
        fit = _fit(edit, edits[place:], now)
        if fit.can_be_applied:
            changes += fit.changes
            ahead |= {(change.table, change.id): change.after for change in fit.changes}
    return tuple(changes)


def _fit(edit: Edit, onwards: Sequence[Edit], held: Held) -> Fit:
    """How an edit fits; ``onwards`` is it and those after it."""
    made = {(each.table, each.id, each.after) for later in onwards for each in later}
    changes: list[Change] = []
    for change in edit:
        now = held(change.table, change.id)
        if (change.table, change.id, now) in made:
            continue
        if now != change.before:
            return Fit((), change)
        changes.append(change)
    return Fit(tuple(changes))
