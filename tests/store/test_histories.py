"""What happens to a library in real folders: nothing silently lost or silently overwritten."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.store.backups import list_backups
from desktop_app.store.documents import decode
from desktop_app.store.storage import LibraryStorage
from tests.store.shared_folder import Library, Values, plain_tinydb_wrote_my_record


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "db.json")


def crash_with_an_unfolded_edit(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.edit("b", "1")


def crash_when_the_fold_is_begun(lib: Library) -> None:
    lib.edit("a", "1")
    old = lib.path.read_bytes()
    log = lib.storage.folder / "log"
    before = log.read_bytes()
    lib.fold()
    segment = next((lib.storage.folder / "history").iterdir())
    assert segment.read_bytes().startswith(before)
    log.write_bytes(segment.read_bytes())
    lib.path.write_bytes(old)


def crash_after_the_rename(lib: Library) -> None:
    lib.edit("a", "1")
    lib.edit("a", "2")
    lib.fold()
    segment = next((lib.storage.folder / "history").iterdir())
    (lib.storage.folder / "log").write_bytes(segment.read_bytes())


def older_file_checked_out(lib: Library) -> None:
    old = lib.path.read_bytes()
    lib.edit("a", "1")
    lib.fold()
    lib.path.write_bytes(old)


def older_file_checked_out_with_an_unfolded_edit(lib: Library) -> None:
    old = lib.path.read_bytes()
    lib.edit("a", "1")
    lib.fold()
    lib.edit("b", "9")
    lib.path.write_bytes(old)


def other_machines_file(lib: Library) -> None:
    lib.edit("a", "1")
    lib.crash()
    lib.create({"a": "0", "b": "7", "c": "0"})


def other_machines_file_with_the_same_record(lib: Library) -> None:
    lib.edit("a", "1")
    lib.crash()
    lib.create({"a": "7", "b": "0", "c": "0"})


def other_machines_older_file(lib: Library) -> None:
    lib.edit("a", "1")
    lib.edit("b", "1")
    lib.fold()
    lib.edit("b", "2")
    lib.crash()
    lib.create({"a": "0", "b": "0", "c": "5"})


def plain_tinydb_wrote(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.outside(c="tiny")


def shipped_copy_in_its_place(lib: Library) -> None:
    shipped = lib.path.read_bytes()
    lib.edit("a", "1")
    lib.fold()
    lib.edit("a", "2")
    lib.path.write_bytes(shipped)


def hand_edit_of_another_record(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.edit("b", "1")
    lib.outside(a="x")


def both_made_the_same_edit(lib: Library) -> None:
    lib.edit("a", "1")
    lib.outside(a="1")


def checked_out_and_back(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    mine = lib.path.read_bytes()
    lib.edit("b", "1")
    lib.outside(c="branch")
    lib.path.write_bytes(mine)


def only_the_layout_changed(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.edit("b", "1")
    lib.path.write_text(json.dumps(json.loads(lib.path.read_bytes()), indent=4), encoding="utf-8")


def my_folder_was_not_synced(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.crash()
    shutil.rmtree(lib.storage.folder)


History = Callable[[Library], None]
HISTORIES: dict[History, tuple[Values, set[tuple[str, str | None, str | None]], bool]] = {
    crash_with_an_unfolded_edit: ({"a": "1", "b": "1", "c": "0"}, set(), False),
    crash_when_the_fold_is_begun: ({"a": "1", "b": "0", "c": "0"}, set(), False),
    crash_after_the_rename: ({"a": "2", "b": "0", "c": "0"}, set(), False),
    older_file_checked_out: ({"a": "0", "b": "0", "c": "0"}, set(), True),
    older_file_checked_out_with_an_unfolded_edit: ({"a": "0", "b": "9", "c": "0"}, set(), True),
    other_machines_file: ({"a": "1", "b": "7", "c": "0"}, set(), True),
    other_machines_file_with_the_same_record: (
        {"a": "7", "b": "0", "c": "0"},
        {("a", "7", "1")},
        True,
    ),
    other_machines_older_file: (
        {"a": "0", "b": "0", "c": "5"},
        {("b", "0", "2")},
        True,
    ),
    plain_tinydb_wrote: ({"a": "1", "b": "0", "c": "tiny"}, set(), True),
    plain_tinydb_wrote_my_record: (
        {"a": "1", "b": "0", "c": "tiny"},
        {("c", "tiny", "mine")},
        True,
    ),
    shipped_copy_in_its_place: ({"a": "0", "b": "0", "c": "0"}, {("a", "0", "2")}, True),
    hand_edit_of_another_record: ({"a": "x", "b": "1", "c": "0"}, set(), True),
    both_made_the_same_edit: ({"a": "1", "b": "0", "c": "0"}, set(), True),
    checked_out_and_back: ({"a": "1", "b": "1", "c": "0"}, set(), False),
    only_the_layout_changed: ({"a": "1", "b": "1", "c": "0"}, set(), True),
    my_folder_was_not_synced: ({"a": "1", "b": "0", "c": "0"}, set(), False),
}


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.__name__)
def test_after_any_history_and_a_crash_both_sides_are_kept_and_conflicts_told(
    library: Library, history: History
) -> None:
    values, conflicts, outside = HISTORIES[history]
    history(library)
    library.crash()
    before = {path: path.read_bytes() for path in library.path.parent.rglob("*") if path.is_file()}
    reader = LibraryStorage(library.path, access_mode="r")
    assert {id_: decode(raw)["v"] for id_, raw in reader.slices("t").items()} == values
    assert before == {path: path.read_bytes() for path in before}

    for _again in range(2):
        library.open()
        assert library.values == values
        assert library.conflicts == conflicts
        assert not library.storage.opening.aside
    assert reader.opening.changed_outside == outside

    library.storage.close()
    library.open()
    assert library.values == values
    assert library.conflicts == conflicts
    assert not library.storage.opening.changed_outside
    assert {i: row["v"] for i, row in json.loads(library.path.read_bytes())["t"].items()} == values


def test_backup_is_a_library(library: Library) -> None:
    library.edit("a", "1")
    backup = library.storage.backup()
    assert list_backups(library.storage.beside.backups) == (backup,)
    assert json.loads(backup.read_bytes())["t"]["a"] == {"v": "1"}


def test_a_file_merely_written_otherwise_contradicts_nothing(library: Library) -> None:
    library.edit("a", "é")
    library.edit("b", "ü")
    library.fold()
    library.edit("a", "more")
    library.edit("c", "ö")
    tables = json.loads(library.path.read_bytes())
    tables["t"]["c"]["v"] = "ö"
    library.path.write_text(json.dumps(tables, indent=1), encoding="ascii")
    for _again in range(2):
        library.open()
        assert not library.conflicts
        assert library.values == {"a": "more", "b": "ü", "c": "ö"}
        library.storage.close()
