"""A field's value as a person reads it, whatever its kind."""

from collections.abc import Mapping

from desktop_app import gettext as _
from desktop_app.domain.countries import country, in_row
from desktop_app.domain.counts import in_full, number
from desktop_app.domain.date_words import in_words
from desktop_app.domain.kinds import (
    Count,
    Countries,
    Country,
    Date,
    Keyed,
    Kind,
    Number,
    OneOf,
    Reference,
    SomeOf,
)
from desktop_app.domain.names import Finder, title
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.records.common import Range
from desktop_app.domain.records.group import Size
from desktop_app.domain.vocabularies.atrocities import PLACE_PRECISION


def value_in_words(kind: Kind, value: object, finder: Finder) -> str:  # noqa: C901
    """The value in words; empty where there is none."""
    match kind, value:
        case _, None | "" | ():
            return ""
        case Date(), str(date):
            return in_words(date)
        case OneOf(vocabulary), str(text):
            return vocabulary.label(text)
        case SomeOf(vocabulary), tuple(ids):
            return ", ".join(vocabulary.label(each) for each in ids)
        case Country(), str(code):
            return country(code)
        case Countries(), tuple(codes):
            return in_row(codes)
        case Reference(table), str(record_id):
            record = finder.get(table, record_id)
            return title(record, finder) if record else record_id
        case Count(), Range() as count:
            return in_full(count) if count.known else ""
        case Number(), int() | float() as figure:
            return number(figure) if isinstance(figure, int) else f"{figure:.10g}"
        case Keyed(keys=terms), Mapping() as pairs:
            labels = {term.id: term.label for term in terms}
            return "\n".join(f"{labels.get(key, key)}: {text}" for key, text in pairs.items())
        case _, Place() as place:
            return place_in_words(place)
        case _:
            return str(value)


def place_in_words(place: Place) -> str:
    """As in: Jalalabad, Nangarhar, Afghanistan (town); empty where nothing is known."""
    named = without_tail(place.name, place.admin1)
    parts = [named, place.admin1, country(place.country) if place.country else ""]
    distinct = dict.fromkeys(part for part in parts if part)
    where = ", ".join(distinct)
    if not where or not place.precision:
        return where
    return f"{where} ({PLACE_PRECISION.label(place.precision)})"


def without_tail(name: str, area: str) -> str:
    """The name of a place without the area that it ends with: "Dehmazang" of "Dehmazang, Kabul"."""
    return name.removesuffix(f", {area}") if area else name


def size_in_words(size: Size) -> str:
    """The estimate: "about 2 000", "1 000–3 000", with what is counted."""
    figure = in_full(Range(low=size.low, best=size.best, high=size.high))
    return _("{figure} {scope}").format(figure=figure, scope=size.scope) if size.scope else figure
