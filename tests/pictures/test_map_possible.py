"""Attacks on the map whose dates leave open that they are later than the day."""

from collections.abc import Sequence

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.pictures.attack_map import AttackMap
from desktop_app.pictures.attack_places import AttackPlaces
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.ground import world
from desktop_app.pictures.marks import Ink, Mark, Picture
from tests.pictures.attacks import KABUL, Nobody, attack, dated, town
from tests.pictures.test_attack_map import HIGH, WIDE

DAY = Day(2015, 11, 7)
STRADDLING = "2015-11-06/2015-11-08"
HERAT = town("Herat", 34.35, 62.2, "Herat")
ATTACKS = (
    dated(attack("sure", KABUL), "2015-11-07"),
    dated(attack("with", KABUL), STRADDLING),
    dated(attack("open", HERAT), STRADDLING),
)


def drawn(day: Day, rows: Sequence[SheetAtrocity] = ATTACKS) -> Picture:
    made = AttackMap(rows, day, Nobody(), world())
    return made.picture(made.whole(WIDE, HIGH), ground=False)


def showing(picture: Picture, id_: str) -> Mark:
    (mark,) = (mark for mark in picture.marks if ("atrocities", id_) in mark.keys)
    return mark


def test_they_look_and_are_told_apart() -> None:
    picture = drawn(DAY)
    kabul, herat = showing(picture, "with"), showing(picture, "open")
    assert (kabul.look.line, herat.look.line) == (Ink.VIOLENCE, Ink.DOUBT)
    assert "1 of them possibly later than the day" in kabul.tells
    assert "\npossibly later than the day" in herat.tells
    assert "possibly later than the day" in {label.text for label in picture.labels}
    assert "3 attacks, 9 killed by best counts, 2 of them possibly later." in picture.says
    assert picture.table.heads[-1] == "Possibly later"
    assert {row[0]: row[-1] for row in picture.table.rows} == {"Kabul": "1", "Herat": "1"}


def test_once_the_day_is_past_they_look_like_all_others() -> None:
    for picture in (drawn(Day(2015, 11, 8)), drawn(FOREVER)):
        assert showing(picture, "open").look.line is Ink.VIOLENCE
        assert "possibly" not in picture.says
        assert "Possibly later" not in picture.table.heads


def test_a_spot_follows_the_day_though_its_attacks_stay_the_same() -> None:
    places = AttackPlaces(Dated(ATTACKS), world())
    counted = [sum(spot.possible for spot in places.as_of(day).spots) for day in (DAY, FOREVER)]
    assert counted == [2, 0]
