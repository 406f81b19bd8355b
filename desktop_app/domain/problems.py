"""Everything that is wrong with a record."""

from collections.abc import Iterator
from typing import Protocol

from desktop_app.domain.checks.counting import check_counts
from desktop_app.domain.checks.links import check_links
from desktop_app.domain.checks.order import check_order
from desktop_app.domain.checks.place import Atlas, check_place
from desktop_app.domain.checks.sourcing import check_sourcing
from desktop_app.domain.checks.values import check_values
from desktop_app.domain.names import Finder
from desktop_app.domain.problem import Problem
from desktop_app.domain.records import Record


class References(Finder, Atlas, Protocol):
    """What a record is checked against: the other records, and the map."""


def problems(record: Record, references: References) -> tuple[Problem, ...]:
    """Every problem of the record, each with its field, in the order of the checks."""
    return tuple(_all(record, references))


def _all(record: Record, references: References) -> Iterator[Problem]:
    yield from check_values(record)
    yield from check_order(record)
    yield from check_links(record, references)
    yield from check_sourcing(record, references)
    yield from check_place(record, references)
    yield from check_counts(record)
