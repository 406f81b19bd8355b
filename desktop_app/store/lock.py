"""One writer at a time: a lock with the holder's name, which dies with its holder."""

import contextlib
import getpass
import os
import platform
import sys
import time
from pathlib import Path

from filelock import FileLock, SoftFileLock, Timeout

# A holder needs a moment to sign, seconds on a busy machine, and one that leaves to take its lock
# away. Whoever has signed is told at once.
_TRIES = 400
_PAUSE = 0.005


class WriterLock:
    """The right to write a library, as a locked file."""

    def __init__(self, path: Path) -> None:
        """Stand before the lock at a path; nothing is taken yet."""
        self._path = path
        self._lock = FileLock(path, timeout=0, is_singleton=False)

    def take(self) -> str | None:
        """Take the lock and return None, or say who holds it; raises OSError."""
        own_name = _own_name()  # before it is needed: the system may be slow to tell it
        for tries_left in reversed(range(_TRIES)):
            self._path.parent.mkdir(exist_ok=True)
            try:
                self._lock.acquire()
            except Timeout:
                holder = self._holder()
                if holder or not tries_left:
                    return holder or "?"
            except FileNotFoundError:
                if not tries_left:
                    raise
            else:
                self._sign(own_name)
                return None
            time.sleep(_PAUSE)
        return "?"

    def give_back(self) -> None:
        """Let the next writer in, and remove the lock and a folder that holds nothing else."""
        if not self._lock.is_locked:
            return
        with contextlib.suppress(OSError):
            self._path.unlink()
        with contextlib.suppress(OSError):
            self._lock.release()
        with contextlib.suppress(OSError):
            self._path.unlink() if os.name == "nt" else None
        with contextlib.suppress(OSError):
            self._path.parent.rmdir()

    def _sign(self, name: str) -> None:
        # Windows locks the first byte against other readers: the name begins after it.
        if type(self._lock) is SoftFileLock:
            return
        with contextlib.suppress(OSError), self._path.open("r+b", buffering=0) as file:
            file.truncate(1)
            file.seek(1)
            file.write(name.encode())

    def _holder(self) -> str:
        try:
            with self._path.open("rb", buffering=0) as file:
                file.seek(1)
                name = file.read(1000).decode(errors="replace")
        except OSError:
            name = ""
        return "".join(c for c in name if c.isprintable()).strip()


def _own_name() -> str:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "?"
    program = Path(sys.argv[0]).name or "python"
    return f"{user}@{platform.node()} {os.getpid()} {program}\n"
