"""On whose sheets a record is found."""

import pytest

from desktop_app.domain.sheets_with import sheets_with
from tests.domain.libraries import library

HELD = library(
    groups={"g": {}, "h": {}},
    people={"p": {}},
    leadership={"x": {"group": "g", "person": "p"}, "y": {"group": "h", "person": "p"}},
    relations={"r": {"subject": "h", "object": "g"}},
    atrocities={
        "a": {
            "attributions": [
                {"group": "g", "basis": "denied"},
                {"group": "h", "basis": "suspected"},
                {"basis": "unclaimed"},
            ]
        }
    },
    sources={"s": {}},
)


@pytest.mark.parametrize(
    ("table", "record_id", "groups"),
    [
        ("groups", "g", ("g",)),
        ("people", "p", ("g", "h")),
        ("leadership", "y", ("h",)),
        ("relations", "r", ("h", "g")),
        ("atrocities", "a", ("h",)),
        ("sources", "s", ()),
        ("people", "nobody", ()),
    ],
)
def test_a_record_stands_on_the_sheets_of_the_groups_it_concerns(
    table: str, record_id: str, groups: tuple[str, ...]
) -> None:
    assert sheets_with(HELD.get(table, record_id), HELD) == groups
