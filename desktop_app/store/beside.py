"""What lies beside a library, in a folder of its own: its log, history, backups, drafts, lock."""

import os
from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.history import Made
from desktop_app.store.aside import KeptLog, forget_log, kept_logs, put_aside
from desktop_app.store.backups import keep_backup
from desktop_app.store.disk import Disk
from desktop_app.store.drafts import Drafts
from desktop_app.store.history import Version, past, versions
from desktop_app.store.opening import Aside, Found

_BACKUPS = "backups"


class Beside:
    """Knows where each thing lies, reads it, and makes nothing there unless told to."""

    def __init__(self, library: Path, disk: Disk) -> None:
        self.folder = _folder_of(library)
        self.log = self.folder / "log"
        self.lock = self.folder / "lock"
        self.backups = self.folder / _BACKUPS
        self.drafts = Drafts(self.folder / "drafts", disk)
        self._disk = disk
        self._kept_logs: tuple[KeptLog, ...] | None = None

    def history(self, table: str, id_: str) -> list[Version]:
        """What became of a record, oldest first, from the log and its finished segments."""
        return versions(self._disk, self.folder, table, id_)

    def past(self) -> Iterable[Made]:
        """Every edit made up to now, newest first, read from disk as far as it is asked for."""
        return past(self._disk, self.folder)

    def keep_backup(self, chunks: Iterable[bytes]) -> Path:
        """Keep a copy of the library among its backups; raises WriteFailed."""
        return keep_backup(self._disk, self.backups, chunks)

    def put_aside(self, found: Found) -> tuple[Aside, ...]:
        """Keep a log that is damaged or not ours; raises OSError."""
        self._kept_logs = None
        return put_aside(self._disk, self.folder, found)

    def kept_logs(self, library: str | None) -> tuple[KeptLog, ...]:
        """The logs put aside that hold edits and were not forgotten; ``library`` is our own id."""
        if self._kept_logs is None:
            self._kept_logs = kept_logs(self._disk, self.folder, library)
        return self._kept_logs

    def forget_log(self, log: KeptLog) -> None:
        """Offer a log put aside no more; its file stays. Raises WriteFailed."""
        forget_log(self._disk, log)
        self._kept_logs = None


def backups_of(library: Path) -> Path:
    """The folder of a library's backups, whether there is one or not."""
    return _folder_of(Path(os.path.realpath(library))) / _BACKUPS


def _folder_of(library: Path) -> Path:
    return library.with_name(library.name + ".d")
