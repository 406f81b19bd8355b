"""The list of groups in the sidebar, kept as the library and the day have it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.library import Library
from desktop_app.models.groups import Groups
from desktop_app.views.sidebar import Sidebar

if TYPE_CHECKING:
    from desktop_app.views.pictures.catching_up import CatchingUp
    from desktop_app.views.stepwise import Stepwise
    from desktop_app.views.user_input import UserInput

_SLICE, _PAUSE = 0.002, 6
"""Seconds of reading at a time, and milliseconds between: nobody waits for it."""


class Listing(QObject):
    """Fills one sidebar with the groups of one library, and marks the one shown."""

    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._library: Library | None = None
        self._groups: Groups | None = None
        self._steps: Stepwise | None = None
        self._marked = ""
        self.outdated = False
        """Whether the library changed since the groups were last listed."""

    @property
    def groups(self) -> Sequence[str]:
        """Ids of the groups that can be shown, in their order."""
        return [row.id for row in self._groups.rows] if self._groups is not None else []

    @property
    def behind(self) -> bool:
        """Whether attacks are still to be counted."""
        return self._groups is not None and self._groups.behind

    def open(self, library: Library) -> None:
        """List the groups of another library."""
        self._library = library
        self._groups = Groups(library)
        self.outdated = False
        library.subscribe(self._groups.follow)
        library.subscribe(self._note)
        self._sidebar.show_groups(self._groups.rows)

    def renew(self) -> None:
        """List the groups anew where something changed."""
        if self.outdated:
            self._list()

    def look_at(self, day: Day | None) -> None:
        """Count the attacks up to another day, None for all."""
        if self._groups is not None and self._groups.look_at(day):
            self._catching_up.draw(len(self.groups), self._list)

    def mark(self, group: str) -> None:
        """Mark a group as the one shown, without telling."""
        self._marked = group
        self._sidebar.select(group)

    def read_on(self, user: "UserInput") -> None:
        """Count the attacks of groups, then read who names whom, while the user is not busy."""
        from desktop_app.views.stepwise import Stepwise

        self._steps = Stepwise(self, _SLICE, _PAUSE)
        self._steps.rest_while(lambda: user.busy)
        self._count_on()

    def stop(self) -> None:
        """Read no further."""
        if self._steps is not None:
            self._steps.stop()

    @cached_property
    def _catching_up(self) -> "CatchingUp":
        from desktop_app.views.pictures.catching_up import CatchingUp

        return CatchingUp(self._sidebar)

    def _note(self, _changes: Sequence[Change]) -> None:
        self.outdated = True
        if self.behind:
            self._count_on()

    def _count_on(self) -> None:
        if self._groups is not None and self._steps is not None:
            self._steps.start(self._groups.count(), self._read_names)

    def _read_names(self) -> None:
        self._list()
        if self._library is not None and self._steps is not None:
            self._steps.start(self._library.gather_naming(), self.stop)

    def _list(self) -> None:
        self.outdated = False
        if self._groups is not None:
            self._sidebar.show_groups(self._groups.rows)
            self._sidebar.select(self._marked)
