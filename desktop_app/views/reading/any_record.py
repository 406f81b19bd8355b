"""Whatever it is that is read beside the tabs, as text."""

from desktop_app.domain.place_key import PlaceKey
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Relation, Source
from desktop_app.domain.told import as_told
from desktop_app.views.reading.atrocity import write_atrocity
from desktop_app.views.reading.desk import Desk
from desktop_app.views.reading.naming import write_naming
from desktop_app.views.reading.place import write_place
from desktop_app.views.reading.posting import write_person, write_posting
from desktop_app.views.reading.relation import write_relation
from desktop_app.views.reading.source import write_source
from desktop_app.views.reading.subjects import NAMING, PLACES, Subject


def needs_order(key: tuple[str, str]) -> bool:
    """Whether its text lists atrocities in the order of time."""
    return key[0] in {PLACES, NAMING, "groups", "sources"}


def write_subject(desk: Desk, about: Subject) -> None:
    """Write it in the way of its kind, as of the desk's day."""
    match about if isinstance(about, PlaceKey) else as_told(about, desk.day):
        case PlaceKey() as place:
            write_place(desk, place)
        case Posting() as posting:
            write_posting(desk, posting)
        case Person() as person:
            write_person(desk, person)
        case Atrocity() as atrocity:
            write_atrocity(desk, atrocity)
        case Relation() as relation:
            write_relation(desk, relation)
        case Source() as source:
            write_source(desk, source)
        case Group() as group:
            write_naming(desk, group)
        case _:
            pass
