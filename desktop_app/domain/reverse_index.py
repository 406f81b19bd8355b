"""Which records name a record: looked up without a scan, kept up to date change by change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import (
    ids_named,
    ids_namer,
    naming_rows,
    references_in,
    slim_type,
)

_CHUNK = 256
Key = tuple[str, str]
_Naming = dict[str, dict[str, dict[str, None]]]
"""From the id of a record to the ids of those that name it, by table, in the order they came."""


class ReverseIndex:
    """Who names whom in a library.

    `tables` are live views: they hold what has been changed when `follow` is told. What names the
    records of one table is gathered when somebody first asks: the first screen wants to know who
    names a group, not yet what every source carries.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        self._tables = tables
        self._gathered: dict[str, _Naming] = {}

    def naming(self, table: str, record_id: str, by: str) -> tuple[str, ...]:
        """Ids of the records of table `by` that name the record."""
        return tuple(self._of(table).get(record_id, {}).get(by, ()))

    def all_naming(self, table: str, record_id: str) -> tuple[Key, ...]:
        """Every record (table, id) that names the record."""
        found = self._of(table).get(record_id, {})
        return tuple((by, naming_id) for by, ids in found.items() for naming_id in ids)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes that were made; what a record goes on naming keeps its place."""
        for change in changes:
            for target, naming in self._gathered.items():
                named = _named(change.table, change.after, target)
                for gone in _named(change.table, change.before, target) - named:
                    naming[gone][change.table].pop(change.id, None)
                _add(naming, change.table, change.id, named)

    def _of(self, target: str) -> _Naming:
        if target not in self._gathered:
            naming: _Naming = {}
            for table, slices in self._tables.items():
                if _can_name(table, target):
                    _gather(naming, table, slices, target)
            self._gathered[target] = naming
        return self._gathered[target]


def _gather(naming: _Naming, table: str, slices: Mapping[str, bytes], target: str) -> None:
    decode = _bulk_decoder(table, target).decode
    pairs = _pairs(table, target)
    held: dict[str, dict[str, None]] = {}
    documents = iter(slices.items())
    while chunk := dict(islice(documents, _CHUNK)):
        try:
            slims = decode(b"[%b]" % b",".join(chunk.values()))
        except msgspec.ValidationError:
            for record_id, document in chunk.items():
                _add(naming, table, record_id, _named(table, document, target))
            continue
        for record_id, target_id in pairs(chunk, slims):
            try:
                held[target_id][record_id] = None
            except KeyError:
                _add(naming, table, record_id, [target_id])
                held[target_id] = naming[target_id][table]


def _pairs(
    table: str, target: str
) -> Callable[[Iterable[str], Iterable[msgspec.Struct]], Iterator[tuple[str, str]]]:
    """From ids and slim views of records, the ids again, each with one that its record names."""
    record_type = RECORD_TYPES[table]
    ids_named = ids_namer(record_type, target)
    rows = naming_rows(record_type, target)
    if rows is None:
        return lambda ids, slims: (
            (id_, named) for id_, slim in zip(ids, slims, strict=True) for named in ids_named(slim)
        )
    rows_of, named_by = rows
    return lambda ids, slims: (
        (id_, named)
        for id_, rows in zip(ids, map(rows_of, slims), strict=True)
        for row in rows
        if (named := named_by(row))
    )


def _add(naming: _Naming, table: str, record_id: str, named: Iterable[str]) -> None:
    for target_id in named:
        naming.setdefault(target_id, {}).setdefault(table, {})[record_id] = None


def _named(table: str, document: bytes | None, target: str) -> set[str]:
    if document is None or not _can_name(table, target):
        return set()
    record_type = RECORD_TYPES[table]
    try:
        slim = _decoder(table, target).decode(document)
    except msgspec.ValidationError:
        found = references_in(msgspec.json.decode(document), record_type)
        return {named.id for named in found if named.table == target}
    return set(ids_named(slim, record_type, target))


@cache
def _can_name(table: str, target: str) -> bool:
    record_type = RECORD_TYPES.get(table)
    return record_type is not None and bool(slim_type(record_type, target).__struct_fields__)


@cache
def _bulk_decoder(table: str, target: str) -> msgspec.json.Decoder[list[msgspec.Struct]]:
    slim = slim_type(RECORD_TYPES[table], target)
    return msgspec.json.Decoder(list[slim])  # type: ignore[valid-type]


@cache
def _decoder(table: str, target: str) -> msgspec.json.Decoder[msgspec.Struct]:
    return msgspec.json.Decoder(slim_type(RECORD_TYPES[table], target))
