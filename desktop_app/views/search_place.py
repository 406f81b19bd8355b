"""On whose sheet and tab a record that was found is shown, and whether its day tells the text."""

from collections.abc import Iterator

from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Posting, Relation
from desktop_app.domain.sheet import FactSheet
from desktop_app.domain.told import as_told
from desktop_app.library import Library
from desktop_app.library.searching import Hit, texts_in
from desktop_app.views.places import Place, Tab


def citing_place(library: Library, source: str, sheet: FactSheet) -> Place:
    """The Sources tab of the sheet shown where it cites the source, else of one that does.

    The sheet shown it is too where none does: the source stands beside its list.
    """
    cited = sheet.sources.number(source) is not None
    group = sheet.group.id if cited else _citing_group(library, source)
    return Place(group or sheet.group.id, Tab.SOURCES, ("sources", source))


def came_later(hit: Hit, library: Library, day: Day | None) -> bool:
    """Whether the text of a hit is not told as of the day, though its record is."""
    record = library.get(hit.table, hit.id)
    if day is None or record is None:
        return False
    text = texts_in(record).get(hit.field)
    return text is not None and text not in texts_in(as_told(record, day)).values()


def _citing_group(library: Library, source: str) -> str:
    known = library.slices("groups")
    for table, record_id in library.all_naming("sources", source):
        for group in _groups_of(library, table, record_id):
            if group in known:
                return group
    return ""


def _groups_of(library: Library, table: str, record_id: str) -> Iterator[str]:
    if table == "groups":
        yield record_id
    elif table == "people":
        for posting in library.naming("people", record_id, "leadership"):
            yield from _groups_of(library, "leadership", posting)
    else:
        match library.get(table, record_id):
            case Posting() as held:
                yield held.group
            case Relation() as relation:
                yield relation.subject
            case Atrocity() as atrocity:
                yield from (row.group for row in atrocity.attributions if row.group)
            case _:
                pass
