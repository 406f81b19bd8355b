"""`list` and `show` tell a library's groups and sheets, whichever library is meant."""

import json
from pathlib import Path

import pytest

from desktop_app import SHIPPED_LIBRARY
from tests.cli.conftest import Run


def test_list_names_each_group_with_its_id_and_state(run: Run, library: Path) -> None:
    ended = run("list", "--library", library)
    assert ended.status == 0
    assert ended.err == ""
    assert ended.out.splitlines() == [
        "k       Khorasan Province (active)",
        "t       Taliban (state not known)",
        "hidden  HIDDEN-GROUP (state not known)",
    ]


def test_list_for_programs_holds_every_name(run: Run, library: Path) -> None:
    rows = json.loads(run("list", "--json", "--library", library).out)
    assert [row["id"] for row in rows] == ["k", "t", "hidden"]
    assert rows[0] == {
        "id": "k",
        "name": "Khorasan Province",
        "names": ["Khorasan Province", "ISIS-K", "ولاية خراسان"],
        "kind": "rebel-group",
        "state": "active",
    }


def test_an_empty_library_says_so(run: Run, home: Path) -> None:
    (home / "db.json").write_text('{"groups": {}}')
    assert run("list").out == f"No groups are recorded in {home / 'db.json'}.\n"
    assert json.loads(run("list", "--json").out) == []


@pytest.mark.parametrize("wish", ["k", "ISIS-K", "isis-k", "  khorasan PROVINCE", "ولایة خراسان"])
def test_a_group_is_found_by_id_or_any_name_in_any_case(run: Run, library: Path, wish: str) -> None:
    ended = run("show", wish, "--library", library)
    assert ended.status == 0
    assert ended.out.startswith("Khorasan Province\n=")


def test_a_name_that_nearly_fits_is_suggested_by_id(run: Run, library: Path) -> None:
    ended = run("show", "Talibann", "--library", library)
    assert ended.status == 1
    assert ended.err.endswith("Did you mean t?\n")
    assert "“Talibann”" in ended.err
    assert str(library) in ended.err


def test_a_name_unlike_any_leads_to_the_list(run: Run, library: Path) -> None:
    assert "“factsheets list”" in run("show", "Rotary Club", "--library", library).err


def test_a_name_that_two_groups_bear_is_not_guessed(run: Run, home: Path) -> None:
    groups = {id_: {"names": [{"text": "The Front"}]} for id_ in ("one", "two")}
    (home / "db.json").write_text(json.dumps({"groups": groups}))
    ended = run("show", "the front")
    assert ended.status == 1
    assert "one, two" in ended.err
    assert run("show", "two").status == 0


def test_show_tells_the_sheet_within_the_terminals_width(
    run: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wide = run("show", "k", "--library", library).out
    monkeypatch.setenv("COLUMNS", "20")
    narrow = run("show", "k", "--library", library).out
    assert max(map(len, narrow.splitlines())) <= 60 < max(map(len, wide.splitlines())) <= 100
    for told in ("It struck a queue.", "A former commander.", "Narrative summary"):
        assert told in narrow
        assert told in wide


def test_show_as_of_a_day_leaves_out_what_came_later(run: Run, library: Path) -> None:
    early = run("show", "k", "--as-of", "2015-05", "--library", library).out
    assert "as of 31 May 2015" in early
    assert "Bombing at a bank" in early
    assert "Killings over some days" not in early


def test_show_only_the_sections_asked_for(run: Run, library: Path) -> None:
    ended = run("show", "k", "--sections", "relations, sources", "--library", library)
    assert "They fight." in ended.out
    assert "Bombing" not in ended.out
    data = json.loads(
        run("show", "k", "--json", "--sections", "relations", "--library", library).out
    )
    assert "relations" in data
    assert "atrocities" not in data


def test_what_is_marked_is_shown_only_to_those_it_is_for(run: Run, library: Path) -> None:
    assert "HIDDEN" not in run("show", "k", "--library", library).out
    assert "HIDDEN" not in run("show", "k", "--json", "--library", library).out
    assert "HIDDEN-ATTACK" in run("show", "k", "--marking", "green", "--library", library).out
    refused = run("show", "hidden", "--library", library)
    assert refused.status == 1
    assert "TLP:RED" in refused.err
    assert "--marking" in refused.err
    assert refused.out == ""
    assert run("show", "hidden", "--marking", "red", "--library", library).status == 0


def test_data_of_a_sheet_is_the_same_each_time(run: Run, library: Path) -> None:
    command = ("show", "k", "--json", "--as-of", "2020", "--library", library)
    assert run(*command).out == run(*command).out
    assert json.loads(run(*command).out)["as_of"] == "2020-12-31"


def test_the_library_is_named_before_or_after_the_command(run: Run, library: Path) -> None:
    before = run("--library", library, "list")
    assert before.status == 0
    assert before == run("list", "--library", library)


def test_the_library_named_comes_before_all_others(
    run: Run, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "db.json").write_text('{"groups": {"here": {}}}')
    other = home / "other.json"
    other.write_text('{"groups": {"there": {}}}')
    assert run("list").out.startswith("here ")
    monkeypatch.setenv("FACTSHEETS_LIBRARY", str(other))
    assert run("list").out.startswith("there ")
    assert run("list", "--library", library).out.startswith("k ")


def test_on_first_run_the_user_gets_a_library_of_their_own(run: Run, home: Path) -> None:
    assert "isis-k" in run("list").out
    (own,) = home.rglob("db.json")
    mine, shipped = (json.loads(path.read_text("utf-8")) for path in (own, SHIPPED_LIBRARY))
    assert mine["_library"]["1"].pop("id") != shipped["_library"]["1"].pop("id")
    assert mine == shipped
    before = own.read_bytes()
    assert run("list").status == 0
    assert own.read_bytes() == before


def test_reading_leaves_nothing_beside_the_library(run: Run, library: Path) -> None:
    before = library.read_bytes()
    for command in (["list"], ["show", "k"], ["show", "k", "--json"], ["check"]):
        run(*command, "--library", library)
    assert list(library.parent.iterdir()) == [library]
    assert library.read_bytes() == before


def test_nothing_in_a_library_can_steer_the_terminal(run: Run, home: Path) -> None:
    name = "Evil\x1b[2J\u202egroup"
    (home / "db.json").write_text(json.dumps({"groups": {"e\x07": {"names": [{"text": name}]}}}))
    for command in (["list"], ["show", "e\x07"], ["check"]):
        told = run(*command).out
        assert "Evil‹U+001B›[2J‹U+202E›group" in told or "e‹U+0007›" in told
        assert not {letter for letter in told if letter < " "} - {"\n"}
    assert json.loads(run("list", "--json").out)[0]["name"] == name


def test_a_newer_library_is_read_with_a_warning(run: Run, home: Path) -> None:
    newer = {"_library": {"1": {"schema": 99}}, "groups": {"k": {"names": [{"text": "K"}]}}}
    (home / "db.json").write_text(json.dumps(newer))
    for command in (["list"], ["show", "k"]):
        ended = run(*command)
        assert ended.status == 0
        assert ended.out.startswith("K\n" if command[0] == "show" else "k ")
        assert ended.err.count("\n") == 1
        assert "newer version" in ended.err
        assert "db.json" in ended.err
