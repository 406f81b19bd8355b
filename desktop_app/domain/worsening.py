"""Whether a change makes a record worse than it was."""

from collections import Counter
from collections.abc import Iterable

from desktop_app.domain.problem import Problem, Severity


def needs_work(before: Iterable[Problem], after: Iterable[Problem]) -> bool:
    """Whether any field has more problems than it had."""
    return bool(_by_field(after, Severity.PROBLEM) - _by_field(before, Severity.PROBLEM))


def made_impossible(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """What cannot be true now and was not said of the record before."""
    known = _by_field(before, Severity.IMPOSSIBLE)
    return [
        each for each in after if each.severity is Severity.IMPOSSIBLE and not known[each.top_field]
    ]


def _by_field(problems: Iterable[Problem], severity: Severity) -> Counter[str]:
    return Counter(each.top_field for each in problems if each.severity is severity)
