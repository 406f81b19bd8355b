"""Attacks whose dates leave open that they are later than the day are told apart."""

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_kinds import Kinds, death_kinds
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Picture
from tests.pictures.killed import TODAY, Nobody, attack, drawn, fits, killed, showing

ATTACKS = [
    attack("sure", "2015-03-01", killed=killed(20), targets=("shia",)),
    attack("open", "2015-11-06/2015-11-08", killed=killed(7), targets=("shia",)),
    attack("after", "2017-11-09", killed=killed(5), targets=("shia",)),
    attack("long-after", "2019-11-09", killed=killed(5)),
]
DAY = Day(2015, 11, 7)
BY_YEAR = drawn(*ATTACKS, day=DAY)
BY_TARGET = death_kinds(Dated(ATTACKS), Kinds.TARGET, DAY, 560, 120, Nobody())


@pytest.mark.parametrize("picture", [BY_YEAR, BY_TARGET])
def test_they_fade(picture: Picture) -> None:
    fading = [mark for mark in showing(picture, "open") if mark.look.fades_in]
    assert fading
    for mark in fading:
        left, _top, right, _bottom = bounds(mark.shape)
        assert mark.look.fades_in + mark.look.fades_out == pytest.approx(right - left)
        assert "possibly later than the day" in mark.tells
    assert not any(mark.look.fades_in for mark in showing(picture, "sure"))
    assert "possibly later than the day" in {label.text for label in picture.labels}
    fits(picture)


def test_text_and_table_say_how_many_they_are() -> None:
    assert "2 attacks, 27 killed" in BY_YEAR.says
    assert "Of these, possibly later: 1 attack, 7 killed" in BY_YEAR.says
    assert [row[:2] for row in BY_YEAR.table.rows][:2] == [
        ("2015", "1"),
        ("2015, possibly later than 7 November 2015", "1"),
    ]
    assert "2 attacks, 27 killed by best counts, 1 of them possibly later" in BY_TARGET.says
    assert (BY_TARGET.table.heads[-1], BY_TARGET.table.rows[0][-1]) == ("Possibly later", "1")


def test_once_it_is_certain_nothing_is_said() -> None:
    later = death_kinds(Dated(ATTACKS), Kinds.TARGET, TODAY, 560, 120, Nobody())
    for picture in (drawn(*ATTACKS, day=TODAY), later):
        assert "possibly" not in picture.says
        assert "Possibly later" not in picture.table.heads
        assert not any(mark.look.fades_in for mark in picture.marks)
