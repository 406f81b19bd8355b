"""Disks that fail, forget or record, in the place of the real one."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.store.disk import Disk

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES)


class Unsynced(Disk):
    """The real disk without waiting for the medium: for runs that end no power supply."""

    def sync(self, descriptor: int) -> None:
        return

    def sync_folder(self, path: Path) -> None:
        return


class Counting(Unsynced):
    """Calls ``around`` with each call's number, name and the call itself."""

    def __init__(
        self, around: Callable[[int, str, Callable[[], Any], tuple[Any, ...]], Any]
    ) -> None:
        self.calls = 0
        self.names: list[str] = []
        self._around = around
        self._inside = False

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or not hasattr(Disk, name):
            return found

        def call(*args: Any, **named: Any) -> Any:
            self.calls += 1
            self.names.append(name)
            return self._around(self.calls, name, lambda: found(*args, **named), args)

        return call


@contextmanager
def failing(at: int, code: int, times: int, under: Path) -> Iterator[Counting]:
    """A disk whose calls beneath a folder fail from the Nth on, so many times.

    A write that fails has written half of its bytes.
    """
    real = Disk()
    paths: dict[int, Path] = {}

    def around(number: int, name: str, call: Callable[[], Any], args: tuple[Any, ...]) -> Any:
        path = args[0] if isinstance(args[0], Path) else paths.get(args[0], under)
        beneath = path.is_relative_to(under)
        due = at <= number < at + times
        if beneath and due:
            if name == "write":
                real.write(args[0], bytes(args[1])[: len(args[1]) // 2])
            if name == "close":
                call()
            raise OSError(code, "made to fail", str(path))
        result = call()
        if name == "open":
            paths[result] = path
        return result

    yield Counting(around)


class Killing(Unsynced):
    """Kills its process at a write of a number, which it does by half."""

    def __init__(self, number: int) -> None:
        self._left = number

    def write(self, descriptor: int, data: bytes) -> None:
        self._left -= 1
        if not self._left:
            super().write(descriptor, data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        super().write(descriptor, data)
