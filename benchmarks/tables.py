"""A table of 100,000 attacks filtered, sorted and scrolled, beside Qt's own proxy over its model.

`python -m benchmarks.tables [ROWS]` makes the attacks of `benchmarks.library_at_scale`, shows them
in a table drawn offscreen as if one group had made them all, and takes every figure in one run.
What is asked for the first time is worked out by slices while the window goes on: it is told
apart, with the longest time for which the window did not answer.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractSlider, QApplication

from benchmarks.library_at_scale import ATROCITIES, encoded, library
from desktop_app.app import application
from desktop_app.domain.filtering.atrocities import ATROCITIES as NARROWABLE
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.reading import read_record
from desktop_app.domain.records import Atrocity
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.models.atrocities import columns
from desktop_app.models.table import TableModel
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.fact_table import FactTable

ROWS = 100_000
ROUNDS = 5
FILTER_AIM, SORT_AIM, PAINT_AIM = 50, 100, 33
"""Milliseconds, the slowest."""

NOTHING: Filters = NO_FILTERS
WORDS = ("bomb", "attack in", "kabul", "zzz", "a")


def main(arguments: Sequence[str]) -> None:
    """Print all figures."""
    count = int(arguments[0]) if arguments else ROWS
    rows = attacks(count)
    app = application()
    page = Atrocities()
    page.rows_changed.disconnect()  # what is drawn above the table has figures of its own
    page.head.hide()
    table = page.table
    page.resize(1180, 760)
    page.show()
    print(f"{len(rows):,} rows; milliseconds, median and slowest")
    one("shown", lambda: shown(app, table, rows))
    first_time(app, table)
    filters = asked(table)
    ours = {
        "filter": takes(lambda each: narrow(app, table, each), [*filters, NOTHING] * ROUNDS),
        "sort": takes(lambda each: sort(app, table, each), [*range(len(columns()))] * ROUNDS),
        "count choices": takes(lambda each: choices(table, each), filters * ROUNDS),
        "scroll a page": takes(lambda _n: scroll(app, table), range(200)),
    }
    page.close()
    for name, aim in (("filter", FILTER_AIM), ("sort", SORT_AIM), ("scroll a page", PAINT_AIM)):
        told(name, ours[name], f"aim {aim}")
    told("count choices", ours["count choices"])
    theirs = proxy(rows)
    for name, figures in theirs.items():
        ratio = statistics.median(figures) / statistics.median(ours[name])
        told(f"QSortFilterProxyModel: {name}", figures, f"{ratio:.0f} times ours")


def attacks(count: int) -> tuple[SheetAtrocity, ...]:
    """So many attacks, each with the attributions that name a group."""
    slices = encoded(library(count / ATROCITIES))["atrocities"]
    rows: list[SheetAtrocity] = []
    for id_, slice_ in slices.items():
        record = read_record(Atrocity, id_, slice_)
        naming = tuple(row for row in record.attributions if row.basis in NAMING_BASES)
        rows.append(SheetAtrocity(record, naming))
    return tuple(rows)


def asked(table: FactTable[SheetAtrocity]) -> list[Filters]:
    """Words, dates and each facet's most frequent value, alone and together."""
    filters = [NOTHING.with_words(words) for words in WORDS]
    filters.append(NOTHING.with_span("2015", "2018-06"))
    for facet in NARROWABLE.facets:
        found = table.model.narrowing.choices(facet, NOTHING)
        value = max(found, key=lambda choice: choice.count).value
        filters.append(NOTHING.with_chosen(facet.id, (value,)))
    together = NOTHING.with_words("bomb").with_span("2010", "")
    for each in filters[-6:]:
        for facet_id, values in each.chosen:
            together = together.with_chosen(facet_id, values)
    return [*filters, together]


def shown(
    app: QApplication, table: FactTable[SheetAtrocity], rows: tuple[SheetAtrocity, ...]
) -> None:
    """Show rows."""
    table.show_rows(rows, "")
    app.processEvents()


def narrow(app: QApplication, table: FactTable[SheetAtrocity], filters: Filters) -> None:
    """Narrow the table, and go on until that is painted."""
    table.show_filters(filters)
    until_painted(app, table)


def sort(app: QApplication, table: FactTable[SheetAtrocity], column: int) -> None:
    """Sort by a column, and go on until that is painted."""
    table.sort_by(column)
    until_painted(app, table)


def choices(table: FactTable[SheetAtrocity], filters: Filters) -> None:
    """Count the choices of a facet, given filters."""
    table.model.narrowing.choices(NARROWABLE.facets[0], filters)


def scroll(app: QApplication, table: FactTable[SheetAtrocity]) -> None:
    """Go down a page, from the end back to the top."""
    bar = table.grid.verticalScrollBar()
    if bar.value() >= bar.maximum():
        bar.setValue(0)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    app.processEvents()


def until_painted(app: QApplication, table: FactTable[SheetAtrocity]) -> None:
    """Go on until nothing is left to do."""
    app.processEvents()
    while table.model.busy:
        app.processEvents()
    app.processEvents()


def first_time(app: QApplication, table: FactTable[SheetAtrocity]) -> None:
    """What is asked for the first time, and for how long the window did not answer meanwhile."""
    beats: list[float] = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(0)
    one("words, the first time", partial(narrow, app, table, NOTHING.with_words(WORDS[0])))
    one("dates, the first time", partial(narrow, app, table, NOTHING.with_span("2015", "2018")))
    narrow(app, table, NOTHING)
    for number, column in enumerate(table.model.columns):
        one(f"sort by {column.label}, the first time", partial(sort, app, table, number))
    timer.stop()
    longest = max(after - before for before, after in pairwise(beats))
    print(f"{'longest time without an answer meanwhile':<44} {longest * 1e3:9.1f}")
    table.grid.sortByColumn(-1, Qt.SortOrder.AscendingOrder)


def proxy(rows: Sequence[SheetAtrocity]) -> dict[str, list[float]]:
    """Qt's proxy over the same cells: a word in any column, then the places."""
    model: TableModel[SheetAtrocity] = TableModel(columns())
    model.set_rows(rows)
    over = QSortFilterProxyModel()
    over.setFilterKeyColumn(-1)
    over.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    over.setDynamicSortFilter(False)
    over.setSourceModel(model)
    over.rowCount()
    filtered = takes(over.setFilterFixedString, ["bomb"])
    over.setFilterFixedString("")
    sorted_ = takes(over.sort, [2])
    return {"filter": filtered, "sort": sorted_}


def takes(step: Callable[..., object], arguments: Sequence[object]) -> list[float]:
    """How many milliseconds a step takes with each argument."""
    found: list[float] = []
    for argument in arguments:
        start = time.perf_counter()
        step(argument)
        found.append((time.perf_counter() - start) * 1e3)
    return found


def one(name: str, step: Callable[[], object]) -> None:
    """Take and print one figure."""
    print(f"{name:<44} {takes(lambda _n: step(), [0])[0]:9.1f}")


def told(name: str, figures: Sequence[float], remark: str = "") -> None:
    """Print the median and the slowest."""
    print(f"{name:<44} {statistics.median(figures):9.1f} {max(figures):9.1f}   {remark}")


if __name__ == "__main__":
    main(sys.argv[1:])
