"""Which records a record names, found from its field declarations."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.kinds import Part, Reference, Rows


class Named(msgspec.Struct, frozen=True):
    """A record that another names, and the path of the field that does: "citations[0].source"."""

    path: str
    table: str
    id: str


def references(
    record: msgspec.Struct, record_type: type[msgspec.Struct] | None = None
) -> Iterator[Named]:
    """Every record that this one, or a slim view of a type, names, in the order of its fields."""
    return _walk(record, record_type or type(record), "")


def ids_named(record: msgspec.Struct, record_type: type[msgspec.Struct], target: str) -> list[str]:
    """Ids of the records of table `target` that a record, or a slim view of its type, names."""
    return ids_namer(record_type, target)(record)


@cache
def ids_namer(record_type: type[msgspec.Struct], target: str) -> Callable[[Any], list[str]]:
    """The same as a function of the record alone, for whoever asks it of very many."""
    namers = [
        (value_of := attrgetter(name), _namer(value_of, kind, target))
        for name, kind in naming_fields(record_type, target)
    ]
    if len(namers) == 1:
        return namers[0][1]

    def named_by(record: object) -> list[str]:
        found: list[str] = []
        for value_of, namer in namers:
            if value_of(record):  # most name nothing: their namers are not even called
                found += namer(record)
        return found

    return named_by


def _namer(
    value_of: Callable[[Any], Any], kind: Reference | Part | Rows, target: str
) -> Callable[[Any], list[str]]:
    match kind:
        case Reference():
            return lambda record: [value] if (value := value_of(record)) else []
        case Part(part_type):
            inside = ids_namer(part_type, target)
            return lambda record: inside(value_of(record))
        case Rows(row_type):
            match naming_fields(row_type, target):
                case ((name, Reference()),):
                    named_by = attrgetter(name)
                    return lambda record: [v for row in value_of(record) if (v := named_by(row))]
                case ((name, _inner),):
                    inside_of = attrgetter(name)
                    of_row = ids_namer(row_type, target)
                    return lambda record: [
                        v for row in value_of(record) if inside_of(row) for v in of_row(row)
                    ]
            of_row = ids_namer(row_type, target)
            return lambda record: [named for row in value_of(record) for named in of_row(row)]


def _walk(record: object, record_type: type[msgspec.Struct], prefix: str) -> Iterator[Named]:
    for name, kind in naming_fields(record_type):
        value = getattr(record, name)
        match kind:
            case Reference(table):
                if value:
                    yield Named(prefix + name, table, value)
            case Part(part_type):
                yield from _walk(value, part_type, f"{prefix}{name}.")
            case Rows(row_type):
                for index, row in enumerate(value):
                    yield from _walk(row, row_type, f"{prefix}{name}[{index}].")


def references_in(
    document: Mapping[str, Any], record_type: type[msgspec.Struct]
) -> Iterator[Named]:
    """The same from a raw mapping, whose values need not fit their declarations."""
    return _walk_raw(document, record_type, "")


def _walk_raw(
    document: Mapping[str, Any], record_type: type[msgspec.Struct], prefix: str
) -> Iterator[Named]:
    for name, kind in naming_fields(record_type):
        match kind, document.get(name):
            case Reference(table), str(value) if value:
                yield Named(prefix + name, table, value)
            case Part(part_type), dict(value):
                yield from _walk_raw(value, part_type, f"{prefix}{name}.")
            case Rows(row_type), list(rows):
                for index, row in enumerate(rows):
                    if isinstance(row, dict):
                        yield from _walk_raw(row, row_type, f"{prefix}{name}[{index}].")


def ids_in(
    document: bytes | msgspec.Raw, record_type: type[msgspec.Struct], target: str
) -> list[str]:
    """Ids of the records of table `target` that a record's bytes name, read no further than that.

    Its values need not fit their declarations. Raises DecodeError where it is no document in JSON.
    """
    try:
        slim = _slim_decoder(record_type, target).decode(document)
    except msgspec.ValidationError:
        named = references_in(_decoder.decode(document), record_type)
        return [each.id for each in named if each.table == target]
    return ids_named(slim, record_type, target)


_decoder = msgspec.json.Decoder(dict[str, Any])


@cache
def _slim_decoder(
    record_type: type[msgspec.Struct], target: str
) -> msgspec.json.Decoder[msgspec.Struct]:
    return msgspec.json.Decoder(slim_type(record_type, target))


@cache
def slim_type(record_type: type[msgspec.Struct], target: str) -> type[msgspec.Struct]:
    """The type cut down to the fields that name records of a table: quick to decode in bulk."""
    fields: list[tuple[str, Any, Any]] = []
    for name, kind in naming_fields(record_type, target):
        match kind:
            case Reference():
                fields.append((name, str, ""))
            case Part(part_type):
                slim = slim_type(part_type, target)
                fields.append((name, slim, slim()))
            case Rows(row_type):
                row = slim_type(row_type, target)
                fields.append((name, tuple[row, ...], ()))  # type: ignore[valid-type]
    return msgspec.defstruct(f"Slim{record_type.__name__}", fields, frozen=True, gc=False)


@cache
def naming_fields(
    record_type: type[msgspec.Struct], target: str | None = None
) -> tuple[tuple[str, Reference | Part | Rows], ...]:
    """The fields that name records of the target table, of any table where none is said."""
    found: list[tuple[str, Reference | Part | Rows]] = []
    for name, field in fields_of(record_type).items():
        match field.kind:
            case Reference(table) if target in {None, table}:
                found.append((name, field.kind))
            case Part(inner) | Rows(inner) if naming_fields(inner, target):
                found.append((name, field.kind))
            case _:
                pass
    return tuple(found)
