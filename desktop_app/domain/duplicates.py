"""Records that are likely the same: suggestions for a person to judge."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from desktop_app import gettext as _
from desktop_app.domain.folding import folded
from desktop_app.domain.records import Atrocity, Group, Person, Record, Source

_NO_LETTERS = re.compile(r"[\W_]+")


class Likeness(msgspec.Struct, frozen=True):
    """Records that share something, and what: ids in the order of the file."""

    ids: tuple[str, ...]
    shared: str


MOST_MERGED = 24
"""How many records can be compared at once, field by field."""

MERGEABLE = ("people", "sources", "atrocities", "groups")
"""The tables whose records can be merged."""


class Likenesses:
    """Records that share a name, a date and place, or an address; gathered one by one."""

    def __init__(self) -> None:
        self._by_mark: dict[str, dict[str, None]] = {}
        self._shared: dict[str, str] = {}

    def add(self, record: Record) -> None:
        """Take in one more record of the same table."""
        for shared, mark in _marks(record):
            self._shared.setdefault(mark, shared)
            self._by_mark.setdefault(mark, {})[record.id] = None

    def found(self) -> tuple[Likeness, ...]:
        """Those that share something, each set of records once."""
        found: dict[tuple[str, ...], str] = {}
        for mark, ids in self._by_mark.items():
            if len(ids) > 1:
                found.setdefault(tuple(ids), self._shared[mark])
        return tuple(Likeness(ids, shared) for ids, shared in found.items())


def same_place_and_day(atrocity: Atrocity) -> str:
    """What two reports of one attack share; empty where day or place is not known."""
    place = atrocity.place.name or atrocity.place.admin1
    return f"{atrocity.date} {folded(place)}" if atrocity.date and place else ""


def _marks(record: Record) -> Iterator[tuple[str, str]]:
    match record:
        case Person() | Group():
            for name in record.names:
                if name.kind != "acronym" and (mark := _plain(name.text)):
                    yield _("same name: {name}").format(name=name.text.strip()), mark
        case Atrocity():
            if mark := same_place_and_day(record):
                place = record.place.name or record.place.admin1
                shared = _("same day and place: {date}, {place}")
                yield shared.format(date=record.date, place=place), mark
        case Source():
            for address in (record.url, record.archive_url):
                if mark := plain_address(address):
                    yield _("same address: {address}").format(address=mark), mark
            if record.title and record.issued:
                mark = "\n".join(map(_plain, (record.title, record.publisher, record.issued)))
                yield _("same title and date: {title}").format(title=record.title), mark
        case _:
            pass


def plain_address(address: str) -> str:
    """An address without what makes no other page of it: scheme, www., fragment, last slash."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host else ""


def _plain(text: str) -> str:
    return _NO_LETTERS.sub(" ", folded(text)).strip()
