"""Edits made, taken back and made again: at once, or some records at each step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile

from desktop_app import gettext as _
from desktop_app.domain.edit import Edit
from desktop_app.domain.history import History, Made
from desktop_app.library.headway import Headway, Stage, Work, told
from desktop_app.library.planning import Planning
from desktop_app.library.reading import META, SCHEMA, stated_schema
from desktop_app.store.atlas import Atlas
from desktop_app.store.batch import Batch
from desktop_app.store.errors import ReadOnly, Stale
from desktop_app.store.storage import LibraryStorage


class Making(Planning):
    """Every change goes through the one door of the storage, and into one line of edits."""

    def __init__(self, storage: LibraryStorage, atlas: Atlas, known: int = SCHEMA) -> None:
        super().__init__(storage, atlas, known)
        self._known_history = History()
        self._known_at = -1
        self._refusal_listeners: list[Callable[[str], None]] = []

    def apply(self, edit: Edit) -> None:
        """Make an edit: on disk first, then in memory, then told to whoever listens.

        Raises:
            StoreError: nothing was changed; the message says why.
        """
        self._commit(edit)

    @property
    def undoable(self) -> Made | None:
        """The newest edit not yet taken back, of whatever day; None when there is none."""
        return None if self.read_only else self._history.next_undo

    @property
    def next_undo(self) -> str | None:
        """What undo would take back, None when there is nothing."""
        made = self.undoable
        return made.edit.label if made else None

    @property
    def next_redo(self) -> str | None:
        """What redo would make again, None when there is nothing."""
        made = self.redoable
        return made.edit.label if made else None

    def undo(self) -> Edit | None:
        """Take back the newest edit not yet taken back; returns it, None when there is none.

        Raises:
            Stale: something else changed a record since; nothing was taken back.
        """
        made = self.undoable
        if made is None:
            return None
        with _saying(_("“{edit}” cannot be undone: {reason}"), made.edit.label):
            self._commit(made.edit.reversed(made.edit.label), undoes=made.name)
        return made.edit

    @property
    def redoable(self) -> Made | None:
        """The edit that was taken back last, None when there is none."""
        return None if self.read_only else self._history.next_redo

    def redo(self) -> Edit | None:
        """Make the edit again that was taken back last; returns it, None when there is none.

        Raises:
            Stale: something else changed a record since; nothing was made again.
        """
        made = self.redoable
        if made is None:
            return None
        with _saying(_("“{edit}” cannot be redone: {reason}"), made.edit.label):
            self._commit(made.edit, redoes=made.name)
        return made.edit

    # Some records at each step

    def applying(self, edit: Edit) -> Work[Edit]:
        """Make an edit of very many records; raises as `apply` does."""
        yield from self._committing(edit)
        return edit

    def undoing(self, made: Made) -> Work[Edit]:
        """Take back what is to be taken back next; raises as `undo` does."""
        with _saying(_("“{edit}” cannot be undone: {reason}"), made.edit.label):
            yield from self._committing(made.edit.reversed(made.edit.label), undoes=made.name)
        return made.edit

    def redoing(self, made: Made) -> Work[Edit]:
        """Make again what is to be made again next; raises as `redo` does."""
        with _saying(_("“{edit}” cannot be redone: {reason}"), made.edit.label):
            yield from self._committing(made.edit, redoes=made.name)
        return made.edit

    def subscribe_to_refusals(self, listener: Callable[[str], None]) -> None:
        """Call the listener with the reason whenever the disk refuses an edit."""
        self._refusal_listeners.append(listener)

    @property
    def _history(self) -> History:
        """What can be undone and redone, read anew where something else was written."""
        if self._known_at != self._storage.version:
            past = self._storage.beside.past()
            self._known_history = History(takewhile(_keeps_schema, past))
            self._known_at = self._storage.version
        return self._known_history

    def _commit(self, edit: Edit, undoes: str | None = None, redoes: str | None = None) -> None:
        self._refuse_other_schemas()
        known = self._known_at == self._storage.version
        with self._telling_refusals():
            time = self._storage.commit(edit.changes, edit.label, undoes=undoes, redoes=redoes)
        if time is not None and known and self._known_at != self._storage.version:
            self._did(Made(time, edit, undoes, redoes))

    def _committing(
        self, edit: Edit, undoes: str | None = None, redoes: str | None = None
    ) -> Work[None]:
        self._refuse_other_schemas()
        batch = Batch(edit.changes)
        yield from told(Stage.CHECKING, batch.prepare(), len(edit.changes))
        history = self._history  # read before: its newest line will be a long one
        yield Headway(Stage.SAVING)
        with self._telling_refusals():
            saving = self._storage.committing(batch, edit.label, undoes, redoes)
            time = yield from told(Stage.SAVING, saving, 0)
        if history is self._known_history:
            self._did(Made(time, edit, undoes, redoes))

    def _did(self, made: Made) -> None:
        self._known_history.did(made)
        self._known_at = self._storage.version

    def _refuse_other_schemas(self) -> None:
        if self.newer or self.older:
            raise ReadOnly(self.why_read_only)

    @contextmanager
    def _telling_refusals(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            for listener in tuple(self._refusal_listeners):
                listener(str(error))
            raise


@contextmanager
def _saying(sentence: str, label: str) -> Iterator[None]:
    """Say of which edit it is that something else changed a record."""
    try:
        yield
    except Stale as error:
        raise Stale(sentence.format(edit=label, reason=error)) from error


def _keeps_schema(made: Made) -> bool:
    """Whether this was no migration; what came before one is of other record types."""
    return all(
        stated_schema(change.before) == stated_schema(change.after)
        for change in made.edit
        if change.table == META
    )
