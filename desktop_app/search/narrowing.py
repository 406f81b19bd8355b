"""To which records a search is narrowed."""

from functools import lru_cache
from itertools import chain
from typing import Any

import msgspec

from desktop_app.domain.edtf import Day
from desktop_app.domain.edtf import read as read_date
from desktop_app.search.letters import words_of

Facet = tuple[str, str]
"""A property of a record and its value."""

FACETS = {
    "table": "tables",
    "group": "groups",
    "place": "places",
    "country": "countries",
    "basis": "bases",
    "marking": "markings",
}
"""What can be chosen from values that records have, and the part of a `Narrowing` that it is."""

ALWAYS = (-(10**9), 10**9)
"""The span of a record that may be of any day."""


class Narrowing(msgspec.Struct, frozen=True):
    """What a record must be to be found; a part left empty asks for nothing.

    Of a part with several values any will do. `tables` are kinds of record; `groups` ids: also
    found are the people and sources that the records of those groups name. `first` and `last`
    are days that a record's dates must possibly touch; `places` are names of towns, districts
    or provinces in any spelling of their letters, `countries` ISO 3166-1 codes; `bases` those of
    attributions and relations; `markings` may hold "clear", which is also that of no marking.
    """

    tables: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    first: Day | None = None
    last: Day | None = None
    places: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    markings: frozenset[str] = frozenset()


EVERYTHING = Narrowing()

_DATES = {
    "groups": ("founded", "ended"),
    "people": ("born", "died"),
    "leadership": ("start", "end"),
    "atrocities": ("date", "date"),
    "relations": ("start", "end"),
    "sources": ("issued", "issued"),
}


def facets(table: str, record_id: str, record: Any) -> list[Facet]:  # noqa: ANN401
    """What a record, or a slim view of one, can be narrowed by; each once."""
    found: list[Facet] = [("table", table)]
    if record.marking and record.marking != "clear":
        found += [("marking", record.marking), ("marked", "")]
    match table:
        case "atrocities":
            place = record.place
            found += _of_place(place.name, place.admin1, place.country)
            rows = record.attributions
            if len(rows) == 1:
                found += _of_basis(rows[0].basis, rows[0].group)
            elif rows:
                several = (_of_basis(row.basis, row.group) for row in rows)
                found += dict.fromkeys(chain.from_iterable(several))
        case "groups":
            found += [("group", record_id), *(("country", code) for code in record.area)]
        case "people":
            found += [("country", code) for code in record.nationality]
        case "leadership":
            found.append(("group", record.group))
        case "relations":
            found += _of_basis(record.basis, record.subject, record.object)
        case _:
            pass
    return found


def places_named(table: str, record: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The town and province of a record, or of a slim view of one."""
    if table != "atrocities":
        return ()
    return tuple(name for name in (record.place.name, record.place.admin1) if name)


@lru_cache(maxsize=16_384)
def _of_place(name: str, province: str, country: str) -> tuple[Facet, ...]:
    names = dict.fromkeys(place_key(part) for part in (name, province) if part)
    return (("country", country), *(("place", each) for each in names))


@lru_cache(maxsize=16_384)
def _of_basis(basis: str, *groups: str) -> tuple[Facet, ...]:
    return (("basis", basis), *(("group", group) for group in dict.fromkeys(groups)))


@lru_cache(maxsize=16_384)
def place_key(name: str) -> str:
    """A place's name as it is compared."""
    return " ".join(words_of(name))


def span(table: str, record: Any) -> tuple[int, int] | None:  # noqa: ANN401
    """The first and last day that a record may be of, as `day_number`; None where undated."""
    first, last = _DATES[table]
    return _span(getattr(record, first), getattr(record, last))


@lru_cache(maxsize=16_384)
def _span(first: str, last: str) -> tuple[int, int] | None:
    start, end = read_date(first), read_date(last)
    if start is None and end is None:
        return None
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    return (
        day_number(earliest) if earliest else ALWAYS[0],
        day_number(latest) if latest else ALWAYS[1],
    )


def day_number(day: Day) -> int:
    """A day as a number that grows with time; years beyond 50,000 are as 50,000."""
    return max(-50_000, min(day.year, 50_000)) * 10_000 + day.month * 100 + day.day
