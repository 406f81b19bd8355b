"""Rows as Qt shows them: filter, sort, and the contract of a model."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.records import Group, Relation
from desktop_app.domain.records.common import Citation, Name
from desktop_app.domain.sheet import FactSheet, SheetRelation
from desktop_app.domain.standing import Standing
from desktop_app.library import open_library
from desktop_app.models import atrocities, leadership, relations, sources, table
from desktop_app.models.table import Column, TableModel, ToneRole, UncitedRole
from desktop_app.models.tone import Tone
from desktop_app.models.tooltip import plain_tooltip

ROWS = ("Bet", "alef", "Álef two", "gimel")


def columns() -> tuple[Column[str], ...]:
    return (
        Column("Text", str, stretch=True),
        Column("Length", lambda row: str(len(row)), len, numeric=True),
    )


@pytest.fixture
def model(qapp: Any) -> TableModel[str]:
    model = TableModel(columns())
    model.set_rows(ROWS)
    return model


def texts(model: TableModel[Any], column: int = 0) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def watch(model: TableModel[Any]) -> QAbstractItemModelTester:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    return QAbstractItemModelTester(model, mode)


def test_every_word_must_be_there_in_any_column_however_it_is_written(
    model: TableModel[str],
) -> None:
    model.set_filters(NO_FILTERS.with_words("ALEF"))
    assert texts(model) == ["alef", "Álef two"]
    model.set_filters(NO_FILTERS.with_words("alef 8"))
    assert texts(model) == ["Álef two"]
    model.set_filters(NO_FILTERS.with_words("nothing of the kind"))
    assert texts(model) == []
    assert model.total == len(ROWS)
    model.set_filters(NO_FILTERS.with_words("  "))
    assert texts(model) == list(ROWS)


def test_sorting_keeps_the_order_of_equals_and_can_be_taken_back(model: TableModel[str]) -> None:
    model.sort(1)
    assert texts(model) == ["Bet", "alef", "gimel", "Álef two"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert texts(model)[0] == "Álef two"
    model.sort(0)
    assert texts(model) == ["alef", "Álef two", "Bet", "gimel"]
    model.sort(-1)
    assert texts(model) == list(ROWS)


def test_filter_and_order_hold_for_other_rows(model: TableModel[str]) -> None:
    model.set_filters(NO_FILTERS.with_words("a"))
    model.sort(0)
    model.set_rows(("beta", "x", "alpha"))
    assert texts(model) == ["alpha", "beta"]
    assert model.numbers_at([1]) == [model.rows.index("beta")]
    assert list(model.shown()) == ["alpha", "beta"]


def test_a_model_keeps_its_contract(model: TableModel[str]) -> None:
    watcher = watch(model)
    for text in ("a", "", "zzz", ""):
        model.set_filters(NO_FILTERS.with_words(text))
        for column in (0, 1, -1):
            model.sort(column)
        model.set_rows(ROWS[: len(text) + 1])
    model.set_rows(())
    assert watcher.model() is model


@pytest.fixture(scope="module")
def sheet() -> FactSheet:
    from desktop_app import SHIPPED_LIBRARY

    library = open_library(SHIPPED_LIBRARY, read_only=True)
    return library.fact_sheet("isis-k")


TABS: dict[str, Any] = {
    "leadership": (leadership.columns, lambda sheet: sheet.postings),
    "atrocities": (atrocities.columns, lambda sheet: sheet.atrocities),
    "relations": (relations.columns, lambda sheet: sheet.relations),
    "sources": (sources.columns, lambda sheet: sheet.sources.entries),
}


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_sorts_by_each_column_and_back(sheet: FactSheet, tab: str) -> None:
    make, rows_of = TABS[tab]
    rows: Sequence[Any] = rows_of(sheet)
    model: TableModel[Any] = TableModel(make())
    watcher = watch(model)
    model.set_rows(rows)
    for number, column in enumerate(model.columns):
        for order in Qt.SortOrder:
            model.sort(number, order)
            shown = list(model.shown())
            assert sorted(map(id, shown)) == sorted(map(id, rows))
            if column.key is not None:
                keys = [column.key(row) for row in shown]
                assert keys == sorted(keys, reverse=order is Qt.SortOrder.DescendingOrder)
        assert model.headerData(number, Qt.Orientation.Horizontal)
    model.sort(-1)
    assert list(model.shown()) == list(rows)
    tones = {
        model.index(row, column).data(ToneRole)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }
    assert tones <= {None, *Tone}
    assert watcher.model() is model


def test_what_takes_long_is_done_by_slices_and_leaves_rows_as_they_were(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "_AT_ONCE", 0)
    model = TableModel(columns())
    model.set_rows([f"row {number}" for number in range(30_000)])
    told: list[bool] = []
    model.working.connect(told.append)
    model.set_filters(NO_FILTERS.with_words("row 2999"))
    assert (model.busy, model.rowCount()) == (True, 30_000)
    qtbot.waitUntil(lambda: not model.busy)
    assert model.rowCount() == 13
    model.set_filters(NO_FILTERS.with_words(""))
    qtbot.waitUntil(lambda: not model.busy)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.set_rows(list(model.rows))
    qtbot.waitUntil(lambda: not model.busy)
    assert model.index(0, 0).data() == "row 10000"
    assert told[-1] is False


def test_the_last_of_several_wishes_holds(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_AT_ONCE", 0)
    model = TableModel(columns())
    model.set_rows([f"row {number}" for number in range(5_000)])
    model.foresee(Filters(words="x"))
    for text in ("1", "12", "4321"):
        model.set_filters(NO_FILTERS.with_words(text))
    model.put_row(None, "row 4321 typed")
    qtbot.waitUntil(lambda: not model.busy)
    assert texts(model) == ["row 4321", "row 4321 typed"]
    assert model.filters.words == "4321"


def test_a_new_order_overtakes_one_that_takes_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "_AT_ONCE", 0)
    model = TableModel(columns())
    model.set_rows([f"row {number}" for number in range(30_000)])
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.busy
    model.sort(1)
    qtbot.waitUntil(lambda: not model.busy)
    assert texts(model)[:2] == ["row 0", "row 1"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.sort(-1)
    qtbot.waitUntil(lambda: not model.busy)
    assert texts(model) == list(model.rows)


def test_another_order_is_not_told_as_other_rows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "_AT_ONCE", 0)
    model = TableModel(columns())
    model.set_rows([f"row {number}" for number in range(5_000)])
    qtbot.waitUntil(lambda: not model.busy)
    told: list[str] = []
    model.arranged.connect(lambda: told.append("other rows"))
    model.reordered.connect(lambda: told.append("another order"))
    model.sort(1)
    qtbot.waitUntil(lambda: not model.busy)
    model.sort(1)
    assert told == ["another order"]
    model.set_filters(NO_FILTERS.with_words("4321"))
    model.sort(0)  # the filter that it overtakes is not lost
    qtbot.waitUntil(lambda: not model.busy)
    assert told == ["another order", "other rows"]
    assert texts(model) == ["row 4321"]


def test_a_tooltip_holds_its_text_as_text() -> None:
    assert plain_tooltip("") == ""
    assert "<img" not in plain_tooltip("<img src=file:///etc/passwd>")
    assert plain_tooltip("no markup").startswith("<span ")


def test_a_fact_without_source_is_told_beside_its_text(qapp: Any) -> None:
    cited = Relation(
        start="2015", statement="S", citations=(Citation(source="s", fields=("start",)),)
    )
    group = Group(names=(Name(text="G"),))
    model = TableModel(relations.columns())
    model.set_rows([SheetRelation(cited, group, "is at war with", Standing.CERTAIN)])
    found = {c.label: model.index(0, n).data(UncitedRole) for n, c in enumerate(model.columns)}
    assert found["Statement"]
    assert not found["From"]
    assert not found["With"]
    assert model.index(0, 4).data() == "S"
    assert "no source" in model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
