"""A library that is read first and takes lock and log up later."""

from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.documents import encode
from desktop_app.store.errors import Damaged, Missing, ReadOnly
from desktop_app.store.storage import LibraryStorage


def rename(storage: LibraryStorage, id_: str, name: str) -> Change:
    return Change("groups", id_, storage.slices("groups").get(id_), encode({"name": name}))


def test_nothing_is_written_before_it_begins(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    assert not storage.read_only
    assert not storage.folder.exists()
    assert not storage.begin_writing()
    assert (storage.folder / "lock").exists()
    storage.close()


def test_first_write_begins(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    storage.commit([rename(storage, "a", "A2")], "Edit of A")
    assert LibraryStorage(library).holder is not None
    storage.close()
    assert LibraryStorage(library, access_mode="r").slices("groups")["a"] == encode({"name": "A2"})


@pytest.mark.parametrize("folded", [False, True])
def test_what_another_writer_did_meanwhile_is_told_and_kept(library: Path, *, folded: bool) -> None:
    storage = LibraryStorage(library, begin=False)
    heard: list[Change] = []
    storage.subscribe(heard.extend)
    other = LibraryStorage(library)
    theirs = rename(other, "a", "theirs")
    added = rename(other, "z", "new")
    other.commit([theirs, added], "Edits of the other")
    if folded:
        other.close()
    else:
        other._release()  # as if it was killed: its edits stand in the log

    assert storage.begin_writing()
    assert heard == [theirs, added]
    assert storage.slices("groups")["z"] == added.after
    storage.commit([rename(storage, "b", "mine")], "Edit of B")
    storage.close()
    again = LibraryStorage(library, access_mode="r").slices("groups")
    assert (again["a"], again["b"]) == (theirs.after, encode({"name": "mine"}))


def test_other_writer_that_still_holds_the_lock_is_named(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    other = LibraryStorage(library)
    assert not storage.begin_writing()
    assert storage.read_only
    assert storage.holder
    with pytest.raises(ReadOnly, match=str(storage.path)):
        storage.commit([rename(storage, "a", "A2")], "Edit of A")
    other.close()


def test_library_that_is_gone_is_not_made_anew(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    held = storage.slices("groups")["a"]
    library.unlink()
    with pytest.raises(Missing):
        storage.begin_writing()
    assert not library.exists()
    assert not (storage.folder / "lock").exists()
    assert storage.slices("groups")["a"] == held


def test_library_damaged_meanwhile_is_left_alone(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    held = storage.slices("groups")["a"]
    library.write_bytes(library.read_bytes()[:-20])
    bytes_before = library.read_bytes()
    with pytest.raises(Damaged):
        storage.begin_writing()
    with pytest.raises(Damaged):
        storage.commit([rename(storage, "a", "A2")], "Edit of A")
    storage.close()
    assert library.read_bytes() == bytes_before
    assert storage.slices("groups")["a"] == held


def test_damaged_library_opened_to_be_salvaged_never_begins(library: Path) -> None:
    library.write_bytes(library.read_bytes()[:-20])
    storage = LibraryStorage(library, begin=False, salvage=True)
    assert not storage.begin_writing()
    assert storage.read_only
    assert not storage.folder.exists()


def test_closing_without_a_write_leaves_no_trace(library: Path) -> None:
    before = library.read_bytes()
    LibraryStorage(library, begin=False).close()
    assert [path.name for path in library.parent.iterdir()] == [library.name]
    assert library.read_bytes() == before
