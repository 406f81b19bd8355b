"""Groups made up by how they stand to each other, and the picture that is drawn of that."""

from itertools import combinations
from typing import Any

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Record, Relation
from desktop_app.domain.records.common import Name
from desktop_app.pictures.geometry import bounds, label_box, overlap
from desktop_app.pictures.marks import Key, Mark, Path, Picture
from desktop_app.pictures.relation_layout import layout
from desktop_app.pictures.relations import relations

TODAY = Day(2026, 8, 26)


class Small:
    """A reader of some groups and relations."""

    def __init__(self, groups: dict[str, str], rows: list[Relation]) -> None:
        self.groups = {id_: Group(id=id_, names=(Name(text=text),)) for id_, text in groups.items()}
        self.rows = {row.id: row for row in rows}

    def get(self, table: str, record_id: str, /) -> Record | None:
        return (self.groups if table == "groups" else self.rows).get(record_id)

    def naming(self, table: str, record_id: str, by: str, /) -> list[str]:
        return [row.id for row in self.rows.values() if record_id in (row.subject, row.object)]


def relation(id_: str, subject: str, kind: str, object_: str, **fields: Any) -> Relation:
    return Relation(
        id=id_, subject=subject, kind=kind, object=object_, **{"start": "2010", **fields}
    )


def small(*rows: Relation, **names: str) -> Small:
    ids = {end for row in rows for end in (row.subject, row.object)} | {"c"}
    return Small({id_: names.get(id_, id_) for id_ in ids}, list(rows))


def drawn(
    reader: Any, day: Day = TODAY, group: str = "c", *, width: float = 800, steps: int = 1
) -> Picture:
    centre = reader.get("groups", group)
    assert isinstance(centre, Group)
    return relations(layout(centre, reader, width, 420, steps=steps), day, reader)


def groups_in(picture: Picture) -> dict[str, Mark]:
    return {key[1]: mark for mark in picture.marks for key in mark.keys if key[0] == "groups"}


def lines_of(picture: Picture, key: Key) -> list[Mark]:
    return [mark for mark in picture.marks if key in mark.keys and isinstance(mark.shape, Path)]


def fits(picture: Picture) -> None:
    """No name touches another or the edge; no words lie on a name or on other words."""
    names = [bounds(mark.shape) for mark in groups_in(picture).values()]
    for one, other in combinations(names, 2):
        assert not overlap(one, other)
    boxes = [(label, label_box(label)) for label in picture.labels]
    for (_one, box), (_other, beside) in combinations(boxes, 2):
        assert not overlap(box, _lower(beside)) or not overlap(_lower(box), beside)
    for left, top, right, bottom in [*names, *(box for _label, box in boxes)]:
        assert left >= -0.01
        assert top >= -0.01
        assert right <= picture.width + 0.01
        assert bottom <= picture.height + 0.01
    for label, box in boxes:
        if label.size < 11:
            assert not any(overlap(box, name) for name in names)


def _lower(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Lines of one label are set close: what hangs below the line may touch."""
    return box[0], box[1] + 2, box[2], box[3] - 2
