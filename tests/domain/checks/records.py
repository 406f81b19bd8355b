"""Records without a problem, to be spoiled in one place by a test."""

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.borders import Ring
from desktop_app.domain.problem import Problem, Severity
from desktop_app.domain.problems import problems
from desktop_app.domain.reading import from_document
from desktop_app.domain.records import RECORD_TYPES
from tests.domain.libraries import Document, Plain

CITED = {"citations": [{"source": "s"}]}
SQUARE: Sequence[Ring] = [[0, 0, 10, 0, 10, 10, 0, 10, 0, 0]]

SOUND: dict[str, dict[str, Document]] = {
    "groups": {
        "g": CITED
        | {
            "names": [{"text": "G", "kind": "official", "script": "Latn"}],
            "kind": "rebel-group",
            "state": "active",
            "founded": "2015-01",
            "area": ["AF"],
            "sizes": [{"date": "2019", "low": 1, "best": 2, "high": 3} | CITED],
            "designations": [{"authority": "UN", "listed": "2019-05-14"} | CITED],
            "claims": [{"statement": "S", "claimant": "C", "stance": "contested"} | CITED],
            "assessments": [{"statement": "S", "by": "B"} | CITED],
            "coverage": {"leadership": "All."},
        },
        "h": CITED | {"names": [{"text": "H"}]},
    },
    "people": {
        "p": CITED | {"names": [{"text": "P"}], "born": "1972", "died": "2016-07-26"},
        "alive": CITED | {"names": [{"text": "A"}]},
    },
    "leadership": {
        "l": CITED
        | {
            "group": "g",
            "person": "p",
            "role": "leader",
            "start": "2015-01-26",
            "end": "2016-07-26",
            "exit": "killed-by-strike",
            "death_reports": [{"claimant": "US", "verdict": "confirmed-by-state"} | CITED],
        },
    },
    "atrocities": {
        "a": CITED
        | {
            "title": "A market",
            "date": "2021-08-26",
            "attributions": [{"group": "g", "basis": "claimed"} | CITED],
            "place": {"name": "X", "country": "AF", "latitude": 5, "longitude": 5.5},
            "attack_types": ["bombing"],
            "targets": ["airport"],
            "killed": {"low": 170, "best": 182, "high": 183},
            "injured": {"best": 150},
            "accounts": [{"source": "s", "killed": {"best": 182}, "injured": {"low": 150}}],
        }
    },
    "relations": {
        "r": CITED | {"subject": "g", "kind": "ally", "object": "h", "start": "2015", "end": "2019"}
    },
    "sources": {
        "s": {
            "title": "T",
            "issued": "2021",
            "url": "https://example.org/t",
            "reliability": "B",
            "credibility": "2",
        },
        "t": {"title": "T2", "issued": "2021", "url": "https://example.org/2", "reliability": "A"},
        "ungraded": {"title": "U", "issued": "2021", "url": "https://example.org/u"},
        "unjudged": {
            "title": "V", "issued": "2021", "url": "https://example.org/v", "reliability": "F",
        },
    },
}  # fmt: skip
"""The country AF is a square of ten degrees."""


def found(table: str, id_: str, **changed: Any) -> tuple[Problem, ...]:
    """The problems of the sound record with some fields changed; None takes a field away."""
    document = {k: v for k, v in (SOUND[table][id_] | changed).items() if v is not None}
    plain = Plain(SOUND, {"AF": SQUARE})
    return problems(from_document(RECORD_TYPES[table], id_, document), plain)


def weighed(table: str, id_: str, **changed: Any) -> set[tuple[str, Severity]]:
    """The same as field paths with their severity."""
    return {(problem.field, problem.severity) for problem in found(table, id_, **changed)}
