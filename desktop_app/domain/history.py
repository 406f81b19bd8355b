"""One line of edits: walked back by undo and forth again by redo, in this session or a later."""

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit


class Made(msgspec.Struct, frozen=True):
    """An edit as it was made, at a time (UTC, ISO 8601) by which the history names it.

    An undo bears the label of the edit that it takes back and the time of it in ``undoes``; a redo
    the time of the edit that it makes again in ``redoes``.
    """

    time: str
    edit: Edit
    undoes: str | None = None
    redoes: str | None = None

    @property
    def name(self) -> str:
        """The time of the edit that this is, be it made for the first time or again."""
        return self.redoes or self.time

    @property
    def label(self) -> str:
        """What was done, in words."""
        return told(self.edit.label, undoes=self.undoes, redoes=self.redoes)


def told(label: str, *, undoes: str | None, redoes: str | None) -> str:
    """The label of an edit as a list of what was done tells it."""
    if undoes is not None:
        return _("Undo {edit}").format(edit=label)
    return label if redoes is None else _("Redo {edit}").format(edit=label)


class History:
    """What can be taken back and what can be made again; a new edit ends the latter."""

    def __init__(self, past: Iterable[Made] = ()) -> None:
        """Begin with what was made before, newest first; it is read no further than is asked."""
        lines = iter(past)
        recent: list[Made] = []
        for made in lines:
            recent.append(made)
            if made.undoes is None and made.redoes is None:
                break
        self._older = _standing(chain(recent, lines))
        self._done: list[Made] = []
        self._undone: list[Made] = []
        for made in reversed(recent):
            self._undone = _undone_after(self._undone, made)

    @property
    def next_undo(self) -> Made | None:
        """The edit that undo would take back."""
        if not self._done:
            self._done = [made for made in (next(self._older, None),) if made is not None]
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Made | None:
        """The edit that redo would make again."""
        return self._undone[-1] if self._undone else None

    def did(self, made: Made) -> None:
        """Something was done: an edit, the undo of the next, or the redo of the next."""
        last = self.next_undo if made.undoes is not None else None
        if last is not None and last.name == made.undoes:
            self._undone = [*self._undone, self._done.pop()]
            return
        self._undone = _undone_after(self._undone, made)
        if made.undoes is None:
            self._done.append(made)
        elif self.next_undo is not None:
            self._done.pop()


def _undone_after(undone: list[Made], made: Made) -> list[Made]:
    if made.undoes is not None:
        original = made.edit.reversed(made.edit.label)
        return [*undone, Made(made.undoes, original)]
    return undone[:-1] if made.redoes is not None else []


def fates(lines: Iterable[Made]) -> Iterator[tuple[Made, bool]]:
    """All that was made, newest first, each with whether an undo took it back afterwards."""
    taken: set[str] = set()
    for made in lines:
        undone = made.undoes is None and made.name in taken
        if made.undoes is not None:
            taken.add(made.undoes)
        taken -= {made.name}
        yield made, undone


def _standing(lines: Iterable[Made]) -> Iterator[Made]:
    """The edits that no undo took back, newest first."""
    return (made for made, undone in fates(lines) if made.undoes is None and not undone)
