"""Attacks made up for pictures of the killed, and what is to be true of these pictures."""

from itertools import combinations
from typing import Any

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Record
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity, naming
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.deaths import deaths
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Mark, Picture

TODAY = Day(2024, 6, 1)
CLAIMED = Attribution(group="g", basis="claimed")
SUSPECTED = Attribution(group="g", basis="suspected")


class Nobody:
    def get(self, table: str, record_id: str, /) -> Record | None:
        return None


def attack(id_: str, when: str, *who: Attribution, **fields: Any) -> SheetAtrocity:
    atrocity = Atrocity(id=id_, title=id_, date=when, attributions=who or (CLAIMED,), **fields)
    return SheetAtrocity(atrocity, naming(atrocity, "g"))


def killed(best: int | None = None, low: int | None = None, high: int | None = None) -> Range:
    return Range(low=low, best=best, high=high)


def drawn(*attacks: SheetAtrocity, day: Day = TODAY, width: float = 560) -> Picture:
    return deaths(Dated(attacks), day, width, Nobody())


def showing(picture: Picture, id_: str) -> list[Mark]:
    return [mark for mark in picture.marks if ("atrocities", id_) in mark.keys]


def height(mark: Mark) -> float:
    _left, top, _right, bottom = bounds(mark.shape)
    return bottom - top


def fits(picture: Picture) -> None:
    """Nothing lies outside the picture, and no label on another."""
    boxes = [bounds(mark.shape) for mark in picture.marks]
    boxes += [label_box(label) for label in picture.labels]
    for left, top, right, bottom in boxes:
        assert left >= -0.01
        assert top >= -2.5
        assert right <= picture.width + 0.01
        assert bottom <= picture.height + 0.01
    for one, other in combinations(map(label_box, picture.labels), 2):
        assert not overlap(one, other)
