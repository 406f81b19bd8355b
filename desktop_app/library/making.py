"""Edits made, taken back and made again: at once, or some records at each step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile

from desktop_app.domain.edit import Edit
from desktop_app.domain.history import History, Made
from desktop_app.library.doing import Doing, redo_of, undo_of
from desktop_app.library.headway import Headway, Stage, Work, told
from desktop_app.library.planning import Planning
from desktop_app.library.reading import META, SCHEMA, stated_schema
from desktop_app.store.atlas import Atlas
from desktop_app.store.batch import Batch
from desktop_app.store.errors import ReadOnly
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
        self._commit(Doing(edit))

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
        self._commit(undo_of(made))
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
        self._commit(redo_of(made))
        return made.edit

    # Some records at each step

    def applying(self, edit: Edit) -> Work[Edit]:
        """Make an edit of very many records; raises as `apply` does."""
        yield from self._committing(Doing(edit))
        return edit

    def undoing(self, made: Made) -> Work[Edit]:
        """Take back what is to be taken back next; raises as `undo` does."""
        yield from told(Stage.PLANNING, made.edit.reading(), 0)
        yield from self._committing(undo_of(made))
        return made.edit

    def redoing(self, made: Made) -> Work[Edit]:
        """Make again what is to be made again next; raises as `redo` does."""
        yield from told(Stage.PLANNING, made.edit.reading(), 0)
        yield from self._committing(redo_of(made))
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

    def _commit(self, doing: Doing) -> None:
        self._refuse_other_schemas()
        known = self._known_at == self._storage.version
        edit, undoes, redoes = doing.edit, doing.undoes, doing.redoes
        with doing.explained(), self._telling_refusals():
            time = self._storage.commit(edit.changes, edit.label, undoes=undoes, redoes=redoes)
        if time is not None and known and self._known_at != self._storage.version:
            self._did(doing.done(time))

    def _committing(self, doing: Doing) -> Work[None]:
        self._refuse_other_schemas()
        edit = doing.edit
        batch = Batch(edit.changes)
        yield from told(Stage.CHECKING, batch.prepare(), len(edit.changes))
        history = self._history  # read before: its newest line will be a long one
        yield Headway(Stage.SAVING)
        with doing.explained(), self._telling_refusals():
            saving = self._storage.committing(batch, edit.label, doing.undoes, doing.redoes)
            time = yield from told(Stage.SAVING, saving, 0)
        if history is self._known_history:
            self._did(doing.done(time))

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


def _keeps_schema(made: Made) -> bool:
    """Whether this was no migration; what came before one is of other record types.

    A migration begins with the library's own record.
    """
    return all(
        stated_schema(change.before) == stated_schema(change.after)
        for change in made.edit.beginning
        if change.table == META
    )
