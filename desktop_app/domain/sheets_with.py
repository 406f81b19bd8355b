"""The groups on whose sheets a record stands."""

from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation
from desktop_app.domain.visible import Reader
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES


def sheets_with(record: Record | None, reader: Reader) -> tuple[str, ...]:
    """Ids of the groups on whose sheets a record stands, its own group first; of a source none."""
    match record:
        case Posting():
            return (record.group,)
        case Relation():
            return (record.subject, record.object)
        case Atrocity():
            rows = record.attributions
            return tuple(row.group for row in rows if row.group and row.basis in NAMING_BASES)
        case Person():
            held = (
                reader.get("leadership", each)
                for each in reader.naming("people", record.id, "leadership")
            )
            return tuple(group for posting in held for group in sheets_with(posting, reader))
        case Group():
            return (record.id,)
        case _:
            return ()
