"""Records as they stood on a day: what came later is not told."""

from typing import TypeVar

from msgspec.structs import replace

from desktop_app.domain.edtf import Day, read
from desktop_app.domain.records import Group, Person, Posting, Record, Relation
from desktop_app.domain.records.group import Designation
from desktop_app.domain.standing import Standing, happened
from desktop_app.domain.vocabularies.leadership import IN_POST

R = TypeVar("R", bound=Record)


def group_as_of(group: Group, day: Day) -> Group:
    """The group without an end, estimates, listings and assessments that came after the day."""
    seen = _without(group, "ended") if later(group.ended, day) else group
    listed = (row for row in group.designations if not later(row.listed, day))
    return replace(
        seen,
        sizes=tuple(row for row in group.sizes if not later(row.date, day)),
        designations=tuple(_listing_as_of(row, day) for row in listed),
        assessments=tuple(row for row in group.assessments if not later(row.date, day)),
    )


def person_as_of(person: Person, day: Day) -> Person:
    """The person, alive where the death came after the day."""
    return _without(person, "died") if later(person.died, day) else person


def posting_as_of(posting: Posting, day: Day) -> Posting:
    """The posting, still held where its end came after the day."""
    reports = tuple(row for row in posting.death_reports if not later(row.date, day))
    if later(posting.end, day):
        posting = replace(_without(posting, "end", "exit", "exit_note"), exit=IN_POST)
    same = len(reports) == len(posting.death_reports)
    return posting if same else replace(posting, death_reports=reports)


def relation_as_of(relation: Relation, day: Day) -> Relation:
    """The relation, going on where its end came after the day."""
    return _without(relation, "end") if later(relation.end, day) else relation


def later(date: str, day: Day) -> bool:
    """Whether a date lies wholly after the day; one that cannot be read does not."""
    return read(date) is not None and happened(date, day) is Standing.LATER


def _listing_as_of(row: Designation, day: Day) -> Designation:
    return replace(row, delisted="") if later(row.delisted, day) else row


def _without(record: R, *fields: str) -> R:
    rivals = tuple(rival for rival in record.rivals if rival.field not in fields)
    return replace(record, rivals=rivals, **dict.fromkeys(fields, ""))
