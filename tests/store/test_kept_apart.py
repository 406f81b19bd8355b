"""What cannot be laid over the file is kept: conflicts until settled, logs of others aside."""

import json
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.documents import encode
from desktop_app.store.errors import ChangedOutside
from tests.store.shared_folder import Library, plain_tinydb_wrote_my_record


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "db.json")


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
