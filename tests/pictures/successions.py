"""The shipped successions, and where in a strip a posting and the day are drawn."""

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group
from desktop_app.domain.sheet import FactSheet, SheetPosting, fact_sheet
from desktop_app.pictures.geometry import bounds
from desktop_app.pictures.marks import Mark, Picture, Stroke
from tests.shipped_library import Shipped


class Whole(Shipped):
    """The shipped records, with who names whom found by looking."""

    def naming(self, table: str, record_id: str, by: str, /) -> list[str]:
        if by != "leadership":
            return []
        return [id_ for id_, raw in self.raw[by].items() if raw.get("group") == record_id]


SHIPPED = Whole()


def whole(group: str, day: Day = Day(9999, 12, 31)) -> FactSheet:  # noqa: B008
    return fact_sheet(SHIPPED.one(Group, group), day, SHIPPED)


def bar_of(picture: Picture, row: SheetPosting) -> Mark:
    """The first mark of a posting."""
    return next(m for m in picture.marks if m.keys == (("leadership", row.posting.id),))


def day_line(picture: Picture) -> float:
    (line,) = (m for m in picture.marks if m.look.stroke is Stroke.DASHED and not m.keys)
    return bounds(line.shape)[0]
