"""`backup`, `backups`, `restore-backup`: a whole library kept, named, and back to it."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.library import open_library
from tests.cli.conftest import Run
from tests.crash import crash
from tests.export.library import DOCUMENTS


def note(path: Path, text: str, *, close: bool = True) -> Any:
    library = open_library(path)
    document = library.document("people", "khan") | {"note": text}
    library.apply(library.put("people", "khan", document, f"note {text}"))
    if close:
        library.close()
    return library


def content(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def backup(run: Run, path: Path) -> str:
    name: str = json.loads(run("backup", "--json", "--library", path).out)["name"]
    return name


def test_a_backup_holds_edits_that_are_not_folded_while_the_library_is_open(
    run: Run, library: Path
) -> None:
    holder = note(library, "unfolded", close=False)
    ended = run("backup", "--library", library)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("Backup 2")
    assert ended.out.endswith(f"holds {len(holder)} records.\n")
    [kept] = holder.backups
    assert content(kept)["people"]["khan"]["note"] == "unfolded"
    holder.close()


def test_backups_are_named_oldest_first(run: Run, library: Path) -> None:
    assert "“factsheets backup” makes one" in run("backups", "--library", library).out
    names = [backup(run, library) for _time in range(3)]
    assert names == sorted(names)
    ended = run("backups", "--library", library)
    assert [line.split()[0] for line in ended.out.splitlines()] == names
    rows = json.loads(run("backups", "--json", "--library", library).out)
    assert [row["name"] for row in rows] == names
    assert all(row["bytes"] == Path(row["path"]).stat().st_size for row in rows)


def test_the_library_is_what_the_backup_holds_and_history_goes_on(run: Run, library: Path) -> None:
    note(library, "first")
    name = backup(run, library)
    kept = content(library)
    opened = note(library, "second", close=False)
    opened.apply(opened.removal("sources", "un", "deletion"))
    opened.close()
    later = content(library)
    ended = run("restore-backup", name, "--library", library)
    assert (ended.status, ended.err) == (0, "")
    assert content(library) == kept
    again = open_library(library)
    assert not again.opening.changed_outside
    assert [made.label for made in again.past()] == [
        f"restoring of backup {name}",
        "deletion",
        "note second",
        "note first",
    ]
    [_first, present] = again.backups
    assert content(present) == later
    assert present.stem in ended.out
    again.undo()
    again.close()
    assert content(library) == later


def test_edits_that_are_only_in_the_log_are_settled_too(run: Run, library: Path) -> None:
    name = backup(run, library)
    holder = note(library, "only in the log", close=False)
    crash(holder)
    assert run("restore-backup", name, "--library", library).status == 0
    again = open_library(library, read_only=True)
    assert again.document("people", "khan") == DOCUMENTS["people"]["khan"]
    assert content(again.backups[-1])["people"]["khan"]["note"] == "only in the log"
    assert (again.opening.replayed, again.opening.conflicts) == (0, ())


def test_a_backup_that_is_what_the_library_holds_changes_nothing(run: Run, library: Path) -> None:
    name = backup(run, library)
    before = library.read_bytes()
    assert "nothing was changed" in run("restore-backup", name, "--library", library).out
    assert library.read_bytes() == before
    assert len(open_library(library, read_only=True).backups) == 1


@pytest.mark.parametrize("there", [True, False])
def test_a_library_that_cannot_be_read_is_replaced_and_kept_aside(
    run: Run, library: Path, there: bool
) -> None:
    note(library, "first")
    name = backup(run, library)
    kept = content(library)
    crash(note(library, "only in the log", close=False))
    if there:
        library.write_bytes(b'{"groups": {"k": ')
    else:
        library.unlink()
    ended = run("restore-backup", name, "--library", library)
    assert ended.status == 0
    assert content(library) == kept
    aside = list((library.parent / "db.json.d" / "aside").glob("*"))
    assert [file.read_bytes() for file in aside] == ([b'{"groups": {"k": '] if there else [])
    again = open_library(library)
    assert again.document("people", "khan")["note"] == "first"
    assert [made.label for made in again.past()] == ["note only in the log", "note first"]
    assert (again.opening.conflicts, again.opening.aside) == ((), ())
    again.close()


def test_what_cannot_be_restored_is_told_in_one_line(run: Run, library: Path) -> None:
    name = backup(run, library)
    folder = library.parent / "db.json.d" / "backups"
    (folder / "broken.json").write_bytes(b"{")
    other = content(folder / f"{name}.json")
    other["_library"]["1"]["id"] = "another"
    other["people"] = {}
    (folder / "other.json").write_text(json.dumps(other))
    (folder / "newer.json").write_text('{"_library": {"1": {"schema": 99}}, "groups": {}}')
    before = library.read_bytes()
    for wish, told in (
        ("nothing", "There is no backup “nothing”"),
        ("../db", "There is no backup “../db”"),
        ("broken", "Backup broken cannot be used: "),
        ("other", "other is a backup of another library"),
        ("newer", "newer version"),
    ):
        ended = run("restore-backup", wish, "--library", library)
        assert (ended.status, ended.out, ended.err.count("\n")) == (1, "", 1)
        assert told in ended.err
    holder = open_library(library)
    ended = run("restore-backup", name, "--library", library)
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert "is open for writing in another program" in ended.err
    holder.close()
    assert library.read_bytes() == before


def test_a_damaged_library_open_elsewhere_is_not_replaced(run: Run, library: Path) -> None:
    name = backup(run, library)
    holder = open_library(library)
    library.write_bytes(b"{")
    ended = run("restore-backup", name, "--library", library)
    assert ended.status == 1
    assert "is open for writing in another program" in ended.err
    assert library.read_bytes() == b"{"
    crash(holder)
