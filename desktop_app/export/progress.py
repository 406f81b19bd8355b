"""What an export is at, and whether it shall go on."""

from collections.abc import Iterable, Iterator
from enum import Enum
from time import perf_counter, sleep
from typing import TypeVar

from desktop_app import gettext as _
from desktop_app.export.rendered import ExportError

_SLICE, _TURN = 0.002, 0.0002
"""Seconds of work before others get Python's lock, and that they have to take it."""

T = TypeVar("T")


class Stage(Enum):
    """One part of the work, in words for the user."""

    READING = _("Reading the records …")
    PAGE = _("Making the page …")
    NOTES = _("Numbering the notes …")
    TEXTS = _("Checking the texts …")
    DOCUMENT = _("Writing the document …")
    TYPESETTING = _("Typesetting the PDF …")
    SAVING = _("Saving the file …")


class Progress:
    """Told by long work what it is at. This one wants to know nothing and lets all work go on."""

    def begin(self, stage: Stage, steps: int = 0) -> None:
        """A stage of so many steps begins; 0 is not known. What it raises ends the work."""

    def step(self) -> None:
        """Another step is to be done, a small one. What it raises ends the work."""

    def heed(self) -> None:
        """Shall the work go on? What it raises ends the work."""

    def each(self, things: Iterable[T]) -> Iterator[T]:
        """The things, a step each."""
        for thing in things:
            self.step()
            yield thing

    def heeding(self, things: Iterable[T]) -> Iterator[T]:
        """The things, as long as the work shall go on."""
        for thing in things:
            self.heed()
            yield thing


UNWATCHED = Progress()


class Cancelled(ExportError):
    """The user gave the work up."""

    def __init__(self) -> None:
        super().__init__(_("The export was cancelled."))


class Cancellable(Progress):
    """Work on one thread, which another may look at and give up; now and then it makes room."""

    def __init__(self) -> None:
        self.stage = Stage.READING
        self.steps = 0
        """How many steps the stage has; 0 is not known."""
        self.done = 0
        """How many of them were begun."""
        self.cancelled = False
        self._until = 0.0

    def cancel(self) -> None:
        """End the work at its next step."""
        self.cancelled = True

    def begin(self, stage: Stage, steps: int = 0) -> None:
        """Take note. Raises Cancelled."""
        self.stage, self.steps, self.done = stage, steps, 0
        self.heed()

    def step(self) -> None:
        """Count. Raises Cancelled."""
        self.done += 1
        self.heed()

    def heed(self) -> None:
        """Raises Cancelled."""
        if self.cancelled:
            raise Cancelled
        if perf_counter() > self._until:
            sleep(_TURN)
            self._until = perf_counter() + _SLICE
