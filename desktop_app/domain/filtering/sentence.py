"""Filters as a sentence: "48 attacks in Kabul, 2016–2021, on civilians"."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import in_words
from desktop_app.domain.filtering.facet import ABSENT, Facet, Narrowable
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.filtering.narrowing import chosen_of

_YEAR = 4
_MOST_SAID = 2
_PLACES = ("place", "province", "country")


def sentence(table: Narrowable[Any], filters: Filters, shown: int, possible: int = 0) -> str:
    """How many rows are shown, of what; and how many of them may lie outside the dates."""
    said = table.count(shown) if shown else table.none
    for at, (phrase, close) in enumerate(_phrases(table, filters)):
        joined = _("{rows} {phrase}") if close and at == 0 else _("{rows}, {phrase}")
        said = joined.format(rows=said, phrase=phrase)
    if possible:
        doubt = ngettext(
            "{count} may lie outside these dates", "{count} may lie outside these dates", possible
        ).format(count=number(possible))
        said = _("{sentence} ({remark})").format(sentence=said, remark=doubt)
    return said


def phrase(facet: Facet[Any], filters: Filters) -> str:
    """As in: on civilians or health care; empty where nothing is chosen of the facet."""
    chosen = chosen_of(facet, filters)
    absent = [facet.unstated] if facet.unstated and ABSENT.id in chosen else []
    labels = [facet.called(value) for value in chosen if not absent or value != ABSENT.id]
    return either([facet.phrase.format(values=either(labels)), *absent] if labels else absent)


def either(labels: Sequence[str]) -> str:
    """As in: A, B or C; of many, as in: A, B or 8 more. What holds a comma is parted by ";"."""
    if len(labels) < 2:
        return "".join(labels)
    more = len(labels) - _MOST_SAID
    many = ngettext("{count} more", "{count} more", more).format(count=number(more))
    *some, last = labels if more < 2 else (*labels[:_MOST_SAID], many)
    between = "; " if any("," in label for label in some) else ", "
    return _("{some} or {last}").format(some=between.join(some), last=last)


def span_in_words(filters: Filters) -> str:
    """As in: 2016–2021; from May 2019 on; empty where dates are not narrowed."""
    since, until = filters.since, filters.until
    if since and since == until:
        return in_words(since)
    if since and until:
        years = all(len(end) == _YEAR and end.isdecimal() for end in (since, until))
        joined = _("{start}–{end}") if years else _("{start} to {end}")
        return joined.format(start=in_words(since), end=in_words(until))
    if since:
        return _("from {date} on").format(date=in_words(since))
    return _("up to {date}").format(date=in_words(until)) if until else ""


def _phrases(table: Narrowable[Any], filters: Filters) -> Iterator[tuple[str, bool]]:
    """What each filter narrows to, where and when first; and whether it needs no comma."""
    told = [(facet, phrase(facet, filters)) for facet in table.facets]
    yield from ((text, facet.close) for facet, text in told if text and facet.id in _PLACES)
    if span := span_in_words(filters):
        yield span, not (filters.since and filters.until)
    yield from ((text, facet.close) for facet, text in told if text and facet.id not in _PLACES)
    if words := filters.words.strip():
        yield _("with “{words}”").format(words=words), True
