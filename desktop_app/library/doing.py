"""What is to be done to a library: an edit made, taken back, or made again."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.history import Made
from desktop_app.store.errors import Stale


class Doing(msgspec.Struct, frozen=True):
    """An edit to be committed, with the time of the one that it takes back or makes again."""

    edit: Edit
    undoes: str | None = None
    redoes: str | None = None

    def done(self, time: str) -> Made:
        """What was done, once it is."""
        return Made(time, self.edit, self.undoes, self.redoes)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Where something else changed a record, say what of all that was done cannot be."""
        try:
            yield
        except Stale as error:
            if self.undoes is not None:
                sentence = _("“{edit}” cannot be undone: {reason}")
            elif self.redoes is not None:
                sentence = _("“{edit}” cannot be redone: {reason}")
            else:
                raise
            raise Stale(sentence.format(edit=self.edit.label, reason=error)) from error


def undo_of(made: Made) -> Doing:
    """Taking it back."""
    return Doing(made.edit.reversed(made.edit.label), undoes=made.name)


def redo_of(made: Made) -> Doing:
    """Making it again."""
    return Doing(made.edit, redoes=made.name)
