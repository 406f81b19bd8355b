"""The records that a search is narrowed to, as a set of numbers."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from desktop_app.search.index import Index
from desktop_app.search.linked import Linked
from desktop_app.search.narrowing import ALWAYS, MARKED, Narrowing, day_number, place_key

_CLEAR = "clear"


def narrowed(index: Index, narrowing: Narrowing, linked: Linked) -> int:
    """The numbers of all records that are what the narrowing asks for."""
    among = index.found
    if narrowing.groups:
        among &= _of_groups(index, narrowing.groups, linked)
    for name, values in (
        ("table", narrowing.tables),
        ("country", narrowing.countries),
        ("basis", narrowing.bases),
        ("place", {place_key(place) for place in narrowing.places}),
    ):
        if values:
            among &= _any(index, name, values)
    if narrowing.markings:
        among &= _marked(index, narrowing.markings)
    if narrowing.first or narrowing.last:
        first = day_number(narrowing.first) if narrowing.first else ALWAYS[0]
        last = day_number(narrowing.last) if narrowing.last else ALWAYS[1]
        among &= index.dated(first, last) if first <= last else 0
    return among


def _any(index: Index, name: str, values: Iterable[str]) -> int:
    return reduce(or_, (index.properties.having((name, value)) for value in values), 0)


def _marked(index: Index, markings: frozenset[str]) -> int:
    found = _any(index, "marking", markings - {_CLEAR})
    if _CLEAR in markings:
        found |= index.found & ~index.properties.having(MARKED)
    return found


def _of_groups(index: Index, groups: frozenset[str], linked: Linked) -> int:
    return _any(index, "group", groups) | reduce(or_, map(linked.of, groups), 0)
