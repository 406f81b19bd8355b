"""Who names whom in one table, gathered in one pass over its documents."""

from array import array
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from operator import lt
from typing import Any

import msgspec

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import naming_fields
from desktop_app.domain.stepping import finished

PLACE = "I"
"""The array type of a place: 32 bits without a sign."""
CHUNK = 128
"""So many documents stay in a processor's cache, and other threads wait for no more."""

_GONE = -1
Slice = bytes | msgspec.Raw

_decoder = msgspec.json.Decoder(dict[str, Any])


class Naming(msgspec.Struct, frozen=True):
    """Who names whom in one table.

    ``owners`` are the table's ids in file order, ``records`` the documents that were read;
    ``places``, by the table and id of a record, the places among them of those that name it:
    ascending, each once.
    """

    owners: Sequence[str]
    records: Sequence[Slice]
    places: Mapping[str, Mapping[str, "array[int]"]]

    def of(self, table: str, record_id: str) -> tuple[str, ...]:
        """Ids of those that name a record, in file order."""
        places = self.places.get(table, {}).get(record_id, ())
        return tuple(map(self.owners.__getitem__, places))


class NamingPass:
    """Takes the documents of a table, in file order, and tells in the end who names whom."""

    def __init__(self, table: str) -> None:
        """A table of other records than ours names nothing."""
        self._record_type = RECORD_TYPES.get(table)
        self._taken = 0
        self._found = {target: _Places() for target in RECORD_TYPES}

    def take(self, documents: Sequence[Mapping[str, Any]]) -> None:
        """Note what the next documents name; their values need not fit their declarations."""
        first, self._taken = self._taken, self._taken + len(documents)
        if self._record_type is not None:
            owners = range(first, self._taken)
            _gather(self._record_type, owners, documents, self._found)

    def naming(self, rows: Mapping[str, Slice]) -> Naming:
        """What was found in the rows, all of which were taken in their order."""
        for found in self._found.values():
            for record_id, owned in found.items():
                if not all(map(lt, owned, islice(owned, 1, None))):
                    found[record_id] = array(PLACE, sorted(set(owned)))
        places = {table: dict(found) for table, found in self._found.items() if found}
        return Naming(tuple(rows), tuple(rows.values()), places)


def read_naming(table: str, rows: Mapping[str, Slice]) -> Naming:
    """Who names whom in a table; raises DecodeError where a record is no document in JSON."""
    with collector_paused():
        return finished(naming_by_steps(table, rows))


def naming_by_steps(table: str, rows: Mapping[str, Slice]) -> Generator[None, None, Naming]:
    """The same, some records at each step; the rows must stay as they are."""
    gathering = NamingPass(table)
    documents = map(_decoder.decode, rows.values())
    while chunk := list(islice(documents, CHUNK)):
        gathering.take(chunk)
        yield
    return gathering.naming(rows)


def renewed(naming: Naming, table: str, rows: Mapping[str, Slice]) -> Naming:
    """Who names whom in the table as it now is; only records that are not the same are read."""
    owners, records = tuple(rows), tuple(rows.values())
    known = len(naming.owners)
    if owners[:known] != tuple(naming.owners):
        return _moved(naming, table, rows)
    pairs = enumerate(zip(naming.records, records, strict=False))
    changed = [at for at, (before, now) in pairs if before is not now]
    came = [*changed, *range(known, len(owners))]
    before = read_naming(table, {owners[at]: naming.records[at] for at in changed})
    after = read_naming(table, {owners[at]: records[at] for at in came})
    places = dict(naming.places)
    for target in {**before.places, **after.places}:
        old, new = before.places.get(target, {}), after.places.get(target, {})
        found = dict(places.get(target, {}))
        for record_id in {**old, **new}:
            left = {changed[place] for place in old.get(record_id, ())}
            stay = [at for at in found.get(record_id, ()) if at not in left]
            found[record_id] = array(
                PLACE, sorted([*stay, *(came[n] for n in new.get(record_id, ()))])
            )
        places[target] = {id_: named for id_, named in found.items() if named}
    return Naming(owners, records, {target: found for target, found in places.items() if found})


def _moved(naming: Naming, table: str, rows: Mapping[str, Slice]) -> Naming:
    """The same where records do not stand in the places where they stood."""
    place = {id_: number for number, id_ in enumerate(rows)}
    now = [
        place[id_] if rows.get(id_) is record else _GONE
        for id_, record in zip(naming.owners, naming.records, strict=True)
    ]
    same = {id_ for id_, to in zip(naming.owners, now, strict=True) if to != _GONE}
    other = read_naming(table, {id_: raw for id_, raw in rows.items() if id_ not in same})
    places: dict[str, dict[str, array[int]]] = {}
    for target in RECORD_TYPES:
        named = dict.fromkeys([*naming.places.get(target, ()), *other.places.get(target, ())])
        for record_id in named:
            old = map(now.__getitem__, naming.places.get(target, {}).get(record_id, ()))
            new = map(place.__getitem__, other.of(target, record_id))
            if found := sorted([*(to for to in old if to != _GONE), *new]):
                places.setdefault(target, {})[record_id] = array(PLACE, found)
    return Naming(tuple(rows), tuple(rows.values()), places)


@cache
def declared() -> str:
    """The paths of all fields that name records: what was gathered by others is not the same."""
    return "\n".join(
        f"{table}.{path}"
        for table, record_type in RECORD_TYPES.items()
        for path in _paths(record_type)
    )


def _paths(struct_type: type[msgspec.Struct]) -> Iterator[str]:
    for name, kind in naming_fields(struct_type):
        match kind:
            case Reference(target):
                yield f"{name}: {target}"
            case Part(inner) | Rows(inner):
                yield from (f"{name}.{path}" for path in _paths(inner))


class _Places(dict[str, "array[int]"]):
    """Places by the id that is named."""

    def __missing__(self, record_id: str) -> "array[int]":
        places = self[record_id] = array(PLACE)
        return places


def _gather(
    struct_type: type[msgspec.Struct],
    owners: Sequence[int],
    documents: Sequence[Mapping[str, Any]],
    found: Mapping[str, _Places],
) -> None:
    """Note what documents name, each on behalf of the record at its place, field by field."""
    for name, kind in naming_fields(struct_type) if documents else ():
        owned = zip(owners, documents, strict=True)
        match kind:
            case Reference(target):
                places = found[target]
                for owner, document in owned:
                    if name in document and type(named := document[name]) is str and named:
                        places[named].append(owner)
            case Part(inner) | Rows(inner):
                several = isinstance(kind, Rows)
                _gather(inner, *_inside(name, owned, several=several), found)


def _inside(
    name: str, owned: Iterable[tuple[int, Mapping[str, Any]]], *, several: bool
) -> tuple[list[int], list[Mapping[str, Any]]]:
    """The parts or rows of a field that are documents, and to whom each belongs."""
    shape = list if several else dict
    owners: list[int] = []
    inside: list[Mapping[str, Any]] = []
    for owner, document in owned:
        if name in document and type(value := document[name]) is shape:
            for row in value if several else (value,):
                if type(row) is dict:
                    inside.append(row)
                    owners.append(owner)
    return owners, inside
