"""A record that comes back after it was deleted stands where it stood."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.edit import Change
from desktop_app.store.order import Order, read_gone, write_gone
from desktop_app.store.slices import Held
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.store.disks import Unsynced

DISK = Unsynced()


def change(storage: LibraryStorage, id_: str, after: bytes | None) -> None:
    storage.commit([Change("t", id_, storage.slices("t").get(id_), after)], "Edit")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "db.json"
    storage = LibraryStorage(path, disk=DISK)
    storage.commit([Change("t", id_, None, b"{}") for id_ in "abcde"], "Begin")
    storage.close()
    return path


@pytest.mark.parametrize("between", ["nothing", "fold", "close", "crash"])
def test_file_is_as_before_when_a_deletion_is_taken_back(path: Path, between: str) -> None:
    before = path.read_bytes()
    storage = LibraryStorage(path, disk=DISK)
    for id_ in "bacd":
        change(storage, id_, None)
    if between == "fold":
        storage.fold()
    elif between != "nothing":
        storage.close() if between == "close" else crash(storage)
        storage = LibraryStorage(path, disk=DISK)
    for id_ in "cadb":
        change(storage, id_, b"{}")
    assert list(storage.slices("t")) == list("abcde")
    storage.close()
    assert path.read_bytes() == before


def test_what_is_not_taken_back_leaves_no_trace_in_the_order(path: Path) -> None:
    storage = LibraryStorage(path, disk=DISK)
    for id_ in "cde":
        change(storage, id_, None)
    change(storage, "new", b"{}")
    change(storage, "d", b"{}")
    assert list(storage.slices("t")) == ["a", "b", "d", "new"]
    storage.close()
    assert list(json.loads(path.read_bytes())["t"]) == ["a", "b", "d", "new"]


def test_places_of_another_file_move_nothing(path: Path) -> None:
    folder = path.with_name("db.json.d")
    write_gone(DISK, folder, {"t": {"x": "nobody", "y": "z", "z": "y", "b": "e"}})
    storage = LibraryStorage(path, disk=DISK)
    for id_ in "xyz":
        change(storage, id_, b"{}")
    change(storage, "a", None)
    change(storage, "a", b"{}")
    assert list(storage.slices("t")) == list("abcdexyz")


def test_note_that_is_damaged_or_refused_costs_only_the_places(tmp_path: Path) -> None:
    assert read_gone(DISK, tmp_path) == {}
    write_gone(DISK, tmp_path, {"t": {"a": None}})
    assert read_gone(DISK, tmp_path) == {"t": {"a": None}}
    (tmp_path / "gone").write_bytes(b'{"t": {"a": 5}}')
    assert read_gone(DISK, tmp_path) == {}
    write_gone(DISK, tmp_path, {})
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.booleans()), max_size=30))
def test_order_is_that_of_first_coming(steps: list[tuple[str, bool]]) -> None:
    held = Held({"t": dict.fromkeys("abc", b"{}")})
    came = dict.fromkeys("abc")
    for id_, again in steps:
        held.apply([Change("t", id_, held.get("t", id_), None if held.get("t", id_) else b"{}")])
        came |= dict.fromkeys(held.view("t"))
        assert list(held.view("t")) == [one for one in came if one in held.view("t")]
        if again:  # as if it was folded, closed and opened
            gone = held.order.gone(held.tables)
            held = Held({"t": dict(held.tables["t"])}, Order(gone))
