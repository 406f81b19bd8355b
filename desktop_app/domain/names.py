"""How a record is called on screen and in labels."""

from typing import Protocol

from desktop_app import gettext as _
from desktop_app.domain.date_words import in_words, iso
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation, Source
from desktop_app.domain.records.common import Name
from desktop_app.domain.vocabularies.leadership import ROLE
from desktop_app.domain.vocabularies.relations import RELATION_KIND


class Finder(Protocol):
    """Whoever can look up a record."""

    def get(self, table: str, record_id: str, /) -> Record | None:
        """The record, None when the library has none of that id."""
        ...


def called(record: Group | Person) -> str:
    """The first name, the id where there is none."""
    return record.names[0].text if record.names else record.id


def native(record: Group | Person) -> Name | None:
    """The first name in a script that runs from right to left, or else the first native one."""
    later = [name for name in record.names[1:] if name.text]
    return next(
        (name for name in later if name.right_to_left),
        next((name for name in later if name.kind == "native"), None),
    )


def acronym(record: Group) -> str:
    """The first acronym, or the name itself where there is none."""
    return next((name.text for name in record.names if name.kind == "acronym"), called(record))


def source_line(source: Source) -> str:
    """The title; where it is not known, the publisher and date."""
    if source.title:
        return source.title
    return ", ".join(
        filter(None, (source.publisher or source.author, in_words(source.issued)))
    ) or (source.url or source.id)


def title(record: Record, finder: Finder) -> str:
    """What the record is called in a list, a message or the name of an edit."""
    match record:
        case Group() | Person():
            return called(record)
        case Posting():
            person = finder.get("people", record.person)
            who = called(person) if isinstance(person, Person) else record.person
            return _("{person}, {role}").format(
                person=who or _("nobody"), role=record.title or ROLE.label(record.role) or "?"
            )
        case Atrocity():
            return record.title or _("atrocity of {date}").format(date=iso(record.date))
        case Relation():
            ends = [finder.get("groups", end) for end in (record.subject, record.object)]
            subject, other = (
                called(group) if isinstance(group, Group) else end
                for group, end in zip(ends, (record.subject, record.object), strict=True)
            )
            return f"{subject} {RELATION_KIND.label(record.kind)} {other}"
        case Source():
            return source_line(record)
        case _:
            return record.id
