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
        self._late: list[list[Key]] = []
        """For each sheet that is being read, what changed meanwhile."""

    def sheet(self, group: Group, day: Day) -> FactSheet:
        """The group's sheet as of a day; the same object while nothing changes."""
        if self._kept is None or self._kept.id != group.id:
            self._keep(KeptSheet(group, self._reader))
        assert self._kept is not None  # noqa: S101 - it was just put there
        return self._kept.as_of(day)

    def read(self, group_id: str) -> Iterator[int]:
        """Read what the sheets of a group are made of, where it is not kept: then they cost little.

        One record at each step, then many as they are put in order. Changes may be followed
        meanwhile; where they are very many, all is read anew.
        """
        while self._kept is None or self._kept.id != group_id:
            group, late = self._reader.get("groups", group_id), list[Key]()
            if not isinstance(group, Group):
                return
            self._late.append(late)
            try:
                kept = yield from KeptSheet.by_steps(group, self._reader)
            finally:
                self._late = [each for each in self._late if each is not late]
            if len(late) <= _MANY:
                self._keep(kept)
                self._follow(late)

    def catch_up(self) -> Iterator[int]:
        """Read the sheet anew that very many changes were made of, some records at each step."""
        if self._outdated:
            yield from self.read(self._outdated)

    def follow(self, changes: Sequence[Change]) -> None:
        """Take in changes that the reader shows already."""
        keys = [(change.table, change.id) for change in changes]
        for late in self._late:
            late.extend(keys)
        if self._kept is not None and len(keys) > _MANY:
            self._outdated, self._kept = self._kept.id, None
        else:
            self._follow(keys)

    def _keep(self, kept: KeptSheet) -> None:
        self._kept, self._outdated = kept, ""

    def _follow(self, keys: Sequence[Key]) -> None:
        try:
            if self._kept is not None:
                self._kept.follow(keys)
        except KeyError:
            self._kept = None
