from typing import Any

import pytest

from desktop_app.domain.problem import Severity
from tests.domain.checks.records import CITED, found, weighed


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("leadership", "l", {"group": "gone"}, "group"),
        ("leadership", "l", {"person": "gone"}, "person"),
        ("relations", "r", {"object": "h2"}, "object"),
        ("groups", "g", {"citations": [{"source": "s"}, {"source": "x"}]}, "citations[1].source"),
        (
            "atrocities",
            "a",
            {"attributions": [{"group": "gone", "basis": "claimed"} | CITED]},
            "attributions[0].group",
        ),
        ("atrocities", "a", {"accounts": [{"source": "gone"}]}, "accounts[0].source"),
        (
            "groups",
            "g",
            {"rivals": [{"field": "founded", "value": "2014", "citations": [{"source": "x"}]}]},
            "rivals[0].citations[0].source",
        ),
    ],
)
def test_a_broken_reference_is_named_where_it_stands(
    table: str, id_: str, changed: dict[str, Any], field: str
) -> None:
    assert weighed(table, id_, **changed) == {(field, Severity.PROBLEM)}


def test_the_sentence_says_what_is_not_there() -> None:
    (problem,) = found("leadership", "l", person="gone")
    assert problem.sentence == "There is no record “gone” in people."


@pytest.mark.parametrize("kind", ["ally", "part-of"])
def test_a_relation_of_a_group_with_itself_is_impossible(kind: str) -> None:
    assert weighed("relations", "r", kind=kind, object="g") == {("object", Severity.IMPOSSIBLE)}


def test_a_symmetric_pair_in_the_other_order_is_a_hint() -> None:
    turned = {"subject": "h", "object": "g"}
    assert weighed("relations", "r", **turned) == {("subject", Severity.HINT)}
    assert weighed("relations", "r", kind="part-of", **turned) == set()
