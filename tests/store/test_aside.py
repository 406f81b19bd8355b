"""Logs put aside stay readable, with their times, until they are forgotten; never deleted."""

import json
import os
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.disk import Disk
from desktop_app.store.documents import encode
from desktop_app.store.errors import ReadOnly, WriteFailed
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash


def edit(storage: LibraryStorage, id_: str, name: str) -> None:
    before = storage.slices("groups").get(id_)
    storage.commit([Change("groups", id_, before, encode({"name": name}))], f"edit of {id_}")


@pytest.fixture
def replaced(library: Path) -> Path:
    """The file is another library's; the log held two edits of ours."""
    storage = LibraryStorage(library)
    edit(storage, "a", "first")
    edit(storage, "a", "second")
    crash(storage)
    tables = json.loads(library.read_text("utf-8"))
    tables["_library"]["1"]["id"] = "another"
    library.write_text(json.dumps(tables), "utf-8")
    return library


def test_the_edits_are_told_in_order_with_their_times(replaced: Path) -> None:
    storage = LibraryStorage(replaced)
    for _again in range(2):
        (log,) = storage.kept_logs()
        assert log.path.is_file()
        assert log.reason == "it belongs to another library"
        assert [made.edit.label for made in log.edits] == ["edit of a", "edit of a"]
        assert log.edits[0].time < log.edits[1].time
        edit(storage, "b", "goes on")
        storage.close()
        storage = LibraryStorage(replaced)
    assert not storage.opening.aside


def test_a_forgotten_log_keeps_its_bytes(replaced: Path) -> None:
    storage = LibraryStorage(replaced)
    (log,) = storage.kept_logs()
    content = log.path.read_bytes()
    storage.forget_log(log)
    assert not storage.kept_logs()
    (kept,) = log.path.parent.iterdir()
    assert kept.read_bytes() == content
    storage.close()
    (again,) = LibraryStorage(replaced).opening.aside
    assert again.path == kept


def test_reading_only_forgets_nothing(replaced: Path) -> None:
    LibraryStorage(replaced).close()
    reader = LibraryStorage(replaced, access_mode="r")
    (log,) = reader.kept_logs()
    with pytest.raises(ReadOnly):
        reader.forget_log(log)
    assert reader.kept_logs() == (log,)


def test_a_disk_that_refuses_is_told(replaced: Path) -> None:
    class Refusing(Disk):
        def replace(self, source: Path, target: Path) -> None:
            raise OSError(30, os.strerror(30))

    LibraryStorage(replaced).close()
    storage = LibraryStorage(replaced, disk=Refusing())
    (log,) = storage.kept_logs()
    with pytest.raises(WriteFailed, match=os.strerror(30)):
        storage.forget_log(log)
    assert storage.kept_logs() == (log,)


def test_what_is_no_log_is_not_offered(library: Path) -> None:
    aside = library.with_name(library.name + ".d") / "aside"
    aside.mkdir(parents=True)
    (aside / "log-0").write_bytes(os.urandom(200))
    (aside / "log-1").mkdir()
    (aside / "db.json").write_bytes(b"{}")
    assert LibraryStorage(library).kept_logs() == ()
