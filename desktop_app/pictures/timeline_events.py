"""What a timeline shows: moments in the life of a group, each with its record."""

from collections.abc import Callable, Iterator
from enum import Enum

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.sheet import FactSheet, SheetAtrocity
from desktop_app.pictures import timeline_words as words
from desktop_app.pictures.marks import Key
from desktop_app.pictures.time_axis import number_of


class Lane(Enum):
    """What kind of thing happened; leaders have bars, the others moments."""

    GROUP = "group"
    LEADERS = "leaders"
    ATTACKS = "attacks"
    RELATIONS = "relations"
    DESIGNATIONS = "designations"

    @property
    def label(self) -> str:
        """What stands at its left."""
        return _LABELS[self]


_LABELS = {
    Lane.GROUP: _("Group"),
    Lane.LEADERS: _("Leaders"),
    Lane.ATTACKS: _("Attacks"),
    Lane.RELATIONS: _("Relations"),
    Lane.DESIGNATIONS: _("Listings"),
}


class Event(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Something that happened on a day from number `first` to `last`, as `time_axis` counts.

    `begins` says that the first of these days is known: what has none is later than no day.
    `ends` says that something ended there. What an attack tells, its row knows; of all else
    `tells` is asked for when one points at it.
    """

    lane: Lane
    first: int
    last: int
    begins: bool
    date: str
    name: str
    key: Key
    attack: SheetAtrocity | None = None
    ends: bool = False
    tells: Callable[[Day], str] | None = None

    @property
    def middle(self) -> float:
        """The middle of the time that it may have happened in."""
        return (self.first + self.last + 1) / 2

    def later(self, day: int) -> bool:
        """Whether it lies after the day of that number for certain."""
        return self.begins and self.first > day

    def possibly_later(self, day: int) -> bool:
        """Whether it is an attack that may have happened by that day, and may have after it."""
        return self.attack is not None and self.first <= day < self.last

    def told(self, sheet: FactSheet, day: Day) -> str:
        """What is said of it as of a day."""
        if self.attack is not None:
            return words.attack_tells(self.attack, sheet)
        return self.tells(day) if self.tells is not None else ""


def events(sheet: FactSheet) -> tuple[dict[Lane, list[Event]], int]:
    """The moments of a whole sheet by lane, and how many things have no date."""
    found: dict[Lane, list[Event]] = {lane: [] for lane in Lane}
    spans: dict[str, _Span | None] = {}
    undated = 0
    attacks = found[Lane.ATTACKS]
    for row in sheet.atrocities:
        atrocity = row.atrocity
        date = atrocity.date
        if date not in spans:
            spans[date] = _span(date)
        span = spans[date]
        if span is None:
            undated += 1
            continue
        key = ("atrocities", atrocity.id)
        attacks.append(Event(Lane.ATTACKS, *span, date, atrocity.title, key, row))
    for lane, date, name, key, tells, ends in _moments(sheet):
        span = _span(date)
        if span is None:
            undated += not ends
            continue
        found[lane].append(Event(lane, *span, date, name, key, None, ends, tells))
    return found, undated


_Span = tuple[int, int, bool]
"""The first and the last day, and whether the first one is known."""


def _span(date: str) -> _Span | None:
    when = read(date)
    if when is None:
        return None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    begins = number_of(first)
    return begins, begins if last == first else number_of(last), when.earliest is not None


_Moment = tuple[Lane, str, str, Key, Callable[[Day], str], bool]


def _moments(sheet: FactSheet) -> Iterator[_Moment]:
    """All but the attacks."""
    group = sheet.group
    key = ("groups", group.id)
    for date, name, ends in ((group.founded, _("Founded"), False), (group.ended, _("Ended"), True)):
        if date:
            yield Lane.GROUP, date, name, key, _told(words.group_tells, name, date, sheet), ends
    for row in sheet.relations:
        name = words.relation_name(row)
        told = _told(words.relation_tells, row, sheet)
        place = ("relations", row.relation.id)
        yield Lane.RELATIONS, row.relation.start, name, place, told, False
        if row.relation.end:
            ended = _("End: {what}").format(what=name)
            yield Lane.RELATIONS, row.relation.end, ended, place, told, True
    for listing in group.designations:
        told = _told(words.listing_tells, listing, sheet)
        yield Lane.DESIGNATIONS, listing.listed, listing.authority, key, told, False
        if listing.delisted:
            name = _("Delisted: {authority}").format(authority=listing.authority)
            yield Lane.DESIGNATIONS, listing.delisted, name, key, told, True


def _told(tell: Callable[..., str], *what: object) -> Callable[[Day], str]:
    return lambda day: tell(*what, day)
