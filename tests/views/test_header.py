"""The head of a sheet, and room for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop_app.views.chips import runs_right_to_left
from desktop_app.views.places import Tab
from desktop_app.views.theme import LIGHT
from tests.windows import Session, settle, write_library

LONG = "The Extraordinarily Long-Named Front for the Liberation of All Provinces and Districts"
UNBROKEN = "W" * 300
ENDLESS = {
    "long": {
        "names": [
            {"text": f"{LONG} {UNBROKEN}"},
            {"text": UNBROKEN, "kind": "acronym"},
            {"text": "جبهه " * 40, "kind": "native"},
        ],
        "summary": UNBROKEN,
        "state": "active",
    },
    "gone": {"names": [{"text": "Gone"}], "state": "defunct"},
}


@pytest.fixture
def session(start: Callable[[Path], Session], tmp_path: Path) -> Session:
    return start(write_library(tmp_path / "long.json", {"groups": ENDLESS}))


def test_no_name_is_too_long_for_a_small_window(session: Session) -> None:
    for tab in Tab:
        session.go("long", tab)
        assert session.window.minimumSizeHint().width() <= 1000
        session.window.resize(1000, 600)
        settle()
        assert session.window.width() == 1000
        tools = session.window.bar.export
        assert tools.mapTo(session.window, tools.rect().topRight()).x() < 1000


def test_a_record_beside_the_table_has_room_in_a_small_window(
    start: Callable[[Path], Session], small_copy: Path
) -> None:
    session = start(small_copy)
    session.window.resize(1000, 600)
    for tab, record in (
        (Tab.LEADERSHIP, ("leadership", "khan-leader")),
        (Tab.ATROCITIES, ("atrocities", "bank")),
        (Tab.RELATIONS, ("relations", "war")),
        (Tab.SOURCES, ("sources", "un")),
    ):
        session.go("k", tab, record)
        assert session.window.width() == 1000
        assert session.window.browser.view.panel.width() >= 300
        grid = session.table().grid
        header = grid.horizontalHeader()
        for section, column in enumerate(session.table().model.columns):
            if not grid.isColumnHidden(section):
                assert header.sectionSize(section) >= column.width, (tab, column.label)


def test_the_state_wears_its_colour_in_every_group(session: Session) -> None:
    state = session.window.browser.view.header.state
    for group, tint in (
        ("long", LIGHT.confirmed_tint),
        ("gone", LIGHT.plain_tint),
        ("long", LIGHT.confirmed_tint),
    ):
        session.choose("Light")
        session.go(group, Tab.PROFILE)
        middle = state.height() // 2
        assert state.grab().toImage().pixelColor(4, middle) == QColor(tint), group


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", False),
        ("plain", False),
        ("حركة (TTP)", True),
        ("TTP حركة", False),
        ("2015 ولاية", True),
    ],
)
def test_a_text_runs_the_way_of_its_first_letter(text: str, runs: bool) -> None:
    assert runs_right_to_left(text) is runs
