"""What can be narrowed on any table."""

from functools import cache
from typing import Any

from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Facet, Narrowable
from desktop_app.domain.filtering.leadership import LEADERSHIP
from desktop_app.domain.filtering.relations import RELATIONS
from desktop_app.domain.filtering.sources import SOURCES

BY_NAME: dict[str, Narrowable[Any]] = {
    "leadership": LEADERSHIP,
    "atrocities": ATROCITIES,
    "relations": RELATIONS,
    "sources": SOURCES,
}
"""What can be narrowed, by the name of the tab that has the table."""


def is_known(facet: str, value: str) -> bool:
    """Whether the facet of some table knows the value."""
    return any(each.knows(value) for each in _facets() if each.id == facet)


@cache
def _facets() -> tuple[Facet[Any], ...]:
    return tuple(facet for table in BY_NAME.values() for facet in table.facets)
