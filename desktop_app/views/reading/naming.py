"""All that names a record: of a group its postings, atrocities, relations and whatever else."""

from collections.abc import Iterable, Iterator
from functools import partial

from desktop_app import gettext as _
from desktop_app.domain.names import called
from desktop_app.domain.records import RECORD_TYPES, Group, Posting, Record, Relation
from desktop_app.domain.references import naming_fields
from desktop_app.domain.told import begun
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.happened import list_in_order
from desktop_app.views.reading.rows import atrocity_row, posting_rows, relation_rows
from desktop_app.views.record_kinds import how_many
from desktop_app.views.writer import Span


def write_naming(desk: Desk, group: Group) -> None:
    """Everything in the library that names a group, a mere denial too."""
    desk.writer.title(called(group))
    desk.names(group.names)
    told = _("All that names it in this library, denials too.")
    desk.writer.line([Span(told, muted=True)], above=4)
    held = (each for each in _naming(desk, group, "leadership") if isinstance(each, Posting))
    postings = begun(held, desk.day, desk)
    ties = (each for each in _naming(desk, group, "relations") if isinstance(each, Relation))
    relations = begun(ties, desk.day, desk)
    atrocities = desk.library.naming("groups", group.id, "atrocities")
    if _head(desk, "leadership", len(postings)):
        desk.long_list(postings, partial(posting_rows, desk, with_person=True))
    if _head(desk, "relations", len(relations)):
        desk.long_list(relations, partial(relation_rows, desk, group.id))
    if _head(desk, "atrocities", len(atrocities)):
        list_in_order(desk, atrocities, partial(atrocity_row, of=group.id))
    list_others(desk, "groups", group.id, but=frozenset({"leadership", "relations", "atrocities"}))
    if not (postings or relations or atrocities):
        desk.writer.line([Span(_("Nothing names it."), muted=True)], above=8)


def _naming(desk: Desk, group: Group, by: str) -> Iterator[Record | None]:
    for record_id in desk.library.naming("groups", group.id, by):
        yield desk.library.get(by, record_id)


def list_others(desk: Desk, table: str, record_id: str, but: frozenset[str]) -> None:
    """The records of other tables than these that name the record, by their titles."""
    for by, record_type in RECORD_TYPES.items():
        if by in but or not naming_fields(record_type, table):
            continue
        ids = desk.library.naming(table, record_id, by)
        if _head(desk, by, len(ids)):
            desk.long_list(ids, partial(_titles, desk, by))


def _head(desk: Desk, table: str, count: int) -> bool:
    if count:
        desk.writer.section(how_many(table, count))
    return bool(count)


def _titles(desk: Desk, table: str, ids: Iterable[str]) -> None:
    for record_id in ids:
        desk.writer.row([desk.link(table, record_id)], below=3)
