"""Libraries of an older schema: the old file is kept, one edit renews them, or nothing does."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.edit import Change
from desktop_app.library import Library, open_library
from desktop_app.library.migrations import STEPS, Step
from desktop_app.library.reading import SCHEMA
from desktop_app.store.errors import Foreign, ReadOnly
from tests.crash import crash
from tests.migrating import LABEL, backups, group, lines, log, newer
from tests.small_library import TABLES, called, on_disk, rename, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of schema 1."""
    return written(tmp_path / "db.json")


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """What plain TinyDB made of our tables, on one line, with an escape that we would not write."""
    path = tmp_path / "plain.json"
    tables = {table: rows for table, rows in TABLES.items() if table != "_library"}
    path.write_text(json.dumps(tables).replace("kept", "k\\u0065pt"), encoding="utf-8")
    return path


def undoable(library: Library) -> str | None:
    return library.next_undo


def test_the_steps_lead_to_the_schema_of_this_program() -> None:
    assert len(STEPS) == SCHEMA


@pytest.mark.parametrize("step", STEPS)
def test_a_step_leaves_what_it_gave_alone(step: Step) -> None:
    for table, rows in TABLES.items():
        for row in rows.values():
            after = step(table, row)
            assert after is None or step(table, after) in (None, after)


def test_one_edit_renews_an_older_library_and_the_old_file_is_kept(path: Path) -> None:
    before = path.read_bytes()
    library = newer(path)
    assert (library.schema, library.read_only) == (2, False)
    assert list(group(library)) == ["names", "state", "mood", "citations"]
    assert group(library)["names"][0]["colour"] == {"deep": [1]}
    (backup,) = backups(path)
    assert backup.read_bytes() == before
    assert "schema-1" in backup.name
    assert log(path).count(b"\n") == 2
    assert [version.label for version in library.history("groups", "g")] == [LABEL]
    assert library.history("people", "p") == []
    library.close()
    pairs = zip(before.split(b"\n"), lines(path), strict=True)
    assert [old[:3] for old, new in pairs if old != new] == [b'"1"', b'"g"']
    assert on_disk(path)["_library"]["1"] == {"schema": 2, "id": "L", "title": "Ours"}
    assert called(newer(path)) == "P"
    assert len(backups(path)) == 1


def test_unfolded_edits_are_renewed_and_stand_in_the_copy(path: Path) -> None:
    first = open_library(path)
    first.apply(first.put("groups", "g", group(first) | {"motto": "newer"}, "Edit"))
    crash(first)
    library = newer(path)
    assert group(library)["mood"] == "newer"
    assert on_disk(backups(path)[0])["groups"]["g"]["motto"] == "newer"
    assert [v.label for v in library.history("groups", "g")] == ["Edit", LABEL]


def test_reading_shows_the_records_renewed_and_writes_nothing(path: Path, plain: Path) -> None:
    for older in (path, plain):
        before = older.read_bytes()
        library = newer(older, read_only=True)
        assert (library.schema, library.read_only) == (2, True)
        assert group(library)["mood"].startswith("k")
        with pytest.raises(ReadOnly):
            library.apply(rename(library, "Q"))
        library.close()
        assert older.read_bytes() == before
        assert not older.with_name(f"{older.name}.d").exists()


def test_a_second_program_is_shown_the_records_renewed(path: Path) -> None:
    first = open_library(path)
    second = newer(path)
    assert second.read_only
    assert "another program" in second.why_read_only
    assert group(second)["mood"] == "kept"
    first.close()
    assert on_disk(path)["_library"]["1"]["schema"] == 1


def test_writing_that_was_put_off_begins_with_the_migration(path: Path) -> None:
    library = newer(path, begin=False)
    assert group(library)["mood"] == "kept"
    assert len(backups(path)) == 1
    library.apply(rename(library, "Q"))
    assert called(library) == "Q"


def test_undo_ends_where_the_records_were_of_another_schema(path: Path) -> None:
    first = open_library(path)
    first.apply(rename(first, "Q"))
    first.close()
    library = newer(path)
    assert undoable(library) is None
    assert [made.label for made in library.past()] == [LABEL, "Rename to Q"]
    library.apply(rename(library, "R"))
    library.close()
    later = newer(path)
    assert undoable(later) == "Rename to R"
    later.undo()
    assert undoable(later) is None
    assert (called(later), later.schema) == ("Q", 2)


def test_an_older_file_put_in_place_meanwhile_is_not_written(path: Path) -> None:
    older = path.read_bytes()
    newer(path).close()
    library = newer(path, begin=False)
    path.write_bytes(older)
    library.begin_writing()
    assert (library.older, library.read_only) == (True, True)
    assert undoable(library) is None
    with pytest.raises(ReadOnly, match="open it again"):
        library.apply(rename(library, "Q"))
    library.close()
    assert open_library(path, read_only=True).schema == 1
    assert newer(path).schema == 2


def test_a_file_of_our_tables_gains_a_record_of_the_library(plain: Path) -> None:
    before = plain.read_bytes()
    library = open_library(plain)
    assert (library.schema, library.why_read_only) == (1, "")
    ours = library.document("_library", "1")
    assert ours["schema"] == 1
    assert len(ours["id"]) == 36
    (backup,) = backups(plain)
    assert backup.read_bytes() == before
    assert "schema-0" in backup.name
    library.close()
    assert b'"motto": "k\\u0065pt"' in plain.read_bytes()
    assert on_disk(plain) == TABLES | {"_library": {"1": ours}}
    assert open_library(plain).document("_library", "1") == ours


def test_several_steps_are_one_edit(plain: Path) -> None:
    library = newer(plain)
    assert library.schema == 2
    assert group(library)["mood"] == "kept"
    assert [version.label for version in library.history("_library", "1")] == [LABEL]
    assert len(backups(plain)) == 1


@pytest.mark.parametrize("tables", [{}, {"_default": {"1": {"name": "x"}}}])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_without_our_tables_is_not_taken_for_a_library(
    tmp_path: Path, tables: dict[str, Any], read_only: bool
) -> None:
    path = tmp_path / "db.json"
    path.write_text(json.dumps(tables), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(Foreign, match=r"db\.json is no library of fact sheets"):
        open_library(path, read_only)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_what_nobody_may_type_any_more_does_not_stop_it(path: Path) -> None:
    old = path.read_bytes()
    path.write_bytes(old.replace(b'"motto": "kept"', b'"motto": "bell \\u0007"'))
    assert group(newer(path))["mood"] == "bell \x07"


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_conflict_stays_open_in_the_new_schema(path: Path, elsewhere: bool) -> None:
    first = open_library(path)
    first.apply(first.put("groups", "g", group(first) | {"motto": "mine"}, "Edit"))
    crash(first)
    path.write_bytes(path.read_bytes().replace(b'"motto": "kept"', b'"motto": "theirs"'))
    library = newer(path)
    assert group(library)["mood"] == "theirs"
    crash(library)
    if elsewhere:
        path.write_bytes(path.read_bytes().replace(b'"title": "T"', b'"title": "U"'))
    for _again in range(2):
        library = newer(path)
        (conflict,) = library._storage.conflicts
        assert conflict.theirs == library._storage.slices("groups")["g"]
        assert b'"mood": "mine"' in (conflict.mine or b"")
        assert b'"mood": "kept"' in (conflict.before or b"")
        library.close()
    library = newer(path)
    library._storage.commit([Change("groups", "g", conflict.theirs, conflict.mine)], "Keep mine")
    library.close()
    assert newer(path)._storage.conflicts == ()
    assert on_disk(path)["groups"]["g"]["mood"] == "mine"


def test_where_damage_took_the_record_of_the_library_nothing_is_guessed(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": '))
    library = newer(path, read_only=True, salvage=True)
    assert library.opening.damage
    assert group(library)["motto"] == "kept"
