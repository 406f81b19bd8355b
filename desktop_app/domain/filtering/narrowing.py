"""Which rows of a table pass its filters, and how many would with another choice."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import compress
from typing import Any, Generic, TypeVar

import msgspec

from desktop_app.domain.filtering.facet import Facet, Narrowable, When
from desktop_app.domain.filtering.filters import SINCE, WORDS, Filters
from desktop_app.domain.filtering.row_column import CodedColumn, RowColumn
from desktop_app.domain.filtering.spans import Fit, Stretch, bounds, fit, stretch
from desktop_app.domain.folding import folded

R = TypeVar("R")
A = TypeVar("A", bound=Hashable)
C = TypeVar("C", bound=RowColumn[Any, Any])
Mask = bytes
"""1 for each row that passes, 0 for each that does not."""

_NOT_OUTSIDE = bytes(value != Fit.OUTSIDE for value in range(256))
_REMEMBERED = 40


class Choice(msgspec.Struct, frozen=True):
    """A value that can be chosen, and how many rows it shows given all other facets."""

    value: str
    label: str
    count: int
    help: str = ""


class Narrowing(Generic[R]):
    """Keeps, for the rows of one table, what filters ask of them."""

    def __init__(self, table: Narrowable[R] | None, text: Callable[[R], str]) -> None:
        """`text` is a row as its words are looked for, folded."""
        self.table = table
        self._size = 0
        self._answers: dict[str, tuple[object, bytes]] = {}
        self._text: RowColumn[R, str] = RowColumn(text)
        self._when: CodedColumn[R, When] | None = CodedColumn(table.when) if table else None
        self._stretches: list[Stretch] = []
        self._held: dict[str, CodedColumn[R, tuple[str, ...]]] = {
            facet.id: CodedColumn(facet.values) for facet in (table.facets if table else ())
        }

    def follow(self, rows: Sequence[R]) -> None:
        """Take other rows."""
        self._size = len(rows)
        for column in self._columns():
            column.follow(rows)

    def put(self, at: int) -> None:
        """Take in that the row of a number is another one, or new at the end."""
        self._size = max(self._size, at + 1)
        for column in self._columns():
            column.put(at)

    def missing(self, filters: Filters) -> Sequence[RowColumn[R, Any]]:
        """What must be filled before these filters can be answered at once."""
        asked: list[RowColumn[R, Any] | None] = [
            self._text if filters.words.strip() else None,
            self._when if filters.since or filters.until else None,
            *(self._held.get(facet) for facet, _values in filters.chosen),
        ]
        return [column for column in asked if column is not None and not column.ready]

    def missing_for(self, facet: str, filters: Filters) -> Sequence[RowColumn[R, Any]]:
        """What must be filled before the choices of a facet can be counted at once."""
        own = [column for name, column in self._held.items() if name == facet]
        return [*self.missing(filters), *(column for column in own if not column.ready)]

    def mask(self, filters: Filters, but_for: str = "") -> Mask | None:
        """The rows that pass all filters, but for those of one facet; None is every row."""
        passing: int | None = None
        for mask in self._masks(filters, but_for):
            bits = int.from_bytes(mask, "little")
            passing = bits if passing is None else passing & bits
        return None if passing is None else passing.to_bytes(self._size, "little")

    def possible(self, filters: Filters) -> int:
        """How many of the rows that pass may lie outside the span of dates."""
        mask = self.mask(filters)
        if mask is None or not (filters.since or filters.until):
            return 0
        return bytes(compress(self._fits(filters), mask)).count(Fit.POSSIBLE)

    def choices(self, facet: Facet[R], filters: Filters) -> tuple[Choice, ...]:
        """The values that rows of the table have, or that are chosen, with their counts.

        Terms come in their order; texts by their number, the most frequent first.
        """
        held = self._held[facet.id]
        mask = self.mask(filters, facet.id)
        everywhere = _counted(facet, held, held.values)
        shown = everywhere
        if mask is not None:
            shown = _counted(facet, held, compress(held.values, mask))
        spelt = {key: value for key, (value, _count) in everywhere.items()}
        spelt |= {
            facet.key(value): value
            for value in filters.values(facet.id)
            if facet.knows(value) and facet.key(value) not in spelt
        }
        found = {key: (value, shown.get(key, ("", 0))[1]) for key, value in spelt.items()}
        if facet.terms:
            terms = (term for term in facet.terms if term.id in found)
            told = [
                Choice(term.id, term.label, found[term.id][1], term.definition) for term in terms
            ]
            spans = (value for value in filters.values(facet.id) if facet.span(value))
            told += [
                Choice(value, facet.called(value), _passing(facet, value, held, mask))
                for value in spans
            ]
            return tuple(told)
        made = (Choice(value, facet.called(value), count) for value, count in found.values())
        return tuple(sorted(made, key=lambda choice: (-choice.count, folded(choice.label))))

    def _columns(self) -> Iterator[RowColumn[R, Any]]:
        yield self._text
        if self._when is not None:
            yield self._when
        yield from self._held.values()

    def _masks(self, filters: Filters, but_for: str) -> Iterator[Mask]:
        for word in folded(filters.words).split():
            yield self._remembered(f"{WORDS} {word}", word, self._text, _holding)
        if self._when is not None and (filters.since or filters.until):
            yield self._fits(filters).translate(_NOT_OUTSIDE)
        for facet in self.table.facets if self.table else ():
            chosen = chosen_of(facet, filters)
            if chosen and facet.id != but_for:
                held = self._held[facet.id]
                yield self._remembered(facet.id, chosen, held, partial(_having, facet))

    def _fits(self, filters: Filters) -> bytes:
        """How each row stands to the span of dates."""
        return self._remembered(SINCE, (filters.since, filters.until), self._when, self._fitting)

    def _fitting(self, span: tuple[str, str], whens: CodedColumn[R, When]) -> bytes:
        codes, first_to_last = whens.values, bounds(*span)
        self._stretches += map(stretch, whens.distinct[len(self._stretches) :])
        fits = bytes([fit(each, first_to_last) for each in self._stretches])
        return bytes(map(fits.__getitem__, codes))

    def _remembered(
        self, name: str, asked: A, column: C | None, answer: Callable[[A, C], bytes]
    ) -> bytes:
        """The answer to one filter, the same as last time where neither it nor a row changed."""
        if column is None:
            return bytes(self._size)
        key = (asked, column.version)
        known = self._answers.get(name)
        if known is None or known[0] != key:
            if len(self._answers) > _REMEMBERED:
                self._answers.clear()
            known = self._answers[name] = (key, answer(asked, column))
        return known[1]


def chosen_of(facet: Facet[Any], filters: Filters) -> tuple[str, ...]:
    """The values chosen of a facet that its table knows; terms in their order."""
    chosen = filters.values(facet.id)
    if facet.terms:
        terms = (term.id for term in facet.terms if term.id in chosen)
        return (*terms, *filter(facet.span, chosen))
    return tuple(value for value in chosen if facet.knows(value))


def _holding(word: str, texts: RowColumn[Any, str]) -> Mask:
    return bytes([word in text for text in texts.values])


def _having(
    facet: Facet[Any], chosen: Iterable[str], held: CodedColumn[Any, tuple[str, ...]]
) -> Mask:
    codes = held.values
    passing = bytes(map(facet.passing(chosen), held.distinct))
    return bytes(map(passing.__getitem__, codes))


def _passing(
    facet: Facet[Any], value: str, held: CodedColumn[Any, tuple[str, ...]], mask: Mask | None
) -> int:
    having = _having(facet, (value,), held)
    return sum(having) if mask is None else sum(compress(having, mask))


def _counted(
    facet: Facet[Any], held: CodedColumn[Any, tuple[str, ...]], codes: Iterable[int]
) -> dict[str, tuple[str, int]]:
    """By key: the first spelling met, and how many rows have it."""
    found: dict[str, tuple[str, int]] = {}
    for code, count in Counter(codes).items():
        for key, value in {facet.key(value): value for value in held.distinct[code]}.items():
            spelt, before = found.get(key, (value, 0))
            found[key] = (spelt, before + count)
    return found
