"""One respect in which the rows of a table differ, and the values that can be chosen of it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.filtering.number_spans import NumberSpan, read_span
from desktop_app.domain.folding import folded
from desktop_app.domain.kinds import OneOf, SomeOf
from desktop_app.domain.records import Record
from desktop_app.domain.vocabulary import Term

R = TypeVar("R")
ABSENT = Term("none", _("not stated"), _("Nothing is recorded."))
_LONGEST = 300


class When(NamedTuple):
    """The dates of a row as EDTF texts: those of a single event stand at both ends.

    A stretch without an end goes on, unless it is known to be `over`.
    """

    start: str
    end: str
    over: bool = True


class Facet(msgspec.Struct, Generic[R], frozen=True):
    """Its id in an address, its label, the values of a row, and how a sentence tells of it.

    `phrase` has {values} in it; a `close` one follows on what is said before it without a comma,
    as in "attacks in Kabul". `terms` are the values there can be, in their order; without any,
    a value is text, and how it is spelt does not matter. `label_of` says what a text is called.
    Where `spans` is set, rows have numbers too, and a span of numbers can be chosen. `unstated`
    tells of rows for which nothing is recorded, where the phrase would not read: "on not stated".
    """

    id: str
    label: str
    phrase: str
    values: Callable[[R], tuple[str, ...]]
    terms: tuple[Term, ...] = ()
    label_of: Callable[[str], str] = str
    close: bool = True
    spans: bool = False
    unstated: str = ""

    def knows(self, value: str) -> bool:
        """Whether a row could have the value."""
        if self.terms:
            return self._is_term(value) or self.span(value) is not None
        return 0 < len(value) <= _LONGEST

    def span(self, value: str) -> NumberSpan | None:
        """The span of numbers that a value is, where it is no term."""
        return read_span(value) if self.spans and not self._is_term(value) else None

    def called(self, value: str) -> str:
        """The value as the reader reads it."""
        if span := self.span(value):
            return span.in_words
        return next((term.label for term in self.terms if term.id == value), self.label_of(value))

    def passing(self, chosen: Iterable[str]) -> Callable[[tuple[str, ...]], bool]:
        """Tells of the values of a row whether any of the chosen ones is among them."""
        values = tuple(chosen)
        keys = {self.key(value) for value in values}
        spans = [span for value in values if (span := self.span(value))]

        def passes(held: tuple[str, ...]) -> bool:
            figures = [int(value) for value in held if value.isdecimal()] if spans else ()
            return any(self.key(value) in keys for value in held) or any(
                figure in span for figure in figures for span in spans
            )

        return passes

    def key(self, value: str) -> str:
        """What two spellings of one value have in common."""
        return value if self.terms else folded(value)

    def _is_term(self, value: str) -> bool:
        return any(term.id == value for term in self.terms)


def field(owner: type[msgspec.Struct], name: str) -> Field:
    """The declaration of a field."""
    return fields_of(owner)[name]


def one_of(
    facet_id: str,
    declared: Field,
    phrase: str,
    value: Callable[[R], str],
    absent: Term = ABSENT,
    *,
    close: bool = True,
    unstated: str = "",
) -> Facet[R]:
    """A facet of a field that holds one term, or none."""
    assert isinstance(declared.kind, OneOf)  # noqa: S101 - a mistake in the declaration
    terms = tuple(declared.kind.vocabulary)
    if absent.id not in declared.kind.vocabulary:
        terms = (*terms, absent)
    return Facet(
        facet_id,
        declared.label,
        phrase,
        lambda row: (value(row) or absent.id,),
        terms,
        close=close,
        unstated=unstated,
    )


def some_of(
    facet_id: str,
    declared: Field,
    phrase: str,
    values: Callable[[R], tuple[str, ...]],
    unstated: str,
) -> Facet[R]:
    """A facet of a field that holds several terms; a narrower one stands for its broader too."""
    assert isinstance(declared.kind, SomeOf)  # noqa: S101 - a mistake in the declaration
    vocabulary = declared.kind.vocabulary
    broader: Mapping[str, str] = {term.id: term.broader for term in vocabulary}

    def held(row: R) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for value in values(row) or (ABSENT.id,):
            at = value
            while at and at not in found:
                found[at] = None
                at = broader.get(at, "")
        return tuple(found)

    terms = (*vocabulary, ABSENT)
    return Facet(facet_id, declared.label, phrase, held, terms, unstated=unstated)


class Narrowable(msgspec.Struct, Generic[R], frozen=True):
    """What can be narrowed on a table: its facets, its dates, and how many rows are said.

    `dates` is the label of the dates; `count` says a number of rows, as in "48 attacks", and
    `none` that there is no row, as in "No attacks".
    """

    facets: tuple[Facet[R], ...]
    dates: str
    when: Callable[[R], When]
    count: Callable[[int], str]
    none: str

    def facet(self, facet_id: str) -> Facet[R] | None:
        """The facet of that id, None where the table has none."""
        return next((facet for facet in self.facets if facet.id == facet_id), None)


def sourcing(record_of: Callable[[R], Record]) -> tuple[Facet[R], ...]:
    """The facets of every record of facts: how sure, how restricted, whether all is sourced."""
    from desktop_app.domain.checks.sourcing import uncited

    def cited(row: R) -> tuple[str, ...]:
        return ("uncited" if next(uncited(record_of(row)), None) else "cited",)

    return (
        *remarks(record_of),
        Facet(
            "cited",
            _("Sources"),
            _("with {values}"),
            cited,
            (
                Term("cited", _("every fact sourced"), ""),
                Term("uncited", _("a fact without source"), ""),
            ),
        ),
    )


def remarks(record_of: Callable[[R], Record]) -> tuple[Facet[R], ...]:
    """The facets of every record: its status and its marking."""
    declared = field(Record, "marking")
    assert isinstance(declared.kind, OneOf)  # noqa: S101 - a mistake in the declaration
    clear = next(iter(declared.kind.vocabulary))
    return (
        one_of(
            "status",
            field(Record, "status"),
            _("status {values}"),
            lambda row: record_of(row).status,
            close=False,
        ),
        one_of(
            "marking",
            declared,
            _("marked {values}"),
            lambda row: record_of(row).marking,
            absent=clear,
        ),
    )
