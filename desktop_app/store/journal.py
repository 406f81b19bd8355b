"""The log file of a writer: what is appended is on the medium, or it was never there."""

import contextlib
import errno
from collections.abc import Sequence
from pathlib import Path

from desktop_app import gettext as _
from desktop_app.store.disk import Disk
from desktop_app.store.errors import WriteFailed
from desktop_app.store.log import Begin, Encoded, Entry, Segment, write_pieces

_LONG = 1 << 20
"""Bytes from which on an append is written piece by piece: put together they would be copied."""


class Journal:
    """Appends to one log; keeps its length in good lines and the checksum of the last one."""

    def __init__(self, disk: Disk, path: Path) -> None:
        """A log that need not exist yet; the first append creates it and its folder."""
        self.path = path
        self.length = 0
        self.last = ""
        self.pending: list[Entry] = []
        self._disk = disk
        self._descriptor: int | None = None
        self._suspect = False
        self._named = False

    def resume(self, segment: Segment, size: int) -> None:
        """Go on after the sound lines of a log of this size; the rest is cut before any append."""
        self.length = segment.length
        self.last = segment.last
        self._suspect = size > segment.length
        self._named = True

    def begin(self, first: Begin) -> None:
        """Let the next append start the log with this line."""
        self.length = 0
        self.last = ""
        self.pending = [first]

    def succeed(self, length: int, last: str) -> None:
        """Go on with the file that has just taken this log's name."""
        self.close()
        self.length = length
        self.last = last
        self.pending = []
        self._suspect = False
        self._named = False

    @property
    def is_lost(self) -> bool:
        """Whether somebody has removed the log from under us."""
        return bool(self.length) and not self.path.exists()

    def append(self, entries: Sequence[Entry | Encoded] = ()) -> None:
        """Write the pending entries and these, and sync; raises WriteFailed and leaves no trace."""
        pieces, last = write_pieces([*self.pending, *entries], self.last)
        length = sum(map(len, pieces))
        try:
            descriptor = self._open()
            self._suspect = True
            for data in pieces if length > _LONG else [b"".join(pieces)]:
                self._disk.write(descriptor, data)
            self._disk.sync(descriptor)
            self.sync_name()
            self._suspect = False
        except OSError as error:
            self._cut_back()
            raise WriteFailed(
                _("Nothing was saved: {file}: {reason}.").format(
                    file=self.path, reason=error.strerror or error
                )
            ) from error
        self.pending = []
        self.length += length
        self.last = last

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            self._disk.close(descriptor)
        except OSError:
            return

    def _open(self) -> int:
        if self._descriptor is not None and not self._disk.is_named(self._descriptor):
            self.close()
        if self._descriptor is None:
            if not self.length:
                self._disk.make_folder(self.path.parent)
            self._descriptor = self._disk.open(self.path, fresh=False, create=not self.length)
            self._refuse_foreign_lines(self._descriptor)
        if self._suspect or not self.length:
            self._disk.cut(self._descriptor, self.length)
            self._suspect = False
        return self._descriptor

    def _refuse_foreign_lines(self, descriptor: int) -> None:
        size = self._disk.size(descriptor)
        if size < self.length or (size > self.length > 0 and not self._suspect):
            self.close()
            raise OSError(errno.ESTALE, _("another program has changed it"))

    def sync_name(self) -> None:
        """Return when the log's name is on the medium; raises OSError."""
        if not self._named:
            self._disk.sync_folder(self.path.parent)
            self._disk.sync_folder(self.path.parent.parent)
            self._named = True

    def _cut_back(self) -> None:
        """Take back what may have been written; where even that fails, the next append does it."""
        if self._descriptor is None:
            return
        if self._suspect:
            with contextlib.suppress(OSError):
                self._disk.cut(self._descriptor, self.length)
                self._disk.sync(self._descriptor)
                self._suspect = False
        self.close()
