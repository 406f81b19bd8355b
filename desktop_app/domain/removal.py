"""Deleting a record so that nothing is left dangling."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from desktop_app.domain.edit import Change, Edit
from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows
from desktop_app.domain.records import RECORD_TYPES
from desktop_app.domain.reverse_index import ReverseIndex

Key = tuple[str, str]
Slices = Callable[[str], Mapping[str, bytes]]
Decode = Callable[[bytes], dict[str, Any]]
Encode = Callable[[Mapping[str, Any]], bytes]


def removal(
    doomed: Sequence[Key],
    label: str,
    slices: Slices,
    index: ReverseIndex,
    decode: Decode,
    encode: Encode,
) -> Generator[int, None, Edit]:
    """The edit that deletes records and every mention of them.

    A record that is about a deleted one (a posting of the person, a relation of the group) goes
    with it; a row that names it (a citation, an attribution, an account) goes out of its record.
    Each step tells how many of the deleted ones were looked at.
    """
    gone: dict[Key, None] = dict.fromkeys(doomed)
    yield from _follow(gone, slices, index, decode)
    changes: list[Change] = []
    touched: dict[Key, None] = {}
    for table, id_ in gone:
        changes.append(Change(table, id_, slices(table)[id_], None))
        touched |= {key: None for key in index.all_naming(table, id_) if key not in gone}
        yield len(gone)
    lost = frozenset(gone)
    for table, id_ in touched:
        before = slices(table)[id_]
        document = decode(before)
        _strike_out(document, RECORD_TYPES[table], lost)
        changes.append(Change(table, id_, before, encode(document)))
        yield len(gone)
    return Edit(label, tuple(changes))


def _follow(
    gone: dict[Key, None], slices: Slices, index: ReverseIndex, decode: Decode
) -> Iterator[int]:
    """Add to the deleted what is about them."""
    waiting = list(gone)
    while waiting:
        lost = waiting.pop()
        for table, id_ in index.all_naming(*lost):
            document = decode(slices(table)[id_])
            about = any(
                field.kind == Reference(lost[0]) and document.get(name) == lost[1]
                for name, field in fields_of(RECORD_TYPES[table]).items()
            )
            if about and (table, id_) not in gone:
                gone[table, id_] = None
                waiting.append((table, id_))
        yield len(gone) - len(waiting)


def _strike_out(
    document: dict[str, Any], record_type: type[msgspec.Struct], gone: frozenset[Key]
) -> None:
    for name, field in fields_of(record_type).items():
        if isinstance(field.kind, Part) and isinstance(document.get(name), dict):
            _strike_out(document[name], field.kind.type, gone)
        elif isinstance(field.kind, Rows) and isinstance(document.get(name), list):
            rows = [row for row in document[name] if not _names(row, field.kind.type, gone)]
            for row in rows:
                if isinstance(row, dict):
                    _strike_out(row, field.kind.type, gone)
            if rows:
                document[name] = rows
            else:
                del document[name]


def _names(row: object, row_type: type[msgspec.Struct], gone: frozenset[Key]) -> bool:
    return isinstance(row, dict) and any(
        isinstance(field.kind, Reference)
        and isinstance(row.get(name), str)
        and (field.kind.table, row[name]) in gone
        for name, field in fields_of(row_type).items()
    )
