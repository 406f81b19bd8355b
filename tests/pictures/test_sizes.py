"""Estimates of a size against the marks that show them."""

from itertools import combinations

import pytest
from hypothesis import given

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.records.group import Size
from desktop_app.pictures.geometry import bounds, overlap
from desktop_app.pictures.marks import Disc, Ink, Mark, Path, Picture, Rectangle
from desktop_app.pictures.sizes import sizes
from tests.pictures.placed import assert_well_placed
from tests.pictures.postings import SIZES, TODAY, sheet
from tests.shipped_library import Shipped

SHIPPED = Shipped()
LATE = Day(2021, 8, 26)


def estimates(picture: Picture) -> list[Mark]:
    """The marks of estimates: rods, and discs of those that have no rod."""
    rods = [m for m in picture.marks if m.tells and isinstance(m.shape, Rectangle)]
    on_rods = {m.shape.left + m.shape.width / 2 for m in rods if isinstance(m.shape, Rectangle)}
    discs = [
        m
        for m in picture.marks
        if m.tells and isinstance(m.shape, Disc) and not _on(m.shape, on_rods)
    ]
    return rods + discs


def _on(disc: Disc, middles: set[float]) -> bool:
    return disc.radius == 3 and any(abs(disc.x - x) < 0.01 for x in middles)


@pytest.mark.parametrize("width", [300, 340, 640, 1200])
@pytest.mark.parametrize("group", list(SHIPPED.raw["groups"]))
def test_every_shipped_estimate_has_its_mark(group: str, width: float) -> None:
    there = SHIPPED.one(Group, group).sizes
    picture = sizes(sheet(sizes=there), LATE, width, SHIPPED, TODAY)
    assert bool(picture.empty) is not bool(there)
    assert len(estimates(picture)) == len(there)
    assert len(picture.table.rows) == len(there)
    if there:
        assert_well_placed(picture)


@given(SIZES)
def test_no_estimate_covers_another(there: list[Size]) -> None:
    picture = sizes(sheet(sizes=there), LATE, 900, SHIPPED, TODAY)
    marks = [m for m in picture.marks if m.tells and m.look.fill is not Ink.PAGE]
    for one, other in combinations(marks, 2):
        if one.tells != other.tells:
            assert not overlap(bounds(one.shape), bounds(other.shape))
    assert len({m.tells for m in picture.marks if m.tells}) == len({_words(s) for s in there})


def test_estimates_of_the_last_days_stay_in_the_picture() -> None:
    there = [
        Size(date=date, low=low, high=low + 9000, scope="fighters")
        for date in ("2015-01", "2026-11")
        for low in (10_000, 11_000, 12_000, 13_000, 14_000)
    ]
    picture = sizes(sheet(sizes=there), TODAY, 340, SHIPPED, TODAY)
    assert len(estimates(picture)) == len(there)
    for left, _top, right, _bottom in (bounds(mark.shape) for mark in estimates(picture)):
        assert 40 < left < right < picture.width


def _words(size: Size) -> tuple[object, ...]:
    return (size.date, size.low, size.best, size.high, size.scope)


def test_ranges_are_rods_and_figures_discs_at_their_height() -> None:
    there = (
        Size(date="2020-01-01", low=1000, high=3000, scope="fighters"),
        Size(date="2022-01-01", best=2000, scope="fighters"),
    )
    picture = sizes(sheet(sizes=there), TODAY, 640, SHIPPED, TODAY)
    rod, disc = estimates(picture)
    assert isinstance(rod.shape, Rectangle)
    assert isinstance(disc.shape, Disc)
    assert rod.shape.top < disc.shape.y < rod.shape.top + rod.shape.height
    assert disc.shape.y == pytest.approx(rod.shape.top + rod.shape.height / 2, abs=0.5)


def test_two_of_one_day_both_stand_and_later_ones_are_faint() -> None:
    there = (
        Size(date="2018-08", best=2000, scope="fighters"),
        Size(date="2018-08", low=1500, high=4500, scope="members"),
        Size(date="2024-07", best=3000, scope="fighters"),
    )
    picture = sizes(sheet(sizes=there), LATE, 640, SHIPPED, TODAY)
    marks = estimates(picture)
    assert len(marks) == 3
    assert [m.look.faint for m in marks] == [False, False, True]
    assert {m.look.fill for m in marks} == {Ink.ACCENT, Ink.PAGE}  # who is counted is a shape
    assert {label.text for label in picture.labels} >= {"fighters", "others counted otherwise"}


def test_a_hollow_rod_does_not_look_like_a_nought() -> None:
    there = (
        Size(date="2018-08", low=1500, high=4500, scope="fighters"),
        Size(date="2019-08", low=1500, high=4500, scope="members"),
    )
    picture = sizes(sheet(sizes=there), TODAY, 640, SHIPPED, TODAY)
    rods = {m.look.fill: m.shape for m in picture.marks if m.tells}
    hollow, filled = rods[Ink.PAGE], rods[Ink.ACCENT]
    assert isinstance(hollow, Rectangle)
    assert isinstance(filled, Rectangle)
    assert hollow.radius < hollow.width / 4
    assert filled.radius == filled.width / 2


def test_unknown_is_no_zero() -> None:
    picture = sizes(sheet(sizes=(Size(date="2020", scope="fighters"),)), TODAY, 640, SHIPPED, TODAY)
    (mark,) = estimates(picture)
    assert mark.look.fill is None
    assert "not known" in mark.tells
    assert "not known" in picture.table.rows[0][1]


def test_only_at_least_points_upwards() -> None:
    there = (Size(date="2020", low=500), Size(date="2022", high=800))
    picture = sizes(sheet(sizes=there), TODAY, 640, SHIPPED, TODAY)
    tips = [
        m.shape.points
        for m in picture.marks
        if isinstance(m.shape, Path) and len(m.shape.points) == 3
    ]
    up, down = tips
    assert up[1][1] < up[0][1]
    assert down[1][1] > down[0][1]


def test_the_cells_under_sources_name_them_and_nothing_else() -> None:
    there = SHIPPED.one(Group, "isis-k").sizes
    picture = sizes(sheet(sizes=there), TODAY, 400, SHIPPED, TODAY)
    assert picture.table.heads[-1] == "Sources"
    cells = [row[-1] for row in picture.table.rows]
    assert "Stars and Stripes 2016" in cells
    assert not any("Source" in cell for cell in cells)


def test_text_table_and_hover_tell_the_state_of_the_day() -> None:
    there = (
        Size(date="2015", best=2000, scope="fighters"),
        Size(date="2021-08-27", best=4000, scope="fighters"),
        Size(date="2022", scope="fighters"),
    )
    picture = sizes(sheet(sizes=there), LATE, 640, SHIPPED, TODAY)
    assert picture.says.startswith("1 estimate of")
    assert "4000" not in picture.says
    assert picture.says.endswith("Faint, as later than the day: 2 estimates.")
    told = [row[0] for row in picture.table.rows]
    assert [when.endswith("later than 26 August 2021") for when in told] == [False, True, True]
    for mark in estimates(picture):
        assert mark.look.faint is ("later than 26 August 2021" in mark.tells)
    today = sizes(sheet(sizes=there), TODAY, 640, SHIPPED, TODAY)
    assert "later" not in today.says
    assert "4000" in today.says
