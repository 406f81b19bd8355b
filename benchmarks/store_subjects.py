"""The subjects of the store's benchmark, each in a process of its own that does as it is told.

``python -m benchmarks.store_subjects SUBJECT PATH`` opens a library and prints what that took as a
line of JSON; then it answers each line of its input, ``edit`` or ``fold``, with such a line.
"""

import gc
import hashlib
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol

from benchmarks.store_corpus import GROUPS, SOURCES

Figures = dict[str, float]
IDLE = 0.3
TURN = 0.0005
"""As the program sets it when it opens a window."""


class Subject(Protocol):
    """One way to keep a library; all times in milliseconds."""

    def open(self, path: Path) -> Figures:
        """Open a library for reading and editing."""

    def edit(self, number: int, /) -> Figures:
        """Make one edit of one record."""

    def fold(self) -> Figures:
        """Bring db.json up to date."""


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1e3


class Floor:
    """The least that it can take: append and sync of the same bytes; read, hash and slice."""

    def open(self, path: Path) -> Figures:
        """Read, hash and slice the file."""
        import msgspec

        slices = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
        self._path = path
        self._line = path.with_name("line").read_bytes()
        self._log = os.open(path.with_name("floor"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def read() -> None:
            self._data = path.read_bytes()
            hashlib.sha256(self._data).digest()
            self._held = slices.decode(self._data)

        gc.disable()
        took = milliseconds(read)
        gc.enable()
        return {"open": took}

    def edit(self, _number: int, /) -> Figures:
        """Append and sync as many bytes as an edit of ours writes."""

        def append() -> None:
            os.write(self._log, self._line)
            os.fsync(self._log)

        return {"edit": milliseconds(append)}

    def fold(self) -> Figures:
        """Write, sync and rename a file of as many bytes."""

        def rewrite() -> None:
            with self._path.with_name("copy").open("wb") as file:
                file.write(self._data)
                file.flush()
                os.fsync(file.fileno())
            self._path.with_name("copy").replace(self._path.with_name("copied"))

        return {"fold": milliseconds(rewrite)}


class Ours:
    """The open library: every edit through `Library.apply`, with all references at hand."""

    def open(self, path: Path) -> Figures:
        """Open, with who names whom; then look that up for every group and source."""
        from desktop_app.library import open_library

        import_module("desktop_app.store.lock")  # part of the start, not of this

        def read() -> None:
            self._library = open_library(path)

        def look_up() -> None:
            for table, count in (("groups", GROUPS), ("sources", SOURCES)):
                for number in range(count):
                    self._library.all_naming(table, f"{table[:-1]}-{number}")

        opened = milliseconds(read)
        referred = milliseconds(lambda: self._library.all_naming("groups", ""))
        return {
            "open": opened + referred,
            "of it references": referred,
            "look up all": milliseconds(look_up),
        }

    def edit(self, number: int) -> Figures:
        """Change a field of one record."""
        library = self._library
        id_ = str(1 + number * 7919 % len(library))
        document = library.document("atrocities", id_) | {
            "reviewed": f"2025-01-{number % 28 + 1:02}"
        }
        edit = library.put("atrocities", id_, document, "Edit of an atrocity")
        return {"edit": milliseconds(lambda: library.apply(edit))}

    def fold(self) -> Figures:
        """Fold on a thread of its own, beside one that wants to wake every millisecond."""
        sys.setswitchinterval(TURN)
        with lateness() as idle:
            time.sleep(IDLE)
        with lateness() as late:
            worker = threading.Thread(target=self._library.fold)
            worker.start()
            took = milliseconds(worker.join)
        return {"fold": took, "late": max(late), "late when idle": max(idle)}


@contextmanager
def lateness() -> Iterator[list[float]]:
    """By how many milliseconds a thread that sleeps for one wakes too late."""
    late: list[float] = []
    stop = threading.Event()

    def wake() -> None:
        while not stop.is_set():
            late.append(milliseconds(lambda: time.sleep(0.001)) - 1)

    painter = threading.Thread(target=wake)
    painter.start()
    try:
        yield late
    finally:
        stop.set()
        painter.join()


class Plain:
    """TinyDB as it comes, or with its caching middleware, which syncs nothing."""

    def __init__(self, *, caching: bool) -> None:
        self._caching = caching

    def open(self, path: Path) -> Figures:
        """Read a table."""
        from tinydb import TinyDB
        from tinydb.middlewares import CachingMiddleware
        from tinydb.storages import JSONStorage

        storage = CachingMiddleware(JSONStorage) if self._caching else JSONStorage  # type: ignore[no-untyped-call]

        def read() -> None:
            self._database = TinyDB(path, storage=storage)
            self._table = self._database.table("atrocities")
            self._count = len(self._table)

        return {"open": milliseconds(read)}

    def edit(self, number: int) -> Figures:
        """Change a field of one record."""
        id_ = 1 + number * 7919 % self._count
        fields = {"reviewed": f"2025-01-{number % 28 + 1:02}"}
        return {"edit": milliseconds(lambda: self._table.update(fields, doc_ids=[id_]))}

    def fold(self) -> Figures:
        """Write what is cached, by closing."""
        return {"fold": milliseconds(self._database.close)}


SUBJECTS: dict[str, Callable[[], Subject]] = {
    "floor": Floor,
    "ours": Ours,
    "ours, hash not known": Ours,
    "tinydb": lambda: Plain(caching=False),
    "tinydb, caching": lambda: Plain(caching=True),
}


def memory() -> float:
    """The most memory that this process has held, in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1e3


def main() -> None:
    """Open, tell, and do as told until the input ends."""
    subject = SUBJECTS[sys.argv[1]]()
    figures = subject.open(Path(sys.argv[2]))
    print(json.dumps(figures | {"MB": memory()}), flush=True)
    for number, line in enumerate(sys.stdin):
        figures = subject.edit(number) if line.strip() == "edit" else subject.fold()
        print(json.dumps(figures), flush=True)
    sys.stdout.flush()
    os._exit(0)  # nothing is left to be written, and tidying up takes a while


if __name__ == "__main__":
    main()
