"""One action of the user: a label and the changes it makes."""

from collections.abc import Iterator

import msgspec


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
    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        """Walk the changes in the order they are made."""
        return iter(self.changes)

    def reversed(self, label: str) -> "Edit":
        """The edit that takes this one back, under a label of its own."""
        return Edit(label, tuple(change.reversed() for change in reversed(self.changes)))
