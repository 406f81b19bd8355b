"""A writer killed at any moment: the library opens, and holds whatever was acknowledged."""

import json
import os
import random
import secrets
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


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with Zygote() as started:
        yield started


def acknowledged(path: Path) -> int:
    if not path.exists():
        return 0
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    return int(lines[-1]) if lines else 0


def wait_until(told: Path, edits: int) -> None:
    """Return once so many edits are acknowledged, however slow the machine is."""
    while acknowledged(told) < edits:
        time.sleep(0.0005)


def survey(path: Path, told: Path) -> int:
    """How many edits survived: all that were acknowledged, at most one more."""
    json.loads(path.read_bytes())
    reader = LibraryStorage(path, access_mode="r")
    assert not reader.opening.changed_outside
    assert not reader.opening.aside
    there = edits_in(reader)
    assert acknowledged(told) <= there <= acknowledged(told) + 1
    return there


def kill_at_random(zygote: Zygote, folder: Path, kills: int, tell: Callable[[str], None]) -> None:
    seed = secrets.randbits(32)
    chance = random.Random(seed)
    path, told = folder / "db.json", folder / "told"
    make(path)
    edits = 0
    for kill in range(kills):
        child = zygote.start("tests.store.writing:write_on", str(path), str(told), seed + kill)
        if kill % 10:
            wait_until(told, edits + chance.randrange(1, 30))
        time.sleep(chance.uniform(0, 0.004))
        os.kill(child, signal.SIGKILL)
        assert zygote.wait(child) == -signal.SIGKILL
        edits = survey(path, told)
        told.write_text(f"{edits}\n", encoding="utf-8")
    tell(f"kills at random: {kills}, {edits} edits written, none lost; seed {seed}")
    assert edits > kills


def test_kills_at_random(zygote: Zygote, swift_path: Path, tell: Callable[[str], None]) -> None:
    kill_at_random(zygote, swift_path, 300, tell)


@pytest.mark.long
def test_many_kills_at_random(
    zygote: Zygote, swift_path: Path, tell: Callable[[str], None]
) -> None:
    kill_at_random(zygote, swift_path, 10_000, tell)


@pytest.mark.parametrize("after", [False, True])
def test_kill_around_every_call(
    zygote: Zygote, swift_path: Path, after: bool, tell: Callable[[str], None]
) -> None:
    at, status = 0, -signal.SIGKILL
    while status == -signal.SIGKILL:
        at += 1
        path, told = swift_path / str(at) / "db.json", swift_path / str(at) / "told"
        path.parent.mkdir()
        make(path)
        for earlier in range(2):
            first = LibraryStorage(path, disk=Unsynced())
            first.commit(edit_of(first, earlier + 1), "Earlier")
            first.close()
        told.write_text("2\n", encoding="utf-8")
        child = zygote.start("tests.store.writing:edit_and_fold", str(path), str(told), at, after)
        status = zygote.wait(child)
        there = survey(path, told)
        again = LibraryStorage(path)
        again.commit(edit_of(again, there + 1), "After")
        again.close()
        told.write_text(f"{there + 1}\n", encoding="utf-8")
        assert survey(path, told) == there + 1
        assert {left.name for left in path.parent.iterdir()} == {"db.json", "db.json.d", "told"}
    tell(f"kills {'after' if after else 'before'} each call of an edit and a fold: {at - 1}")
    assert status == 0
    assert at > 30
