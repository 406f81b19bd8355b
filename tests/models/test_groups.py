"""The order of the sidebar."""

from pathlib import Path
from typing import Any

from desktop_app.library import open_library
from desktop_app.models.groups import Groups
from tests.windows import write_library


def test_groups_by_attacks_then_other_actors_by_name(tmp_path: Path) -> None:
    group = {"names": [{"text": "B"}]}
    attack = {"attributions": [{"group": "few", "basis": "claimed"}]}
    documents: dict[str, dict[str, Any]] = {
        "groups": {
            "none": group,
            "few": {"names": [{"text": "Z"}]},
            "state": {"names": [{"text": "Y"}], "kind": "state-force"},
            "power": {"names": [{"text": "X"}], "kind": "external"},
            "nameless": {},
        },
        "atrocities": {
            "a": attack,
            "b": {"attributions": [{"group": "none", "basis": "denied"}]},
            "c": {"attributions": [{"group": "state", "basis": "suspected"}] * 2},
        },
    }
    library = open_library(write_library(tmp_path / "a.json", documents), read_only=True)
    rows = Groups(library).rows
    assert [(row.id, row.is_group, row.atrocities) for row in rows] == [
        ("few", True, 1),
        ("none", True, 0),
        ("nameless", True, 0),
        ("power", False, 0),
        ("state", False, 1),
    ]
    assert rows[2].name == "nameless"
