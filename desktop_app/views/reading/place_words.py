"""A place in words that lead to all that happened there, in its province, in its country."""

from collections.abc import Iterator

from desktop_app import gettext as _
from desktop_app.domain.place_key import PlaceKey
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.row_summary import isolated
from desktop_app.domain.vocabularies.atrocities import PLACE_PRECISION
from desktop_app.domain.words import without_tail
from desktop_app.views.reading.subjects import PLACES
from desktop_app.views.writer import Link, Span


def place_link(key: PlaceKey) -> Span:
    """The name of a place's own level, leading to what happened there."""
    return _link(key, key.called)


def levels(key: PlaceKey) -> tuple[PlaceKey, ...]:
    """The place itself, its province, its country: those that are known, and named differently."""
    named = {each.called: each for each in (key.nation, key.province) if each}
    if key.name:
        named.pop(key.name, None)
        named[key.name] = key
    return tuple(reversed(named.values()))


def place_spans(place: Place) -> Iterator[Span]:
    """As in: Jalalabad, Nangarhar, Afghanistan (town), each name a link."""
    between = ""
    for key in levels(PlaceKey.of(place)):
        yield Span(between)
        yield _link(key, without_tail(key.called, key.admin1))
        between = ", "
    if place.precision:
        yield Span(_(" ({precision})").format(precision=PLACE_PRECISION.label(place.precision)))


def _link(key: PlaceKey, text: str) -> Span:
    return Span(isolated(text), link=Link(PLACES, key.text))
