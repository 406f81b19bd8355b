"""The day of a picture of time: a line where it lies, or which way it lies."""

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.library import Library
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.day_line import as_of_line
from desktop_app.pictures.deaths import deaths
from desktop_app.pictures.geometry import label_box
from desktop_app.pictures.marks import Ink, Picture, Stroke
from desktop_app.pictures.sizes import sizes
from desktop_app.pictures.succession import succession
from desktop_app.pictures.time_axis import TimeAxis, number_of
from desktop_app.pictures.timeline import Timeline
from desktop_app.views.pictures.whole_sheet import whole_sheet

FIRST, LAST = Day(2015, 1, 1), Day(2021, 12, 31)
AXIS = TimeAxis(number_of(FIRST), number_of(LAST), 100, 800)


@pytest.mark.parametrize("day", [FIRST, Day(2018, 5, 6), LAST])
def test_a_day_on_the_axis_is_a_line(day: Day) -> None:
    [line], [label] = as_of_line(AXIS, day, 20, 90)
    assert line.look.line is Ink.ACCENT
    assert "←" not in label.text
    assert "→" not in label.text


@pytest.mark.parametrize(
    ("day", "told", "left"),
    [(Day(1900, 1, 1), "← 1 Jan 1900", True), (Day(2022, 1, 1), "1 Jan 2022 →", False)],
)
def test_a_day_beyond_the_axis_is_told_at_its_end(day: Day, told: str, left: bool) -> None:
    lines, [label] = as_of_line(AXIS, day, 20, 90)
    assert lines == ()
    assert label.text == told
    assert (label.x == AXIS.left) is left
    assert left or label.x > AXIS.right - 90


def drawn(shipped: Library, day: Day) -> dict[str, Picture]:
    sheet = whole_sheet(shipped.fact_sheet("isis-k", day), shipped)
    today = Day(2026, 8, 26)
    timeline = Timeline(sheet, day, today)
    return {
        "succession": succession(sheet, day, 900, shipped, today),
        "sizes": sizes(sheet, day, 400, shipped, today),
        "deaths": deaths(Dated(sheet.atrocities), day, 600, shipped),
        "timeline": timeline.picture(timeline.whole, 900),
    }


@pytest.mark.parametrize(("day", "sign"), [(Day(1900, 1, 1), "←"), (Day(2040, 1, 1), "→")])
def test_every_picture_of_time_tells_a_day_beyond_it(shipped: Library, day: Day, sign: str) -> None:
    for name, picture in drawn(shipped, day).items():
        [label] = [each for each in picture.labels if sign in each.text]
        assert str(day.year) in label.text, name
        left, _top, right, _bottom = label_box(label)
        assert left >= 0, name
        assert right <= picture.width, name
        lines = [m for m in picture.marks if m.look.stroke is Stroke.DASHED and not m.keys]
        assert not [m for m in lines if m.look.line is Ink.ACCENT], name
