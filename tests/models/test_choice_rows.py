"""Choices of a filter as rows: found however they are spelt, checked, told with their count."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.filtering.narrowing import Choice
from desktop_app.models.choice_rows import ChoiceRows, CountRole

CHOICES = (Choice("k", "Kābul", 12), Choice("h", "Herat", 0, "In the west."))


def test_they_keep_the_contract_of_a_model(qapp: Any) -> None:
    rows = ChoiceRows()
    watcher = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show_choices(CHOICES, {"h"})
    rows.search("kabul")
    assert [rows.index(n).data() for n in range(rows.rowCount())] == ["Kābul"]
    assert rows.value(0) == "k"
    rows.show_choices(CHOICES[:1], ())
    rows.search("")
    rows.show_choices(CHOICES, {"h"})
    assert rows.rowCount() == rows.total == 2
    assert watcher.model() is rows


def test_what_is_chosen_and_how_many_it_shows_is_told(qapp: Any) -> None:
    rows = ChoiceRows()
    rows.show_choices(CHOICES, {"h"})
    kabul, herat = rows.index(0), rows.index(1)
    assert kabul.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert herat.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert kabul.data(CountRole) == 12
    assert herat.data(Qt.ItemDataRole.AccessibleTextRole) == "Herat, 0, chosen"
    assert "In the west." in herat.data(Qt.ItemDataRole.ToolTipRole)
