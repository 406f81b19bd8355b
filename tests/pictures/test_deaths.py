"""The killed per year or month: every attack has its place, and unknown stays unknown."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.library import Library
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_columns import columns, name
from desktop_app.pictures.death_kinds import Kinds, death_kinds
from desktop_app.pictures.deaths import deaths
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Ink
from tests.pictures.killed import (
    CLAIMED,
    SUSPECTED,
    TODAY,
    Nobody,
    attack,
    drawn,
    fits,
    height,
    killed,
    showing,
)


def test_an_attack_without_a_count_is_a_question_mark_and_no_bar() -> None:
    picture = drawn(attack("a", "2020-05-01"), attack("b", "2015-05-01", killed=killed(4)))
    (mark,) = showing(picture, "a")
    assert mark.look.fill is Ink.DOUBT
    assert "without any count" in mark.tells
    assert any(label.text == "?\u00a01" for label in picture.labels)


def test_bounds_without_a_best_count_are_a_whisker_and_no_bar() -> None:
    picture = drawn(
        attack("a", "2020-05-01", killed=killed(low=10, high=37)),
        attack("b", "2018-05-01", killed=killed(20)),
    )
    (mark,) = showing(picture, "a")
    assert mark.look.fill is None
    bar = showing(picture, "b")[0]
    assert height(mark) / height(bar) == pytest.approx(27 / 20)


def test_a_disputed_attack_stands_on_the_firm_ones_in_a_dashed_line() -> None:
    picture = drawn(
        attack("a", "2020-05-01", killed=killed(10)),
        attack("b", "2020-06-01", SUSPECTED, killed=killed(5)),
        attack("c", "2017-06-01", killed=killed(5)),
    )
    (firm,), (doubted,) = showing(picture, "a"), showing(picture, "b")
    assert firm.look.stroke.value == "solid"
    assert doubted.look.stroke.value == "dashed"
    assert bounds(doubted.shape)[3] == pytest.approx(bounds(firm.shape)[1])
    assert height(firm) == pytest.approx(2 * height(doubted))
    assert "disputed" in doubted.tells
    assert "disputed or only suspected" in [label.text for label in picture.labels]


def test_what_is_later_than_the_day_is_faint_beside_its_dashed_line() -> None:
    picture = drawn(
        attack("before", "2021-01-01", killed=killed(10)),
        attack("after", "2021-12-01", killed=killed(10)),
        attack("long-after", "2024-05-01", killed=killed(10)),
        day=Day(2021, 8, 26),
    )
    line = next(mark for mark in picture.marks if mark.look.line is Ink.ACCENT)
    x = bounds(line.shape)[0]
    for id_, later in (("before", False), ("after", True), ("long-after", True)):
        (mark,) = showing(picture, id_)
        assert mark.look.faint is later
        assert (bounds(mark.shape)[0] >= x) is later
    assert any("26 August 2021" in label.text for label in picture.labels)


def test_the_table_tells_what_is_later_in_rows_of_its_own() -> None:
    picture = drawn(
        attack("a", "2016-01-01", killed=killed(7)),
        attack("b", "2016-12-01", killed=killed(300)),
        attack("c", "2019-05-01", killed=killed(10)),
        day=Day(2016, 3, 1),
    )
    later = "later than 1 March 2016"
    assert [row[:3] for row in picture.table.rows] == [
        ("2016", "1", "7"),
        (f"2016, {later}", "1", "300"),
        (f"2017, {later}", "0", ""),
        (f"2018, {later}", "0", ""),
        (f"2019, {later}", "1", "10"),
    ]
    assert [key and key[1] for key in picture.table.keys] == ["a", "b", None, None, "c"]


@pytest.mark.parametrize("when", ["2019-12-31/2020-01-01", "2019?", "201X", "2019-05/..", "", "?"])
def test_a_date_too_loose_for_one_year_is_counted_in_none(when: str) -> None:
    dated = attack("b", "2019-05-01", killed=killed(4))
    earlier = attack("c", "2015-05-01", killed=killed(4))
    found = columns(Dated([attack("a", when, killed=killed(9)), dated, earlier]), TODAY)
    assert found[-1].span is None
    assert found[-1].whole.counted == (("atrocities", "a"),)
    picture = drawn(attack("a", when, killed=killed(9)), dated, earlier)
    (mark,) = showing(picture, "a")
    assert mark.narrows == ()
    assert "too loosely" in picture.says
    fits(picture)


def test_a_click_narrows_to_the_year_or_the_month() -> None:
    years = drawn(
        attack("a", "2016-05-01", killed=killed(4)), attack("b", "2020-05-01", killed=killed(4))
    )
    assert showing(years, "a")[0].narrows == (("since", "2016"), ("until", "2016"))
    months = drawn(
        attack("a", "2016-05-01", killed=killed(4)), attack("b", "2016-07-03", killed=killed(4))
    )
    assert showing(months, "a")[0].narrows == (("since", "2016-05"), ("until", "2016-05"))


def test_no_attack_says_what_to_do() -> None:
    picture = drawn()
    assert picture.empty
    assert not picture.marks


def test_a_century_of_attacks_stands_in_columns_of_several_years() -> None:
    found = columns(
        Dated(attack(str(year), str(year), killed=killed(1)) for year in range(1880, 2020)), TODAY
    )
    assert len(found) <= 60
    assert name(found[0].span) == "1880–1884"
    assert sum(column.whole.toll.attacks for column in found) == 140


COUNTS = st.one_of(st.none(), st.integers(0, 100_000))
ATTACKS = st.lists(
    st.tuples(
        st.sampled_from(["2016-03-05", "2016-03", "2017", "2016/2018", "2019-05-05?", "2021-08-26"])
        | st.dates(date(1900, 1, 1), date(2026, 1, 1)).map(str),
        COUNTS,
        COUNTS,
        COUNTS,
        st.sampled_from([CLAIMED, SUSPECTED]),
        st.lists(st.sampled_from(["shia", "police", "unheard of " * 12, "تعلیم"]), max_size=3),
    ),
    min_size=1,
    max_size=8,
)


@given(ATTACKS, st.dates(date(1990, 1, 1), date(2026, 1, 1)), st.sampled_from([320, 560, 1100]))
@settings(max_examples=40, phases=[Phase.explicit, Phase.generate])
def test_every_attack_has_one_mark_and_all_fits(
    made: list[tuple[Any, ...]], on: Any, width: int
) -> None:
    attacks = [
        attack(str(at), when, who, killed=killed(best, low, high), targets=tuple(targets))
        for at, (when, low, best, high, who, targets) in enumerate(made)
    ]
    day = Day(on.year, on.month, on.day)
    picture = drawn(*attacks, day=day, width=width)
    shown = [key for mark in picture.marks for key in mark.keys]
    assert all(
        Filters.from_pairs(mark.narrows).to_pairs() for mark in picture.marks if mark.narrows
    )
    assert sorted(shown) == sorted(("atrocities", str(at)) for at in range(len(attacks)))
    fits(picture)
    assert picture.says
    fits(death_kinds(Dated(attacks), Kinds.TARGET, day, width, 200, Nobody()))


def test_by_target_an_attack_counts_in_each_and_later_ones_in_none() -> None:
    attacks = [
        attack("a", "2016-05-01", killed=killed(8), targets=("shia", "hazara")),
        attack("b", "2016-06-01", killed=killed(3)),
        attack("late", "2023-06-01", killed=killed(3), targets=("media",)),
    ]
    picture = death_kinds(Dated(attacks), Kinds.TARGET, Day(2020, 1, 1), 560, 200, Nobody())
    assert len(showing(picture, "a")) == 3
    assert {mark.narrows for mark in showing(picture, "a")} == {
        (("target", "shia"),),
        (("target", "hazara"),),
        (("target", "private-citizens"),),
    }
    assert not showing(picture, "late")
    assert [row[0] for row in picture.table.rows] == [
        "Hazaras",
        "Shia Muslims",
        "civilians",
        "not stated",
    ]


@pytest.mark.parametrize("width", [360, 560, 1100])
@pytest.mark.parametrize("day", [Day(2021, 8, 26), FOREVER, Day(2010, 1, 1)])
def test_every_shipped_attack_is_drawn_and_nothing_runs_out_of_the_picture(
    shipped: Library, day: Day, width: int
) -> None:
    rows = shipped.fact_sheet("isis-k", FOREVER).atrocities
    picture = deaths(Dated(rows), day, width, shipped)
    shown = {key for mark in picture.marks for key in mark.keys}
    assert shown == {("atrocities", row.atrocity.id) for row in rows}
    fits(picture)
    for kinds in Kinds:
        fits(death_kinds(Dated(rows), kinds, day, width, 200, shipped))


@pytest.mark.parametrize("height", [130, 200, 480])
def test_few_kinds_share_the_height_and_their_signs_stand_below_them(height: int) -> None:
    targets = ("shia", "hazara", "media")
    attacks = [
        attack(target, "2016-05-01", killed=killed(8), targets=(target,)) for target in targets
    ]
    picture = death_kinds(Dated(attacks), Kinds.TARGET, TODAY, 560, height, Nobody())
    bars = sorted(
        {bounds(mark.shape) for mark in picture.marks if mark.keys}, key=lambda bar: bar[1]
    )
    apart = min(b[1] - a[1] for a, b in pairwise(bars))
    assert apart == pytest.approx(32 if height > 130 else 27, abs=3)
    assert picture.height <= height
    signs = [label.y for label in picture.labels if label.text == "claimed or attributed"]
    assert 0 < signs[0] - max(bar[3] for bar in bars) < 30
    fits(picture)


def test_the_caps_of_a_very_narrow_column_that_the_day_parts_stay_within_the_picture() -> None:
    years = (*range(1911, 1990), 2016, 2017)
    attacks = [attack(str(year), f"{year}-03-23", killed=killed(None, 1, 20)) for year in years]
    fits(drawn(*attacks, day=Day(2016, 10, 11), width=320))


def test_what_has_bounds_only_is_told_in_text_table_hover_and_legend() -> None:
    picture = drawn(
        attack("a", "2022-05-01", killed=killed(3, 2, 3)),
        attack("b", "2022-05-02", killed=killed(None, 10, 37)),
        attack("c", "2022-05-02"),
    )
    said = "3 killed by best counts, 12–40 with the one that has none, 1 of 3 without any count"
    assert said in picture.says
    assert all(said in mark.tells for mark in picture.marks if mark.keys)
    (row,) = picture.table.rows
    cells = dict(zip(picture.table.heads, row, strict=True))
    assert (cells["Without a best count"], cells["Without any count"]) == ("2", "1")
    legend = [label.text for label in picture.labels]
    assert "low to high, also where there is no best count" in legend


@pytest.mark.parametrize("width", [250, 351, 560, 900])
def test_the_last_year_is_named_however_narrow(shipped: Library, width: int) -> None:
    rows = shipped.fact_sheet("isis-k", FOREVER).atrocities
    names = [label.text for label in drawn(*rows, day=FOREVER, width=width).labels]
    assert "2024" in names
    unsure = drawn(*rows, attack("x", "2016?"), day=FOREVER, width=width)
    names = [label.text for label in unsure.labels]
    assert {"2024", "date unsure"} <= set(names)


@pytest.mark.parametrize("dates", [("2019", "2020"), ("2021",), ("2019-05/2019-07", "2020")])
def test_dates_that_name_no_month_stand_in_their_years(dates: tuple[str, ...]) -> None:
    found = columns(Dated([attack(when, when) for when in dates]), TODAY)
    assert [name(each.span) for each in found] == sorted({when[:4] for when in dates})
