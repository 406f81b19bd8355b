"""A library that is read first and takes lock and log up later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.domain.stepping import finished
from desktop_app.store import finding
from desktop_app.store.documents import encode
from desktop_app.store.errors import Damaged, Missing, ReadOnly
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash


def rename(storage: LibraryStorage, id_: str, name: str) -> Change:
    return Change("groups", id_, storage.slices("groups").get(id_), encode({"name": name}))


def test_nothing_is_written_before_it_begins(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    assert not storage.read_only
    assert not storage.folder.exists()
    assert not storage.begin_writing()
    assert (storage.folder / "lock").exists()
    storage.close()


def test_the_first_write_takes_the_lock(library: Path) -> None:
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
        crash(other)

    assert storage.begin_writing()
    assert heard == [theirs, added]
    assert storage.slices("groups")["z"] == added.after
    storage.commit([rename(storage, "b", "mine")], "Edit of B")
    storage.close()
    again = LibraryStorage(library, access_mode="r").slices("groups")
    assert (again["a"], again["b"]) == (theirs.after, encode({"name": "mine"}))


def test_another_text_of_the_same_length_is_noticed(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    library.write_bytes(library.read_bytes().replace(b'{"name": "A"}', b'{"name": "X"}'))
    assert storage.begin_writing()
    assert storage.slices("groups")["a"] == b'{"name": "X"}'
    storage.close()


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


BROKEN = {
    "text": b'{"name": "\xff"}',
    "number": b'{"name": "C", "size": 1e999}',
    "shape": b'["C"]',
}


@pytest.fixture
def _every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_LARGE", 0)


@pytest.mark.usefixtures("_every_file_is_large")
@pytest.mark.parametrize("what", BROKEN)
def test_a_record_that_is_none_is_found_before_anything_is_written(
    library: Path, what: str
) -> None:
    held = library.read_bytes().replace(b'{"name": "A"}', BROKEN[what])
    library.write_bytes(held)
    with pytest.raises(Damaged) as thorough:
        LibraryStorage(library)
    storage = LibraryStorage(library, begin=False)
    deeds: dict[str, Callable[[], object]] = {
        "look": lambda: finished(storage.look_in()),
        "begin": storage.begin_writing,
        "edit": lambda: storage.commit([rename(storage, "b", "B2")], "Edit of B"),
    }
    for _again in range(2):
        for name, deed in deeds.items():
            with pytest.raises(Damaged) as late:
                deed()
            assert str(late.value) == str(thorough.value), name
    storage.close()
    assert library.read_bytes() == held
    assert not storage.folder.exists()


@pytest.mark.usefixtures("_every_file_is_large")
def test_records_are_looked_into_once(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    monkeypatch.setattr("desktop_app.store.diagnosis.decode", looked.append)
    storage = LibraryStorage(library, begin=False)
    assert not looked
    finished(storage.look_in())
    assert len(looked) == 4
    finished(storage.look_in())
    storage.begin_writing()
    storage.commit([rename(storage, "a", "A2")], "Edit of A")
    assert len(looked) == 4
    storage.close()
    finished(LibraryStorage(library, begin=False).look_in())
    assert len(looked) == 4, "what the store wrote itself is known"


@pytest.mark.usefixtures("_every_file_is_large")
def test_what_another_program_wrote_meanwhile_is_looked_into(library: Path) -> None:
    storage = LibraryStorage(library, begin=False)
    finished(storage.look_in())
    library.write_bytes(library.read_bytes().replace(b'{"name": "A"}', BROKEN["text"]))
    with pytest.raises(Damaged):
        storage.begin_writing()
    storage.close()


def test_a_small_library_is_looked_into_at_once(library: Path) -> None:
    library.write_bytes(library.read_bytes().replace(b'{"name": "A"}', BROKEN["text"]))
    with pytest.raises(Damaged):
        LibraryStorage(library, begin=False)
