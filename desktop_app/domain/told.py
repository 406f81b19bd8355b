"""One record as it is told on a day, and whether it belongs to that day at all."""

from collections.abc import Iterable
from typing import TypeVar

from desktop_app.domain.as_of import group_as_of, person_as_of, posting_as_of, relation_as_of
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.in_post import in_post
from desktop_app.domain.names import Finder
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation
from desktop_app.domain.standing import Standing, happened, standing

T = TypeVar("T", Posting, Relation)


def as_told(record: Record, day: Day) -> Record:
    """The record without what came after the day."""
    match record:
        case Group():
            return group_as_of(record, day)
        case Person():
            return person_as_of(record, day)
        case Posting():
            return posting_as_of(record, day)
        case Relation():
            return relation_as_of(record, day)
        case _:
            return record


def standing_of(record: Record, day: Day, finder: Finder) -> Standing | None:
    """Where a posting, relation or atrocity stands on the day; None for what has no time.

    The finder knows the person and the group of a posting.
    """
    match record:
        case Posting():
            person, group = finder.get("people", record.person), finder.get("groups", record.group)
            return in_post(
                record,
                person if isinstance(person, Person) else Person(),
                group if isinstance(group, Group) else Group(),
                day,
            )
        case Relation():
            return standing(record.start, record.end, day)
        case Atrocity():
            return happened(record.date, day)
        case _:
            return None


def begun(records: Iterable[T], day: Day, finder: Finder) -> list[T]:
    """Those that do not lie after the day, by when they began; what has no start comes last."""
    held = [each for each in records if standing_of(each, day, finder) is not Standing.LATER]
    return sorted(held, key=_when)


def _when(record: Posting | Relation) -> tuple[object, ...]:
    when = read(record.start or record.end)
    return (not record.start, when is None, when.sort_key if when else ())
