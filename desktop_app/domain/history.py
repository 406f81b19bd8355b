"""Undo and redo: what was done, and what was taken back."""

from desktop_app.domain.edit import Edit


class History:
    """The edits of this session, newest last; a new edit forgets what was taken back."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def next_undo(self) -> Edit | None:
        """The edit that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Edit | None:
        """The edit that redo would make again."""
        return self._undone[-1] if self._undone else None

    def did(self, edit: Edit) -> None:
        """An edit was made."""
        self._done.append(edit)
        self._undone.clear()

    def undid(self) -> None:
        """The newest edit was taken back."""
        self._undone.append(self._done.pop())

    def redid(self) -> None:
        """What was taken back last was made again."""
        self._done.append(self._undone.pop())
