"""Which records name a record: looked up without a scan, kept up to date change by change."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice, repeat
from operator import attrgetter

import msgspec

from desktop_app.domain.collector import collector_paused
from desktop_app.domain.edit import Change
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import naming_fields, references, references_in, slim_type

_CHUNK = 1024
Key = tuple[str, str]
Slice = bytes | msgspec.Raw
_Naming = dict[str, dict[str, None]]
"""From the id of a record to the ids of those of one table that name it."""


class ReverseIndex:
    """Who names whom in a library; each table is read in one pass when somebody first asks.

    `tables` gives all records as they are then; later changes are told to `follow`.
    """

    def __init__(self, tables: Callable[[], Mapping[str, Mapping[str, Slice]]]) -> None:
        self._tables = tables
        self._gathered: dict[str, Mapping[str, _Naming]] = {}

    def naming(self, table: str, record_id: str, by: str) -> tuple[str, ...]:
        """Ids of the records of table `by` that name the record."""
        return tuple(self._named_by(by)[table].get(record_id, ()))

    def all_naming(self, table: str, record_id: str) -> tuple[Key, ...]:
        """Every record (table, id) that names the record."""
        return tuple((by, id_) for by in RECORD_TYPES for id_ in self.naming(table, record_id, by))

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes that were made; what a record goes on naming keeps its place."""
        for change in changes:
            if change.table in self._gathered:
                naming = self._gathered[change.table]
                named = _named(change.table, change.after)
                for target, gone in _named(change.table, change.before) - named:
                    naming[target][gone].pop(change.id, None)
                for target, id_ in named:
                    naming[target][id_][change.id] = None

    def _named_by(self, table: str) -> Mapping[str, _Naming]:
        """What the records of a table name, by the table that is named."""
        if table not in self._gathered:
            with collector_paused():
                self._gathered[table] = self._read(table)
        return self._gathered[table]

    def _read(self, table: str) -> Mapping[str, _Naming]:
        found: dict[str, _Naming] = {target: defaultdict(dict) for target in RECORD_TYPES}
        documents = iter(self._tables().get(table, {}).items())
        while chunk := dict(islice(documents, _CHUNK)):
            try:
                slims = _bulk_decoder(table).decode(b"[%b]" % b",".join(chunk.values()))
            except msgspec.ValidationError:
                for record_id, document in chunk.items():
                    for target, named in _named(table, document):
                        found[target][named][record_id] = None
            else:
                _gather(RECORD_TYPES[table], tuple(chunk), slims, found)
        return found


def _gather(
    struct_type: type[msgspec.Struct],
    owners: Sequence[str],
    structs: Sequence[msgspec.Struct],
    found: Mapping[str, _Naming],
) -> None:
    """Note what structs name, each on behalf of the record that owns it, field by field."""
    for name, kind in naming_fields(struct_type):
        values = list(map(attrgetter(name), structs))
        match kind:
            case Reference(target):
                naming = found[target]
                for owner, named in zip(owners, values):  # noqa: B905 (as long, and this is hot)
                    if named:
                        naming[named][owner] = None
            case Part(part_type):
                _gather(part_type, owners, values, found)
            case Rows(row_type) if any(values):
                each_owner = map(repeat, owners, map(len, values))
                rows = list(chain.from_iterable(values))
                _gather(row_type, list(chain.from_iterable(each_owner)), rows, found)


def _named(table: str, document: Slice | None) -> set[Key]:
    """What one record names, as (table, id)."""
    if document is None or table not in RECORD_TYPES:
        return set()
    record_type = RECORD_TYPES[table]
    try:
        slim = _decoder(table).decode(document)
    except msgspec.ValidationError:
        found = references_in(msgspec.json.decode(document), record_type)
    else:
        found = references(slim, record_type)
    return {(named.table, named.id) for named in found}


@cache
def _bulk_decoder(table: str) -> msgspec.json.Decoder[list[msgspec.Struct]]:
    slim = slim_type(RECORD_TYPES[table])
    return msgspec.json.Decoder(list[slim])  # type: ignore[valid-type]


@cache
def _decoder(table: str) -> msgspec.json.Decoder[msgspec.Struct]:
    return msgspec.json.Decoder(slim_type(RECORD_TYPES[table]))
