"""The address of a view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.domain.filtering.tables import BY_NAME
from desktop_app.views.address import NoAddress, address, place_at, why_not_in
from desktop_app.views.places import Place, Tab
from desktop_app.views.reading.subjects import KINDS
from tests.domain.libraries import library

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
days = st.none() | st.builds(Day, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
dates = st.sampled_from(["", "2015", "2015-03", "2016?", "2015-03-02/2016"])


@st.composite
def filters(draw: st.DrawFn, tab: Tab) -> Filters:
    """Words, a span and values of every facet that the tab's table has."""
    drawn = Filters(draw(words | st.just("")), draw(dates), draw(dates))
    for facet in BY_NAME[tab.value].facets if tab.value in BY_NAME else ():
        known = st.sampled_from([term.id for term in facet.terms]) if facet.terms else words
        spans = st.sampled_from(["100-", "0-7"]) if facet.spans else st.nothing()
        drawn = drawn.with_chosen(facet.id, draw(st.sets(known | spans, max_size=2)))
    return drawn


@st.composite
def places(draw: st.DrawFn) -> Place:
    tab = draw(st.sampled_from(Tab))
    record = st.none() | st.tuples(st.sampled_from(sorted(KINDS)), words)
    return Place(draw(words), tab, draw(record), draw(days), draw(filters(tab)))


@given(places())
def test_an_address_leads_back_to_its_place(place: Place) -> None:
    assert place_at(address(place)) == place


def test_half_a_letter_that_was_pasted_has_an_address_too() -> None:
    place = Place("isis-k", Tab.ATROCITIES, filters=Filters("kab\ud83dul"))
    assert place_at(address(place)).filters.words == "kab?ul"


def test_an_address_can_be_read_and_written_by_hand() -> None:
    place = Place("isis-k", Tab.ATROCITIES, ("atrocities", "abbey-gate"), Day(2021, 8, 26))
    written = "isis-k/atrocities?as-of=2021-08-26&record=atrocities/abbey-gate"
    assert address(place) == written
    assert place_at(f" {written} ") == Place(
        place.group, place.tab, place.record, place.day, Filters()
    )
    assert place_at("isis-k").tab is Tab.PROFILE
    assert place_at("isis-k/leadership?as-of=2016").day == Day(2016, 12, 31)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names a group first"),
        ("/leadership", "names a group first"),
        ("isis-k/members", "no tab “members”"),
        ("isis-k?as-of=soon", "“soon” is no day"),
        ("isis-k?as-of=2016/..", "is no day"),
        ("isis-k?as-of=Y20000", "is no day"),
        ("isis-k/atrocities?colour=red", "no filter “colour” of “red” on the tab “atrocities”"),
        ("isis-k/atrocities?killed=many", "no filter “killed” of “many”"),
        ("isis-k/atrocities?place", "no filter “place” of “”"),
        ("isis-k/leadership?place=Kabul", "on the tab “leadership”"),
        ("isis-k?target=police", "on the tab “profile”"),
        ("isis-k/atrocities?since=soon", "“soon” is no date"),
        ("isis-k?record=abbey-gate", "“abbey-gate” names no record"),
        ("isis-k?record=colours/red", "names no record"),
    ],
)
def test_what_is_no_address_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(NoAddress, match=said):
        place_at(text)


def test_a_library_says_what_it_lacks() -> None:
    held = library(groups={"g": {}}, people={"p": {}})
    assert why_not_in(held, Place("g", record=("people", "p"))) == ""
    assert "no group “h”" in why_not_in(held, Place("h"))
    assert "no record “people/q”" in why_not_in(held, Place("g", record=("people", "q")))
    for record in (("places", "Kabul|Kabul|AF"), ("naming", "g")):
        assert why_not_in(held, Place("g", record=record)) == ""
    for record in (("places", "Kabul"), ("naming", "h")):
        assert "no record" in why_not_in(held, Place("g", record=record))
