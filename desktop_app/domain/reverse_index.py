"""Which records name a record: kept up to date change by change, looked up without a scan."""

from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from desktop_app.domain.edit import Change
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import references, references_in, slim_type

Key = tuple[str, str]


class ReverseIndex:
    """From a record to the ids of those that name it, by table, in the order they came."""

    def __init__(self, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        self._naming: dict[Key, dict[str, dict[str, None]]] = {}
        for table, slices in tables.items():
            for record_id, document in slices.items():
                self._add(table, record_id, document)

    def naming(self, table: str, record_id: str, by: str) -> tuple[str, ...]:
        """Ids of the records of table `by` that name the record."""
        return tuple(self._naming.get((table, record_id), {}).get(by, ()))

    def all_naming(self, table: str, record_id: str) -> tuple[Key, ...]:
        """Every record (table, id) that names the record."""
        found = self._naming.get((table, record_id), {})
        return tuple((by, naming_id) for by, ids in found.items() for naming_id in ids)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in changes that were made; what a record goes on naming keeps its place."""
        for change in changes:
            for target in _targets(change.table, change.before) - _targets(
                change.table, change.after
            ):
                self._naming[target][change.table].pop(change.id, None)
            self._add(change.table, change.id, change.after)

    def _add(self, table: str, record_id: str, document: bytes | None) -> None:
        for target in _targets(table, document):
            self._naming.setdefault(target, {}).setdefault(table, {})[record_id] = None


def _targets(table: str, document: bytes | None) -> set[Key]:
    record_type = RECORD_TYPES.get(table)
    if document is None or record_type is None:
        return set()
    try:
        found = references(_decoder(table).decode(document), record_type)
    except msgspec.ValidationError:
        found = references_in(msgspec.json.decode(document), record_type)
    return {(named.table, named.id) for named in found}


@cache
def _decoder(table: str) -> msgspec.json.Decoder[msgspec.Struct]:
    return msgspec.json.Decoder(slim_type(RECORD_TYPES[table]))
