"""Whether a library may be written: its lock and its log, from when they are taken up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from desktop_app.store.beside import Beside
from desktop_app.store.claim import claim, unwritable
from desktop_app.store.disk import Disk
from desktop_app.store.journal import Journal
from desktop_app.store.opening import Found, Opening
from desktop_app.store.writer import Writer

if TYPE_CHECKING:
    from desktop_app.store.lock import WriterLock


class Access:
    """What one opening of a library may do: only read, write, or write as soon as it wants to."""

    def __init__(self, path: Path, beside: Beside, disk: Disk, *, waits: bool) -> None:
        self._path = path
        self._beside = beside
        self._disk = disk
        self._lock: WriterLock | None = None
        self.waits = waits
        """Whether lock and log are still to be taken up."""
        self.writer: Writer | None = None
        self.holder: str | None = None
        """The other program that holds the lock."""

    def claim(self) -> str | None:
        """Take the lock; say why the library can only be read, if so."""
        claimed = claim(self._path, self._beside.lock)
        self._lock, self.holder = claimed.lock, claimed.holder
        return claimed.why_not

    def take_up(self, found: Found, why: str | None) -> Opening:
        """Go on with the log of what was found, where the lock is ours; tell what opening found."""
        opening = found.opening
        self.waits = self.waits and opening.why_read_only is None
        if self._lock is not None and opening.why_read_only is None:
            try:
                opening = replace(opening, aside=self._beside.put_aside(found))
                journal = Journal(self._disk, self._beside.log)
                self.writer = Writer(self._disk, self._path, journal, found)
            except OSError as error:
                why = unwritable(self._beside.folder, error)
        return replace(opening, why_read_only=opening.why_read_only or why)

    def give_up(self) -> None:
        """Only read from now on."""
        self.waits = False
        self.release()
        self.writer = None

    def release(self) -> None:
        """Let go of log and lock."""
        if self.writer is not None:
            self.writer.close()
        if self._lock is not None:
            self._lock.give_back()
            self._lock = None

    @contextmanager
    def releasing_unused(self) -> Iterator[None]:
        """Give the lock back where no writer came of it."""
        try:
            yield
        finally:
            if self.writer is None:
                self.release()
