"""The order of the sidebar."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.edit import Change
from desktop_app.domain.edtf import Day
from desktop_app.library import Library, new_library, open_library
from desktop_app.models import groups
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


def by(*ids: str) -> dict[str, Any]:
    return {"attributions": [{"group": each, "basis": "claimed"} for each in ids]}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Of nine attacks, the first third is by another group than the rest."""
    new_library(tmp_path / "a.json", "A")
    found = open_library(tmp_path / "a.json")
    documents = {("groups", each): {"names": [{"text": each}]} for each in ("first", "rest")}
    attacks = {("atrocities", f"{n}"): by("first" if n < 3 else "rest") for n in range(9)}
    found.apply(found.put_all(documents | attacks, "Begin"))
    return found


def counted(rows: Groups) -> dict[str, int | None]:
    return {row.id: row.atrocities for row in rows.rows}


def test_a_long_table_is_counted_later_in_a_likely_order(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "_AT_ONCE", 3)
    rows = Groups(library)
    assert not rows.counted
    assert [(row.id, row.atrocities) for row in rows.rows] == [("rest", None), ("first", None)]
    assert len(list(rows.count())) >= 1
    assert [(row.id, row.atrocities) for row in rows.rows] == [("rest", 6), ("first", 3)]


@pytest.mark.parametrize("changed", ["0", "8"])
def test_edits_while_it_counts_count_once(
    library: Library, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    monkeypatch.setattr(groups, "_AT_ONCE", 3)
    monkeypatch.setattr(groups, "_CHUNK", 1)
    rows = Groups(library)
    library.subscribe(rows.follow)
    counting = rows.count()
    for edited, document in ((changed, by("first", "rest")), ("new", by("first"))):
        next(counting)
        library.apply(library.put("atrocities", edited, document, "Edit"))
    library.apply(library.removal("atrocities", "7", "Delete"))
    list(counting)
    assert rows.counted
    monkeypatch.undo()
    assert counted(rows) == counted(Groups(library))


def test_a_change_of_what_was_counted_is_followed(library: Library) -> None:
    rows = Groups(library)
    before = library.held("atrocities", "0")
    rows.follow([Change("atrocities", "0", before, None)])
    assert counted(rows) == {"rest": 6, "first": 2}


def test_an_edit_of_very_many_attacks_is_counted_by_and_by(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "_CHUNK", 2)
    rows = Groups(library)
    library.subscribe(rows.follow)
    rows.look_at(Day(2000, 1, 1))
    assert counted(rows) == {"first": 3, "rest": 6}
    monkeypatch.setattr(groups, "_AT_ONCE", 3)
    late = {("atrocities", f"{n}"): by("first") | {"date": f"{1998 + n}"} for n in range(6)}
    library.apply(library.put_all(late, "Edit of six"))
    assert counted(rows) == {"first": 3, "rest": 6}
    counting = rows.count()
    next(counting)
    library.apply(library.put("atrocities", "5", by("rest") | {"date": "1990"}, "Edit of one"))
    library.apply(library.removal("atrocities", "8", "Delete"))
    list(counting)
    assert not rows.behind
    assert counted(rows) == {"first": 3, "rest": 3}
    rows.look_at(None)
    assert counted(rows) == {"first": 5, "rest": 3}
    library.undo()
    library.undo()
    library.undo()
    list(rows.count())
    assert counted(rows) == {"first": 3, "rest": 6}


def test_as_of_a_day_it_counts_what_the_sheet_of_that_day_holds(shipped_copy: Path) -> None:
    library = open_library(shipped_copy)
    rows = Groups(library)
    library.subscribe(rows.follow)
    order = [row.id for row in rows.rows]
    attack = dict(library.document("atrocities", "2021-08-26-kabul-airport"))
    for edited in (None, attack | {"date": "2016"}, attack | {"date": ""}, attack):
        if edited is not None:
            library.apply(library.put("atrocities", "2021-08-26-kabul-airport", edited, "Edit"))
        for day in (
            *(Day(2015, 1, 1), Day(2015, 11, 7), Day(2016, 1, 1)),
            *(Day(2021, 8, 25), Day(2021, 8, 26)),
        ):
            assert rows.look_at(day)
            assert not rows.look_at(day)
            assert counted(rows) == {
                group: len(library.fact_sheet(group, day).atrocities) for group in order
            }
            for row in rows.rows:
                held = library.fact_sheet(row.id, day).atrocities
                assert row.possible == sum(each.possibly_later for each in held)
            assert [row.id for row in rows.rows] == order
    rows.look_at(None)
    assert counted(rows) == counted(Groups(library))
