"""Each value by itself: terms, dates, numbers, addresses, countries, required fields."""

import math
import re
from collections.abc import Container, Iterator, Mapping

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.countries import COUNTRIES
from desktop_app.domain.date_input import understand
from desktop_app.domain.edtf import read
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Address,
    AnyValue,
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    Keyed,
    Number,
    OneOf,
    Part,
    Rows,
    SomeOf,
)
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.records.common import Range, Rival

Declared = Mapping[str, Field]
"""The record's own fields, by name."""

_LONGEST_ADDRESS = 2000
_NOTHING: tuple[object, ...] = ("", (), None)
_SPACE = re.compile(r"\s")
_UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no record is stored with: control characters but for line break and tab, half letters."""


def check_values(record: msgspec.Struct) -> Iterator[Problem]:
    """Problems of single values, at any depth."""
    yield from _walk(record, "", fields_of(type(record)))


def _walk(part: msgspec.Struct, prefix: str, names: Declared) -> Iterator[Problem]:
    for name, field in fields_of(type(part)).items():
        value = getattr(part, name)
        if value in _NOTHING and not field.required:  # most are, and need no closer look
            continue
        path = prefix + name
        if isinstance(field.kind, Rows):
            for index, row in enumerate(value):
                yield from _walk(row, f"{path}[{index}].", names)
        elif isinstance(field.kind, Part):
            yield from _walk(value, f"{path}.", names)
        yield from _unkept(path, value)
        if value in _NOTHING or (isinstance(value, str) and value.isspace()):
            if field.required:
                yield Problem(path, _("“{label}” is missing.").format(label=field.label))
            continue
        if isinstance(field.kind, Keyed) and isinstance(value, Mapping):
            yield from _wrong_pairs(path, field.kind, field.label, value)
            continue
        for severity, sentence in _wrong(_meant(part, field, names), value, names):
            yield Problem(path, sentence, severity)


def _wrong_pairs(path: str, kind: Keyed, label: str, pairs: Mapping[str, str]) -> Iterator[Problem]:
    """Problems of single keys, each at its own: "external_ids[wikidata]"."""
    listed = {term.id for term in kind.keys}
    for key, text in pairs.items():
        at = f"{path}[{key}]"
        if not key.strip():
            told = _("“{text}” has no {key}: write it in front.")
            yield Problem(at, told.format(text=text, key=kind.key.lower()))
        elif not text.strip():
            told = _("Nothing stands beside “{key}”: write it, or remove the line.")
            yield Problem(at, told.format(key=key))
        elif listed and key not in listed:
            told = _("“{item}” is not one of the terms for “{label}”.")
            yield Problem(at, told.format(item=key, label=label))


def _unkept(path: str, value: object) -> Iterator[Problem]:
    for text in _texts(value):
        found = _UNKEPT.search(text)
        if found:
            sentence = _("The character U+{code:04X}, number {place} of the text, cannot be kept.")
            told = sentence.format(code=ord(found[0]), place=found.start() + 1)
            yield Problem(path, told, Severity.IMPOSSIBLE)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            yield from (text for pair in value.items() for text in pair if isinstance(text, str))
        case tuple() | list():
            yield from (text for text in value if isinstance(text, str))


def _meant(part: msgspec.Struct, field: Field, names: Declared) -> Field:
    """The field whose kind the value has: a rival value has that of the field it rivals."""
    if isinstance(part, Rival) and isinstance(field.kind, AnyValue):
        return names.get(part.field, field)
    return field


def _wrong(field: Field, value: object, names: Declared) -> Iterator[tuple[Severity, str]]:
    match field.kind, value:
        case Date(), str(text):
            if read(text) is None:
                yield Severity.PROBLEM, _not_a_date(text)
        case Address(), str(address):
            yield from _wrong_address(address)
        case Number(low, high), float() | int() as number:
            if not math.isfinite(number) or not low <= number <= high:
                sentence = _("“{label}” must lie between {low} and {high}.")
                yield (
                    Severity.IMPOSSIBLE,
                    sentence.format(label=field.label, low=f"{low:g}", high=f"{high:g}"),
                )
        case Count(), Range() as count:
            if any(part is not None and part < 0 for part in (count.low, count.best, count.high)):
                yield Severity.IMPOSSIBLE, _("A count cannot be negative.")
        case _:
            yield from _unlisted(field, value, names)


def _unlisted(field: Field, value: object, names: Declared) -> Iterator[tuple[Severity, str]]:
    sentence, listed = (
        _("“{item}” is not one of the terms for “{label}”."),
        _closed_list(field, names),
    )
    if isinstance(field.kind, Country | Countries):
        sentence = _("“{item}” is not a country code.")
    elif isinstance(field.kind, FieldNames):
        sentence = _("“{item}” is not a field of this record.")
    if listed is not None:
        for item in value if isinstance(value, tuple | list) else (value,):
            if item not in listed:
                yield Severity.PROBLEM, sentence.format(item=item, label=field.label)


def _closed_list(field: Field, names: Declared) -> Container[object] | None:
    match field.kind:
        case OneOf(vocabulary) | SomeOf(vocabulary):
            return vocabulary
        case Country() | Countries():
            return COUNTRIES
        case FieldNames():
            return names
        case _:
            return None


def _not_a_date(text: str) -> str:
    meant = understand(text)
    if meant.edtf:
        return _("“{text}” is stored in words: write {date}.").format(text=text, date=meant.edtf)
    return meant.remark


def _wrong_address(address: str) -> Iterator[tuple[Severity, str]]:
    if not address.startswith(("http://", "https://")) or _SPACE.search(address):
        yield Severity.PROBLEM, _("An address begins with http:// or https:// and has no spaces.")
    elif len(address) > _LONGEST_ADDRESS:
        yield (
            Severity.PROBLEM,
            _("The address is longer than {limit} characters.").format(limit=_LONGEST_ADDRESS),
        )
