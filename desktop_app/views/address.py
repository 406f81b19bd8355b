"""The address of a view as text: group, tab, day, open record and filters.

As in ``isis-k/atrocities?as-of=2021-08-26&place=Kabul``: a path and a query as in RFC 3986, with
names and values percent-encoded where they must be.
"""

from datetime import MAXYEAR
from urllib.parse import parse_qsl, quote, unquote, urlencode

from desktop_app import gettext as _
from desktop_app.domain.edtf import Day, read
from desktop_app.domain.filtering.filters import SINCE, UNTIL, WORDS, Filters
from desktop_app.domain.names import Finder
from desktop_app.views.places import Place, Tab
from desktop_app.views.reading.subjects import KINDS, subject

_DAY, _RECORD = "as-of", "record"


class NoAddress(ValueError):
    """The text is no address of a view; its message says why in one sentence."""


def address(place: Place) -> str:
    """Where a place is, as text that `place_at` takes."""
    query: list[tuple[str, str]] = []
    if place.day is not None:
        query.append((_DAY, str(place.day)))
    query += place.filters.to_pairs()
    if place.record is not None:
        query.append((_RECORD, "/".join(place.record)))
    path = f"{quote(place.group, safe='')}/{place.tab.value}"
    return f"{path}?{urlencode(query, safe='/:,', errors='replace')}" if query else path


def place_at(text: str) -> Place:
    """The place that an address names.

    Raises:
        NoAddress: there is no such tab or filter, the day is none, or no record is named.
    """
    path, _mark, query = text.strip().partition("?")
    group, _slash, tab = (unquote(part) for part in path.partition("/"))
    if not group:
        raise NoAddress(_("An address names a group first, as in isis-k/leadership."))
    shown = _tab(tab)
    day: Day | None = None
    record: tuple[str, str] | None = None
    filters: list[tuple[str, str]] = []
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name == _DAY:
            day = day_at(value)
        elif name == _RECORD:
            record = _record(value)
        else:
            filters.append(_filter(shown, name, value))
    return Place(group, shown, record, day, Filters.from_pairs(filters))


def why_not_in(library: Finder, place: Place) -> str:
    """Why a library has no such place, in one sentence; empty where it has."""
    if library.get("groups", place.group) is None:
        return _("There is no group “{group}” in this library.").format(group=place.group)
    if place.record is not None and subject(library, place.record) is None:
        told = _("There is no record “{record}” in this library.")
        return told.format(record="/".join(place.record))
    return ""


def day_at(text: str) -> Day:
    """The day that a date stands for: its last.

    Raises:
        NoAddress: it is no date, or has no last day.
    """
    date = read(text)
    if date is None or date.latest is None or not 0 < date.latest.year <= MAXYEAR:
        raise NoAddress(_("“{text}” is no day: write 2021-08-26.").format(text=text))
    return date.latest


def _record(text: str) -> tuple[str, str]:
    table, _slash, record_id = text.partition("/")
    if table not in KINDS or not record_id:
        raise NoAddress(
            _("“{text}” names no record: write people/hafiz-saeed-khan.").format(text=text)
        )
    return table, record_id


def _filter(tab: Tab, name: str, value: str) -> tuple[str, str]:
    """The pair, where the tab's table can be narrowed so."""
    if name in {SINCE, UNTIL} and read(value) is None:
        raise NoAddress(_("“{text}” is no date: write 2021 or 2021-08.").format(text=value))
    from desktop_app.domain.filtering.tables import BY_NAME

    table = BY_NAME.get(tab.value)
    facet = table.facet(name) if table else None
    known = facet.knows(value) if facet else name in {SINCE, UNTIL, WORDS}
    if not known:
        told = _("There is no filter “{name}” of “{value}” on the tab “{tab}”.")
        raise NoAddress(told.format(name=name, value=value, tab=tab.value))
    return name, value


def _tab(name: str) -> Tab:
    try:
        return Tab(name) if name else Tab.PROFILE
    except ValueError:
        known = ", ".join(tab.value for tab in Tab)
        raise NoAddress(
            _("There is no tab “{name}”; there are {known}.").format(name=name, known=known)
        ) from None
