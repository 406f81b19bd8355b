"""To which records a search is narrowed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
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

UNDATED = (1, 0)
"""The span of a record that is of no day."""

_ANY = "any"
MARKED: Facet = ("marked", _ANY)
"""The property of having a marking other than clear."""


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


Told = tuple[Any, ...]
"""What of a record some of its facets are told from: many records have the same."""

COLUMNS: tuple[tuple[str, ...], ...] = (
    ("table", "marking", "marked"),
    ("place", "country"),
    ("basis", "group"),
)
"""Facets that are told together."""


def told(table: str, ids: Sequence[str], records: Sequence[Any]) -> tuple[list[Told], ...]:
    """What records of one table, or slim views of them, can be narrowed by, by `COLUMNS`."""
    kinds = [(table, record.marking) for record in records]
    where: list[Told] = [_NOWHERE] * len(records)
    whose: list[Told] = [_NOBODY] * len(records)
    match table:
        case "atrocities":
            places = [record.place for record in records]
            where = [(place.name, place.admin1, place.country) for place in places]
            whose = [_attributed(record.attributions) for record in records]
        case "groups":
            where = [("", "", *record.area) for record in records]
            whose = [("", id_) for id_ in ids]
        case "people":
            where = [("", "", *record.nationality) for record in records]
        case "leadership":
            whose = [("", record.group) for record in records]
        case "relations":
            whose = [(each.basis, each.subject, each.object) for each in records]
        case _:
            pass
    return kinds, where, whose


_NOWHERE, _NOBODY = ("", ""), ("",)


def facets(column: int, of: Told) -> tuple[Facet, ...]:
    """The facets of a column, each once; one that is empty is none."""
    found: list[Facet] = []
    match column:
        case 0:
            table, marking = of
            found = [("table", table)]
            if marking and marking != "clear":
                found += [("marking", marking), ("marked", _ANY)]
        case 1:
            found = [("place", place_key(name)) for name in of[:2]]
            found += [("country", code) for code in of[2:]]
        case _:
            for basis, *groups in of if isinstance(of[0], tuple) else (of,):
                found += [("basis", basis), *(("group", group) for group in groups)]
    return tuple(dict.fromkeys(facet for facet in found if facet[1]))


def _attributed(rows: Sequence[Any]) -> Told:
    if len(rows) == 1:
        return rows[0].basis, rows[0].group
    return tuple([(row.basis, row.group) for row in rows]) or _NOBODY


def places_named(of: Told) -> Iterator[str]:
    """The town and province of what the facets of places are told from."""
    return filter(None, of[:2])


@lru_cache(maxsize=16_384)
def place_key(name: str) -> str:
    """A place's name as it is compared."""
    return " ".join(words_of(name))


def spans(table: str, records: Iterable[Any]) -> Iterator[tuple[int, int]]:
    """The first and last day that each record may be of, as `day_number`; `UNDATED` where none."""
    first, last = _DATES[table]
    return map(_span, map(attrgetter(first), records), map(attrgetter(last), records))


def _span(first: str, last: str) -> tuple[int, int]:
    start, end = _edges(first), _edges(last)
    if start is None and end is None:
        return UNDATED
    return start[0] if start else ALWAYS[0], end[1] if end else ALWAYS[1]


@lru_cache(maxsize=16_384)
def _edges(date: str) -> tuple[int, int] | None:
    plain = _PLAIN_DAY.fullmatch(date)
    if plain:
        number = int(plain[1] + plain[2] + plain[3])
        return number, number
    read = read_date(date)
    if read is None:
        return None
    first, last = read.earliest, read.latest
    return day_number(first) if first else ALWAYS[0], day_number(last) if last else ALWAYS[1]


_PLAIN_DAY = re.compile(r"([1-9]\d{3})-(0[1-9]|1[012])-(0[1-9]|1\d|2[0-8])", re.ASCII)
"""A day that every calendar has: told without the rules of dates, as most are such."""


def day_number(day: Day) -> int:
    """A day as a number that grows with time; years beyond 50,000 are as 50,000."""
    return max(-50_000, min(day.year, 50_000)) * 10_000 + day.month * 100 + day.day
