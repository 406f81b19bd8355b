"""An edit of very many records, saved while the program goes on: all of it, or nothing."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.batch import Batch
from desktop_app.store.create import create_library
from desktop_app.store.documents import encode
from desktop_app.store.errors import Busy, Stale, Unstorable, WriteFailed
from desktop_app.store.storage import LibraryStorage
from tests.store.disks import Killing, Unsynced

COUNT = 3_000


def rows(number: int) -> dict[str, bytes]:
    return {f"r{n}": encode({"n": number, "text": "x" * 400}) for n in range(COUNT)}


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> list[Change]:
    return [Change("t", id_, before.get(id_), after.get(id_)) for id_ in {**before, **after}]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_library(tmp_path / "a.json", {"t": rows(0), "other": {"x": b"{}"}}, Unsynced())
    return tmp_path / "a.json"


def prepared(edits: list[Change]) -> Batch:
    batch = Batch(edits)
    assert list(batch.prepare())[-1] == len(edits)
    return batch


def held(storage: LibraryStorage) -> dict[str, bytes]:
    return dict(storage.slices("t").items())


def walk(steps: Iterator[object]) -> None:
    for _step in steps:
        pass


def test_it_is_saved_and_told_as_one(path: Path) -> None:
    heard: list[int] = []
    with closing(LibraryStorage(path)) as storage:
        storage.subscribe(lambda told: heard.append(len(told)))
        walk(storage.committing(prepared(changes(rows(0), rows(1))), "Change"))
        assert held(storage) == rows(1)
        storage.commit([Change("t", "r0", rows(1)["r0"], None)], "Delete")
    assert heard == [COUNT, 1]
    again = LibraryStorage(path)
    assert held(again) == {id_: row for id_, row in rows(1).items() if id_ != "r0"}
    assert [made.edit.label for made in again.beside.past()] == ["Delete", "Change"]
    assert len([*again.beside.past()][1].edit.changes) == COUNT
    again.close()


def test_what_the_log_holds_of_it_is_replayed(path: Path) -> None:
    storage = LibraryStorage(path)
    walk(storage.committing(prepared(changes(rows(0), rows(1))), "Change", undoes="then"))
    reader = LibraryStorage(path, access_mode="r")
    assert held(reader) == rows(1)
    (made,) = storage.beside.past()
    assert (made.edit.label, made.undoes) == ("Change", "then")
    storage.close()


def test_meanwhile_nothing_else_is_written(path: Path) -> None:
    storage = LibraryStorage(path)
    saving = storage.committing(prepared(changes(rows(0), rows(1))), "Change")
    next(saving)
    other = [Change("other", "x", b"{}", encode({"a": 1}))]
    for write in (lambda: storage.commit(other, "Other"), storage.fold, storage.close):
        with pytest.raises(Busy):
            write()  # type: ignore[no-untyped-call]
    walk(saving)
    assert held(storage) == rows(1)
    storage.commit(other, "Other")
    storage.close()
    assert held(LibraryStorage(path, access_mode="r")) == rows(1)


def test_what_changed_since_it_was_prepared_is_not_overwritten(path: Path) -> None:
    storage = LibraryStorage(path)
    batch = prepared(changes(rows(0), rows(1)))
    own = encode({"n": 7})
    storage.commit([Change("t", "r5", rows(0)["r5"], own)], "Own")
    with pytest.raises(Stale, match="“r5” in t"):
        walk(storage.committing(batch, "Change"))
    assert held(storage) == rows(0) | {"r5": own}
    storage.close()


def test_what_cannot_be_kept_is_refused_before_anything_is_written(path: Path) -> None:
    bad = Batch([*changes(rows(0), rows(1)), Change("t", "new", None, b"[]")])
    with pytest.raises(Unstorable):
        walk(bad.prepare())


def test_given_up_in_the_middle_it_is_still_whole(path: Path) -> None:
    storage = LibraryStorage(path)
    saving = storage.committing(prepared(changes(rows(0), rows(1))), "Change")
    next(saving)
    saving.close()
    assert held(storage) == rows(1)
    storage.close()
    assert held(LibraryStorage(path, access_mode="r")) == rows(1)


class _Full(Unsynced):
    """Takes so many bytes of a log and no more."""

    room = 600_000

    def write(self, descriptor: int, data: bytes) -> None:
        self.room -= len(data)
        if self.room < 0:
            raise OSError(28, "No space left on device")
        super().write(descriptor, data)


def test_a_disk_that_fills_up_in_the_middle_leaves_no_trace(path: Path) -> None:
    disk = _Full()
    storage = LibraryStorage(path, disk=disk)
    with pytest.raises(WriteFailed, match="Nothing was saved"):
        walk(storage.committing(prepared(changes(rows(0), rows(1))), "Change"))
    assert held(storage) == rows(0)
    disk.room = 10**9
    storage.commit([Change("other", "x", b"{}", encode({"a": 1}))], "Other")
    storage.close()
    assert held(LibraryStorage(path, access_mode="r")) == rows(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
@pytest.mark.parametrize("number", [1, 2, 3, 40, 90])
def test_killed_in_the_middle_of_the_write_nothing_has_changed(path: Path, number: int) -> None:
    child = os.fork()
    if not child:
        storage = LibraryStorage(path, disk=Killing(number))
        walk(storage.committing(prepared(changes(rows(0), rows(1))), "Change"))
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the edit has fewer pieces than that"
    storage = LibraryStorage(path)
    assert held(storage) == rows(0)
    assert list(storage.beside.past()) == []
    walk(storage.committing(prepared(changes(rows(0), rows(2))), "Change"))
    storage.close()
    assert held(LibraryStorage(path, access_mode="r")) == rows(2)
