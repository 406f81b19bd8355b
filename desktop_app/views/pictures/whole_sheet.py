"""The sheet that pictures of time are drawn from: everything, whatever the day."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from desktop_app.domain.edtf import FOREVER
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation
from desktop_app.domain.sheet import FactSheet, SheetAtrocity, SheetPosting, SheetRelation
from desktop_app.library import Library

R = TypeVar("R")


def whole_sheet(sheet: FactSheet, library: Library) -> FactSheet:
    """The group's sheet with what came after its day too."""
    return library.fact_sheet(sheet.group.id, FOREVER)


def with_typed(whole: FactSheet, record: Record, library: Library) -> FactSheet:
    """The sheet with its group, or the rows of a record, as the open form would have them."""
    from desktop_app.domain.preview import is_elsewhere, rows_of, with_group

    if isinstance(record, Group):
        return with_group(whole, record) if record.id == whole.group.id else whole
    rows = rows_of(record, whole, library)
    away = record.id if is_elsewhere(record, whole.group.id) else ""
    match record:
        case Posting() | Person():
            postings = [row for row in rows if isinstance(row, SheetPosting)]
            return replace(whole, postings=_put(postings, whole.postings, _of_posting, away))
        case Atrocity():
            attacks = [row for row in rows if isinstance(row, SheetAtrocity)]
            return replace(whole, atrocities=_put(attacks, whole.atrocities, _of_attack, away))
        case Relation():
            relations = [row for row in rows if isinstance(row, SheetRelation)]
            return replace(whole, relations=_put(relations, whole.relations, _of_relation, away))
        case _:
            return whole


def _put(
    typed: Iterable[R], stored: tuple[R, ...], id_of: Callable[[R], str], away: str
) -> tuple[R, ...]:
    """The rows stored, but those typed in their places, new ones last, and without the one away."""
    fresh = {id_of(row): row for row in typed}
    known = tuple(fresh.pop(id_of(row), row) for row in stored if id_of(row) != away)
    return (*known, *fresh.values())


def _of_posting(row: SheetPosting) -> str:
    return row.posting.id


def _of_attack(row: SheetAtrocity) -> str:
    return row.atrocity.id


def _of_relation(row: SheetRelation) -> str:
    return row.relation.id
