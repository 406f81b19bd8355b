"""The fact sheet last asked for, kept: another day of it, or an edit, costs little."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.domain.kept_sheet import KeptSheet
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.visible import Reader

Key = tuple[str, str]
_MANY = 5_000
"""So many changes take longer to follow than a sheet takes to be read again."""


class Sheets:
    """Gives the sheets of groups with every record shown; one group at a time is kept."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: KeptSheet | None = None
        self._outdated = ""
        """The group whose sheet was kept until very many changes were made."""
        self._late: list[Key] = []
        """What changed while that was read anew."""

    def sheet(self, group: Group, day: Day) -> FactSheet:
        """The group's sheet as of a day; the same object while nothing changes."""
        if self._kept is None or self._kept.id != group.id:
            self._kept, self._outdated = KeptSheet(group, self._reader), ""
        return self._kept.as_of(day)

    def catch_up(self) -> Iterator[int]:
        """Read the sheet anew that very many changes were made of, some records at each step."""
        group, self._late = self._reader.get("groups", self._outdated), []
        if isinstance(group, Group):
            kept = yield from KeptSheet.by_steps(group, self._reader)
            if self._outdated == group.id and len(self._late) <= _MANY:
                self._kept, self._outdated = kept, ""
                self._follow(self._late)

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes that the reader shows already."""
        keys = [(change.table, change.id) for change in changes]
        if self._kept is None:
            self._late += keys if self._outdated else ()
        elif len(keys) > _MANY:
            self._outdated, self._kept = self._kept.id, None
        else:
            self._follow(keys)

    def _follow(self, keys: Sequence[Key]) -> None:
        try:
            if self._kept is not None:
                self._kept.follow(keys)
        except KeyError:
            self._kept = None
