"""What a field holds: the form's control, the exported words and the checks follow from it."""

from typing import Any

import msgspec

from desktop_app.domain.vocabulary import Term, Vocabulary


class Line(msgspec.Struct, frozen=True):
    """One line of text."""


class Prose(msgspec.Struct, frozen=True):
    """Paragraphs, parted by blank lines."""


class Date(msgspec.Struct, frozen=True):
    """An EDTF date."""


class Number(msgspec.Struct, frozen=True):
    """A decimal number between two bounds."""

    low: float
    high: float


class Count(msgspec.Struct, frozen=True):
    """A counted number of people, as low, best and high."""


class OneOf(msgspec.Struct, frozen=True):
    """One term of a vocabulary."""

    vocabulary: Vocabulary[Any]


class SomeOf(msgspec.Struct, frozen=True):
    """Several terms of a vocabulary, in an order of the editor's."""

    vocabulary: Vocabulary[Any]


class Reference(msgspec.Struct, frozen=True):
    """The id of a record of another table."""

    table: str


class Country(msgspec.Struct, frozen=True):
    """An ISO 3166-1 alpha-2 code."""


class Countries(msgspec.Struct, frozen=True):
    """Several ISO 3166-1 alpha-2 codes."""


class Address(msgspec.Struct, frozen=True):
    """An http or https address."""


class FieldNames(msgspec.Struct, frozen=True):
    """Names of the record's own fields: several, of which none means all of it; or just one."""

    several: bool = True


class AnyValue(msgspec.Struct, frozen=True):
    """A value of the kind of another field, which the row names."""


class Part(msgspec.Struct, frozen=True):
    """One nested set of fields."""

    type: type[msgspec.Struct]


class Rows(msgspec.Struct, frozen=True):
    """A list of nested sets of fields; `noun` names one of them ("name", "account")."""

    type: type[msgspec.Struct]
    noun: str


class Keyed(msgspec.Struct, frozen=True):
    """Text by key: `key` and `value` say what each is; `keys` closes the list of keys."""

    key: str
    value: str
    keys: tuple[Term, ...] = ()


Kind = (
    Line
    | Prose
    | Date
    | Number
    | Count
    | OneOf
    | SomeOf
    | Reference
    | Country
    | Countries
    | Address
    | FieldNames
    | AnyValue
    | Part
    | Rows
    | Keyed
)
