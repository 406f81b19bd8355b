"""All that is found is counted by what it can be narrowed to; a count is what a choice gives."""

from random import Random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.search import EVERYTHING, Narrowing
from desktop_app.search.narrowing import FACETS
from tests.search.libraries import shipped
from tests.search.test_narrowing import LIBRARY

ALL = 10_000


def test_records_are_counted_by_each_facet() -> None:
    survey = LIBRARY.survey("front", limit=3)
    assert (survey.total, len(survey.results.hits)) == (10, 3)
    told = {facet: {c.value: c.records for c in found} for facet, found in survey.facets.items()}
    assert told["table"]["people"] == 2
    assert told["group"] == {"g": 6, "h": 2}
    assert told["basis"] == {"claimed": 1, "suspected": 1, "alleged": 1}
    assert told["marking"] == {"clear": 9, "amber": 1}
    assert told["place"] == {"Dar’a": 1, "Nangarhar": 1}
    assert told["country"] == {"AF": 2, "PK": 1}


def test_a_facet_is_counted_without_its_own_choice_and_tells_what_is_chosen() -> None:
    survey = LIBRARY.survey("front", Narrowing(countries=frozenset({"XX"}), tables=frozenset()))
    assert survey.total == 0
    assert {c.value: c.records for c in survey.facets["country"]} == {"AF": 2, "PK": 1, "XX": 0}
    assert survey.facets["table"] == ()


@settings(max_examples=30)
@given(
    st.sampled_from(["haqani", "kabul airport", "bombing", "khorasan", "مدرسة", "Hafez Said Khan"]),
    st.sampled_from(sorted(FACETS)),
    st.randoms(use_true_random=False),
)
def test_choosing_a_value_finds_as_many_as_were_counted(
    text: str, facet: str, chance: Random
) -> None:
    search = shipped()
    counts = search.survey(text).facets[facet]
    if counts:
        count = chance.choice(counts)
        chosen = msgspec.structs.replace(EVERYTHING, **{FACETS[facet]: frozenset({count.value})})
        survey = search.survey(text, chosen, ALL)
        assert survey.total == count.records
        assert len(survey.results.hits) == len({(hit.table, hit.id) for hit in survey.results.hits})


def test_of_nothing_there_is_nothing() -> None:
    assert shipped().survey(" -- ").total == 0
