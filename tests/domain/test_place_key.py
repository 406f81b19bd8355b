import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.place_key import Level, PlaceKey
from desktop_app.domain.records.atrocity import Place

KABUL = PlaceKey("Kabul", "Kabul", "AF")

_parts = st.text(st.sampled_from("aB|%7Cé ولاية,"), max_size=6)


def test_a_key_is_written_as_its_three_parts() -> None:
    assert KABUL.text == "Kabul|Kabul|AF"
    assert PlaceKey("", "Kabul", "AF").text == "|Kabul|AF"
    assert PlaceKey("", "", "AF").text == "||AF"


@given(_parts, _parts, _parts)
def test_any_key_is_read_back_from_its_text(name: str, admin1: str, country: str) -> None:
    key = PlaceKey(name, admin1, country)
    assert PlaceKey.read(key.text) == (key if any((name, admin1, country)) else None)


@pytest.mark.parametrize("text", ["", "Kabul", "||", "a|b", "a|b|c|d"])
def test_other_text_is_no_key(text: str) -> None:
    assert PlaceKey.read(text) is None


def test_a_key_leads_to_the_levels_above_it() -> None:
    key = PlaceKey.of(Place(name="Jalalabad", admin1="Nangarhar", country="AF"))
    assert key.province == PlaceKey("", "Nangarhar", "AF")
    assert key.nation == PlaceKey("", "", "AF")
    assert [key.level, key.province.level, key.nation.level] == list(Level)
    assert [key.called, key.province.called, key.nation.called] == [
        "Jalalabad",
        "Nangarhar",
        "Afghanistan",
    ]


def test_levels_that_are_not_known_are_none() -> None:
    key = PlaceKey(name="Somewhere")
    assert (key.province, key.nation, key.level) == (None, None, Level.SPOT)
    assert PlaceKey().level is None


def test_spellings_of_one_place_are_the_same_place() -> None:
    assert PlaceKey("KABUL", "kabul", "AF").folded == KABUL.folded
    assert PlaceKey("Kabul", "", "AF").folded != KABUL.folded
