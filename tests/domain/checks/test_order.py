from typing import Any

import pytest

from desktop_app.domain.problem import Severity
from tests.domain.checks.records import CITED, found, weighed


@pytest.mark.parametrize(
    ("table", "id_", "changed", "field"),
    [
        ("atrocities", "a", {"killed": {"low": 5, "best": 3}, "accounts": None}, "killed"),
        ("atrocities", "a", {"killed": {"best": 5, "high": 3}, "accounts": None}, "killed"),
        ("atrocities", "a", {"injured": {"low": 5, "high": 3}}, "injured"),
        (
            "atrocities",
            "a",
            {"killed": None, "accounts": [{"source": "s", "killed": {"low": 5, "high": 3}}]},
            "accounts[0].killed",
        ),
        ("groups", "g", {"sizes": [{"low": 5, "best": 3} | CITED]}, "sizes[0].high"),
        ("groups", "g", {"founded": "2015", "ended": "2014"}, "ended"),
        ("people", "p", {"born": "2017"}, "died"),
        ("leadership", "l", {"start": "2016-07-27"}, "end"),
        ("relations", "r", {"start": "2020/2021"}, "end"),
        ("relations", "r", {"start": "2020/.."}, "end"),
        ("relations", "r", {"end": "/2014"}, "end"),
        (
            "groups",
            "g",
            {"designations": [{"authority": "UN", "listed": "2019", "delisted": "2018"} | CITED]},
            "designations[0].delisted",
        ),
    ],
)
def test_what_is_out_of_order_is_impossible(
    table: str, id_: str, changed: dict[str, Any], field: str
) -> None:
    assert weighed(table, id_, **changed) == {(field, Severity.IMPOSSIBLE)}


def test_every_pair_that_is_out_of_order_is_named() -> None:
    wrong = found("atrocities", "a", killed={"low": 9, "best": 5, "high": 1}, accounts=None)
    assert [problem.sentence for problem in wrong] == [
        "low (9) is above best (5).",
        "low (9) is above high (1).",
        "best (5) is above high (1).",
    ]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2015", "2015"),
        ("2016-07", "2016-07-01"),
        ("2016?", "2016-01-01"),
        ("2015/2020", "2016"),
        ("../2020", "2016"),
        ("", "2016"),
        ("2015", ""),
        ("2020", "2019/"),
        ("2020", "2019/.."),
    ],
)
def test_what_may_be_in_order_is_no_problem(start: str, end: str) -> None:
    wrong = weighed("relations", "r", start=start, end=end)
    assert wrong == (
        {("end", Severity.IMPOSSIBLE)} if (start, end) == ("2015/..", "2014") else set()
    )


@pytest.mark.parametrize("count", [{"low": 3, "best": 3, "high": 3}, {"low": 0}, {"high": 0}, {}])
def test_equal_or_missing_parts_are_in_order(count: dict[str, int]) -> None:
    assert weighed("atrocities", "a", killed=count, accounts=None) == set()
