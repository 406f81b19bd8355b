"""A disk that fails at any call: nothing acknowledged is lost, nothing refused is kept."""

import errno
import json
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from desktop_app.domain.edit import Change
from desktop_app.store.create import create_library
from desktop_app.store.documents import decode, encode
from desktop_app.store.errors import Missing, StoreError, Unreadable, WriteFailed
from desktop_app.store.lock import WriterLock
from desktop_app.store.storage import LibraryStorage
from tests.crash import crash
from tests.store.disks import ERRORS, Counting, Unsynced, failing

FOR_GOOD = 1_000_000
TIMES = (1, 2, 3, FOR_GOOD)
UNSYNCED = Unsynced()
State = dict[str, bytes]


def make(folder: Path) -> Path:
    folder.mkdir()
    path = folder / "db.json"
    create_library(path, {"groups": {"a": encode({"n": 0}), "b": encode({"n": 0})}}, UNSYNCED)
    earlier = LibraryStorage(path, disk=UNSYNCED)
    for n in (1, 2):
        earlier.commit([edit(earlier, "a", n)], "Earlier")
        earlier.fold()
    earlier.commit([edit(earlier, "b", 3)], "Earlier, not folded")
    crash(earlier)
    return path


def edit(storage: LibraryStorage, id_: str, n: int) -> Change:
    return Change("groups", id_, storage.slices("groups").get(id_), encode({"n": n}))


def state(storage: LibraryStorage) -> State:
    return dict(storage.slices("groups"))


def attempt(step: Callable[[], object]) -> bool:
    """Whether a step succeeded; any failure is a StoreError of one line."""
    try:
        step()
    except StoreError as error:
        sentence = str(error)
    else:
        return True
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return False


def run(path: Path, disk: Counting, at: int, times: int) -> tuple[State, list[State]]:
    """A session on a failing disk: the state acknowledged, and states that were refused."""
    storage = LibraryStorage(path, disk=disk)
    acknowledged, refused = state(storage), []
    for number in range(3):
        for id_ in ("a", f"new {number}"):
            change = edit(storage, id_, 10 + number)
            wanted = acknowledged | {id_: change.after or b""}
            if attempt(lambda change=change: storage.commit([change], "Edit")):  # type: ignore[misc]
                acknowledged = wanted
            else:
                refused.append(wanted)
                assert times > 1 or read(path) == acknowledged
            assert state(storage) == acknowledged
        if number == 1:
            attempt(storage.fold)
            assert state(storage) == acknowledged
        if disk.calls > at + times:
            assert attempt(storage.fold), "the disk works again, and so must the store"
    attempt(storage.close)
    return acknowledged, refused


def read(path: Path) -> State:
    storage = LibraryStorage(path, access_mode="r", disk=UNSYNCED)
    assert not storage.opening.changed_outside
    assert not storage.opening.aside
    return state(storage)


EACH_CODE = [
    pytest.param((code,), times, id=f"{errno.errorcode[code]}-{times}", marks=pytest.mark.long)
    for code, times in product(ERRORS, TIMES)
]


@pytest.mark.parametrize(
    ("codes", "times"),
    [*(pytest.param(ERRORS, times, id=f"{times}") for times in TIMES), *EACH_CODE],
)
def test_whichever_call_fails_no_acknowledged_edit_is_lost(
    swift_path: Path, codes: tuple[int, ...], times: int, tell: Callable[[str], None]
) -> None:
    """Every call fails, with the codes in turn."""
    at = 0
    clean = False
    while not clean:
        at += 1
        folder = swift_path / str(at)
        path = make(folder)
        before = state(LibraryStorage(path, access_mode="r", disk=UNSYNCED))
        with failing(at, codes[at % len(codes)], times, folder) as disk:
            try:
                acknowledged, refused = run(path, disk, at, times)
            except Unreadable:
                acknowledged, refused = before, []
            clean = disk.calls < at
        json.loads(path.read_bytes())
        left = read(path)
        # Where even cutting the log back failed, the first edit refused may stand in it whole.
        assert left == acknowledged or (times > 1 and refused[:1] == [left])
        again = LibraryStorage(path, disk=UNSYNCED)
        assert state(again) == left
        again.close()
        assert read(path) == left
        assert not list(folder.glob(".*.tmp")) or times > 1
    often = "for good" if times == FOR_GOOD else f"{times} times"
    names = ", ".join(errno.errorcode[code] for code in codes)
    tell(f"disk fails with {names}, {often} from each call on: {at} cases")
    assert at > 50


def test_no_lock_means_reading_only(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: WriterLock) -> None:
        raise OSError(ERRORS[3], "Read-only file system")

    monkeypatch.setattr(WriterLock, "take", refuse)
    storage = LibraryStorage(library)
    assert storage.read_only
    assert "Read-only file system" in str(storage.opening.why_read_only)


def test_log_removed_under_a_writer_is_noticed_and_a_fold_saves_all(library: Path) -> None:
    storage = LibraryStorage(library)
    storage.commit([edit(storage, "a", 1)], "Edit")
    for path in sorted(storage.folder.rglob("*"), reverse=True):
        path.unlink()
    storage.folder.rmdir()
    with pytest.raises(WriteFailed):
        storage.commit([edit(storage, "b", 2)], "Edit")
    storage.fold()
    storage.commit([edit(storage, "b", 2)], "Edit")
    storage.close()
    assert read(library)["a"] == encode({"n": 1})
    assert read(library)["b"] == encode({"n": 2})


def test_log_removed_after_a_fold_is_begun_anew_by_the_next(library: Path) -> None:
    storage = LibraryStorage(library)
    storage.commit([edit(storage, "a", 1)], "Edit")
    storage.fold()
    shutil.rmtree(storage.folder)
    with pytest.raises(WriteFailed):
        storage.commit([edit(storage, "b", 2)], "Edit")
    storage.fold()
    storage.commit([edit(storage, "b", 2)], "Edit")
    assert read(library) == state(storage)
    storage.close()


def test_a_fold_that_fails_says_whether_the_log_is_there(library: Path) -> None:
    storage = LibraryStorage(library)
    storage.commit([edit(storage, "a", 1)], "Edit")
    library.rename(library.with_name("elsewhere"))
    with pytest.raises(WriteFailed, match="Every edit is safe in"):
        storage.fold()
    shutil.rmtree(storage.folder)
    with pytest.raises(WriteFailed, match="Its log is gone: save it elsewhere"):
        storage.fold()
    library.with_name("elsewhere").rename(library)
    storage.fold()
    assert read(library)["a"] == encode({"n": 1})
    storage.close()


def test_lines_of_another_program_are_never_cut(library: Path) -> None:
    storage = LibraryStorage(library)
    storage.commit([edit(storage, "a", 1)], "Edit")
    log = storage.folder / "log"
    foreign = log.read_bytes() + b"what a folder service wrote\n"
    log.unlink()
    log.write_bytes(foreign)
    for _attempt in range(2):
        with pytest.raises(WriteFailed, match="another program"):
            storage.commit([edit(storage, "b", 2)], "Edit")
    assert log.read_bytes() == foreign
    assert decode(storage.slices("groups")["b"])["name"]


def test_no_library_can_be_made_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="none can be made"):
        LibraryStorage(tmp_path / "missing" / "db.json")
