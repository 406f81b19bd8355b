from typing import Any

import pytest

from desktop_app.domain.checks.sourcing import is_uncited, is_uncited_row, uncited
from desktop_app.domain.problem import Severity
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import Group
from tests.domain.checks.records import CITED, found, weighed
from tests.domain.libraries import Document

ROW = {"statement": "S", "claimant": "C", "stance": "asserted"}


@pytest.mark.parametrize(
    ("table", "id_", "changed", "fields"),
    [
        ("relations", "r", {"citations": None}, {"subject", "kind", "object", "start", "end"}),
        ("relations", "r", {"citations": [{"source": "s", "fields": ["start", "end"]}]},
         {"subject", "kind", "object"}),
        ("people", "alive", {"citations": None}, {"names"}),
        ("groups", "h", {"citations": [{"source": "s", "fields": ["names"]}], "claims": [ROW]},
         {"claims[0]"}),
        ("groups", "h", {"citations": [{"source": "s", "fields": ["names"]}],
                         "claims": [ROW | CITED, ROW], "sizes": [{"best": 3}]},
         {"claims[1]", "sizes[0]"}),
        ("groups", "h", {"citations": [{"source": "s", "fields": ["names"]}],
                         "rivals": [{"field": "founded", "value": "2014"}]}, {"rivals[0]"}),
        ("groups", "h", {"citations": [{"source": "s", "fields": ["names"]}],
                         "external_ids": {"un": "1"}, "note": "n", "coverage": {"relations": "c"},
                         "status": "accepted", "confidence": "low"}, set()),
    ],
)  # fmt: skip
def test_a_fact_without_citation_is_named(
    table: str, id_: str, changed: dict[str, Any], fields: set[str]
) -> None:
    assert weighed(table, id_, **changed) == {(field, Severity.PROBLEM) for field in fields}


def test_a_citation_of_the_whole_record_carries_its_rows() -> None:
    assert weighed("groups", "h", claims=[ROW], rivals=[{"field": "founded", "value": "2"}]) == {
        ("rivals[0].value", Severity.PROBLEM)
    }


def test_in_a_record_that_needs_work_uncited_facts_are_hints() -> None:
    assert weighed("people", "p", citations=None, status="needs-work") == {
        ("names", Severity.HINT),
        ("born", Severity.HINT),
        ("died", Severity.HINT),
    }


def test_needing_work_excuses_nothing_else() -> None:
    wrong = weighed("people", "p", status="needs-work", died="1970", nationality=["ZZ"])
    assert wrong == {("died", Severity.IMPOSSIBLE), ("nationality", Severity.PROBLEM)}


def test_what_is_not_filled_needs_no_source() -> None:
    empty: Document = {"killed": {}, "injured": {}, "place": {}, "targets": [], "accounts": []}
    only = {"citations": [{"source": "s", "fields": ["title", "date", "attack_types"]}]}
    assert weighed("atrocities", "a", **empty, **only) == set()


@pytest.mark.parametrize(
    ("changed", "warned"),
    [
        ({"citations": [{"source": "ungraded"}]}, True),
        ({"citations": [{"source": "unjudged"}]}, True),
        ({"citations": [{"source": "ungraded"}, {"source": "ungraded", "locator": "p. 2"}]}, True),
        ({"citations": [{"source": "s"}]}, False),
        ({"citations": [{"source": "ungraded"}, {"source": "unjudged"}]}, False),
        ({"citations": [{"source": "ungraded"}], "exit": "killed-in-combat"}, False),
        ({"citations": [{"source": "ungraded"}], "exit": "captured"}, True),
        ({"citations": [{"source": "ungraded"}], "person": "p"}, False),
    ],
)
def test_a_living_person_named_on_one_ungraded_source_is_worth_a_look(
    changed: dict[str, Any], warned: bool
) -> None:
    living = {"person": "alive", "exit": None, "death_reports": None} | changed
    expected = {("citations", Severity.HINT)} if warned else set()
    assert weighed("leadership", "l", **living) == expected


def test_a_living_person_named_on_no_source_at_all_is_a_problem_of_its_own() -> None:
    living = {"person": "alive", "exit": None, "death_reports": None, "citations": None}
    wrong = weighed("leadership", "l", **living)
    assert {severity for _field, severity in wrong} == {Severity.PROBLEM}
    assert ("person", Severity.PROBLEM) in wrong


def test_a_report_of_death_counts_as_a_source() -> None:
    report = {"claimant": "US", "verdict": "unverified", "citations": [{"source": "t"}]}
    living = {"person": "alive", "exit": None, "citations": [{"source": "ungraded"}]}
    assert weighed("leadership", "l", **living, death_reports=[report]) == set()


def test_a_source_that_says_nothing_of_itself_is_a_problem() -> None:
    gone = {"title": None, "url": None, "issued": None, "credibility": None, "reliability": None}
    assert weighed("sources", "s", **gone) == {
        ("title", Severity.PROBLEM),
        ("title", Severity.HINT),
        ("issued", Severity.HINT),
        ("url", Severity.HINT),
    }


@pytest.mark.parametrize("field", ["title", "issued", "url"])
def test_what_is_not_known_of_a_source_is_a_hint(field: str) -> None:
    assert weighed("sources", "s", **{field: None}) == {(field, Severity.HINT)}


def test_the_sentence_names_the_field_as_the_form_does() -> None:
    (first, *_others) = found("people", "p", citations=None)
    assert first.sentence == "“Names” has no source."


def test_uncited_facts_are_named_by_their_paths() -> None:
    group = from_document(
        Group,
        "g",
        {
            "state": "active",
            "founded": "2015",
            "kind": "rebel-group",
            "sizes": [{"best": 1, "citations": [{"source": "s"}]}, {"best": 2}],
            "citations": [{"source": "s", "fields": ["founded"]}],
        },
    )
    assert [path for path, _label in uncited(group)] == ["state", "sizes[1]"]
    assert [n for n in ("state", "founded", "ended", "kind", "sizes") if is_uncited(group, n)] == [
        "state",
        "sizes",
    ]
    assert [is_uncited_row(group, "sizes", size) for size in group.sizes] == [False, True]


def test_a_citation_of_the_whole_carries_every_fact_and_row() -> None:
    group = from_document(
        Group, "g", {"state": "active", "sizes": [{"best": 1}], "citations": [{"source": "s"}]}
    )
    assert not list(uncited(group))
    assert not is_uncited(group, "state")
    assert not is_uncited_row(group, "sizes", group.sizes[0])
