"""The changes of one edit on their way into the log: looked over and encoded, some at a time."""

from collections.abc import Generator, Sequence

from desktop_app.domain.edit import Change
from desktop_app.store.documents import check_bytes, check_name
from desktop_app.store.log import encode_changes

_AT_ONCE = 64
"""Changes looked over and encoded together: a piece of the line that is written."""


class Batch:
    """Changes none of which was made yet; `pieces` of the line once `prepare` was walked."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = tuple(changes)
        self.pieces: list[bytes] = []

    def prepare(self) -> Generator[int, None, None]:
        """Get ready to be logged; tells how many changes are. Raises Unstorable."""
        self.pieces.clear()
        for start in range(0, len(self.changes), _AT_ONCE):
            some = self.changes[start : start + _AT_ONCE]
            for change in some:
                if change.after is not None:
                    check_name(change.table)
                    check_name(change.id)
                    check_bytes(change.after, f"{change.table} “{change.id}”")
            self.pieces.append(encode_changes(some))
            yield start + len(some)
