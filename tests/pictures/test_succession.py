"""The succession strip against the postings that it shows."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.edtf import Day, read
from desktop_app.domain.records.posting import DeathReport
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Cross, Disc, Ink, Picture, Rectangle, Stroke
from desktop_app.pictures.reports import CONFIRMED, UNVERIFIED, WRONG
from desktop_app.pictures.stretch import SHORTEST
from desktop_app.pictures.succession import BAR, succession
from tests.pictures.placed import assert_well_placed
from tests.pictures.postings import POSTINGS, TODAY, held, sheet
from tests.pictures.successions import SHIPPED, bar_of, whole

DAYS = st.sampled_from([TODAY, Day(2016, 7, 1), Day(1980, 1, 1), Day(2021, 8, 26)])
WIDTHS = st.floats(360, 2400)


def in_lanes(picture: Picture, there: FactSheet) -> list[SheetPosting]:
    """The postings in the order of the table."""
    known = {("leadership", row.posting.id): row for row in there.postings}
    return [known[key] for key in picture.table.keys if key]


def assert_told(picture: Picture, rows: tuple[SheetPosting, ...]) -> None:
    """Each posting has its bar and each report its mark, and each mark its posting."""
    known = {("leadership", row.posting.id) for row in rows}
    assert {key for mark in picture.marks for key in mark.keys} == known
    assert [key for key in picture.table.keys if key] == sorted(
        known, key=[key for key in picture.table.keys if key].index
    )
    glyphs = Counter(
        mark.keys[0][1]
        for mark in picture.marks
        if len(mark.keys) == 1 and mark.look.line in {Ink.VIOLENCE, Ink.DOUBT}
        if isinstance(mark.shape, Cross | Disc) or bounds(mark.shape)[2] - bounds(mark.shape)[0] < 9
    )
    for row in rows:
        assert glyphs[row.posting.id] >= len(row.posting.death_reports)
    bars = [bar_of(picture, row) for row in rows]
    assert all(isinstance(bar.shape, Rectangle) for bar in bars)
    for one, other in combinations(bars, 2):
        assert not overlap(bounds(one.shape), bounds(other.shape))


@pytest.mark.parametrize("group", list(SHIPPED.raw["groups"]))
@pytest.mark.parametrize("width", [480, 640, 1100, 2200])
def test_every_shipped_posting_has_its_bar(group: str, width: float) -> None:
    there = whole(group)
    for day in (TODAY, Day(2016, 7, 1)):
        picture = succession(there, day, width, SHIPPED, TODAY)
        if there.postings:
            assert_told(picture, there.postings)
            assert_well_placed(picture)
            by_then = {row.posting.id for row in whole(group, day).postings}
            for row, cells in zip(in_lanes(picture, there), picture.table.rows, strict=True):
                later = row.posting.id not in by_then
                assert (row.person.names[0].text in picture.says) is not later
                assert ("later than" in " ".join(cells)) is later
        else:
            assert picture.empty
            assert not picture.marks


@given(POSTINGS, DAYS, WIDTHS)
def test_any_postings_are_told_and_placed(rows: list[SheetPosting], day: Day, width: float) -> None:
    picture = succession(sheet(rows), day, width, SHIPPED, TODAY)
    assert len(picture.table.rows) == len(rows)
    assert bool(picture.empty) is not bool(rows)
    if rows:
        assert_told(picture, tuple(rows))
        assert_well_placed(picture)


@given(POSTINGS)
def test_only_exact_ends_are_sharp(rows: list[SheetPosting]) -> None:
    picture = succession(sheet(rows), TODAY, 1600, SHIPPED, TODAY)
    for row in rows:
        look, shape = bar_of(picture, row).look, bar_of(picture, row).shape
        assert isinstance(shape, Rectangle)
        if look.line is Ink.MUTED or shape.width < SHORTEST + 0.001:
            continue  # a stub, or too short to fade
        start, end = read(row.posting.start), read(row.posting.end)
        if start and start.exact:
            assert look.fades_in == 0
        else:
            assert look.fades_in + look.fades_out > 0
        if end and end.exact:
            assert look.fades_out == 0


def test_the_strip_tells_doubt_gaps_and_overlaps_apart() -> None:
    rows = [
        held(1, "First", role="leader", start="2015-01-26", end="2016-07-26", exit="removed"),
        held(2, "Second", role="leader", start="2016-06", end="2018", exit="removed"),
        held(3, "Third", role="leader", start="2020-06-01", exit="in-post"),
        held(
            4,
            "Rival",
            role="leader",
            start="2020-01-01",
            end="2021-01-01",
            how_started="claimed-only",
        ),
        held(5, "Nobody knows when", role="deputy"),
    ]
    picture = succession(sheet(rows), Day(2019, 1, 1), 1100, SHIPPED, TODAY)
    first, second, third, rival, unknown = (bar_of(picture, row) for row in rows)
    assert (first.look.fades_in, first.look.fades_out) == (0, 0)
    assert second.look.fades_in > 0
    assert second.look.fades_out > 20
    assert bounds(third.shape)[2] > 1080  # it goes on until today
    assert rival.look.line is Ink.DOUBT
    assert rival.look.stroke is Stroke.DASHED
    assert unknown.look.stroke is Stroke.DOTTED
    gaps = [m for m in picture.marks if m.tells.startswith("No leader")]
    (gap,) = gaps
    assert "1 Jan 2020" in gap.tells
    both = [m for m in picture.marks if len(m.keys) == 2]
    assert [[key for _table, key in m.keys] for m in both] == [["p1", "p2"], ["p3", "p4"]]
    assert {label.text for label in picture.labels} >= {
        "1 Jan 2019", "Leader", "Deputy", "only claimed", "no leader recorded", "two at once",
    }  # fmt: skip
    assert third.look.faint_after is not None
    assert bounds(third.shape)[0] > third.look.faint_after


def test_a_bar_only_claimed_is_no_report_of_death_in_the_legend() -> None:
    row = held(1, role="leader", start="2015", exit="in-post", how_started="claimed-only")
    told = {label.text for label in succession(sheet([row]), TODAY, 900, SHIPPED, TODAY).labels}
    assert "only claimed" in told
    assert not told & {each.word for each in (CONFIRMED, UNVERIFIED, WRONG)}


def test_each_verdict_has_a_mark_of_its_own() -> None:
    told = {
        "confirmed-by-group": CONFIRMED, "confirmed-by-state": CONFIRMED,
        "unverified": UNVERIFIED, "denied": WRONG, "reappeared": WRONG,
    }  # fmt: skip
    for verdict, kind in told.items():
        report = DeathReport(date="2016-01-01", claimant="A state", verdict=verdict)
        row = held(1, role="leader", start="2015-01-01", end="2018", death_reports=(report,))
        picture = succession(sheet([row]), TODAY, 900, SHIPPED, TODAY)
        (mark,) = (m for m in picture.marks if "reported dead" in m.tells)
        assert isinstance(mark.shape, kind.shape)
        assert kind.word in {label.text for label in picture.labels}


def test_many_postings_stay_apart() -> None:
    rows = [
        held(n, f"Person {n}", role="governor", start=f"{2000 + n % 20}", end="2022-05")
        for n in range(120)
    ]
    picture = succession(sheet(rows), TODAY, 900, SHIPPED, TODAY)
    assert_told(picture, tuple(rows))
    assert picture.height > 120 * BAR


@pytest.mark.parametrize("name", ["Hafiz Saeed Khan", "حافظ سعيد خان", "A" * 70])
def test_that_no_date_is_known_stands_right_of_a_name_in_any_script(name: str) -> None:
    picture = succession(sheet([held(1, name)]), TODAY, 640, SHIPPED)
    called, noted = (label for label in picture.labels if label.keys)
    assert called.whole == name
    assert noted.text == "dates not known"
    assert noted.y == called.y
    assert label_box(called)[2] < noted.x
    assert label_box(noted)[2] <= 640


def test_a_bar_without_an_end_ends_with_the_life_of_its_leader() -> None:
    row = held(1, role="leader", start="2015-01-01", exit="in-post")
    row = replace(row, person=replace(row.person, died="2017-01-01"))
    picture = succession(sheet([row]), TODAY, 1100, SHIPPED, TODAY)
    other = held(1, role="leader", start="2015-01-01", end="2017-01-01", exit="natural-death")
    known = succession(sheet([other]), TODAY, 1100, SHIPPED, TODAY)
    assert bounds(bar_of(picture, row).shape) == bounds(bar_of(known, other).shape)
