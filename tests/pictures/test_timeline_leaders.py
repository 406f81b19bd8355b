"""Whoever led has a bar in the lane of the leaders, for as long as they led."""

import pytest
from msgspec.structs import replace

from desktop_app.domain.edtf import Day
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Rectangle, Stroke
from desktop_app.pictures.time_axis import number_of
from desktop_app.pictures.timeline import Timeline, timeline
from tests.pictures.timelines import DAY, TODAY, WIDE, led, made_up


def test_who_leads_still_leads_until_today_and_no_longer() -> None:
    sheet = made_up("2016-01-01", postings=(led(1, "2016-02-01", exit="in-post"),))
    picture = timeline(sheet, TODAY, WIDE, TODAY)
    bar = next(mark for mark in picture.marks if ("leadership", "l1") in mark.keys)
    line = next(mark for mark in picture.marks if mark.look.stroke is Stroke.DASHED)
    assert bounds(bar.shape)[2] == pytest.approx(bounds(line.shape)[0])
    assert bounds(bar.shape)[2] < WIDE - 20


def test_who_leads_does_so_no_longer_than_is_known_where_another_may_begin_later() -> None:
    postings = led(1, "2015-02-01", exit="in-post"), led(2, "2016", exit="in-post")
    day = Day(2016, 1, 1)
    picture = timeline(made_up(postings=postings), day, WIDE, day)
    line = next(mark for mark in picture.marks if mark.look.stroke is Stroke.DASHED)
    first, second = (
        next(mark for mark in picture.marks if ("leadership", key) in mark.keys)
        for key in ("l1", "l2")
    )
    assert bounds(first.shape)[2] == pytest.approx(bounds(line.shape)[0])
    assert bounds(second.shape)[2] < bounds(line.shape)[0] + 10


def test_a_leader_of_the_last_days_is_named_in_full() -> None:
    postings = led(1, "2015-02-01", "2024-11-30"), led(2, "2024-12-01", exit="in-post")
    sheet = made_up("2016-01-01", postings=postings)
    made = Timeline(sheet, TODAY, TODAY)
    for first in (made.whole[0], number_of(Day(2020, 1, 1))):
        picture = made.picture((first, made.whole[1]), WIDE)
        name = next(label for label in picture.labels if ("leadership", "l2") in label.keys)
        assert name.text == "Leader 2"
        assert label_box(name)[2] <= made.frame(WIDE)[1]
        boxes = [bounds(mark.shape) for mark in picture.marks if ("leadership", "l1") in mark.keys]
        assert not any(overlap(label_box(name), box) for box in boxes)


def test_the_legend_says_what_the_bar_of_a_claimant_means() -> None:
    for how, is_told in (("claimed-only", True), ("succeeded", False)):
        row = led(1, "2016-02-01", exit="in-post")
        row = replace(row, posting=replace(row.posting, how_started=how))
        told = {label.text for label in timeline(made_up(postings=(row,)), DAY, WIDE).labels}
        assert ("only claimed" in told) is is_told


def test_a_bar_that_goes_on_beyond_the_picture_is_cut_off_square() -> None:
    made = Timeline(made_up(postings=(led(1, "2016-02-01", "2020-01-01"),)), DAY, TODAY)
    for span, is_whole in ((made.whole, True), ((number_of(Day(2017, 1, 1)),) * 2, False)):
        picture = made.picture((span[0], span[1] if is_whole else span[0] + 90), WIDE)
        bar = next(mark for mark in picture.marks if ("leadership", "l1") in mark.keys)
        assert isinstance(bar.shape, Rectangle)
        assert bool(bar.shape.radius) == is_whole


def test_the_name_of_a_long_lane_stands_at_its_beginning() -> None:
    many = tuple(led(number, "2016", "2019") for number in range(20))
    picture = timeline(made_up(postings=many), DAY, WIDE, TODAY)
    (name,) = (label for label in picture.labels if label.text == "Leaders")
    assert name.y < 130
