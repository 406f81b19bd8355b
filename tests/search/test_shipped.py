"""The shipped library is found by its names in any spelling, and by its other words."""

import sys

import pytest

from desktop_app.search.letters import folded
from tests.search.libraries import found, shipped, shipped_documents
from tests.search.variants import VARIANTS

PAIRS = [(typed, id_) for id_, spellings in VARIANTS.items() for typed in spellings.split("|")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hafez Said Khan", "hafiz-saeed-khan"),
        ("hafiz saeed", "hafiz-saeed-khan"),
        ("حافظ سعید خان", "hafiz-saeed-khan"),
        ("Shahab Muhajir", "sanaullah-ghafari"),
        ("Sanaulla Gafari", "sanaullah-ghafari"),
        ("Abdul Raouf Khadem", "abdul-rauf-aliza"),
        ("haqani", "haqqani"),
        ("Mulla Umar", "mullah-mohammed-omar"),
        ("Kabul airport", "2021-08-26-kabul-airport"),
        ("maternity", "2020-05-12-maternity"),
        ("isk", "isis-k"),
        ("isisk", "isis-k"),
        ("حقانی", "haqqani"),
        ("shah cheraq", "2022-10-26-shah-cheragh"),
        ("Die Taliban", "taliban"),
        ("les talibans", "taliban"),
    ],
)
def test_what_is_meant_is_among_the_first_three(typed: str, meant: str) -> None:
    assert meant in found(shipped(), typed)[:3]


def test_spellings_that_no_record_has_find_theirs_in_the_first_three(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert len(PAIRS) >= 100
    missed = [(typed, id_) for typed, id_ in PAIRS if id_ not in found(shipped(), typed)[:3]]
    recall = 1 - len(missed) / len(PAIRS)
    with capsys.disabled():
        sys.stdout.write(f"\nfound in the first three: {recall:.1%} of {len(PAIRS)} spellings\n")
    assert recall >= 0.98, missed


def test_few_of_these_spellings_are_recorded_but_for_marks_and_case() -> None:
    recorded = {
        folded(name["text"])
        for table in ("groups", "people")
        for document in shipped_documents()[table].values()
        for name in document["names"]
    }
    assert sum(folded(typed) in recorded for typed, _id in PAIRS) / len(PAIRS) < 0.12


def test_letters_outrank_sound() -> None:
    hits = shipped().find("haqani").hits
    assert hits[0].snippet.text.endswith("Haqqani")


def test_a_hit_says_where_it_is() -> None:
    hit = shipped().find("maternity ward").hits[0]
    assert (hit.table, hit.field, hit.marking) == ("atrocities", "title", "clear")
    told = [hit.snippet.text[span.start : span.stop] for span in hit.snippet.spans]
    assert told == ["maternity", "ward"]
