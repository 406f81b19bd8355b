from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.worsening import made_impossible, needs_work

HINT, PROBLEM, IMPOSSIBLE = (
    Problem("killed.low", severity.value, severity)
    for severity in (Severity.HINT, Severity.PROBLEM, Severity.IMPOSSIBLE)
)


def test_only_problems_that_were_not_there_need_work() -> None:
    assert needs_work([], [PROBLEM])
    assert not needs_work([PROBLEM], [PROBLEM])
    assert not needs_work([], [HINT, IMPOSSIBLE])
    assert needs_work([PROBLEM], [PROBLEM, PROBLEM])


def test_what_was_impossible_before_was_not_made_so() -> None:
    assert made_impossible([PROBLEM], [IMPOSSIBLE, HINT]) == [IMPOSSIBLE]
    assert made_impossible([IMPOSSIBLE], [IMPOSSIBLE]) == []
