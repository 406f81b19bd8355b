"""The store beside plain TinyDB, TinyDB with its caching middleware, and the machine's floor.

``python -m benchmarks.store [SIZE…]`` takes all figures in one run, every subject in a process of
its own, by turns: whatever else the machine does hits all alike. Each figure is given as the least
and the median of its takes, in milliseconds; memory is the most that the process held, in MB.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.store_corpus import records
from benchmarks.store_subjects import SUBJECTS, Figures

SIZES = (1_000, 10_000, 100_000)
OPENINGS = 5
EDITS = 300
FOLDS = 5
SLOW = 60
"""TinyDB edits once while the others edit so many times."""
COLUMNS = (
    "open",
    "of it references",
    "look up all",
    "MB",
    "edit",
    "fold",
    "late",
    "late when idle",
)
UNKNOWN = "ours, hash not known"
Key = tuple[str, int]
"""A subject and a size."""
Takes = dict[tuple[str, int, str], list[float]]
"""The takes of a subject at a size, by column."""


class Child:
    """A subject at work in a process of its own."""

    def __init__(self, subject: str, path: Path) -> None:
        command = [sys.executable, "-m", "benchmarks.store_subjects", subject, str(path)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.opened = self._answer()

    def ask(self, what: str) -> Figures:
        """What an ``edit`` or a ``fold`` takes."""
        assert self._process.stdin is not None
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Figures:
        assert self._process.stdout is not None
        figures: Figures = json.loads(self._process.stdout.readline())
        return figures

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()


def make(path: Path, count: int) -> None:
    """Write the corpus in our layout, fold once so that its hash is known, and keep a log line."""
    from desktop_app.library import new_library, open_library

    new_library(path, "Made up")
    library = open_library(path)
    documents = {("atrocities", id_): document for id_, document in records(count)}
    library.apply(library.put_all(documents, "Begin"))
    library.fold()
    document = library.document("atrocities", "1") | {"reviewed": "2025-01-01"}
    library.apply(library.put("atrocities", "1", document, "Edit of an atrocity"))
    log = path.with_name(f"{path.name}.d") / "log"
    path.with_name("line").write_bytes(log.read_bytes().splitlines(keepends=True)[-1])
    library.close()
    shutil.rmtree(log.parent / "history")


def lay_out(folder: Path, sizes: Iterable[int]) -> dict[Key, Path]:
    """A library of its own for every subject and size."""
    paths = {}
    for size in sizes:
        first = folder / f"{size}"
        first.mkdir()
        make(first / "db.json", size)
        for number, subject in enumerate(SUBJECTS):
            own = shutil.copytree(first, folder / f"{size}-{number}")
            if subject == UNKNOWN:
                shutil.rmtree(own / "db.json.d")
            paths[subject, size] = own / "db.json"
    return paths


def measure(paths: dict[Key, Path]) -> Takes:
    """All takes of all figures."""
    takes: Takes = defaultdict(list)
    for _round in range(OPENINGS):
        for key, path in paths.items():
            with Child(key[0], path) as child:
                _note(takes, key, child.opened)
    children = {key: Child(key[0], path) for key, path in paths.items() if key[0] != UNKNOWN}
    swift = {key: child for key, child in children.items() if not key[0].startswith("tinydb")}
    for number in range(EDITS):
        for key, child in (children if number % SLOW == 0 else swift).items():
            _note(takes, key, child.ask("edit"))
    for _round in range(FOLDS):
        for key, child in swift.items():
            child.ask("edit")
            _note(takes, key, child.ask("fold"))
    for child in children.values():
        child.end()
    return takes


def _note(takes: Takes, key: Key, figures: Figures) -> None:
    for column, figure in figures.items():
        takes[*key, column].append(figure)


def show(takes: Takes, size: int, megabytes: float) -> None:
    """Print the table of a size."""
    print(f"\n{size:,} records, {megabytes:.1f} MB: least / median")
    print(f"{'':22}" + "".join(f"{column:>19}" for column in COLUMNS))
    for subject in SUBJECTS:
        cells = (takes.get((subject, size, column), []) for column in COLUMNS)
        print(f"{subject:22}" + "".join(f"{_cell(figures):>19}" for figures in cells))


def _cell(figures: list[float]) -> str:
    return f"{min(figures):.2f} / {statistics.median(figures):.2f}" if figures else ""


def targets(takes: Takes, sizes: list[int]) -> None:
    """Print each aim beside what was measured."""
    small, large = sizes[0], sizes[-1]
    edits = {size: takes["ours", size, "edit"] for size in sizes}
    print("\nleast / median, and what is aimed at")
    for size in sizes:
        floor = takes["floor", size, "edit"]
        _aim(f"edit at {size:,}, times append and sync", _ratio(edits[size], floor), 2)
    _aim(f"edit at {large:,}, times that at {small:,}", _ratio(edits[large], edits[small]), 1.2)
    _aim(f"open {large:,}, hash known, ms", takes["ours", large, "open"], 250)
    _aim(f"open {large:,}, hash not known, ms", takes[UNKNOWN, large, "open"], 500)
    floor, peer = takes["floor", large, "open"], takes["tinydb", large, "open"]
    for subject, most in (("ours", 0.28), (UNKNOWN, 0.56)):
        opened = takes[subject, large, "open"]
        _aim(f"{subject}: open {large:,}, times TinyDB's", _ratio(opened, peer), most)
        _aim(f"{subject}: open {large:,}, times read, hash and slice", _ratio(opened, floor))
    _aim(f"memory with {large:,}, MB", takes["ours", large, "MB"], 150)
    _aim(f"painting late in a fold of {large:,}, ms", takes["ours", large, "late"], 16)


def _ratio(figures: list[float], base: list[float]) -> list[float]:
    """The ratio of the least, and that of the medians."""
    return [min(figures) / min(base), statistics.median(figures) / statistics.median(base)]


def _aim(what: str, figures: list[float], most: float | None = None) -> None:
    least, median = min(figures), statistics.median(figures)
    if len(figures) == 2:
        least, median = figures
    aim = "" if most is None else f"   at most {most:g}"
    print(f"{what:64}{least:9.2f} / {median:8.2f}{aim}")


def main(arguments: list[str]) -> None:
    """Print the tables, then the aims."""
    sizes = [int(argument) for argument in arguments] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        paths = lay_out(Path(folder), sizes)
        takes = measure(paths)
        for size in sizes:
            show(takes, size, paths["floor", size].stat().st_size / 1e6)
    targets(takes, sizes)


if __name__ == "__main__":
    main(sys.argv[1:])
