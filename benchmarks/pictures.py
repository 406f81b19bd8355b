"""How long pictures take to be made, and sheets to be read for them, with 100,000 records.

`python -m benchmarks.pictures` makes the library of `benchmarks.library_at_scale` and draws its
largest group: succession and size over time; the other pictures have modules of their own
(`benchmarks.pictures_*`). The floor, in the same run, is to make as many bare marks, each with a
label that is measured.
"""

import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from benchmarks.library_at_scale import library, write
from desktop_app.domain.collector import set_aside
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.records.group import Size
from desktop_app.library import open_library
from desktop_app.pictures.marks import Label, Look, Mark, Picture, Rectangle
from desktop_app.pictures.measure import text_width
from desktop_app.pictures.sizes import sizes
from desktop_app.pictures.succession import succession
from desktop_app.pictures.svg import svg

ROUNDS = 30
AIM = 50
"""Milliseconds, the 95th percentile."""

LAST, TODAY, DAY = Day(9999, 12, 31), Day(2026, 11, 22), Day(2015, 6, 1)
WIDTH = 1100.0
ESTIMATES = 40


def main() -> None:
    """Print how long each picture takes, beside what was aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        there = open_library(path, read_only=True)
        set_aside()  # as the program does
        held = Counter(
            group for group in (getattr(row, "group", "") for row in there.records("leadership"))
        )
        (group, postings), *_rest = held.most_common(1)
        began = time.perf_counter()
        whole = there.fact_sheet(group, LAST)
        print(f"{len(there):,} records; the sheet in {_ms(began):.0f} ms", end=", ")
        print(f"{postings} postings, {len(whole.atrocities):,} attacks")
        estimated = replace(whole, group=_estimated(whole.group))
        report("succession", lambda day: succession(whole, day, WIDTH, there, TODAY))
        report(f"{ESTIMATES} sizes", lambda day: sizes(estimated, day, 340, there, TODAY))
        there.close()
    print(f"aim: 95 % within {AIM} ms")


def report(what: str, make: Callable[[Day], Picture]) -> None:
    """Make a picture for one day after the other, and print the figures."""
    takes, floors, written = [], [], []
    for number in range(ROUNDS):
        day = Day(DAY.year + number % 9, 6, 1)
        began = time.perf_counter()
        picture = make(day)
        takes.append(_ms(began))
        began = time.perf_counter()
        bare(len(picture.marks), len(picture.labels))
        floors.append(_ms(began))
        began = time.perf_counter()
        svg(picture)
        written.append(_ms(began))
    print(
        f"{what:18} {len(picture.marks):5} marks: first {takes[0]:5.1f}"
        f"  median {statistics.median(takes):5.1f}  95 % {p95(takes):5.1f}"
        f"   floor {statistics.median(floors):5.1f}   as SVG {statistics.median(written):5.1f} ms"
    )


def bare(marks: int, labels: int) -> int:
    """As many marks and measured labels without any thought; how many there are."""
    made = [Mark(Rectangle(n, n, 9, 9), Look(), str(n)) for n in range(marks)]
    named = [Label(f"Person {n}", n, n) for n in range(labels)]
    for label in named:
        text_width(label.text, label.size)
    return len(made) + len(named)


def p95(takes: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(takes, n=20)[18]


def _estimated(group: Group) -> Group:
    made = (
        Size(date=f"{1995 + n % 30}-{1 + n % 12:02d}", low=n * 10, high=n * 20, scope="fighters")
        for n in range(ESTIMATES)
    )
    return replace(group, sizes=tuple(made))


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
