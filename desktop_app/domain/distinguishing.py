"""What tells a record from others of the same name, and the other names under which it is found."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from desktop_app import gettext as _
from desktop_app.domain.countries import in_row
from desktop_app.domain.date_words import in_words
from desktop_app.domain.names import Finder, acronym, called, native
from desktop_app.domain.records import (
    Atrocity,
    Group,
    Person,
    Posting,
    Record,
    Relation,
    Source,
)
from desktop_app.domain.source_words import details, in_full
from desktop_app.domain.vocabularies.groups import GROUP_KIND
from desktop_app.domain.vocabularies.leadership import ROLE
from desktop_app.domain.vocabularies.sources import SOURCE_TYPE

NAMED_BY = ("leadership",)
"""Tables that are asked which of their records name one."""

_MOST_POSTINGS = 2


class Directory(Finder, Protocol):
    """Whoever can look up records and who names them."""

    def naming(self, table: str, record_id: str, by: str, /) -> Sequence[str]:
        """Ids of the records of table `by` that name the record."""
        ...


def other_names(record: Record) -> tuple[str, ...]:
    """Every name of a group or person but the first; what a source says of itself."""
    match record:
        case Group() | Person():
            return tuple(name.text for name in record.names[1:] if name.text)
        case Source():
            return (in_full(record), record.archive_url)
        case _:
            return ()


def detail(record: Record, directory: Directory) -> str:
    """As in: 1972–2016 · leader, ISIS-K, 2015–2016 · حافظ سعید خان."""
    return " · ".join(filter(None, _parts(record, directory)))


def when(record: Record) -> str:
    """The date or the dates of what happened or held, in words; empty for other records."""
    match record:
        case Atrocity():
            return in_words(record.date)
        case Posting() | Relation() if record.start or record.end:
            return " – ".join((in_words(record.start), in_words(record.end)))
        case _:
            return ""


def _parts(record: Record, directory: Directory) -> Iterator[str]:
    match record:
        case Person():
            yield _life(record)
            yield from _postings(record, directory)
            yield _own_name(record) or in_row(record.nationality)
        case Group():
            short = acronym(record)
            yield short if short != called(record) else ""
            yield GROUP_KIND.label(record.kind)
            yield _years(record.founded, record.ended)
            yield _own_name(record)
        case Source():
            yield SOURCE_TYPE.label(record.type)
            yield details(record)


def _own_name(record: Group | Person) -> str:
    name = native(record)
    return name.text if name else ""


def _life(person: Person) -> str:
    if person.born and person.died:
        return _years(person.born, person.died)
    if person.born:
        return _("born {date}").format(date=in_words(person.born))
    return _("died {date}").format(date=in_words(person.died)) if person.died else ""


def _postings(person: Person, directory: Directory) -> Iterator[str]:
    for posting_id in directory.naming("people", person.id, "leadership")[:_MOST_POSTINGS]:
        posting = directory.get("leadership", posting_id)
        if isinstance(posting, Posting):
            group = directory.get("groups", posting.group)
            where = acronym(group) if isinstance(group, Group) else posting.group
            said = ROLE.label(posting.role), where, _years(posting.start, posting.end)
            yield ", ".join(filter(None, said))


def _years(start: str, end: str) -> str:
    first, last = start[:4], end[:4]
    return f"{first or '?'}–{last}" if first or last else ""
