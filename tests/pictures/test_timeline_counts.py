"""How many attacks stand together on a timeline, and how large their discs are."""

from itertools import combinations

from desktop_app.domain.edtf import FOREVER
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Disc, Label, Picture
from desktop_app.pictures.timeline import timeline
from tests.pictures.attacks import KABUL, attack, dated
from tests.pictures.postings import NO_SOURCES
from tests.pictures.timelines import DAY, TODAY, WIDE


def drawn(*years: tuple[int, int, int]) -> Picture:
    """So many attacks in the summer of a year, each with so many killed."""
    rows = tuple(
        dated(attack(f"{year}-{number}", KABUL, killed), f"{year}-07-{number % 5 + 10}")
        for year, count, killed in years
        for number in range(count)
    )
    sheet = FactSheet(Group(id="g"), FOREVER, (), rows, (), NO_SOURCES)
    return timeline(sheet, DAY, WIDE, TODAY)


def discs(picture: Picture) -> dict[str, Disc]:
    """By the year of their attacks."""
    marks = [mark for mark in picture.marks if mark.keys]
    return {m.keys[0][1][:4]: m.shape for m in marks if isinstance(m.shape, Disc)}


def count(picture: Picture, text: str) -> Label:
    (label,) = (label for label in picture.labels if label.text == text)
    return label


def test_many_attacks_leave_discs_as_large_as_the_killed() -> None:
    picture = drawn((2014, 150, 1), (2016, 12, 1), (2018, 151, 900))
    few, fewest, many = (discs(picture)[year] for year in ("2014", "2016", "2018"))
    assert fewest.radius < few.radius < many.radius / 2
    below = [label_box(count(picture, text)) for text in ("150", "12")]
    rings = [bounds(disc) for disc in (few, fewest, many)]
    for box, ring in zip(below, rings, strict=False):
        assert box[0] < (ring[0] + ring[2]) / 2 < box[2]
        assert ring[3] <= box[1] < ring[3] + 5
    for one, other in combinations([*below, *rings], 2):
        assert not overlap(one, other)
    assert abs(count(picture, "151").y - many.y) < many.radius


def test_few_attacks_are_counted_within_their_discs() -> None:
    picture = drawn((2014, 12, 1), (2018, 3, 900))
    for text, year in (("12", "2014"), ("3", "2018")):
        disc, label = discs(picture)[year], count(picture, text)
        assert abs(label.x - disc.x) < 0.01
        assert abs(label.y - disc.y) < disc.radius
