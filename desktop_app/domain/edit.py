"""One action of the user: a label and the changes it makes."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from desktop_app.domain.stepping import Steps, parcels
from desktop_app.domain.unread import Unread


class Change(msgspec.Struct, frozen=True, gc=False):
    """One record's bytes before and after; None where the record is absent."""

    table: str
    id: str
    before: bytes | None
    after: bytes | None

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.id, self.after, self.before)


def same_value(one: bytes | None, other: bytes | None) -> bool:
    """Whether two records' bytes say the same, however other programs write letters and blanks."""
    if one == other or one is None or other is None:
        return one == other
    return bool(msgspec.json.decode(one) == msgspec.json.decode(other))


class Edit(msgspec.Struct, frozen=True):
    """A labelled set of changes, applied together or not at all."""

    label: str
    changes: Sequence[Change]

    def __iter__(self) -> Iterator[Change]:
        """Walk the changes in the order they are made."""
        return iter(self.changes)

    def reversed(self, label: str) -> "Edit":
        """The edit that takes this one back, under a label of its own."""
        if isinstance(self.changes, Unread) and not self.changes.is_read:
            return Edit(label, Unread(partial(_backwards, self.changes)))
        return Edit(label, tuple(change.reversed() for change in reversed(self.changes)))

    def more_than(self, few: int) -> bool:
        """Whether it makes more changes; also while nobody has read how many."""
        unread = isinstance(self.changes, Unread) and not self.changes.is_read
        return unread or len(self.changes) > few

    @property
    def beginning(self) -> Sequence[Change]:
        """The changes, of those that nobody has read the first."""
        return self.changes.start if isinstance(self.changes, Unread) else self.changes

    @property
    def does_something(self) -> bool:
        """Whether it makes any change."""
        return bool(self.beginning)

    def reading(self) -> Steps[None]:
        """Have all changes at hand, some more at each step."""
        if isinstance(self.changes, Unread):
            yield from self.changes.reading()


def _backwards(changes: Unread[Change]) -> Iterator[tuple[Change, ...]]:
    for _step in changes.reading():
        yield ()
    for some in parcels(changes[::-1]):
        yield tuple(change.reversed() for change in some)
