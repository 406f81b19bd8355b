"""The succession strip as of a day: what is later is faint, and not told as if it had been."""

import pytest
from msgspec.structs import replace

from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import bounds, label_box
from desktop_app.pictures.marks import Rectangle
from desktop_app.pictures.succession import succession
from desktop_app.pictures.timeline import timeline
from tests.pictures.postings import TODAY, held, sheet
from tests.pictures.successions import SHIPPED, bar_of, day_line, whole


def test_the_day_is_a_dashed_line_and_what_came_later_is_faint() -> None:
    rows = [held(1, role="leader", start="2015-01-01", end="2018-01-01")]
    picture = succession(sheet(rows), Day(2016, 1, 1), 900, SHIPPED, TODAY)
    assert day_line(picture) == pytest.approx(bar_of(picture, rows[0]).look.faint_after)
    assert "1 January 2016" in picture.says
    today = succession(sheet(rows), TODAY, 900, SHIPPED, TODAY)
    assert bar_of(today, rows[0]).look.faint_after is None


def test_a_name_on_the_line_of_the_day_is_not_struck_out() -> None:
    rows = [
        held(1, "Before the day", role="leader", start="2015", end="2016"),
        held(2, "A name on the line", role="leader", start="2019-06", end="2022"),
    ]
    there = sheet(rows)
    for picture in (
        succession(there, Day(2020, 1, 1), 900, SHIPPED, TODAY),
        timeline(there, Day(2020, 1, 1), 900, TODAY),
    ):
        haloed = {label.text: label.haloed for label in picture.labels if label.keys}
        assert haloed == {"Before the day": False, "A name on the line": True}


def test_nothing_jumps_when_the_day_moves() -> None:
    there = whole("isis-k")
    early, late = (succession(there, day, 900, SHIPPED, TODAY) for day in (Day(2016, 1, 1), TODAY))
    for row in there.postings:
        assert bar_of(early, row).shape == bar_of(late, row).shape
    assert early.height == late.height


def test_no_year_above_stands_where_the_line_of_the_day_runs() -> None:
    rows = [held(1, role="leader", start="2015", end="2022")]
    for month in range(1, 13):
        picture = succession(sheet(rows), Day(2018, month, 10), 900, SHIPPED)
        x = day_line(picture)
        for label in picture.labels:
            if label.y < 30 and label.weight == 400:
                assert not label_box(label)[0] < x < label_box(label)[2]


FOUNDED = "2014-06-01"
UNDATED = held(1, "Who knows", role="leader", exit="in-post")


@pytest.mark.parametrize(
    ("day", "faint", "word"),
    [
        (Day(2014, 3, 1), True, "later than 1 March 2014"),
        (Day(2016, 3, 1), False, "possibly in post"),
    ],
)
def test_a_bar_without_a_start_fades_in_from_the_founding(day: Day, faint: bool, word: str) -> None:
    there = sheet([held(2, role="deputy", start="2013-01-01", exit="in-post"), UNDATED])
    there = replace(there, group=replace(there.group, founded=FOUNDED))
    picture = succession(there, day, 1100, SHIPPED, TODAY)
    bar, line = bar_of(picture, UNDATED), day_line(picture)
    assert isinstance(bar.shape, Rectangle)
    assert (bar.shape.left > line) is faint
    assert bar.look.fades_in == pytest.approx(bar.shape.width)
    assert bar.look.faint_after == pytest.approx(line)
    assert word in bar.tells
    (cells,) = (cells for cells in picture.table.rows if cells[0] == "Who knows")
    assert word in " ".join(cells)
    assert ("Who knows" in picture.says) is not faint
    (name,) = (label for label in picture.labels if label.text == "Who knows")
    assert name.faint is faint


def test_text_table_and_hover_tell_the_state_of_the_day() -> None:
    rows = [
        held(1, "First", role="leader", start="2015-01-01", end="2018-05-05", exit="removed"),
        held(2, "Second", role="leader", start="2018-06-06", end="2020", exit="captured"),
    ]
    picture = succession(sheet(rows), Day(2016, 3, 1), 1100, SHIPPED, TODAY)
    assert "1 posting," in picture.says
    assert "First (1 January 2015 – still in post)" in picture.says
    assert "Leading on 1 March 2016: First." in picture.says
    assert "Second" not in picture.says
    assert picture.says.endswith("Faint, as later than the day: 1 posting.")
    first, second = picture.table.rows
    assert "2018" not in " ".join(first)
    assert second[2] == "2018-06-06, later than 1 March 2016"
    assert "2018" not in bar_of(picture, rows[0]).tells
    assert "later than 1 March 2016" in bar_of(picture, rows[1]).tells
    (gap,) = (mark for mark in picture.marks if mark.tells.startswith("No leader"))
    assert gap.look.faint
    assert gap.tells.endswith("later than 1 March 2016")


def test_whoever_is_in_post_is_so_until_today_and_no_longer() -> None:
    row = held(1, role="leader", start="2015", exit="in-post")
    today = Day(2015, 9, 1)
    picture = succession(sheet([row]), today, 900, SHIPPED, today)
    assert bounds(bar_of(picture, row).shape)[2] == pytest.approx(day_line(picture))
