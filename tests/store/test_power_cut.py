"""Power cuts: whatever un-synced writes are lost, the library is old or new, never mixed."""

import hashlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.store.storage import LibraryStorage
from tests.store.disks import Unsynced
from tests.store.medium import Recording, acknowledged, image, lay_out
from tests.store.writing import edit_of, edits_in, make

SESSIONS = (9, 30, 21)


def record(folder: Path) -> Recording:
    """A session of edits and folds, beginning without a log and with one closing between."""
    path = folder / "db.json"
    folder.mkdir()
    make(path)
    recording = Recording(folder)
    number = 0
    for edits in SESSIONS:
        storage = LibraryStorage(path, disk=recording.disk())
        for place in range(edits):
            number += 1
            storage.commit(edit_of(storage, number), f"Edit {number}")
            recording.mark(number)
            if place % 6 == 5:
                storage.fold()
        storage.close()
    return recording


@pytest.mark.parametrize("images", [700, pytest.param(2_000, marks=pytest.mark.long)])
def test_a_power_cut_at_any_moment_loses_no_edit_that_was_acknowledged(
    swift_path: Path, images: int, seed: int, tell: Callable[[str], None]
) -> None:
    chance = random.Random(seed)
    recording = record(swift_path / "recorded")
    points = range(len(recording.events) + 1)
    seen: set[bytes] = set()
    number = 0
    while len(seen) < images:
        number += 1
        until = points[number % len(points)]
        files = image(recording, until, chance)
        kind = hashlib.sha256(repr(sorted(files.items())).encode()).digest()
        if kind in seen:
            continue
        seen.add(kind)
        target = swift_path / "cut"
        lay_out(files, recording.root, target)
        survey(target / "db.json", acknowledged(recording.events[:until]))
        if len(seen) % 4 == 0:
            go_on(target / "db.json")
        shutil.rmtree(target)
    tell(f"power cuts: {len(seen)} different images of {len(points)} moments; seed {seed}")


def survey(path: Path, certain: int) -> None:
    """All edits acknowledged are there, at most one more, and nothing needs explaining."""
    reader = LibraryStorage(path, access_mode="r")
    assert certain <= edits_in(reader) <= certain + 1
    assert not reader.opening.changed_outside


def go_on(path: Path) -> None:
    """The next writer carries on."""
    writer = LibraryStorage(path, disk=Unsynced())
    there = edits_in(writer)
    writer.commit(edit_of(writer, there + 1), "After")
    writer.close()
    assert edits_in(LibraryStorage(path, access_mode="r")) == there + 1
