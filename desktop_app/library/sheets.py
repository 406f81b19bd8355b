"""The fact sheet last asked for, kept: another day of it, or an edit, costs little."""

from collections.abc import Sequence

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.domain.kept_sheet import KeptSheet
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.visible import Reader

_MANY = 5_000
"""So many changes take longer to follow than a sheet takes to be read again."""


class Sheets:
    """Gives the sheets of groups with every record shown; one group at a time is kept."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: KeptSheet | None = None

    def sheet(self, group: Group, day: Day) -> FactSheet:
        """The group's sheet as of a day; the same object while nothing changes."""
        if self._kept is None or self._kept.id != group.id:
            self._kept = KeptSheet(group, self._reader)
        return self._kept.as_of(day)

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes that the reader shows already."""
        if self._kept is None:
            return
        if len(changes) > _MANY:
            self._kept = None
            return
        try:
            self._kept.follow((change.table, change.id) for change in changes)
        except KeyError:
            self._kept = None
