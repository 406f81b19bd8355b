"""Attacks made up for the tests of pictures."""

from msgspec.structs import replace

from desktop_app.domain.records import Atrocity, Record
from desktop_app.domain.records.atrocity import Attribution, Place
from desktop_app.domain.records.common import Range
from desktop_app.domain.sheet import SheetAtrocity, naming

CLAIMED = Attribution(group="g", basis="claimed")
SUSPECTED = Attribution(group="g", basis="suspected")


class Nobody:
    """A library of nothing."""

    def get(self, table: str, record_id: str, /) -> Record | None:
        return None


def attack(id_: str, place: Place, best: int | None = 3, *who: Attribution) -> SheetAtrocity:
    """An attack of group g somewhere in 2020, claimed unless others say otherwise."""
    atrocity = Atrocity(
        id=id_,
        title=f"Attack {id_}",
        date="2020-01-01",
        attributions=who or (CLAIMED,),
        place=place,
        killed=Range(best=best),
    )
    return SheetAtrocity(atrocity, naming(atrocity, "g"))


def town(
    name: str, latitude: float, longitude: float, admin1: str = "", country: str = "AF"
) -> Place:
    """A place known to the town."""
    return Place(
        name=name,
        admin1=admin1,
        country=country,
        latitude=latitude,
        longitude=longitude,
        precision="town",
    )


KABUL = town("Kabul", 34.53, 69.17, "Kabul")


def dated(row: SheetAtrocity, date: str) -> SheetAtrocity:
    return replace(row, atrocity=replace(row.atrocity, date=date))
