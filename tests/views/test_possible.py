"""What is merely possible on the day is told apart in each table; a copy has the bare values."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.edtf import Day
from desktop_app.views.places import Tab
from tests.windows import Documents, Session, settle, wait_for, write_library

BY_G = [{"group": "g", "basis": "claimed"}]
RECORDS: Documents = {
    "groups": {"g": {"names": [{"text": "Front"}]}, "h": {"names": [{"text": "Rival"}]}},
    "people": {"p": {"names": [{"text": "Omar"}]}, "q": {"names": [{"text": "Aziz"}]}},
    "leadership": {
        "sure": {"group": "g", "person": "p", "role": "leader", "start": "2019", "exit": "in-post"},
        "open": {"group": "g", "person": "q", "role": "leader", "start": "2020", "exit": "in-post"},
        "ends": {"group": "g", "person": "q", "role": "deputy", "start": "2018", "end": "2020-06"},
    },
    "atrocities": {
        "sure": {"title": "Raid", "date": "2020-05", "attributions": BY_G},
        "open": {"title": "Siege", "date": "2020", "attributions": BY_G},
    },
    "relations": {
        "sure": {"subject": "g", "object": "h", "kind": "rival", "start": "2018"},
        "open": {"subject": "g", "object": "h", "kind": "ally", "start": "2020"},
    },
}


@pytest.mark.parametrize(
    ("tab", "column", "said"),
    [
        (Tab.LEADERSHIP, "Exit", {"still in post", "possibly in post"}),
        (Tab.ATROCITIES, "Date", {"2020-05", "possibly 2020"}),
        (Tab.RELATIONS, "Relation", {"rival of", "possibly allied with"}),
    ],
)
def test_each_table_calls_possible_what_is_only_possible(
    start: Callable[[Path], Session], tmp_path: Path, tab: Tab, column: str, said: set[str]
) -> None:
    session = start(write_library(tmp_path / "db.json", RECORDS))
    session.window.browser.look_at(Day(2020, 6, 15))
    session.go("g", tab)
    model = session.table().model
    number = [each.label for each in model.columns].index(column)
    assert {model.index(row, number).data() for row in range(model.rowCount())} == said
    session.table().copy()
    settle()
    copied = QApplication.clipboard().text()
    assert "possibly" not in copied or tab is Tab.LEADERSHIP


def test_the_sentence_above_the_attacks_says_how_many_are_only_possible(
    start: Callable[[Path], Session], tmp_path: Path
) -> None:
    session = start(write_library(tmp_path / "db.json", RECORDS))
    session.go("g", Tab.ATROCITIES)
    assert "possibly" not in session.table().sentence.text()
    session.window.browser.look_at(Day(2020, 6, 15))
    settle()
    assert session.table().sentence.text().startswith("2 attacks, 1 of them possibly later,")


def test_the_count_beside_the_group_says_how_many_are_only_possible(
    start: Callable[[Path], Session], tmp_path: Path
) -> None:
    session = start(write_library(tmp_path / "db.json", RECORDS))
    rows = session.window.browser.sidebar.list
    spoken = Qt.ItemDataRole.AccessibleTextRole
    wait_for(lambda: rows.currentIndex().data(spoken) == "Front, 2 recorded attacks")
    session.window.browser.look_at(Day(2020, 6, 15))
    settle()
    told = "Front, 2 recorded attacks, 1 of them possibly later"
    assert rows.currentIndex().data(spoken) == told
    assert told in rows.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
