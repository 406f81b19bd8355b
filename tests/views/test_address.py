"""The address of a view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.edtf import Day
from desktop_app.domain.filtering.filters import Filters
from desktop_app.views.address import NoAddress, address, place_at
from desktop_app.views.places import Place, Tab

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
days = st.none() | st.builds(Day, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
places = st.builds(
    Place,
    words,
    st.sampled_from(Tab),
    st.none() | st.tuples(st.sampled_from(["atrocities", "people"]), words),
    days,
    st.builds(lambda told: Filters().with_words(told), words | st.just("")),
)


@given(places)
def test_an_address_leads_back_to_its_place(place: Place) -> None:
    assert place_at(address(place)) == place


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
    ],
)
def test_what_is_no_address_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(NoAddress, match=said):
        place_at(text)
