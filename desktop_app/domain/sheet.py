"""A fact sheet: what the library knows of one group, assembled from records, as of a day."""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TypeAlias, TypeVar

import msgspec

from desktop_app.domain.as_of import (
    group_as_of,
    person_as_of,
    posting_as_of,
    relation_as_of,
)
from desktop_app.domain.bibliography import Bibliography, bibliography
from desktop_app.domain.edtf import Day, order_of, read
from desktop_app.domain.in_post import in_post
from desktop_app.domain.records import Atrocity, Group, Person, Posting, Record, Relation
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.group import Size
from desktop_app.domain.standing import Standing, happened, standing
from desktop_app.domain.stepping import finished
from desktop_app.domain.visible import Reader, Visible
from desktop_app.domain.vocabularies.atrocities import NAMING_BASES
from desktop_app.domain.vocabularies.relations import RELATION_KIND


class SheetPosting(msgspec.Struct, frozen=True, gc=False):
    """A posting with its person, and where it stands on the day."""

    posting: Posting
    person: Person
    standing: Standing


class SheetAtrocity(msgspec.Struct, frozen=True, gc=False):
    """An atrocity with the attributions that name this group.

    It has happened by the day (ENDED), or only possibly so.
    """

    atrocity: Atrocity
    naming: tuple[Attribution, ...]
    standing: Standing = Standing.ENDED

    @property
    def possibly_later(self) -> bool:
        """Whether its date leaves open that it happened after the day of the sheet."""
        return self.standing is Standing.POSSIBLE and read(self.atrocity.date) is not None

    @property
    def basis(self) -> str:
        """The firmest basis on which the group is named: claimed, attributed or suspected."""
        found = {row.basis for row in self.naming}
        return next(
            (basis for basis in ("claimed", "attributed", "suspected") if basis in found), ""
        )

    @property
    def disputed(self) -> bool:
        """Whether who did it is in dispute: by the record's status, or by rival attributions."""
        ours = {row.group for row in self.naming}
        return self.atrocity.status == "disputed" or any(
            (row.basis in NAMING_BASES and row.group and row.group not in ours)
            or (row.basis == "denied" and row.group in ours)
            for row in self.atrocity.attributions
        )


class SheetRelation(msgspec.Struct, frozen=True, gc=False):
    """A relation seen from this group: the other one, the words for it, where it stands."""

    relation: Relation
    other: Group
    phrase: str
    standing: Standing


R = TypeVar("R", SheetPosting, SheetAtrocity, SheetRelation)


class FactSheet(msgspec.Struct, frozen=True):
    """Everything on one sheet. `withheld` counts records left out because of their marking."""

    group: Group
    as_of: Day
    postings: tuple[SheetPosting, ...]
    atrocities: tuple[SheetAtrocity, ...]
    relations: tuple[SheetRelation, ...]
    sources: Bibliography
    withheld: int = 0

    @property
    def leaders(self) -> tuple[SheetPosting, ...]:
        """Who led on the day, certainly or possibly."""
        return tuple(
            row for row in self.postings if row.posting.role == "leader" and row.standing.present
        )

    @property
    def parents(self) -> tuple[SheetRelation, ...]:
        """The organisations that the group was a branch or part of on the day."""
        return tuple(
            row
            for row in self.relations
            if row.relation.kind in {"affiliate-of", "part-of"}
            and row.relation.subject == self.group.id
            and row.standing.present
        )

    @property
    def newest_size(self) -> Size | None:
        """The newest dated estimate up to the day."""
        return next(iter(self.sizes), None)

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The estimates up to the day, newest first; undated ones last."""
        dated = [
            size for size in self.group.sizes if happened(size.date, self.as_of).value != "later"
        ]
        return tuple(sorted(dated, key=lambda size: order_of(size.date), reverse=True))


def fact_sheet(
    group: Group,
    day: Day,
    reader: Reader,
    *,
    up_to: str = "red",
    heed: Callable[[], None] = lambda: None,
) -> FactSheet:
    """Assemble the sheet of a group as of a day, from records marked `up_to` or below.

    What begins after the day is left out, and of what went on the later end is not told. `heed` is
    called with every record that is looked up: what it raises ends the work.
    """
    group = group_as_of(group, day)
    visible = Visible(reader, up_to, heed)
    rows = finished(reading_rows(group, day, visible))
    postings = in_order(rows[0])
    atrocities = in_order(rows[1], heed)
    relations = in_order(rows[2])
    records = visible.heeding(told(group, postings, atrocities, relations))
    sources = bibliography(records, visible)
    sources.number("")  # looks them all up: withheld ones are counted too
    return FactSheet(group, day, postings, atrocities, relations, sources, len(visible.withheld))


RowsOf: TypeAlias = tuple[
    tuple[SheetPosting, ...], tuple[SheetAtrocity, ...], tuple[SheetRelation, ...]
]
"""What the tables of a sheet hold."""


def reading_rows(group: Group, day: Day, visible: Visible) -> Generator[int, None, RowsOf]:
    """What the tables of the group's sheet hold as of a day, in no order.

    A record is read at each step, which tells how many of its table were.
    """
    return (
        (yield from _rows(posting_row, "leadership", group, day, visible)),
        (yield from _rows(atrocity_row, "atrocities", group, day, visible)),
        (yield from _rows(relation_row, "relations", group, day, visible)),
    )


def told(
    group: Group,
    postings: Iterable[SheetPosting],
    atrocities: Iterable[SheetAtrocity],
    relations: Iterable[SheetRelation],
) -> Iterator[Record]:
    """The records of a sheet in the order in which they are told, which numbers their sources."""
    yield group
    for row in postings:
        yield row.posting
        yield row.person
    for attack in atrocities:
        yield attack.atrocity
    for related in relations:
        yield related.relation


def _rows(
    make: Callable[[Record | None, Group, Day, Visible], R | None],
    table: str,
    group: Group,
    day: Day,
    visible: Visible,
) -> Generator[int, None, tuple[R, ...]]:
    rows: list[R] = []
    for count, record in enumerate(visible.naming(group, table), 1):
        row = make(record, group, day, visible)
        if row is not None:
            rows.append(row)
        yield count
    return tuple(rows)


def in_order(rows: Iterable[R], heed: Callable[[], None] = lambda: None) -> tuple[R, ...]:
    """The rows by time. `heed` is called with each; what it raises ends the work."""

    def place(row: R) -> tuple[object, ...]:
        heed()
        return order(row)

    return tuple(sorted(rows, key=place))


def posting_row(
    posting: Record | None, group: Group, day: Day, visible: Visible
) -> SheetPosting | None:
    """The posting's row on the group's sheet, None where it does not belong there."""
    if not isinstance(posting, Posting) or posting.group != group.id:
        return None
    person = visible.whatever("people", posting.person)
    row = posting_on(posting, person, group, day) if isinstance(person, Person) else None
    return row if row is not None and visible.shows(posting, row.person) else None


def posting_on(posting: Posting, person: Person, group: Group, day: Day) -> SheetPosting | None:
    """A posting in a group and its person as of a day, None where it begins later."""
    stands = in_post(posting, person, group, day)
    if stands is Standing.LATER:
        return None
    return SheetPosting(posting_as_of(posting, day), person_as_of(person, day), stands)


def atrocity_row(
    atrocity: Record | None, group: Group, day: Day, visible: Visible
) -> SheetAtrocity | None:
    """The atrocity's row on the group's sheet, None where it does not belong there."""
    if not isinstance(atrocity, Atrocity):
        return None
    stands = happened(atrocity.date, day)
    ours = naming(atrocity, group.id) if stands is not Standing.LATER else ()
    return SheetAtrocity(atrocity, ours, stands) if ours and visible.shows(atrocity) else None


def relation_row(
    relation: Record | None, group: Group, day: Day, visible: Visible
) -> SheetRelation | None:
    """The relation's row on the group's sheet, None where it does not belong there."""
    if not isinstance(relation, Relation) or group.id not in (relation.subject, relation.object):
        return None
    is_subject = relation.subject == group.id
    other = visible.whatever("groups", relation.object if is_subject else relation.subject)
    row = relation_on(relation, other, group, day) if isinstance(other, Group) else None
    return row if row is not None and visible.shows(relation, row.other) else None


def relation_on(relation: Relation, other: Group, group: Group, day: Day) -> SheetRelation | None:
    """A relation of a group to another as of a day, None where it begins later."""
    stands = standing(relation.start, relation.end, day)
    if stands is Standing.LATER:
        return None
    words = phrase(relation, subject=relation.subject == group.id)
    return SheetRelation(relation_as_of(relation, day), other, words, stands)


def order(row: SheetPosting | SheetAtrocity | SheetRelation) -> tuple[object, ...]:
    """Sorts rows by time, those of one time by id; postings without a start come last."""
    match row:
        case SheetPosting(posting=posting):
            when = order_of(posting.start or posting.end)
            return (not posting.start, when, posting.id)
        case SheetAtrocity(atrocity=atrocity):
            return (order_of(atrocity.date), atrocity.id)
        case SheetRelation(relation=relation):
            return (order_of(relation.start), relation.id)


def naming(atrocity: Atrocity, group: str) -> tuple[Attribution, ...]:
    """The attributions that put an atrocity on the group's sheet: not those that only deny."""
    return tuple(
        row for row in atrocity.attributions if row.group == group and row.basis in NAMING_BASES
    )


def phrase(relation: Relation, *, subject: bool) -> str:
    """The relation in words, as seen from its subject or from its object."""
    kind = RELATION_KIND.get(relation.kind)
    return kind.seen_from(subject=subject) if kind else relation.kind
