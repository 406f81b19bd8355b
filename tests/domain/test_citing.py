"""A source is cited for a field or for the whole, and the citation taken back."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.citing import Carrier, carriers, cited, withdrawn


def test_a_field_gets_a_citation_of_its_own() -> None:
    assert cited(None, "un", "p. 4", "founded") == [
        {"source": "un", "locator": "p. 4", "fields": ["founded"]}
    ]


def test_the_same_source_takes_another_field_in_and_keeps_what_it_held() -> None:
    given_ = [{"source": "un", "fields": ["founded"], "note": "n", "ours": 1}]
    assert cited(given_, "un", "", "state") == [
        {"source": "un", "fields": ["founded", "state"], "note": "n", "ours": 1}
    ]
    assert given_[0]["fields"] == ["founded"]


def test_another_place_in_the_source_is_another_citation() -> None:
    assert len(cited([{"source": "un", "fields": ["state"]}], "un", "p. 9", "state")) == 2


def test_what_is_carried_already_stays() -> None:
    whole = [{"source": "un"}]
    assert cited(whole, "un", "", "state") == whole
    assert cited(whole, "un") == whole


def test_citing_for_the_whole_widens_a_citation() -> None:
    assert cited([{"source": "un", "fields": ["state"], "note": "n"}], "un") == [
        {"source": "un", "note": "n"}
    ]


def test_carriers_of_a_field_and_of_the_whole() -> None:
    rows = [{"source": "a"}, {"source": "b", "fields": ["state"]}, 7, {"source": "c", "fields": []}]
    assert list(carriers(rows, "state")) == [
        Carrier(0, "a", whole=True),
        Carrier(1, "b"),
        Carrier(3, "c", whole=True),
    ]
    assert [carrier.source for carrier in carriers(rows, "ended")] == ["a", "c"]
    assert list(carriers("nonsense", "state")) == []


def test_a_withdrawn_field_leaves_the_others() -> None:
    rows: list[Any] = [{"source": "a", "fields": ["state", "ended"], "note": "n"}, {"source": "b"}]
    assert withdrawn(rows, 0, "state")[0] == {"source": "a", "fields": ["ended"], "note": "n"}
    assert withdrawn(withdrawn(rows, 0, "state"), 0, "ended") == [{"source": "b"}]
    assert withdrawn(rows, 1, "state") == rows[:1]
    assert withdrawn(rows, 9) == rows


NAMES = st.sampled_from(["founded", "ended", "state"])
CITATION = st.fixed_dictionaries(
    {"source": st.sampled_from("abc")},
    optional={"locator": st.sampled_from(["p. 1", "p. 2"]), "fields": st.lists(NAMES, unique=True)},
)


@given(
    st.lists(CITATION | st.just(5)), st.sampled_from("abc"), st.sampled_from(["", "p. 1"]), NAMES
)
def test_what_was_cited_carries_the_field_and_no_other_citation_is_lost(
    rows: list[Any], source: str, locator: str, field: str
) -> None:
    after = cited(rows, source, locator, field)
    found = [(carrier.source, carrier.locator) for carrier in carriers(after, field)]
    assert (source, locator) in found
    before = {(c.source, c.locator, c.whole) for c in carriers(rows)}
    assert before <= {(c.source, c.locator, c.whole) for c in carriers(after)}
    assert cited(after, source, locator, field) == after
