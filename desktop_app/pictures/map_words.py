"""The map in words: what a mark tells, what the whole shows, and its table."""

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop_app import gettext as _
from desktop_app import ngettext
from desktop_app.domain.countries import country
from desktop_app.domain.counts import number
from desktop_app.domain.date_words import day_in_words
from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.places import wholes
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.standing_words import with_possibly_later
from desktop_app.domain.toll import summed
from desktop_app.domain.vocabularies.atrocities import PLACE_PRECISION
from desktop_app.pictures import death_words
from desktop_app.pictures.ground import YEAR
from desktop_app.pictures.marks import Table
from desktop_app.pictures.piles import heap
from desktop_app.pictures.spots import Extent, Spot

_PLACES_TOLD = 3
_PLACES_WEIGHED = 12
"""Of the places shown as one, those with most attacks that say what it is called."""


def boundaries() -> str:
    """Whose borders they are, and of when."""
    return _("Boundaries as of {year}, Natural Earth").format(year=YEAR)


def no_attacks() -> str:
    """Why the map is empty, and what to do."""
    return _(
        "No attack with a known place to show here. Take off a filter, choose a later day, or "
        "give attacks a place."
    )


def called(spot: Spot) -> str:
    """What is written beside a spot: the place; of several, the whole that most are part of."""
    if len(spot.places) == 1:
        return spot.place.name.split(",")[0].strip() or region_name(spot)
    names = Counter(wholes(each.name)[-1] for each in spot.places[:_PLACES_WEIGHED] if each.name)
    return names.most_common(1)[0][0] if names else region_name(spot)


def region_name(spot: Spot) -> str:
    """The province of a spot, else its country."""
    place = spot.place
    whole = spot.extent is Extent.COUNTRY or not place.admin1
    return country(place.country) if whole and place.country else place.admin1


def region(place: Place) -> str:
    """The province and the country of a place."""
    return ", ".join(filter(None, (place.admin1, country(place.country) if place.country else "")))


def tells(spot: Spot, lines: death_words.AttackLines) -> str:
    """What is said of a spot: where it is and how sure that is, its toll, its deadliest attacks."""
    doubted = spot.doubted == spot.toll.attacks
    later = death_words.possibly(spot.possible, spot.toll.attacks)
    return death_words.tells(_where(spot), spot.pile, lines, doubted=doubted, later=later)


def region_tells(name: str, spots: Sequence[Spot], lines: death_words.AttackLines) -> str:
    """What is said of a province or country with attacks in it: as of one spot with all of them."""
    pile = heap([spot.pile for spot in spots])
    attacks = pile.toll.attacks
    doubted = sum(spot.doubted for spot in spots) == attacks
    later = death_words.possibly(sum(spot.possible for spot in spots), attacks)
    return death_words.tells(name, pile, lines, doubted=doubted, later=later)


def _where(spot: Spot) -> str:
    place = spot.place
    if len(spot.places) > 1:
        names = list(dict.fromkeys(each.name or region(each) for each in spot.deadliest_places))
        told = ", ".join(names[:_PLACES_TOLD])
        rest = len(names) - _PLACES_TOLD
        more = ngettext("{places} and {count} more place", "{places} and {count} more places", rest)
        return more.format(places=told, count=rest) if rest > 0 else told
    named = ", ".join(dict.fromkeys(filter(None, (place.name, region(place)))))
    match spot.extent:
        case Extent.POINT:
            return named
        case Extent.DISTRICT:
            return _("Somewhere around {place}").format(place=named)
        case _:
            return _("Somewhere in {place}").format(
                place=region(place) if spot.extent is Extent.PROVINCE else country(place.country)
            )


def says(spots: Sequence[Spot], missing: int, day: Day, doubted: int) -> str:
    """What the map shows, in a few sentences."""
    whole = summed([spot.toll for spot in spots])
    possible = sum(spot.possible for spot in spots)
    toll = with_possibly_later(whole.in_words, possible, whole.attacks)
    lines = [_("Map of attacks up to {day}: {toll}.").format(day=day_in_words(day), toll=toll)]
    towns = _towns(spots)
    if len(towns) > 1:
        most = [
            _("{place} ({count})").format(place=town, count=number(count))
            for town, count in towns.most_common(_PLACES_TOLD)
        ]
        lines.append(_("Most attacks: {places}.").format(places=", ".join(most)))
    loose = sum(spot.toll.attacks for spot in spots if spot.extent is not Extent.POINT)
    if loose:
        lines.append(
            ngettext(
                "Of {count} only the district, province or country is known.",
                "Of {count} only the district, province or country is known.",
                loose,
            ).format(count=number(loose))
        )
    if doubted:
        lines.append(_("{count} disputed or only suspected.").format(count=number(doubted)))
    if missing:
        lines.append(not_shown(missing) + ".")
    lines.append(boundaries() + ".")
    return " ".join(lines)


def _towns(spots: Iterable[Spot]) -> Counter[str]:
    """How many attacks were in each town that is named; those at one point are in the same."""
    found: Counter[str] = Counter()
    for spot in spots:
        alike = spot.extent in {Extent.POINT, Extent.DISTRICT}
        named = [spot.place] if alike else [row.atrocity.place for row in spot.rows]
        for place in named:
            if whole := wholes(place.name):
                found[whole[-1]] += spot.toll.attacks if alike else 1
    return found


def out_of_sight(count: int) -> str:
    """How many attacks lie outside what the picture shows."""
    return ngettext(
        "{count} attack outside this view", "{count} attacks outside this view", count
    ).format(count=number(count))


def below(count: int) -> str:
    """How many attacks are on the small maps below the large one."""
    return ngettext(
        "{count} attack outside the map above", "{count} attacks outside the map above", count
    ).format(count=number(count))


def on_small_maps(count: int) -> str:
    """What the text alternative says of them."""
    return ngettext(
        "{count} far from most is on a small map below.",
        "{count} far from most are on small maps below.",
        count,
    ).format(count=number(count))


def not_shown(count: int) -> str:
    """How many attacks are not on the map."""
    return ngettext(
        "{count} attack without a known place is not on the map",
        "{count} attacks without a known place are not on the map",
        count,
    ).format(count=number(count))


def table(spots: Iterable[Spot]) -> Table:
    """The places as rows of text."""
    found = list(spots)
    last = (_("Possibly later"),) if any(spot.possible for spot in found) else ()
    rows = tuple(
        (
            spot.place.name,
            region(spot.place),
            PLACE_PRECISION.label(spot.place.precision) if spot.place.precision else "",
            *death_words.cells(spot.toll, spot.doubted),
            *(number(spot.possible) if spot.possible else "" for _head in last),
        )
        for spot in found
    )
    heads = (
        _("Place"),
        _("Province and country"),
        _("Precision"),
        *death_words.heads(),
        *last,
    )
    keys = tuple(spot.keys[0] if spot.toll.attacks == 1 else None for spot in found)
    return Table(heads, rows, keys)
