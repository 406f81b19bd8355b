"""The timeline shows every dated thing once, faint after the day, in its lane."""

import re
from collections import Counter
from itertools import combinations

import pytest

from desktop_app.domain.edtf import FOREVER, Day, read
from desktop_app.domain.records import Person, Posting
from desktop_app.domain.records.common import Name
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.library import Library
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Mark, Path, Picture, Rectangle, Stroke
from desktop_app.pictures.time_axis import number_of
from desktop_app.pictures.timeline import Timeline, timeline
from desktop_app.pictures.timeline_span import around, zoomed
from tests.pictures.timelines import DAY, TODAY, WIDE, made_up


@pytest.fixture(scope="module")
def sheets(shipped: Library) -> tuple[FactSheet, ...]:
    """Every sheet of the shipped library, whole."""
    return tuple(shipped.fact_sheet(group.id, FOREVER) for group in shipped.records("groups"))


def keys(picture: Picture) -> Counter[tuple[str, str]]:
    return Counter(key for mark in picture.marks for key in mark.keys)


def only(picture: Picture, name: str) -> Mark:
    (mark,) = (mark for mark in picture.marks if mark.tells.startswith(name))
    return mark


def test_its_legend_tells_the_signs_that_it_has(sheets: tuple[FactSheet, ...]) -> None:
    signs = ["killed, by area", "disputed or only suspected", "end", "some time within"]
    told = {label.text for label in timeline(made_up("2015-06-01"), DAY, WIDE, TODAY).labels}
    assert told & set(signs) == {"some time within"}  # the year of the founding
    known = next(sheet for sheet in sheets if sheet.group.id == "isis-k")
    assert set(signs) <= {label.text for label in timeline(known, DAY, WIDE, TODAY).labels}


def test_the_years_stand_above_and_below() -> None:
    picture = timeline(made_up("2015-06-01", "2018"), DAY, WIDE, TODAY)
    years = Counter(label.text for label in picture.labels if re.fullmatch(r"20\d\d", label.text))
    assert len(years) > 3
    assert set(years.values()) == {2}


def test_every_dated_attack_relation_and_leader_has_a_mark(sheets: tuple[FactSheet, ...]) -> None:
    for sheet in sheets:
        found = keys(timeline(sheet, DAY, WIDE, TODAY))
        attacks = {("atrocities", row.atrocity.id) for row in sheet.atrocities}
        assert {key for key in found if key[0] == "atrocities"} == attacks
        assert all(found[key] == 1 for key in attacks)
        related = {("relations", r.relation.id) for r in sheet.relations if _dated(r.relation)}
        assert {key for key in found if key[0] == "relations"} == related
        leaders = {
            ("leadership", row.posting.id)
            for row in sheet.postings
            if row.posting.role == "leader" and row.posting.start
        }
        assert leaders <= set(found)


def test_what_is_later_than_the_day_is_faint_and_nothing_else(
    sheets: tuple[FactSheet, ...],
) -> None:
    for sheet in sheets:
        later = {
            row.atrocity.id
            for row in sheet.atrocities
            if (when := read(row.atrocity.date)) and when.earliest and when.earliest > DAY
        }
        for mark in timeline(sheet, DAY, WIDE, TODAY).marks:
            for table, id_ in mark.keys:
                if table == "atrocities":
                    assert mark.look.faint == (id_ in later)


@pytest.mark.parametrize("days", [15, 200, 1500])
def test_zoomed_in_it_shows_what_lies_in_the_span_and_only_that(
    shipped: Library, days: int
) -> None:
    sheet = shipped.fact_sheet("isis-k", FOREVER)
    middle = number_of(DAY)
    first, last = middle - days / 2, middle + days / 2
    picture = Timeline(sheet, DAY, TODAY).picture((first, last), WIDE)
    shown = {id_ for table, id_ in keys(picture) if table == "atrocities"}
    for row in sheet.atrocities:
        when = read(row.atrocity.date)
        assert when is not None
        assert when.earliest is not None
        assert when.latest is not None
        surely_in = first + 40 < number_of(when.earliest) and number_of(when.latest) < last - 40
        surely_out = number_of(when.latest) < first - 40 or number_of(when.earliest) > last + 40
        if surely_in:
            assert row.atrocity.id in shown
        if surely_out:
            assert row.atrocity.id not in shown


@pytest.mark.parametrize("days", [14, 90, 900, 5000])
@pytest.mark.parametrize("wide", [640, 1000, 2200])
def test_labels_stand_clear_and_all_is_inside(
    sheets: tuple[FactSheet, ...], days: int, wide: float
) -> None:
    for sheet in sheets:
        made = Timeline(sheet, DAY, TODAY)
        if made.empty:
            continue
        whole = made.whole
        length = min(days, whole[1] - whole[0])
        span = around((whole[0], whole[0] + length), whole, number_of(DAY))
        picture = made.picture(span, wide)
        for label in picture.labels:
            left, _top, right, bottom = label_box(label)
            assert left >= -1, label
            assert right <= wide + 1, label
            assert bottom <= picture.height, label
        for one, other in combinations(picture.labels, 2):
            assert not overlap(label_box(one), label_box(other)), (one.text, other.text)
        for mark in picture.marks:
            if mark.keys:
                left, top, right, bottom = bounds(mark.shape)
                assert left >= made.gutter - 13
                assert right <= wide
                assert top >= 0
                assert bottom <= picture.height


def test_a_time_that_is_not_exactly_known_is_a_stretch_that_fades() -> None:
    sheet = made_up("2020", "2016-03-04")
    picture = Timeline(sheet, DAY, TODAY).picture(
        (number_of(Day(2020, 1, 1)) - 30, number_of(Day(2021, 2, 1))), WIDE
    )
    mark = only(picture, "State 0")
    assert isinstance(mark.shape, Rectangle)
    assert mark.look.fades_in > 0
    assert mark.look.fades_out > 0
    near = number_of(Day(2016, 3, 4))
    exact = only(Timeline(sheet, DAY, TODAY).picture((near - 20, near + 20), WIDE), "State 1")
    assert (exact.look.fades_in, exact.look.fades_out) == (0, 0)


def test_what_crowds_is_gathered_with_its_count() -> None:
    picture = timeline(made_up(*(f"2017-05-{day:02}" for day in range(1, 13))), DAY, WIDE, TODAY)
    assert "12" in [label.text for label in picture.labels]
    (mark,) = (mark for mark in picture.marks if "State 3" in mark.tells)
    assert "and 4 more" in mark.tells


def test_the_day_is_a_dashed_line_where_one_sees_it() -> None:
    made = Timeline(made_up("2017-05-06"), DAY, TODAY)
    words = "26 Aug 2021"
    assert words in [label.text for label in made.picture(made.whole, WIDE).labels]
    early = number_of(Day(2016, 1, 1))
    labels = made.picture((early, early + 60), WIDE).labels
    assert words not in [label.text for label in labels]


def test_a_leader_stays_in_the_row_while_one_moves(shipped: Library) -> None:
    made = Timeline(shipped.fact_sheet("isis-k", FOREVER), DAY, TODAY)
    rows: dict[tuple[str, str], set[float]] = {}
    for step in range(12):
        first = made.whole[0] + 200 * step
        for mark in made.picture((first, first + 1500), WIDE).marks:
            if mark.keys and mark.keys[0][0] == "leadership":
                rows.setdefault(mark.keys[0], set()).add(bounds(mark.shape)[1])
    assert len(rows) > 4
    assert all(len(tops) == 1 for tops in rows.values())


def test_without_any_date_it_says_what_to_do() -> None:
    picture = timeline(made_up(founded=""), DAY, WIDE, TODAY)
    assert "add a date" in picture.empty
    assert not picture.marks


def test_long_and_right_to_left_names_fit() -> None:
    person = Person(id="p", names=(Name(text="عبد الله " * 12),))
    posting = Posting(id="l", group="g", person="p", role="leader", start="2019", end="2020")
    sheet = made_up(founded="2015", postings=(SheetPosting(posting, person, Standing.ENDED),))
    picture = timeline(sheet, DAY, 640, TODAY)
    (label,) = (label for label in picture.labels if label.keys == (("leadership", "l"),))
    assert label.whole
    assert label_box(label)[2] <= 640


def test_the_table_tells_everything_in_order(shipped: Library) -> None:
    sheet = shipped.fact_sheet("isis-k", FOREVER)
    table = timeline(sheet, DAY, WIDE, TODAY).table
    assert len(table.rows) == len(table.keys)
    for row in sheet.atrocities:
        assert ("atrocities", row.atrocity.id) in table.keys


@pytest.mark.parametrize("days", [13, 40, 150, 400, 4000])
@pytest.mark.parametrize("begins", [0.0, 0.3, 17.6, 200.5])
def test_wherever_one_looks_a_tick_names_the_year(days: int, begins: float) -> None:
    first = number_of(Day(2020, 2, 3)) + begins
    picture = Timeline(made_up("2015-06-01"), DAY, TODAY).picture((first, first + days), WIDE)
    ticks = [label.text for label in picture.labels if label.y < 38]
    assert re.search(r"\b20\d\d\b", ticks[0])


def test_times_not_exactly_known_cover_each_other_only_where_they_are_the_same() -> None:
    listed = ("2016", "2016", "2016", "2016-03", "2016-03/2016-05", "2017", "2016-12/2017-02")
    span = number_of(Day(2015, 12, 1)), number_of(Day(2018, 1, 1))
    picture = Timeline(made_up(*listed), DAY, TODAY).picture(span, 3000)
    stretches = [mark for mark in picture.marks if mark.look.fades_in and "State" in mark.tells]
    assert len(stretches) == 5
    for one, other in combinations(stretches, 2):
        assert not overlap(bounds(one.shape), bounds(other.shape))
    (several,) = (mark for mark in stretches if mark.tells.count("State") > 1)
    assert several.tells.count("State") == 3
    assert "State 0 and 2 more" in [label.text for label in picture.labels]


def test_what_is_vague_strikes_through_nothing_exact(sheets: tuple[FactSheet, ...]) -> None:
    seen = 0
    for sheet in sheets:
        whole = Timeline(sheet, DAY, TODAY).whole
        for factor in (1, 4, 16):
            span = zoomed(whole, whole, factor, 0.6)
            picture = Timeline(sheet, DAY, TODAY).picture(span, WIDE)
            lanes = [m for m in picture.marks if m.keys and m.keys[0][0] != "leadership"]
            vague = [bounds(mark.shape) for mark in lanes if mark.look.fades_in]
            exact = [bounds(mark.shape) for mark in lanes if not mark.look.fades_in]
            seen += len(vague)
            assert not any(overlap(one, other) for one in vague for other in exact)
    assert seen > 20


def test_no_name_of_a_moment_and_no_year_above_crosses_the_line_of_the_day(
    sheets: tuple[FactSheet, ...],
) -> None:
    for sheet in sheets:
        picture = timeline(sheet, DAY, 1400, TODAY)
        lines = [mark.shape for mark in picture.marks if mark.look.stroke is Stroke.DASHED]
        x = bounds(next(shape for shape in lines if isinstance(shape, Path)))[0]
        leaders = {row.person.names[0].text for row in sheet.postings}
        for label in picture.labels:
            left, _top, right, _bottom = label_box(label)
            is_day = label.weight == 500
            is_count = label.weight == 600
            is_below = label.y > bounds(lines[0])[3]
            if not (is_day or is_count or is_below or (label.whole or label.text) in leaders):
                assert not left < x < right, label.text


def _dated(relation: object) -> bool:
    return bool(read(relation.start) or read(relation.end))  # type: ignore[attr-defined]


def test_a_long_name_is_whole_where_there_is_room(shipped: Library) -> None:
    whole = "allied with Former Afghan government and its security forces"
    sheet = shipped.fact_sheet("us", FOREVER)
    wide, narrow = (timeline(sheet, TODAY, width, TODAY) for width in (640, 500))
    assert whole in [label.text for label in wide.labels]
    rows = [label for label in narrow.labels if label.text and label.text in whole]
    first, second = sorted(rows, key=lambda label: label.y)[-2:]
    assert f"{first.text} {second.text}" == whole
    assert first.x == second.x
    assert not any(label.text.endswith("…") for label in (*wide.labels, *narrow.labels))
