"""The columns of a table share the width that there is."""

from collections.abc import Iterator
from itertools import accumulate

import pytest
from PySide6.QtWidgets import QApplication, QHeaderView

from desktop_app.models.table import Column, TableModel
from desktop_app.views.grid import Grid
from tests.windows import settle

COLUMNS: tuple[Column[str], ...] = (
    Column("Date", str, width=100),
    Column("What", str, width=200, wide=400, stretch=True),
    Column("Place", str, width=150, wide=350),
    Column("Basis", str, width=100, wide=200, drop=1),
)
LEAST = 550


@pytest.fixture
def grid(qapp: QApplication) -> Iterator[Grid]:
    grid = Grid(TableModel(COLUMNS), "Rows")
    grid.show()
    yield grid
    grid.close()
    qapp.processEvents()


def widths(grid: Grid, width: int) -> list[int]:
    """What each column has in a table of so many pixels."""
    grid.resize(width + grid.width() - grid.viewport().width(), 300)
    settle()
    return [grid.columnWidth(section) for section in range(len(COLUMNS))]


def test_what_stretches_has_its_width_to_read_well_before_others_grow(grid: Grid) -> None:
    assert widths(grid, LEAST) == [100, 200, 150, 100]
    assert widths(grid, LEAST + 200) == [100, 400, 150, 100]
    assert widths(grid, LEAST + 200 + 150) == [100, 400, 250, 150]


def test_no_column_grows_beyond_what_it_is_read_with_but_the_one_that_stretches(grid: Grid) -> None:
    assert widths(grid, LEAST + 200 + 300 + 1000) == [100, 1400, 350, 200]
    assert widths(grid, LEAST) == [100, 200, 150, 100]


def test_a_column_that_is_left_out_leaves_its_room_to_others(grid: Grid) -> None:
    assert widths(grid, LEAST - 1)[:3] == [100, 299, 150]
    assert grid.isColumnHidden(3)


@pytest.mark.parametrize("width", range(300, 450, 7))
def test_a_table_that_scrolls_sideways_cuts_no_column_through(grid: Grid, width: int) -> None:
    shown = widths(grid, width)[:3]
    assert shown[0] == 100
    assert shown[2] == 150
    assert width in accumulate(shown)
    assert shown[1] >= 200


def test_where_not_even_what_stretches_has_room_it_is_as_wide_as_it_must_be(grid: Grid) -> None:
    assert widths(grid, 200)[:3] == [100, 200, 150]


def test_a_column_that_the_reader_sized_stays_so(grid: Grid) -> None:
    widths(grid, LEAST + 200)
    header = grid.horizontalHeader()
    assert header.sectionResizeMode(2) is QHeaderView.ResizeMode.Interactive
    header.resizeSection(2, 180)
    assert widths(grid, LEAST + 200 + 1000)[2] == 180
    assert widths(grid, LEAST + 200 + 1000)[3] == 200


def seen(grid: Grid, row: int) -> bool:
    """Whether the whole of a row is in view."""
    place = grid.visualRect(grid.model().index(row, 0))
    return place.top() >= 0 and place.bottom() < grid.viewport().height()


def test_the_current_row_stays_in_view_where_the_table_becomes_lower(grid: Grid) -> None:
    model = grid.model()
    assert isinstance(model, TableModel)
    model.set_rows([str(number) for number in range(100)])
    grid.resize(700, 400)
    settle()
    grid.setCurrentIndex(model.index(40, 0))
    assert seen(grid, 40)
    for high in (370, 300, 200):
        grid.resize(700, high)
        settle()
        assert seen(grid, 40), high
    grid.scrollToTop()
    grid.resize(700, 180)
    settle()
    assert seen(grid, 0), "who scrolled away stays there"
