"""Whatever record it is, as reading text."""

from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation, Source
from desktop_app.views.reading.atrocity import write_atrocity
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.posting import write_person, write_posting
from desktop_app.views.reading.relation import write_relation
from desktop_app.views.reading.source import write_source


def write_record(desk: Desk, record: Record) -> None:
    """Write the record in the way of its kind."""
    match record:
        case Posting():
            write_posting(desk, record)
        case Person():
            write_person(desk, record)
        case Atrocity():
            write_atrocity(desk, record)
        case Relation():
            write_relation(desk, record)
        case Source():
            write_source(desk, record)
        case Group():
            desk.names(record.names)
        case _:
            pass
