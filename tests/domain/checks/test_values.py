from typing import Any

import pytest

from desktop_app.domain.problem import Severity
from desktop_app.store.documents import encode
from desktop_app.store.errors import Unstorable
from tests.domain.checks.records import CITED, found, weighed

PROBLEM, IMPOSSIBLE = Severity.PROBLEM, Severity.IMPOSSIBLE


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("groups", "g", {"state": "resting"}, "state"),
        ("groups", "g", {"status": "fine"}, "status"),
        ("groups", "g", {"marking": "purple"}, "marking"),
        ("groups", "g", {"names": [{"text": "G", "kind": "nickname"}]}, "names[0].kind"),
        ("groups", "g", {"names": [{"text": "G", "script": "Latin"}]}, "names[0].script"),
        ("groups", "g", {"area": ["AF", "Afghanistan"]}, "area"),
        ("groups", "g", {"coverage": {"attacks": "All."}}, "coverage[attacks]"),
        ("people", "p", {"external_ids": {"": "Q1"}}, "external_ids[]"),
        ("people", "p", {"external_ids": {"UN": " "}}, "external_ids[UN]"),
        (
            "groups",
            "g",
            {"claims": [{"statement": "S", "claimant": "C", "stance": "true"} | CITED]},
            "claims[0].stance",
        ),
        ("leadership", "l", {"role": "boss"}, "role"),
        ("atrocities", "a", {"targets": ["airport", "moon"]}, "targets"),
        ("atrocities", "a", {"place": {"country": "af"}}, "place.country"),
        ("atrocities", "a", {"place": {"name": "X", "precision": "rough"}}, "place.precision"),
        ("relations", "r", {"basis": "guessed"}, "basis"),
        ("sources", "s", {"reliability": "G"}, "reliability"),
        ("groups", "g", {"citations": [{"source": "s", "fields": ["motto"]}, {"source": "s"}]},
         "citations[0].fields"),
        ("groups", "g", {"rivals": [{"field": "motto", "value": "x"}]}, "rivals[0].field"),
    ],
)  # fmt: skip
def test_an_unknown_term_is_named(
    table: str, id_: str, changed: dict[str, Any], field: str
) -> None:
    assert weighed(table, id_, **changed) == {(field, PROBLEM)}


def test_each_unknown_term_of_a_list_is_named() -> None:
    sentences = [each.sentence for each in found("atrocities", "a", targets=["moon", "mars"])]
    assert sentences == [
        "“moon” is not one of the terms for “Targets”.",
        "“mars” is not one of the terms for “Targets”.",
    ]


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("groups", "g", {"founded": "in 2015"}, "founded"),
        ("groups", "g", {"reviewed": "yesterday"}, "reviewed"),
        ("groups", "g", {"sizes": [{"date": "2015-13", "best": 3} | CITED]}, "sizes[0].date"),
        ("people", "p", {"died": "2016-02-30"}, "died"),
        ("atrocities", "a", {"date": "26/08/2021"}, "date"),
        (
            "groups",
            "g",
            {"rivals": [{"field": "founded", "value": "late 2014"}]},
            "rivals[0].value",
        ),
    ],
)
def test_a_bad_date_is_named(table: str, id_: str, changed: dict[str, Any], field: str) -> None:
    assert weighed(table, id_, **changed) == {(field, PROBLEM)}


@pytest.mark.parametrize(
    ("rival", "field"),
    [
        ({"field": "founded", "value": "2014"}, None),
        ({"field": "state", "value": "resting"}, "rivals[0].value"),
        ({"field": "area", "value": ["AF", "ZZ"]}, "rivals[0].value"),
        ({"field": "summary", "value": "Anything."}, None),
        ({"field": "founded"}, "rivals[0].value"),
        ({"value": "2014"}, "rivals[0].field"),
    ],
)
def test_a_rival_value_is_one_that_its_field_may_have(
    rival: dict[str, Any], field: str | None
) -> None:
    assert weighed("groups", "g", rivals=[rival]) == ({(field, PROBLEM)} if field else set())


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("groups", "g", {"names": None}, "names"),
        ("groups", "g", {"names": [{"kind": "alias"}]}, "names[0].text"),
        ("groups", "g", {"names": [{"text": "  "}]}, "names[0].text"),
        ("people", "p", {"names": []}, "names"),
        ("leadership", "l", {"role": None}, "role"),
        ("atrocities", "a", {"title": ""}, "title"),
        ("atrocities", "a", {"date": None}, "date"),
        ("atrocities", "a", {"attributions": [{"group": "g"} | CITED]}, "attributions[0].basis"),
        ("relations", "r", {"kind": None}, "kind"),
        ("relations", "r", {"subject": None}, "subject"),
        ("groups", "g", {"citations": [{"locator": "p. 4"}]}, "citations[0].source"),
    ],
)
def test_what_a_record_cannot_do_without_is_missing(
    table: str, id_: str, changed: dict[str, Any], field: str
) -> None:
    assert (field, PROBLEM) in weighed(table, id_, **changed)
    assert len(weighed(table, id_, **changed)) == 1


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("atrocities", "a", {"place": {"latitude": 91, "longitude": 0}}, "place.latitude"),
        ("atrocities", "a", {"place": {"latitude": 0, "longitude": -180.5}}, "place.longitude"),
        ("atrocities", "a", {"place": {"latitude": -90.1, "longitude": 1, "country": "AF"}},
         "place.latitude"),
        ("groups", "g", {"sizes": [{"best": -1} | CITED]}, "sizes[0].best"),
        ("groups", "g", {"sizes": [{"best": 10**9} | CITED]}, "sizes[0].best"),
        ("atrocities", "a", {"killed": {"low": -1}}, "killed"),
        ("atrocities", "a", {"accounts": [{"source": "s", "killed": {"low": -1, "high": 200}}]},
         "accounts[0].killed"),
    ],
)  # fmt: skip
def test_a_number_that_cannot_be_is_impossible(
    table: str, id_: str, changed: dict[str, Any], field: str
) -> None:
    assert weighed(table, id_, **changed) == {(field, IMPOSSIBLE)}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_impossible(number: float) -> None:
    place = {"latitude": number, "longitude": 5}
    assert weighed("atrocities", "a", place=place) == {("place.latitude", IMPOSSIBLE)}


@pytest.mark.parametrize(
    "address",
    [
        *("example.org", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org"),
        *("https://example.org/a b", "https://example.org/\n", "https://e.org/" + "x" * 2000),
    ],
)
def test_an_address_that_cannot_be_followed_is_named(address: str) -> None:
    assert weighed("sources", "s", url=address) == {("url", PROBLEM)}
    assert weighed("sources", "s", archive_url=address) == {("archive_url", PROBLEM)}


@pytest.mark.parametrize("address", ["http://example.org", "https://e.org/" + "x" * 1986])
def test_an_address_that_can_be_followed_is_none(address: str) -> None:
    assert weighed("sources", "s", url=address) == set()


EVERY_LETTER = [*map(chr, range(0x180)), "\ud800", "\udfff", "\u2028", "\ue000", "\uffff", "😀"]


@pytest.mark.parametrize("letter", EVERY_LETTER, ids=ascii)
def test_what_cannot_be_kept_is_impossible_at_its_field_and_nothing_else_is(letter: str) -> None:
    text = f"a{letter}b"
    try:
        encode({"note": text})
        kept = True
    except Unstorable:
        kept = False
    refused = {(path, IMPOSSIBLE) for path in ("note", "names[0].text", "external_ids")}
    changed = {"note": text, "names": [{"text": text}], "external_ids": {"UN": text}}
    assert weighed("people", "p", **changed) == (set() if kept else refused)


def test_a_letter_that_cannot_be_kept_is_told_with_its_place() -> None:
    assert [each.sentence for each in found("people", "p", note="ab\x07")] == [
        "The character U+0007, number 3 of the text, cannot be kept."
    ]
