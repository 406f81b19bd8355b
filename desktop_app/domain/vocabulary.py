"""A closed list of terms, each with a stable id, a label and a one-line definition."""

from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec


class Term(msgspec.Struct, frozen=True):
    """One entry of a vocabulary; `broader` is the id of the more general term it belongs under."""

    id: str
    label: str
    definition: str
    broader: str = ""


class RelationTerm(Term, frozen=True):
    """A kind of relation; `inverse` is its label as the object of the relation would say it.

    A kind without inverse is symmetric and is stored once.
    """

    inverse: str = ""

    @property
    def directed(self) -> bool:
        """Whether subject and object play different parts."""
        return bool(self.inverse)

    def seen_from(self, *, subject: bool) -> str:
        """The label as the subject, or as the object, says it."""
        return self.label if subject or not self.directed else self.inverse


T = TypeVar("T", bound=Term)


class Vocabulary(Generic[T]):
    """Terms in their order, found by id; `origin` says whose list it follows."""

    def __init__(self, name: str, origin: str, terms: tuple[T, ...]) -> None:
        self.name = name
        self.origin = origin
        self.terms = terms
        self._by_id = {term.id: term for term in terms}

    def __iter__(self) -> Iterator[T]:
        """Walk the terms in their order."""
        return iter(self.terms)

    def __contains__(self, term_id: object) -> bool:
        """Whether the id belongs to the list."""
        return term_id in self._by_id

    def get(self, term_id: str) -> T | None:
        """The term of that id, None when the list has none."""
        return self._by_id.get(term_id)

    def label(self, term_id: str) -> str:
        """The term's label; an unknown id is shown as it stands."""
        term = self._by_id.get(term_id)
        return term.label if term else term_id
