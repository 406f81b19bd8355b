"""Attacks are gathered into spots by where they were, up to the day, and none is lost."""

from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import FOREVER, Day
from desktop_app.domain.records.atrocity import Place
from desktop_app.domain.sheet import SheetAtrocity, order
from desktop_app.domain.standing import Standing, happened
from desktop_app.pictures.attack_places import AttackPlaces, Located
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.gathering import Gathering
from desktop_app.pictures.ground import world
from desktop_app.pictures.piles import doubtful, tolled
from desktop_app.pictures.spots import Spot
from desktop_app.pictures.viewport import FARTHEST, NEAREST
from tests.pictures.attacks import KABUL, SUSPECTED, attack, dated, town

PLACES = st.builds(
    lambda n, e: town(f"{n},{e}", n, e),
    st.floats(-60, 75, allow_nan=False),
    st.floats(-179, 179, allow_nan=False),
)


@settings(max_examples=60)
@given(st.lists(PLACES, max_size=40), st.floats(FARTHEST, NEAREST))
def test_gathering_keeps_every_attack_and_their_sum(places: list[Place], scale: float) -> None:
    rows = [attack(str(n), place, n) for n, place in enumerate(places)]
    gathered = Gathering(located(rows).spots).at(scale).spots
    assert sorted(row.atrocity.id for spot in gathered for row in spot.rows) == sorted(
        row.atrocity.id for row in rows
    )
    assert sum(spot.toll.best for spot in gathered) == sum(range(len(rows)))
    again = Gathering(located(rows[::-1]).spots).at(scale).spots
    assert [(s.longitude, s.toll) for s in again] == [(s.longitude, s.toll) for s in gathered]


ZABUL = tuple(Place(name=each, admin1="Zabul", country="AF") for each in "ab")
DATES = st.sampled_from(
    ("2020-01", "2020-01-31", "2020-02-01", "2020?", "../2020-01-02", "2021", "")
)
KINDS = st.tuples(
    st.sampled_from((KABUL, *ZABUL, Place(), Place(country="AF"))),
    DATES,
    st.none() | st.integers(0, 9),
    st.booleans(),
)
DAYS = st.builds(Day, st.sampled_from((2019, 2020, 2021)), st.sampled_from((1, 2)), st.just(1))


@settings(max_examples=60)
@given(st.lists(KINDS, max_size=12), st.lists(DAYS, min_size=1, max_size=3))
def test_the_spots_of_a_day_are_those_of_the_attacks_up_to_it(
    kinds: list[tuple[Place, str, int | None, bool]], days: list[Day]
) -> None:
    made = [
        dated(attack(str(n), place, best, *((SUSPECTED,) if doubted else ())), date)
        for n, (place, date, best, doubted) in enumerate(kinds)
    ]
    rows = sorted(made, key=order)
    places = AttackPlaces(Dated(rows), world())
    for day in days:
        past = [row for row in rows if happened(row.atrocity.date, day) is not Standing.LATER]
        found, wanted = places.as_of(day), located(past)
        assert told(found.spots) == told(wanted.spots)
        assert found.nowhere == wanted.nowhere
        for spot in found.spots:
            assert spot.toll == tolled(spot.rows)
            assert spot.doubted == sum(map(doubtful, spot.rows))


def located(rows: Iterable[SheetAtrocity]) -> Located:
    return AttackPlaces(Dated(rows), world()).as_of(FOREVER)


def told(found: Sequence[Spot]) -> list[tuple[object, ...]]:
    return sorted((s.toll.attacks, str(s.toll), s.doubted, *s.keys) for s in found)
