"""What a record that is being edited would be on a sheet, before it is stored."""

from msgspec.structs import replace

from desktop_app.domain.as_of import group_as_of, person_as_of, posting_as_of, relation_as_of
from desktop_app.domain.bibliography import Entry
from desktop_app.domain.in_post import in_post
from desktop_app.domain.names import Finder
from desktop_app.domain.records import (
    Atrocity,
    Group,
    Person,
    Posting,
    Record,
    Relation,
    Source,
)
from desktop_app.domain.sheet import (
    FactSheet,
    SheetAtrocity,
    SheetPosting,
    SheetRelation,
    naming,
    phrase,
)
from desktop_app.domain.standing import happened, standing
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES

Row = SheetPosting | SheetAtrocity | SheetRelation | Entry


def rows_of(record: Record, sheet: FactSheet, finder: Finder) -> tuple[Row, ...]:
    """The rows of a sheet that tell of the record, as they would read with what it now holds.

    A record that is not on the sheet gives the row that it would have there; one that is about
    other groups, or that the sheet has no table for, gives none.
    """
    if is_elsewhere(record, sheet.group.id):
        return ()
    match record:
        case Posting():
            return (_posting(record, sheet, finder),)
        case Atrocity():
            stands = happened(record.date, sheet.as_of)
            return (SheetAtrocity(record, naming(record, sheet.group.id), stands),)
        case Relation():
            return (_relation(record, sheet, finder),)
        case Person():
            person = person_as_of(record, sheet.as_of)
            held = (row for row in sheet.postings if row.person.id == record.id)
            return tuple(replace(row, person=person) for row in held)
        case Source():
            cited = (entry for entry in sheet.sources if entry.source.id == record.id)
            return tuple(replace(entry, source=record) for entry in cited)
        case _:
            return ()


def is_elsewhere(record: Record, group: str) -> bool:
    """Whether the record says all that puts it on a sheet, and that is not this group's."""
    match record:
        case Posting():
            return record.group not in {"", group}
        case Atrocity():
            named = [row for row in record.attributions if row.group in {"", group}]
            here = any(row.basis in {"", *NAMING_BASES} for row in named)
            return bool(record.attributions) and not here
        case Relation():
            return not {"", group} & {record.subject, record.object}
        case _:
            return False


def with_group(sheet: FactSheet, group: Group) -> FactSheet:
    """The sheet as it would read with what its group's record now holds."""
    return replace(sheet, group=group_as_of(group, sheet.as_of))


def _posting(posting: Posting, sheet: FactSheet, finder: Finder) -> SheetPosting:
    found = finder.get("people", posting.person)
    person = person_as_of(found, sheet.as_of) if isinstance(found, Person) else Person()
    stands = in_post(posting, person, sheet.group, sheet.as_of)
    return SheetPosting(posting_as_of(posting, sheet.as_of), person, stands)


def _relation(relation: Relation, sheet: FactSheet, finder: Finder) -> SheetRelation:
    is_subject = relation.subject == sheet.group.id
    found = finder.get("groups", relation.object if is_subject else relation.subject)
    other = found if isinstance(found, Group) else Group()
    words = phrase(relation, subject=is_subject)
    stands = standing(relation.start, relation.end, sheet.as_of)
    return SheetRelation(relation_as_of(relation, sheet.as_of), other, words, stands)
