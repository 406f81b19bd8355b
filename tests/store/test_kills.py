"""A writer killed at any moment: the library opens, and holds whatever was acknowledged."""

import json
import os
import random
import re
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.store.disks import Unsynced
from tests.store.tracing import can_trace, traced
from tests.store.writing import edit_of, edits_in, make
from tests.store.zygote import Zygote

Start = Callable[[Path, Path], None]

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


def kill_at_random(
    zygote: Zygote, folder: Path, kills: int, seed: int, tell: Callable[[str], None]
) -> None:
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


@pytest.mark.parametrize("kills", [100, pytest.param(10_000, marks=pytest.mark.long)])
def test_a_kill_at_any_moment_loses_no_edit_that_was_acknowledged(
    zygote: Zygote, swift_path: Path, kills: int, seed: int, tell: Callable[[str], None]
) -> None:
    kill_at_random(zygote, swift_path, kills, seed, tell)


def closed(path: Path, told: Path) -> None:
    """A library that two edits were made to, and that was closed."""
    make(path)
    for number in (1, 2):
        first = LibraryStorage(path, disk=Unsynced())
        first.commit(edit_of(first, number), "Earlier")
        first.close()
    told.write_text("2\n", encoding="utf-8")


def left(path: Path, told: Path) -> None:
    """The same with a third edit, whose writer died: it stands in the log, the lock still lies."""
    closed(path, told)
    third = LibraryStorage(path, disk=Unsynced())
    third.commit(edit_of(third, 3), "Earlier, not folded")
    lock = (third.folder / "lock").read_bytes()
    crash(third)
    (third.folder / "lock").write_bytes(lock)
    told.write_text("3\n", encoding="utf-8")


def begin(folder: Path, start: Start) -> Callable[[str], tuple[Path, Path]]:
    """Makes folders of a name, each with a library as it is at the start, and what was told."""
    first = folder / "first"
    first.mkdir()
    start(first / "db.json", first / "told")

    def begun(name: str) -> tuple[Path, Path]:
        shutil.copytree(first, folder / name)
        return folder / name / "db.json", folder / name / "told"

    return begun


def go_on(path: Path, told: Path) -> None:
    """The next writer takes over at once, goes on and leaves nothing behind."""
    there = survey(path, told)
    again = LibraryStorage(path, disk=Unsynced())
    again.commit(edit_of(again, there + 1), "After")
    again.close()
    told.write_text(f"{there + 1}\n", encoding="utf-8")
    assert survey(path, told) == there + 1
    assert {left.name for left in path.parent.iterdir()} == {"db.json", "db.json.d", "told"}
    assert not (again.folder / "lock").exists()


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("start", [closed, pytest.param(left, marks=pytest.mark.long)])
def test_kill_around_every_call_of_a_session(
    zygote: Zygote, swift_path: Path, start: Start, after: bool, tell: Callable[[str], None]
) -> None:
    at, status = 0, -signal.SIGKILL
    begun = begin(swift_path, start)
    while status == -signal.SIGKILL:
        at += 1
        path, told = begun(str(at))
        child = zygote.start("tests.store.writing:killed_session", str(path), str(told), at, after)
        status = zygote.wait(child)
        go_on(path, told)
    when = "after" if after else "before"
    tell(f"kills {when} each call to the system, from lock to close ({start.__name__}): {at - 1}")
    assert status == 0
    assert at > 100


@pytest.mark.long
@pytest.mark.parametrize("start", [closed, left])
def test_kill_before_every_system_call(
    zygote: Zygote, swift_path: Path, start: Start, tell: Callable[[str], None]
) -> None:
    if not can_trace():
        pytest.skip("there is no strace that may attach to processes")

    begun = begin(swift_path, start)

    def session(name: str, *options: str) -> int:
        path, told = begun(name)
        status = traced(zygote, "tests.store.writing:traced_session", (path, told), options)
        go_on(path, told)
        return status

    log = swift_path / "calls"
    assert session("all", f"--output={log}") == 0
    calls = Counter(re.findall(r"^(\w+)\(", log.read_text(encoding="utf-8"), re.MULTILINE))
    assert {"flock", "fsync", "ftruncate", "mkdir", "rename", "rmdir", "unlink"} <= calls.keys()
    kills = 0
    for call, times in calls.items():
        for at in range(1, times + 1):
            inject = f"--inject={call}:signal=SIGKILL:when={at}"
            status = session(f"{call} {at}", "--output=/dev/null", inject)
            assert status in (0, -signal.SIGKILL)
            kills += status != 0
    tell(
        f"kills before each system call of a session ({start.__name__}): {kills} of {calls.total()}"
    )
    assert kills > 200
