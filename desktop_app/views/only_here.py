"""What a cell offers to narrow its table to: "Only Kabul"."""

from functools import partial
from typing import TypeVar

from desktop_app import gettext as _
from desktop_app.domain.edtf import read
from desktop_app.domain.filtering.facet import Facet, Narrowable
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.filtering.sentence import span_in_words
from desktop_app.models.table import DATE_FACET

R = TypeVar("R")


def only_here(
    table: Narrowable[R] | None, facet_id: str, row: R, filters: Filters
) -> list[tuple[str, Filters]]:
    """What each offer says, and the filters that it makes of those that hold."""
    if table is None:
        return []
    if facet_id == DATE_FACET:
        date = read(table.when(row).start)
        if date is None or date.earliest is None:
            return []
        year = f"{date.earliest.year:04d}"
        narrowed = filters.with_span(year, year)
        return [(_("Only {value}").format(value=span_in_words(narrowed)), narrowed)]
    facet = table.facet(facet_id)
    if facet is None:
        return []
    return [
        (
            _("Only {value}").format(value=facet.called(value)),
            filters.with_chosen(facet.id, (value,)),
        )
        for value in map(partial(_offered, facet), facet.values(row))
    ]


def _offered(facet: Facet[R], value: str) -> str:
    """The value; of a number that is no choice by itself, so many or more."""
    return value if facet.knows(value) else f"{value}-"
