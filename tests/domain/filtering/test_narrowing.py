"""Filters give what one would pick by hand, and counts what one would count."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edtf import read
from desktop_app.domain.filtering.atrocities import ATROCITIES
from desktop_app.domain.filtering.facet import Facet
from desktop_app.domain.filtering.filters import NO_FILTERS, Filters
from desktop_app.domain.filtering.narrowing import Narrowing
from desktop_app.domain.folding import folded
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution, Place
from desktop_app.domain.records.common import Citation, Range
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.domain.vocabularies.atrocities import ATTACK_TYPE, TARGET
from desktop_app.domain.vocabulary import Vocabulary

DATES = ("2016", "2016-05", "2016-05-03", "2017-01-01", "2015/2016-06", "2016?", "2016~", "", "?")
PLACES = ("", "Kabul", "kābul", "Dasht-e-Barchi, Kabul", "Jalalabad")
COUNTRIES = ("", "AF", "PK")
TITLES = ("Bombing at a bank", "Shooting", "Bombing in a mosque")
KILLED = (None, 0, 1, 9, 10, 49, 50, 900)
BANDS = {"0": (0, 0), "1-9": (1, 9), "10-49": (10, 49), "50-": (50, 10**9)}
SPANS = {"0-9": (0, 9), "1-": (1, 10**9), "9-50": (9, 50), "100-": (100, 10**9)}


def two_of(vocabulary: Vocabulary[Any]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from([term.id for term in vocabulary]), max_size=2).map(tuple)


OURS = st.sampled_from(("claimed", "suspected")).map(
    lambda basis: Attribution(group="g", basis=basis)
)
THEIRS = Attribution(group="h", basis="attributed")
ATTACKS = st.builds(
    lambda ours, theirs, **fields: SheetAtrocity(
        Atrocity(attributions=(ours, *theirs), **fields), (ours,)
    ),
    ours=OURS,
    theirs=st.sampled_from(((), (THEIRS,))),
    id=st.uuids().map(lambda drawn: drawn.hex),
    title=st.sampled_from(TITLES),
    date=st.sampled_from(DATES),
    place=st.builds(Place, name=st.sampled_from(PLACES), country=st.sampled_from(COUNTRIES)),
    attack_types=two_of(ATTACK_TYPE),
    targets=two_of(TARGET),
    killed=st.builds(Range, best=st.sampled_from(KILLED)),
    status=st.sampled_from(("", "disputed", "accepted")),
    marking=st.sampled_from(("", "clear", "amber")),
    citations=st.sampled_from(((), (Citation(source="s"),))),
)


def known_of(facet: Facet[Any]) -> list[str]:
    known = [term.id for term in facet.terms] or [*PLACES[1:], *COUNTRIES[1:]]
    return known + (list(SPANS) if facet.id == "killed" else [])


SPAN = st.sampled_from(("", "2015", "2016", "2016-05", "2016-05-04", "2017"))
WORDS = st.sampled_from(("", "bomb", "bomb mosque", "Kabul"))
FACETS = st.sets(st.sampled_from(ATROCITIES.facets), max_size=3)
CHOSEN = {
    facet.id: st.sets(st.sampled_from(known_of(facet)), max_size=2) for facet in ATROCITIES.facets
}


@st.composite
def narrowings(draw: st.DrawFn) -> Filters:
    filters = Filters(draw(WORDS), draw(SPAN), draw(SPAN))
    for facet in draw(FACETS):
        filters = filters.with_chosen(facet.id, draw(CHOSEN[facet.id]))
    return filters


def text(row: SheetAtrocity) -> str:
    return folded(f"{row.atrocity.title} {row.atrocity.place.name}")


def in_span(filters: Filters, date: str) -> bool:
    """By hand: some day that the date covers lies in the span."""
    when, since, until = (read(each) for each in (date, filters.since, filters.until))
    if when is None:
        return True
    after = since is None or when.latest is None or since.earliest is None
    before = until is None or when.earliest is None or until.latest is None
    return bool(
        (after or when.latest >= since.earliest)  # type: ignore[union-attr,operator]
        and (before or when.earliest <= until.latest)  # type: ignore[union-attr,operator]
    )


def killed(filters: Filters, row: SheetAtrocity) -> bool:
    """By hand: the figure lies in one of the spans asked for."""
    figure, chosen = row.atrocity.killed.best, filters.values("killed")
    if figure is None:
        return "unknown" in chosen
    spans = [BANDS.get(each) or SPANS.get(each) for each in chosen if each != "unknown"]
    return any(least <= figure <= most for least, most in filter(None, spans))


def fits(facet: Facet[Any], filters: Filters, row: SheetAtrocity) -> bool:
    if facet.id == "killed" and filters.values("killed"):
        return killed(filters, row)
    chosen = {facet.key(value) for value in filters.values(facet.id)}
    return not chosen or any(facet.key(value) in chosen for value in facet.values(row))


def by_hand(filters: Filters, rows: list[SheetAtrocity], but_for: str = "") -> list[SheetAtrocity]:
    words = folded(filters.words).split()
    return [
        row
        for row in rows
        if all(word in text(row) for word in words)
        and in_span(filters, row.atrocity.date)
        and all(fits(facet, filters, row) for facet in ATROCITIES.facets if facet.id != but_for)
    ]


def over(rows: list[SheetAtrocity]) -> Narrowing[SheetAtrocity]:
    narrowing = Narrowing(ATROCITIES, text)
    narrowing.follow(rows)
    return narrowing


def passing(narrowing: Narrowing[Any], filters: Filters, rows: list[Any]) -> list[Any]:
    mask = narrowing.mask(filters)
    return rows if mask is None else [row for row, shown in zip(rows, mask, strict=True) if shown]


@settings(max_examples=100, deadline=None)
@given(st.lists(ATTACKS, max_size=25), narrowings())
def test_filters_give_what_one_would_pick_by_hand(
    rows: list[SheetAtrocity], filters: Filters
) -> None:
    assert passing(over(rows), filters, rows) == by_hand(filters, rows)


@settings(max_examples=50, deadline=None)
@given(st.lists(ATTACKS, max_size=25), narrowings())
def test_a_choice_shows_as_many_rows_as_it_says(
    rows: list[SheetAtrocity], filters: Filters
) -> None:
    narrowing = over(rows)
    for facet in ATROCITIES.facets:
        given_others = by_hand(filters, rows, facet.id)
        choices = narrowing.choices(facet, filters)
        for choice in choices:
            alone = filters.with_chosen(facet.id, (choice.value,))
            assert choice.count == len(by_hand(alone, rows))
        values = (value for row in given_others for value in facet.values(row))
        held = {facet.key(value) for value in values if facet.knows(value)}
        assert held <= {facet.key(choice.value) for choice in choices}


@settings(max_examples=40, deadline=None)
@given(st.lists(ATTACKS, max_size=12), st.data(), narrowings())
def test_it_follows_other_rows(
    rows: list[SheetAtrocity], data: st.DataObject, filters: Filters
) -> None:
    narrowing = over(rows)
    for _round in range(3):
        for column in narrowing.missing(filters):
            next(iter(column.fill()), None)
        changes: bool = data.draw(st.booleans())
        if rows and changes:
            at = data.draw(st.integers(0, len(rows) - 1))
            rows[at] = data.draw(ATTACKS)
            narrowing.put(at)
        elif data.draw(st.booleans()):
            rows.append(data.draw(ATTACKS))
            narrowing.put(len(rows) - 1)
        else:
            rows = [*rows[data.draw(st.integers(0, 3)) :], data.draw(ATTACKS)]
            narrowing.follow(rows)
        assert passing(narrowing, filters, rows) == by_hand(filters, rows)


@given(narrowings())
def test_an_address_brings_the_same_filters_back(filters: Filters) -> None:
    assert Filters.from_pairs(filters.to_pairs()) == filters
    assert Filters.from_pairs(reversed(filters.to_pairs())) == filters
    assert hash(Filters.from_pairs(filters.to_pairs())) == hash(filters)


@pytest.mark.parametrize(
    "pair",
    [
        ("colour", "red"),
        ("target", "no such target"),
        ("killed", "-1"),
        ("killed", "7"),
        ("killed", "9-1"),
        ("killed", "010-"),
        ("since", "soon"),
        ("until", ""),
        ("place", ""),
        ("place", "x" * 1000),
        ("", ""),
    ],
)
def test_what_no_table_knows_is_left_out(pair: tuple[str, str]) -> None:
    assert Filters.from_pairs([pair]) == NO_FILTERS


def test_the_broader_term_stands_for_the_narrower() -> None:
    row = SheetAtrocity(Atrocity(targets=("hazara",)), ())
    narrowing = over([row])
    for target, shown in (("private-citizens", True), ("hazara", True), ("shia", False)):
        mask = narrowing.mask(NO_FILTERS.with_chosen("target", (target,)))
        assert mask == bytes([shown])


def test_a_place_is_found_in_the_larger_one_however_it_is_spelt() -> None:
    rows = [
        SheetAtrocity(Atrocity(place=Place(name=name)), ())
        for name in ("Dasht-e-Barchi, Kabul", "Kabul airport", "Kabul")
    ]
    filters = NO_FILTERS.with_chosen("place", ("KÂBUL",))
    assert over(rows).mask(filters) == bytes([1, 0, 1])
