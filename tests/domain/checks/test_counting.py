from typing import Any

import pytest

from desktop_app.domain.problem import Severity
from tests.domain.checks.records import weighed

ACCOUNTS = [
    {"source": "s", "killed": {"low": 170, "high": 180}},
    {"source": "t", "killed": {"best": 60}, "injured": {"best": 150}},
]


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"killed": {"best": 60}}, set()),
        ({"killed": {"best": 100}}, set()),
        ({"killed": {"best": 180}}, set()),
        ({"killed": {"best": 59}}, {"killed"}),
        ({"killed": {"best": 181}, "injured": {"best": 151}}, {"killed", "injured"}),
        ({"killed": {"best": 181}, "note": "The ministry corrected it."}, set()),
        ({"killed": {"low": 1, "high": 999}}, set()),
        ({"killed": {"best": 999}, "accounts": []}, set()),
    ],
)
def test_a_best_count_outside_all_accounts_asks_for_a_reason(
    changed: dict[str, Any], fields: set[str]
) -> None:
    wrong = weighed("atrocities", "a", **({"accounts": ACCOUNTS} | changed))
    assert wrong == {(field, Severity.HINT) for field in fields}
