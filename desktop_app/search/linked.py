"""What records name: the people and sources of a group are those that its records name."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import msgspec

from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.references import ids_named, references_in, slim_type

Key = tuple[str, str]

LINKED = ("people", "sources")
"""Tables whose records belong to a group only in that its records name them."""


def linked(keys: Iterable[Key], tables: Mapping[str, Mapping[str, bytes]]) -> Iterator[Key]:
    """The people and sources that records name, some perhaps several times."""
    for table, record_id in keys:
        document = tables[table].get(record_id)
        if document is not None:
            for target in LINKED:
                yield from ((target, named) for named in _named(table, document, target))


def _named(table: str, document: bytes, target: str) -> list[str]:
    record_type = RECORD_TYPES[table]
    try:
        slim = _decoder(table, target).decode(document)
    except msgspec.ValidationError:
        found = references_in(msgspec.json.decode(document), record_type)
        return [named.id for named in found if named.table == target]
    return ids_named(slim, record_type, target)


@cache
def _decoder(table: str, target: str) -> msgspec.json.Decoder[msgspec.Struct]:
    return msgspec.json.Decoder(slim_type(RECORD_TYPES[table], target))
