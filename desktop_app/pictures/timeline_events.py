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

    `ends` says that something ended there. `tells` is asked for when one points at it.
    """

    lane: Lane
    first: int
    last: int
    date: str
    name: str
    key: Key
    tells: Callable[[], str]
    later: bool
    ends: bool = False
    attack: SheetAtrocity | None = None

    @property
    def middle(self) -> float:
        """The middle of the time that it may have happened in."""
        return (self.first + self.last + 1) / 2


def events(sheet: FactSheet, day: Day) -> tuple[tuple[Event, ...], int]:
    """The moments of a whole sheet in the order of time, and how many things have no date."""
    found: list[Event] = []
    undated = 0
    for lane, date, name, key, tells, ends, attack in _moments(sheet):
        when = read(date)
        if when is None or (when.earliest is None and when.latest is None):
            undated += not ends
            continue
        first = when.earliest or when.latest
        last = when.latest or when.earliest
        assert first is not None  # noqa: S101 - one of them is there
        assert last is not None  # noqa: S101
        later = when.earliest is not None and when.earliest > day
        begins = number_of(first)
        numbers = begins, begins if last == first else number_of(last)
        found.append(Event(lane, *numbers, date, name, key, tells, later, ends, attack))
    return tuple(sorted(found, key=lambda event: (event.first, event.last, event.key))), undated


_Moment = tuple[Lane, str, str, Key, Callable[[], str], bool, SheetAtrocity | None]


def _moments(sheet: FactSheet) -> Iterator[_Moment]:
    group = sheet.group
    key = ("groups", group.id)
    for date, name, ends in ((group.founded, _("Founded"), False), (group.ended, _("Ended"), True)):
        if date:
            yield (
                Lane.GROUP,
                date,
                name,
                key,
                _told(words.group_tells, name, date, sheet),
                ends,
                None,
            )
    for attack in sheet.atrocities:
        atrocity = attack.atrocity
        told = _told(words.attack_tells, attack, sheet)
        place = ("atrocities", atrocity.id)
        yield Lane.ATTACKS, atrocity.date, atrocity.title, place, told, False, attack
    for row in sheet.relations:
        name = words.relation_name(row)
        told = _told(words.relation_tells, row, sheet)
        place = ("relations", row.relation.id)
        yield Lane.RELATIONS, row.relation.start, name, place, told, False, None
        if row.relation.end:
            ended = _("End: {what}").format(what=name)
            yield Lane.RELATIONS, row.relation.end, ended, place, told, True, None
    for listing in group.designations:
        told = _told(words.listing_tells, listing, sheet)
        yield Lane.DESIGNATIONS, listing.listed, listing.authority, key, told, False, None
        if listing.delisted:
            name = _("Delisted: {authority}").format(authority=listing.authority)
            yield Lane.DESIGNATIONS, listing.delisted, name, key, told, True, None


def _told(tell: Callable[..., str], *what: object) -> Callable[[], str]:
    return lambda: tell(*what)
