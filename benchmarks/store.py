"""The store beside plain TinyDB, TinyDB with its caching middleware, and the machine's floor.

``python -m benchmarks.store [SIZE…]`` prints one table per size; every row of a size is taken in
the same run, each in a process of its own, so that ratios hold on any machine.
"""

import gc
import hashlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.store_corpus import records

SIZES = (1_000, 10_000, 100_000)
SUBJECTS = ("floor", "store", "store, hash not known", "tinydb", "tinydb, caching")
EDITS = 300
FLOOR_EDITS = 1_000
SLOW_EDITS = 5
Row = dict[str, float]


def milliseconds(step: Callable[[], object]) -> float:
    """How long a step takes."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1e3


def memory() -> float:
    """Peak memory of this process in MB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1e3


def make(path: Path, count: int) -> None:
    """Write the corpus in our layout, and fold once so that its hash is known."""
    from desktop_app.domain.edit import Change
    from desktop_app.store.create import create_library
    from desktop_app.store.documents import encode
    from desktop_app.store.storage import LibraryStorage

    create_library(path, {"atrocities": {i: encode(document) for i, document in records(count)}})
    storage = LibraryStorage(path)
    storage.commit([Change("groups", "a", None, b"{}")], "First edit")
    storage.close()


def line_of(path: Path) -> bytes:
    """A log line of one edit, as long as the store's own."""
    from desktop_app.store.storage import LibraryStorage

    storage = LibraryStorage(path)
    edit_one(storage, 0)
    data = (storage.folder / "log").read_bytes().splitlines(keepends=True)[-1]
    storage.close()
    return data


def edit_one(storage: object, number: int) -> None:
    """One edit of one record through the one door."""
    from desktop_app.domain.edit import Change
    from desktop_app.store.documents import decode, encode
    from desktop_app.store.storage import LibraryStorage

    assert isinstance(storage, LibraryStorage)
    rows = storage.slices("atrocities")
    id_ = str(1 + number * 7919 % len(rows))
    before = rows[id_]
    after = encode(decode(before) | {"reviewed": f"2025-01-{number % 28 + 1:02}"})
    storage.commit([Change("atrocities", id_, before, after)], "Edit of an atrocity")


def floor(path: Path) -> Row:
    """An append and sync of the same bytes; reading, hashing and slicing the same file."""
    import msgspec

    line = line_of(path)
    slices = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
    descriptor = os.open(path.with_name("floor"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def append() -> None:
        os.write(descriptor, line)
        os.fsync(descriptor)

    def read() -> None:
        data = path.read_bytes()
        hashlib.sha256(data).digest()
        slices.decode(data)

    def rewrite() -> None:
        with path.with_name("copy").open("wb") as file:
            file.write(path.read_bytes())
            file.flush()
            os.fsync(file.fileno())
        path.with_name("copy").replace(path.with_name("copied"))

    edits = statistics.median(milliseconds(append) for _edit in range(FLOOR_EDITS))
    gc.disable()
    return {"open": milliseconds(read), "edit": edits, "fold": milliseconds(rewrite)}


def store(path: Path, *, known: bool) -> Row:
    """Ours: open, edit, fold beside a thread that wants to wake every millisecond."""
    from desktop_app.store.storage import LibraryStorage

    if not known:
        (path.with_name(f"{path.name}.d") / "log").unlink()
    start = time.perf_counter()
    storage = LibraryStorage(path)
    opened = (time.perf_counter() - start) * 1e3
    peak = memory()
    edits = statistics.median(
        milliseconds(lambda number=number: edit_one(storage, number))  # type: ignore[misc]
        for number in range(EDITS)
    )
    with lateness() as idle:
        time.sleep(0.5)
    with lateness() as late:
        folded = milliseconds(lambda: in_thread(storage.fold))
    storage.close()
    row = {"open": opened, "MB": peak, "edit": edits, "fold": folded}
    return row | {"late": max(late), "late when idle": max(idle)}


def in_thread(step: Callable[[], None]) -> None:
    """Run a step in a worker while this thread waits."""
    worker = threading.Thread(target=step)
    worker.start()
    worker.join()


@contextmanager
def lateness() -> Iterator[list[float]]:
    """By how many milliseconds a thread that sleeps for one wakes too late."""
    late: list[float] = []
    stop = threading.Event()

    def wake() -> None:
        while not stop.is_set():
            start = time.perf_counter()
            time.sleep(0.001)
            late.append((time.perf_counter() - start) * 1e3 - 1)

    painter = threading.Thread(target=wake)
    painter.start()
    try:
        yield late
    finally:
        stop.set()
        painter.join()


def tinydb(path: Path, *, caching: bool) -> Row:
    """TinyDB as it comes."""
    from tinydb import TinyDB
    from tinydb.middlewares import CachingMiddleware
    from tinydb.storages import JSONStorage

    start = time.perf_counter()
    database = TinyDB(path, storage=CachingMiddleware(JSONStorage) if caching else JSONStorage)  # type: ignore[no-untyped-call]
    table = database.table("atrocities")
    count = len(table)
    opened = (time.perf_counter() - start) * 1e3
    peak = memory()
    edits = statistics.median(
        milliseconds(lambda day=day: table.update({"reviewed": day}, doc_ids=[1 + day % count]))  # type: ignore[misc]
        for day in range(SLOW_EDITS)
    )
    return {"open": opened, "MB": peak, "edit": edits, "fold": milliseconds(database.close)}


def measure(subject: str, path: Path) -> Row:
    """The figures of one subject, in milliseconds."""
    match subject:
        case "floor":
            return floor(path)
        case "store":
            return store(path, known=True)
        case "store, hash not known":
            return store(path, known=False)
        case "tinydb":
            return tinydb(path, caching=False)
        case _:
            return tinydb(path, caching=True)


def measured_apart(subject: str, path: Path) -> Row:
    """The figures of one subject, taken in a process of its own."""
    arguments = [sys.executable, "-m", "benchmarks.store", "--one", subject, str(path)]
    answer = subprocess.run(arguments, check=True, capture_output=True, text=True)
    row: Row = json.loads(answer.stdout)
    return row


def main(arguments: list[str]) -> None:
    """Print the tables."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measure(arguments[1], Path(arguments[2]))))
        return
    columns = ("open", "MB", "edit", "fold", "late", "late when idle")
    for size in [int(argument) for argument in arguments] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "db.json"
            make(path, size)
            print(f"\n{size:,} records, {path.stat().st_size / 1e6:.1f} MB; milliseconds")
            print(f"{'':24}" + "".join(f"{column:>15}" for column in columns))
            rows: dict[str, Row] = {}
            for subject in SUBJECTS:
                row = rows[subject] = measured_apart(subject, path)
                cells = (f"{row[c]:15.2f}" if c in row else f"{'':15}" for c in columns)
                print(f"{subject:24}" + "".join(cells))
            ratio = rows["store"]["edit"] / rows["floor"]["edit"]
            print(f"an edit costs {ratio:.2f} times an append and sync of the same bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
