"""The map and the timeline with 100,000 records: marks built, and frames painted while moving.

`python -m benchmarks.pictures_map` makes the library of `benchmarks.library_at_scale`, takes its
largest group and one group with nearly all attacks, and draws offscreen. The floor, in the same
run, is a widget of the same size that only fills itself.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec.structs import replace
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.library_at_scale import library, write
from desktop_app.app import application
from desktop_app.domain.collector import set_aside
from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records import Atrocity, Record
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.sheet import FactSheet, SheetAtrocity, order
from desktop_app.library import Library, open_library
from desktop_app.pictures.attack_map import AttackMap
from desktop_app.pictures.attack_places import AttackPlaces
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.ground import world
from desktop_app.pictures.timeline import Timeline
from desktop_app.pictures.timeline_gathering import Lanes
from desktop_app.views.pictures.map_view import MapView
from desktop_app.views.pictures.movable import MovableCanvas
from desktop_app.views.pictures.timeline_view import TimelineCanvas

FRAMES, ROUNDS = 24, 5
DAY = Day(2020, 6, 1)
YEARS = range(DAY.year, DAY.year - 20, -1)
SIZES = ((560, 330), (1200, 640))
LOOK = 0.5
"""Seconds after which a map that rests begins to make ready at the latest."""

AIM_BUILD, AIM_FRAME = 50, 33
"""Milliseconds."""


class Bare(QWidget):
    """Fills itself."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One rectangle."""
        QPainter(self).fillRect(self.rect(), self.palette().window())


def main() -> None:
    """Print what building and moving take, beside what was aimed at."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        opened = open_library(path, read_only=True)
        set_aside()  # as the program does
        largest = max(opened.records("groups"), key=lambda each: _attacks(opened, each.id))
        sheet = opened.fact_sheet(largest.id, FOREVER)
        claimed = [_claimed(row, largest.id) for row in opened.records("atrocities")]
        every = tuple(sorted(claimed, key=order))  # as in the sheet of a group
        print(f"map read in {_once(world):.0f} ms")
        for name, rows in (("largest group", sheet.atrocities), ("nearly all", every)):
            measure(app, f"{name}, {len(rows):,} attacks", rows, sheet, opened)
        opened.close()


def measure(
    app: QApplication,
    what: str,
    rows: Sequence[SheetAtrocity],
    sheet: FactSheet,
    opened: Library,
) -> None:
    """Print the figures of one set of attacks."""
    print(what)
    places: list[AttackPlaces] = []
    takes = [_once(lambda: places.append(_located(rows))) for _round in range(ROUNDS)]
    tell("  map: attacks located, once for all days", takes)
    builds, again = [], []
    for year in YEARS:
        began = time.perf_counter()
        day = Day(year, 6, 1)
        made = AttackMap(places[0].as_of(day), day, opened, world())
        seen = made.most(*SIZES[0])
        made.picture(seen, ground=False, told=False)
        builds.append(1000 * (time.perf_counter() - began))
        again.append(_once(partial(made.picture, seen)))
    tell("  map: marks and labels of a day", builds, AIM_BUILD)
    tell("  map: again with ground and all words", again, AIM_BUILD)
    whole = replace(sheet, atrocities=tuple(rows))
    lanes: list[Lanes] = []
    takes = [_once(lambda: lanes.append(Lanes(whole))) for _round in range(ROUNDS)]
    tell("  timeline: moments put together, once for all days", takes)
    line = Timeline(lanes[0], DAY, DAY)
    shown = [_once(partial(_drawn, lanes[0], year)) for year in YEARS]
    tell("  timeline: marks and labels of a day", shown, AIM_BUILD)
    attacks = Dated(rows)
    for size in SIZES:
        bare = Bare()
        bare.resize(*size)
        bare.show()
        tell(f"  {size[0]}×{size[1]}: bare widget", frames(app, bare, lambda _frame: None))
        for rests in (False, True):
            view = MapView()
            view.resize(*size)
            view.show_attacks(lambda: attacks, FOREVER, opened)
            view.show()
            app.processEvents()
            if rests:
                _rest(app, view)
            _moves(app, "map looked at before," if rests else "map", view.canvas)
        canvas = TimelineCanvas()
        canvas.resize(*size)
        canvas.show()
        canvas.show_timeline(line)
        _moves(app, "timeline", canvas)


def _moves(app: QApplication, what: str, canvas: MovableCanvas) -> None:
    tell(f"  {what} enlarged", frames(app, canvas, lambda _frame: canvas.zoom(1.1)), AIM_FRAME)
    pan = frames(app, canvas, lambda frame: canvas.draw_along(9, 3 if frame % 2 else -2))
    tell(f"  {what} drawn along", pan, AIM_FRAME)
    tell(f"  {what} shrunk", frames(app, canvas, lambda _frame: canvas.zoom(1 / 1.1)), AIM_FRAME)


def _rest(app: QApplication, view: MapView) -> None:
    """Look at a map until it has made ready what comes next."""
    began = time.perf_counter()
    while view.canvas.preparing.busy or time.perf_counter() - began < LOOK:
        app.processEvents()


def frames(app: QApplication, widget: QWidget, move: Callable[[int], None]) -> list[float]:
    """How long each move takes until it is painted, in milliseconds."""
    app.processEvents()
    takes = []
    for frame in range(FRAMES):
        began = time.perf_counter()
        move(frame)
        widget.repaint()
        takes.append(1000 * (time.perf_counter() - began))
    return takes


def tell(what: str, takes: Sequence[float], aim: int = 0) -> None:
    """Print a line of figures."""
    p90 = statistics.quantiles(takes, n=10)[8]
    aimed = f"   aim {aim}" if aim else ""
    print(f"{what:52} median {statistics.median(takes):7.1f}  p90 {p90:7.1f}{aimed}")


def _located(rows: Sequence[SheetAtrocity]) -> AttackPlaces:
    places = AttackPlaces(Dated(rows), world())
    places.as_of(FOREVER)
    return places


def _drawn(lanes: Lanes, year: int) -> None:
    day = Day(year, 6, 1)
    line = Timeline(lanes, day, DAY)
    line.picture(line.whole, 1000, told=False)


def _once(do: Callable[[], object]) -> float:
    """In milliseconds."""
    began = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - began)


def _attacks(opened: Library, group: str) -> int:
    return sum(1 for _id in opened.naming("groups", group, "atrocities"))


def _claimed(atrocity: Record, group: str) -> SheetAtrocity:
    assert isinstance(atrocity, Atrocity)
    return SheetAtrocity(atrocity, (Attribution(group=group, basis="claimed"),))


if __name__ == "__main__":
    main()
