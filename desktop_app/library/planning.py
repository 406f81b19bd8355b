"""Edits of many records at once, thought out but not yet made."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app import gettext as _
from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.removal import removal
from desktop_app.domain.stepping import finished
from desktop_app.library.headway import Headway, Stage, Work, told
from desktop_app.library.reading import META, Reading
from desktop_app.store.documents import decode, encode
from desktop_app.store.errors import Stale

if TYPE_CHECKING:
    from desktop_app.domain.bringing_back import Return
    from desktop_app.domain.differences import Difference
    from desktop_app.domain.history import Made
    from desktop_app.domain.merge import Merger, Merging

Key = tuple[str, str]
Patched = tuple[str, bytes | None, Mapping[str, Any]]
"""An id, the bytes that were looked at, and what the record is to hold instead."""


class Planning(Reading):
    """What an edit would do, told before it is made."""

    def put_all(self, documents: Mapping[Key, Mapping[str, Any]], label: str) -> Edit:
        """The edit that stores each mapping as the record of its key (table, id).

        Raises:
            Unstorable: a value cannot be kept; the message names its field.
        """
        changes = tuple(
            Change(table, id_, self.held(table, id_), encode(document))
            for (table, id_), document in documents.items()
        )
        return Edit(label, tuple(change for change in changes if change.before != change.after))

    def putting(self, table: str, patched: Iterable[Patched], label: str, total: int) -> Work[Edit]:
        """The edit that stores mappings as records of a table, one at each step.

        Raises:
            Unstorable: a value cannot be kept; the message names its field.
        """
        changes: list[Change] = []
        for at, (record_id, before, document) in enumerate(patched, 1):
            after = encode(document)
            if after != before:
                changes.append(Change(table, record_id, before, after))
            yield Headway(Stage.PLANNING, at, total)
        return Edit(label, tuple(changes))

    def removals(self, doomed: Sequence[Key], label: str) -> Edit:
        """The edit that deletes records and every mention of them.

        Raises:
            Stale: one of them is not there any more.
        """
        return finished(self._removal(doomed, label))

    def removing(self, doomed: Sequence[Key], label: str) -> Work[Edit]:
        """The same for very many, some at each step; raises Stale at one of them."""
        for _step in self.gather_naming():
            yield Headway(Stage.PLANNING)
        return (yield from told(Stage.PLANNING, self._removal(doomed, label), len(doomed)))

    def _removal(self, doomed: Sequence[Key], label: str) -> Generator[int, None, Edit]:
        self._expect(doomed)
        return removal(doomed, label, self._storage.slices, self._index, decode, encode)

    def merging(self, merger: "Merger", label: str) -> "Merging":
        """The edit that makes one of several records, and what follows from it.

        Raises:
            Stale: one of them is not there any more.
            Unstorable: a value cannot be kept; the message names its field.
        """
        from desktop_app.domain.merge import merging

        self._expect([(merger.table, id_) for id_ in (merger.keep, *merger.gone)])
        return merging(merger, label, self._storage.slices, self._index, decode, encode)

    def differences(self, change: Change) -> "Sequence[Difference]":
        """What a change does to its record, field by field, in words."""
        from desktop_app.domain.differences import differences

        sides = (change.before, change.after)
        before, after = ({} if side is None else decode(side) for side in sides)
        return differences(change.table, before, after, self)

    def taking_back(self, made: "Made") -> Edit | None:
        """The edit that takes back one of any day; None where its records changed since."""
        if any(self.held(c.table, c.id) != c.after or c.table == META for c in made.edit):
            return None
        label = _("taking back of “{edit}”").format(edit=made.label)
        return made.edit.reversed(label)

    def bringing_back(self, deletion: Edit, table: str, record_id: str) -> "Return":
        """What the deletion of a record took, as far as the library still lacks it."""
        from desktop_app.domain.bringing_back import bringing_back

        return bringing_back(deletion, (table, record_id), self.held, decode)

    def _expect(self, keys: Sequence[Key]) -> None:
        for table, id_ in keys:
            if id_ not in self._storage.slices(table):
                sentence = _("There is no record “{id}” in {table} any more.")
                raise Stale(sentence.format(id=id_, table=table))
