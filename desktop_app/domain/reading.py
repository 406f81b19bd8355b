"""A record's bytes as a typed view, and what of them does not fit the declaration."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_type_hints

import msgspec

from desktop_app.domain.fields import fields_of
from desktop_app.domain.records import Record

R = TypeVar("R", bound=Record)


class Misfit(msgspec.Struct, frozen=True):
    """A field whose value is not of the declared shape, and msgspec's reason."""

    field: str
    reason: str


def read_record(record_type: type[R], record_id: str, document: bytes) -> R:
    """The typed view of a record; fields that do not fit are read as absent."""
    try:
        record: R = _decoder(record_type).decode(document)
    except msgspec.ValidationError:
        record, _ = _read_what_fits(record_type, msgspec.json.decode(document))
    msgspec.structs.force_setattr(record, "id", record_id)
    return record


def misfits(record_type: type[Record], document: Mapping[str, Any]) -> tuple[Misfit, ...]:
    """Every top-level field whose value does not fit its declaration."""
    return _read_what_fits(record_type, dict(document))[1]


def from_document(record_type: type[R], record_id: str, document: Mapping[str, Any]) -> R:
    """The typed view of a raw mapping, such as a form's draft."""
    record, _ = _read_what_fits(record_type, dict(document))
    msgspec.structs.force_setattr(record, "id", record_id)
    return record


def _read_what_fits(record_type: type[R], document: object) -> tuple[R, tuple[Misfit, ...]]:
    if not isinstance(document, dict):
        return record_type(), (Misfit("", "a record must be an object"),)
    types = _types(record_type)
    fitting: dict[str, Any] = {}
    wrong: list[Misfit] = []
    for name in fields_of(record_type):
        if name not in document:
            continue
        try:
            fitting[name] = msgspec.convert(document[name], types[name])
        except msgspec.ValidationError as error:
            wrong.append(Misfit(name, str(error)))
    return record_type(**fitting), tuple(wrong)


@cache
def _decoder(record_type: type[R]) -> msgspec.json.Decoder[R]:
    return msgspec.json.Decoder(record_type)


@cache
def _types(record_type: type[Record]) -> dict[str, Any]:
    return get_type_hints(record_type)
