"""What was made in a library, and what was deleted from it, as rows found one by one."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.history import Made, fates
from desktop_app.domain.moments import local
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.library import Library


class Past(msgspec.Struct, frozen=True):
    """An edit, and whether an undo took it back."""

    made: Made
    undone: bool


class Deletion(msgspec.Struct, frozen=True):
    """A record that is there no more, and the edit that deleted it."""

    made: Made
    change: Change

    @property
    def key(self) -> tuple[str, str]:
        """The record's table and id."""
        return self.change.table, self.change.id


def pasts(lines: Iterable[Made], since: date | None) -> Iterator[Past]:
    """Every edit, newest first, back to a day on the clock of this machine."""
    for made, undone in fates(lines):
        if since is not None and local(made.time).date() < since:
            return
        yield Past(made, undone)


def deletions(library: Library) -> Iterator[Deletion | None]:
    """The last deletion of each record that is there no more, newest first; None between them."""
    met: set[tuple[str, str]] = set()
    for made in library.past():
        for change in made.edit:
            key = change.table, change.id
            if key in met or change.table not in RECORD_TYPES:
                continue
            met.add(key)
            gone = change.after is None and change.before is not None
            if gone and library.get(*key) is None:
                yield Deletion(made, change)
        yield None
