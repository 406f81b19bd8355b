"""Which groups stand around a group, and which relations link them, over all time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import gcd

import msgspec

from desktop_app.domain.edtf import FOREVER, Day, read
from desktop_app.domain.marking import within
from desktop_app.domain.records import Group, Relation
from desktop_app.domain.visible import Reader

Link = tuple[str, str]
"""Ids of two groups, in a fixed order."""

_GOLDEN = 0.382


class Web(msgspec.Struct, frozen=True, gc=False):
    """A group among others: those linked to it, nearest first, and what links each pair.

    `near` are linked to the group itself, in their order around it; `far` to one of these.
    `missing` are the relations of each group that is as near but had no room.
    """

    centre: Group
    near: tuple[str, ...]
    far: tuple[str, ...]
    groups: Mapping[str, Group]
    pairs: Mapping[Link, tuple[Relation, ...]]
    missing: tuple[tuple[Relation, ...], ...] = ()

    def between(self, one: str, other: str) -> tuple[Relation, ...]:
        """The relations of two groups, by time."""
        return self.pairs.get(link(one, other), ())


def link(one: str, other: str) -> Link:
    """Two groups, whichever comes first."""
    return (one, other) if one <= other else (other, one)


def web(centre: Group, reader: Reader, *, near: int, far: int = 0, up_to: str = "red") -> Web:
    """The groups linked to a group over all time, and those linked to these.

    At most `near` and `far` of them: who has most relations comes first, so that no day changes
    who is there. Records marked above `up_to` are not there.
    """
    seen = _Seen(reader, up_to)
    direct = seen.linked(centre.id)
    inner = _nearest(direct, near)
    pairs = {link(centre.id, other): tuple(direct[other]) for other in inner}
    missing = [tuple(rows) for other, rows in direct.items() if other not in inner]
    outer: tuple[str, ...] = ()
    if far:
        around: dict[str, list[Relation]] = defaultdict(list)
        for one in inner:
            for other, relations in seen.linked(one).items():
                if other in inner:
                    pairs[link(one, other)] = tuple(relations)
                elif other != centre.id and other not in direct:
                    around[other] += relations
        outer = _nearest(around, far)
        missing += [tuple(rows) for other, rows in around.items() if other not in outer]
        for other in outer:
            for relation in around[other]:
                ends = link(relation.subject, relation.object)
                pairs[ends] = (*pairs.get(ends, ()), relation)
    groups = {each: seen.groups[each] for each in (*inner, *outer)}
    sorted_pairs = {ends: by_time(rows) for ends, rows in pairs.items()}
    return Web(centre, _scattered(inner), outer, groups, sorted_pairs, tuple(missing))


class _Seen:
    """What the reader may see of relations and their groups."""

    def __init__(self, reader: Reader, up_to: str) -> None:
        self._reader = reader
        self._up_to = up_to
        self.groups: dict[str, Group] = {}

    def linked(self, group: str) -> dict[str, list[Relation]]:
        """The relations of a group by the other one."""
        found: dict[str, list[Relation]] = defaultdict(list)
        for record_id in self._reader.naming("groups", group, "relations"):
            relation = self._reader.get("relations", record_id)
            if not isinstance(relation, Relation) or not within(relation.marking, self._up_to):
                continue
            ends = (relation.subject, relation.object)
            other = ends[1] if ends[0] == group else ends[0]
            if group in ends and other != group and self._shows(other):
                found[other].append(relation)
        return found

    def _shows(self, group: str) -> bool:
        if group not in self.groups:
            record = self._reader.get("groups", group)
            if not isinstance(record, Group) or not within(record.marking, self._up_to):
                return False
            self.groups[group] = record
        return True


def _nearest(linked: Mapping[str, Sequence[Relation]], most: int) -> tuple[str, ...]:
    ranked = sorted(linked, key=lambda other: (-len(linked[other]), other))
    return tuple(ranked[:most])


def _scattered(ranked: Sequence[str]) -> tuple[str, ...]:
    """Around a ring, those that follow each other in rank far apart: their words need room."""
    count = len(ranked)
    step = next((each for each in range(round(count * _GOLDEN), 0, -1) if gcd(each, count) == 1), 1)
    around = dict(zip((at * step % count for at in range(count)), ranked, strict=True))
    return tuple(around[at] for at in range(count))


def by_time(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Relations by when they began; those of unknown beginning come last."""
    return tuple(sorted(relations, key=_when))


def _when(relation: Relation) -> tuple[Day, Day, str]:
    date = read(relation.start)
    first, last, _text = date.sort_key if date else (FOREVER, FOREVER, "")
    return first, last, relation.id
