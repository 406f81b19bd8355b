"""What can be narrowed on any table."""

from functools import cache
from typing import Any

from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Facet
from desktop_app.domain.filtering.leadership import LEADERSHIP
from desktop_app.domain.filtering.relations import RELATIONS
from desktop_app.domain.filtering.sources import SOURCES


def is_known(facet: str, value: str) -> bool:
    """Whether the facet of some table knows the value."""
    return any(each.knows(value) for each in _facets() if each.id == facet)


@cache
def _facets() -> tuple[Facet[Any], ...]:
    tables = (ATROCITIES, LEADERSHIP, RELATIONS, SOURCES)
    return tuple(facet for table in tables for facet in table.facets)
