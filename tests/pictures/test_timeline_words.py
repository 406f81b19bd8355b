"""The timeline in words: its text, its table and its hovers tell the state of the day."""

from msgspec.structs import replace

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records import Group, Relation
from desktop_app.domain.records.common import Name
from desktop_app.domain.sheet import SheetRelation
from desktop_app.domain.standing import Standing
from desktop_app.library import Library
from desktop_app.pictures.timeline import Timeline, timeline
from tests.pictures.timelines import DAY, TODAY, WIDE, led, made_up


def test_text_and_table_tell_the_state_of_the_day(shipped: Library) -> None:
    whole, on_the_day = (shipped.fact_sheet("isis-k", each) for each in (FOREVER, DAY))
    picture = timeline(whole, DAY, WIDE, TODAY)
    up_to, after = picture.says.split("Faint, as later than the day: ")
    attacks, relations = len(on_the_day.atrocities), len(on_the_day.relations)
    assert f"Up to 26 August 2021: 7 leaders; {attacks} attacks," in up_to
    assert f" {relations} relations;" in up_to
    assert f"{len(whole.atrocities) - attacks} attacks," in after
    assert f"{len(whole.relations) - relations} relations;" in after
    assert "Faint" not in timeline(on_the_day, DAY, WIDE, DAY).says
    shown = {("atrocities", row.atrocity.id) for row in on_the_day.atrocities}
    for key, (when, _kind, _what) in zip(picture.table.keys, picture.table.rows, strict=True):
        if key and key[0] == "atrocities":
            assert when.endswith("later than 26 August 2021") is (key not in shown)
    assert all("later" not in row[0] for row in timeline(on_the_day, DAY, WIDE, DAY).table.rows)


def test_hover_tells_what_is_faint_and_no_end_that_came_later() -> None:
    relation = Relation(
        id="r", subject="g", object="h", kind="ally", start="2016-03-01", end="2023-04-05"
    )
    other = Group(id="h", names=(Name(text="H"),))
    row = SheetRelation(relation, other, "ally of", Standing.ENDED)
    sheet = replace(made_up("2019-06-01"), relations=(row,))
    for made in (Timeline(sheet, DAY, TODAY), Timeline(sheet, Day(2018, 1, 1), TODAY)):
        for told in (True, False):
            picture = made.picture(made.whole, WIDE, told=told)
            for mark in (mark for mark in picture.marks if mark.keys):
                words = made.told(mark)
                assert ("later than" in words) is mark.look.faint
                assert ("2023" in words) is (mark.look.faint and mark.keys == (("relations", "r"),))


def test_the_table_leaves_out_the_later_end_of_a_leader_and_marks_a_later_one() -> None:
    postings = (led(1, "2016-02-01", "2023-01-01"), led(2, "2022-02-01"))
    table = timeline(made_up(postings=postings), DAY, WIDE, TODAY).table
    told = {cells[2]: cells[0] for cells in table.rows}
    assert told["Leader 1"] == "since 1 February 2016"
    assert told["Leader 2"] == "since 1 February 2022, later than 26 August 2021"


def test_attacks_that_are_only_possible_are_told_apart(shipped: Library) -> None:
    day = Day(2015, 11, 7)
    made = Timeline(shipped.fact_sheet("isis-k", FOREVER), day, TODAY)
    picture = made.picture(made.whole, WIDE)
    key = ("atrocities", "2015-11-zabul")
    assert ", 1 of them possibly later" in picture.says
    (mark,) = (mark for mark in picture.marks if key in mark.keys)
    assert "possibly later than the day" in mark.tells
    assert "possibly later than the day" in made.told(mark)
    told = [
        row[0]
        for known, row in zip(picture.table.keys, picture.table.rows, strict=True)
        if known == key
    ]
    assert told == ["2015-11-06 – 2015-11-08, possibly later than 7 November 2015"]
    later = timeline(shipped.fact_sheet("isis-k", FOREVER), DAY, WIDE, TODAY)
    assert "possibly" not in later.says
