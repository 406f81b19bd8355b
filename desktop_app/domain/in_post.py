"""Whether a posting was held on a day, by all that is known of it, of its person and group."""

from collections.abc import Iterator

from desktop_app.domain.edtf import Day, read
from desktop_app.domain.records import Group, Person, Posting
from desktop_app.domain.standing import Standing, standing
from desktop_app.domain.vocabularies.leadership import IN_POST


def in_post(posting: Posting, person: Person, group: Group, day: Day) -> Standing:
    """Where the posting stands on the day.

    One whose start is not known began no earlier than its group was founded and its person born,
    nor a century before it ended; death ends it, and so does the end of the group.
    """
    return standing(
        posting.start,
        posting.end,
        day,
        over=posting.exit not in {"", IN_POST},
        not_before=first_dates(posting, person, group),
        not_after=last_dates(person, group),
    )


def first_dates(posting: Posting, person: Person, group: Group) -> tuple[str, ...]:
    """The dates before which the person did not hold the post in the group."""
    ends = map(_a_century_before, (posting.end, person.died))
    return (group.founded, person.born, *ends)


def last_dates(person: Person, group: Group) -> tuple[str, ...]:
    """The dates after which the person held no post in the group."""
    return (person.died, group.ended)


def deciding_dates(posting: Posting, person: Person, group: Group) -> Iterator[str]:
    """All dates (EDTF texts) that decide where the posting stands on any day."""
    yield posting.start
    yield posting.end
    yield from first_dates(posting, person, group)
    yield from last_dates(person, group)


def _a_century_before(date: str) -> str:
    """The year before which nobody can have held a post that ended then; empty where unknown."""
    end = read(date)
    year = end.earliest.year - 100 if end and end.earliest else 0
    return str(year) if year > 999 else ""  # as four digits it is a date
