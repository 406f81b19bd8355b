"""Pictures of many records are drawn by and by, and always as the table last was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.filtering.filters import NO_FILTERS
from desktop_app.views.atrocities import Atrocities
from desktop_app.views.pictures import catching_up
from desktop_app.views.places import Tab
from tests.windows import Documents, Session, settle, wait_for, write_library

COUNT = 3_000
TABLES: Documents = {
    "groups": {"g": {"names": [{"text": "Somebody"}]}},
    "atrocities": {
        f"a{number}": {
            "title": f"Attack {number}",
            "date": f"{2000 + number % 20}",
            "place": {"name": f"P{number % 50}", "latitude": number % 50, "longitude": 70},
            "attributions": [{"group": "g", "basis": "claimed"}],
            "killed": {"best": 1},
        }
        for number in range(COUNT)
    },
}


@pytest.fixture
def page(
    start: Callable[[Path], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Atrocities:
    monkeypatch.setattr(catching_up, "_REST", 0)
    session = start(write_library(tmp_path / "db.json", TABLES))
    session.window.resize(1400, 900)
    session.go("g", Tab.ATROCITIES)
    page = session.window.browser.view.pages.currentWidget()
    assert isinstance(page, Atrocities)
    assert page.isVisible()
    wait_for(lambda: drawn(page) == (COUNT, COUNT))
    return page


def drawn(page: Atrocities) -> tuple[int, int]:
    """How many attacks the marks of the map and of the columns stand for."""
    both = page.head.map.canvas, page.head.deaths.canvas
    on_map, in_columns = ({key for m in each.picture.marks for key in m.keys} for each in both)
    return len(on_map), len(in_columns)


def test_both_pictures_follow_a_filter_and_its_end(page: Atrocities) -> None:
    page.table.narrow(NO_FILTERS.with_span("2005", "2006"))
    wait_for(lambda: drawn(page) == (COUNT // 10, COUNT // 10))
    page.table.narrow(NO_FILTERS)
    wait_for(lambda: drawn(page) == (COUNT, COUNT))


def test_of_several_filters_in_a_row_the_last_is_drawn(page: Atrocities) -> None:
    for year in range(2000, 2010):
        page.table.narrow(NO_FILTERS.with_span(str(year), str(year)))
        settle()
    page.table.narrow(NO_FILTERS.with_words("2999"))
    wait_for(lambda: drawn(page) == (1, 1))
    settle()
    assert drawn(page) == (1, 1)
    assert not page._catching_up._work.busy


def test_another_order_of_the_table_draws_nothing(page: Atrocities) -> None:
    before = page.head.map.canvas.picture, page.head.deaths.canvas.picture
    page.table.sort_by(1)
    wait_for(lambda: page.table.model.row(0).atrocity.title == "Attack 0")
    for _round in range(10):
        settle()
    assert (page.head.map.canvas.picture, page.head.deaths.canvas.picture) == before
    assert page.head.map.canvas.picture is before[0]
