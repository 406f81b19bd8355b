"""What a field holds: the form's control, the exported words and the checks follow from it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.domain.vocabulary import Term, Vocabulary

if TYPE_CHECKING:
    import msgspec


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, parted by blank lines."""


@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF date."""


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal number between two bounds."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Count:
    """A counted number of people, as low, best and high."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One term of a vocabulary."""

    vocabulary: Vocabulary[Any]


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Several terms of a vocabulary, in an order of the editor's."""

    vocabulary: Vocabulary[Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a record of another table."""

    table: str


@dataclass(frozen=True, slots=True)
class Country:
    """An ISO 3166-1 alpha-2 code."""


@dataclass(frozen=True, slots=True)
class Countries:
    """Several ISO 3166-1 alpha-2 codes."""


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address."""


@dataclass(frozen=True, slots=True)
class FieldNames:
    """Names of the record's own fields: several, of which none means all of it; or just one."""

    several: bool = True


@dataclass(frozen=True, slots=True)
class AnyValue:
    """A value of the kind of another field, which the row names."""


@dataclass(frozen=True, slots=True)
class Part:
    """One nested set of fields."""

    type: "type[msgspec.Struct]"


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of nested sets of fields; `noun` names one of them ("name", "account")."""

    type: "type[msgspec.Struct]"
    noun: str


@dataclass(frozen=True, slots=True)
class Keyed:
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
