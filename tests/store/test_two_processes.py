"""Two programs on one library: one writes, the other reads and knows who writes."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.store.storage import LibraryStorage
from tests.store.disks import Unsynced
from tests.store.writing import edit_of, edits_in, make
from tests.store.zygote import Zygote

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")

WRITE_SOME = "tests.store.writing:write_some"


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with Zygote() as started:
        yield started


def two_writers(zygote: Zygote, path: Path, folder: Path, chance: random.Random) -> None:
    """Both want to write: their edits follow each other, or one only reads."""
    before = edits_in(LibraryStorage(path, access_mode="r"))
    told = [folder / "first", folder / "second"]
    edits = chance.randrange(1, 4)
    children = [zygote.start(WRITE_SOME, str(path), str(t), edits, True) for t in told]
    assert [zygote.wait(child) for child in children] == [0, 0]
    lines = [t.read_text(encoding="utf-8").splitlines() for t in told]
    written = [int(line) for each in lines for line in each if line.isdecimal()]
    refused = [line for each in lines for line in each if not line.isdecimal()]
    assert sorted(written) == list(range(before + 1, before + len(written) + 1))
    assert len(written) + edits * len(refused) == 2 * edits
    for line in refused:
        assert any(str(child) in line for child in children), line
    assert edits_in(LibraryStorage(path, access_mode="r")) == before + len(written)


def dead_holder(zygote: Zygote, path: Path, folder: Path, chance: random.Random) -> None:
    """The writer dies with its edits unfolded: the next takes over at once, with all of them."""
    before = edits_in(LibraryStorage(path, access_mode="r"))
    edits = chance.randrange(1, 5)
    child = zygote.start(WRITE_SOME, str(path), str(folder / "told"), edits, False)
    assert zygote.wait(child) == -signal.SIGKILL
    heir = LibraryStorage(path, disk=Unsynced())
    assert not heir.read_only
    assert edits_in(heir) == before + edits
    heir.commit(edit_of(heir, before + edits + 1), "Heir")
    heir.close()


def reader_beside_writer(zygote: Zygote, path: Path, folder: Path, chance: random.Random) -> None:
    """Whatever the writer is at, a reader sees whole edits, and never fewer than before."""
    told = folder / "told"
    seen = edits_in(LibraryStorage(path, access_mode="r"))
    last = seen + 4
    child = zygote.start(WRITE_SOME, str(path), str(told), 4, True)
    while seen < last:
        reader = LibraryStorage(path, access_mode="r")
        assert not reader.opening.changed_outside
        now = edits_in(reader)
        assert now >= seen
        seen = now
        time.sleep(chance.uniform(0, 0.002))
    assert zygote.wait(child) == 0


MEETINGS = (two_writers, dead_holder, reader_beside_writer)


@pytest.mark.parametrize("runs", [200, pytest.param(1_000, marks=pytest.mark.long)])
def test_two_processes_that_meet_lose_no_edit(
    zygote: Zygote, swift_path: Path, runs: int, seed: int, tell: Callable[[str], None]
) -> None:
    chance = random.Random(seed)
    path = swift_path / "library" / "db.json"
    path.parent.mkdir()
    make(path)
    for run in range(runs):
        folder = swift_path / "told"
        folder.mkdir()
        MEETINGS[run % len(MEETINGS)](zygote, path, folder, chance)
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()
    tell(f"two processes: {runs} runs; seed {seed}")
