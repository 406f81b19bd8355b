"""What happens to a library in real folders: nothing silently lost or silently overwritten."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.backups import list_backups
from desktop_app.store.create import create_library
from desktop_app.store.documents import decode, encode
from desktop_app.store.errors import ChangedOutside
from desktop_app.store.storage import LibraryStorage

Values = dict[str, str]


@dataclass
class Library:
    """A library of three records, a, b and c, each "0", that a test makes something happen to."""

    path: Path
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.create({"a": "0", "b": "0", "c": "0"})
        self.storage = LibraryStorage(self.path)

    def create(self, values: Values, library: str = "L") -> None:
        self.path.unlink(missing_ok=True)
        rows = {id_: encode({"v": value}) for id_, value in values.items()}
        own = {"1": encode({"id": library})}
        create_library(self.path, {"t": rows, "_library": own})

    def edit(self, id_: str, value: str) -> None:
        rows = self.storage.slices("t")
        self.storage.commit([Change("t", id_, rows.get(id_), encode({"v": value}))], "Edit")

    def fold(self) -> None:
        self.storage.fold()

    def crash(self) -> None:
        self.storage._release()

    def outside(self, **values: str) -> None:
        """Plain TinyDB or an editor writes records in place."""
        tables = json.loads(self.path.read_bytes())
        tables["t"] |= {id_: {"v": value} for id_, value in values.items()}
        self.path.write_text(json.dumps(tables), encoding="utf-8")

    def open(self) -> LibraryStorage:
        self.crash()
        self.storage = LibraryStorage(self.path)
        return self.storage

    @property
    def values(self) -> Values:
        rows = self.storage.slices("t")
        return {id_: decode(raw)["v"] for id_, raw in rows.items()}

    @property
    def conflicts(self) -> set[tuple[str, str | None, str | None]]:
        def value(raw: bytes | None) -> str | None:
            return None if raw is None else decode(raw)["v"]

        return {(c.id, value(c.theirs), value(c.mine)) for c in self.storage.conflicts}


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


def plain_tinydb_wrote_my_record(lib: Library) -> None:
    lib.edit("a", "1")
    lib.fold()
    lib.edit("c", "mine")
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
def test_history(library: Library, history: History) -> None:
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


def test_conflict_lasts_until_it_is_settled(library: Library) -> None:
    plain_tinydb_wrote_my_record(library)
    library.open()
    for _fold in range(2):
        library.edit("b", "more")
        library.storage.close()
        library.open()
        assert library.conflicts == {("c", "tiny", "mine")}
    library.storage.settle("t", "c")
    assert not library.conflicts
    library.open()
    assert not library.conflicts
    assert library.values["c"] == "tiny"


def test_mine_is_kept_by_committing_it(library: Library) -> None:
    plain_tinydb_wrote_my_record(library)
    library.open()
    (conflict,) = library.storage.conflicts
    library.storage.commit([Change("t", "c", conflict.theirs, conflict.mine)], "Keep mine")
    library.open()
    assert not library.conflicts
    assert library.values["c"] == "mine"


def test_file_changed_while_open_is_never_overwritten(library: Library) -> None:
    library.edit("a", "1")
    library.outside(b="tiny")
    theirs = library.path.read_bytes()
    with pytest.raises(ChangedOutside, match=r"db\.json"):
        library.storage.fold()
    with pytest.raises(ChangedOutside):
        library.storage.close()
    assert library.path.read_bytes() == theirs
    library.open()
    assert library.values == {"a": "1", "b": "tiny", "c": "0"}


def test_log_of_another_library_is_kept_and_offered(library: Library) -> None:
    library.edit("a", "1")
    library.crash()
    log = (library.storage.folder / "log").read_bytes()
    library.create({"a": "0", "z": "0"}, library="another")
    opening = library.open().opening
    assert library.values == {"a": "0", "z": "0"}
    (aside,) = opening.aside
    assert aside.path is not None
    assert aside.path.read_bytes() == log
    assert [change.after for edit in aside.edits for change in edit] == [encode({"v": "1"})]
    library.edit("z", "1")
    library.storage.close()
    assert not library.open().opening.aside
    assert library.values == {"a": "0", "z": "1"}
    assert aside.path.read_bytes() == log


def test_forked_log_is_kept_and_the_lost_branch_offered(library: Library) -> None:
    library.edit("a", "1")
    library.crash()
    log = library.storage.folder / "log"
    trunk = log.read_bytes()
    library.open()
    library.edit("b", "here")
    library.crash()
    here = log.read_bytes()[len(trunk) :]
    log.write_bytes(trunk)
    library.open()
    library.edit("c", "there")
    library.crash()
    log.write_bytes(log.read_bytes() + here)
    opening = library.open().opening
    assert library.values == {"a": "1", "b": "0", "c": "there"}
    (aside,) = opening.aside
    assert "line 4" in aside.reason
    assert [change.id for edit in aside.edits for change in edit] == ["b"]
    for edit in aside.edits:
        library.storage.commit(edit.changes, edit.label)
    library.storage.close()
    assert library.open().opening.aside == ()
    assert library.values == {"a": "1", "b": "here", "c": "there"}


def test_torn_line_is_reported_and_cut_before_the_next_edit(library: Library) -> None:
    library.edit("a", "1")
    library.crash()
    log = library.storage.folder / "log"
    sound = log.read_bytes()
    log.write_bytes(sound + b'0123456789abcdef {"after')
    assert library.open().opening.torn == 24
    library.edit("b", "1")
    library.crash()
    assert log.read_bytes().startswith(sound)
    assert library.open().opening == type(library.storage.opening)(replayed=2)


def test_records_changed_outside_are_named(library: Library) -> None:
    library.edit("a", "1")
    library.fold()
    library.edit("b", "1")
    tables = json.loads(library.path.read_bytes())
    del tables["t"]["a"]
    tables["t"] |= {"c": {"v": "tiny"}, "d": {"v": "new"}}
    library.path.write_text(json.dumps(tables), encoding="utf-8")
    opening = library.open().opening
    assert set(opening.outside) == {("t", "a"), ("t", "c"), ("t", "d")}
    assert library.values == {"b": "1", "c": "tiny", "d": "new"}


def test_backup_is_a_library(library: Library) -> None:
    library.edit("a", "1")
    backup = library.storage.backup()
    assert list_backups(library.storage.backups) == (backup,)
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
