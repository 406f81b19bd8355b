"""How far work on very many records is; it is done some at a time, by whoever walks it."""

from collections.abc import Generator
from enum import Enum
from typing import TypeAlias, TypeVar

import msgspec

from desktop_app import gettext as _

T = TypeVar("T")


class Stage(Enum):
    """One part of the work, in words for the user."""

    PLANNING = _("Working out what changes …")
    CHECKING = _("Checking what is to be saved …")
    SAVING = _("Saving …")
    FOLLOWING = _("Showing what changed …")
    READING = _("Reading records …")
    PREPARING = _("Preparing the page …")


class Headway(msgspec.Struct, frozen=True):
    """So many steps of a stage are done; 0 of 0 where that is not known."""

    stage: Stage
    done: int = 0
    total: int = 0

    @property
    def can_end(self) -> bool:
        """Whether the work can be given up: then nothing has changed."""
        return self.stage not in {Stage.SAVING, Stage.FOLLOWING}


Work: TypeAlias = Generator[Headway, None, T]
"""Work that tells how far it is, and comes to something."""


def told(stage: Stage, steps: Generator[int | None, None, T], total: int) -> Work[T]:
    """Work of which each step says how many of all are done, where it knows."""
    while True:
        try:
            yield Headway(stage, next(steps) or 0, total)
        except StopIteration as done:
            found: T = done.value
            return found
