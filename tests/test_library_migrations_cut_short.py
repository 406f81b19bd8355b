"""A migration that cannot be made, or is cut short, leaves the old file as it was."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.library import open_library
from desktop_app.store.errors import ReadOnly
from tests.crash import crash
from tests.migrating import LABEL, backups, group, log, newer
from tests.small_library import on_disk, rename, written
from tests.store.disks import ERRORS, Counting, Unsynced, failing
from tests.store.zygote import Zygote

OPEN_AND_CLOSE = "tests.test_library_migrations_cut_short:open_and_close"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of schema 1."""
    return written(tmp_path / "db.json")


def test_where_no_copy_can_be_kept_nothing_is_written(path: Path) -> None:
    (path.with_name("db.json.d")).mkdir()
    (path.with_name("db.json.d") / "backups").write_text("in the way")
    before = path.read_bytes()
    library = newer(path)
    assert library.read_only
    assert "shown read-only" in library.why_read_only
    assert "No backup was made" in library.why_read_only
    assert group(library)["mood"] == "kept"
    with pytest.raises(ReadOnly, match="No backup"):
        library.apply(rename(library, "Q"))
    library.close()
    assert path.read_bytes() == before
    assert not (path.with_name("db.json.d") / "log").exists()
    assert not open_library(path).read_only


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("times", [1, 1_000_000])
def test_any_call_to_the_disk_may_fail(tmp_path: Path, code: int, times: int) -> None:
    at, clean = 0, False
    while not clean:
        at += 1
        folder = tmp_path / str(at)
        folder.mkdir()
        path = written(folder / "db.json")
        before = path.read_bytes()
        with failing(at, code, times, folder) as disk:
            try:
                library = newer(path, disk=disk)
            except OSError as error:
                told = str(error)
                assert "cannot be read" in told
            else:
                assert group(library)["mood"] == "kept"
                assert (library.why_read_only == "") != library.read_only
                if not library.read_only:
                    assert [kept.read_bytes() for kept in backups(path)] == [before]
                    assert b"mood" in log(path)
                crash(library)
            clean = disk.calls < at
        assert path.read_bytes() == before
        again = newer(path, disk=Unsynced())
        assert not again.read_only
        assert group(again)["mood"] == "kept"
        assert len(again.history("groups", "g")) == 1
        assert {kept.read_bytes() for kept in backups(path)} == {before}
        again.close()
    assert at > 15


def open_and_close(path: str, at: int) -> None:
    """Open an older library for writing and close it, killed before the Nth call to the disk."""

    def around(number: int, name: str, call: Callable[[], Any], args: tuple[Any, ...]) -> Any:
        if number == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return call()

    newer(Path(path), disk=Counting(around)).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_it_may_be_killed_before_any_call(tmp_path: Path) -> None:
    at, ended = 0, -signal.SIGKILL
    with Zygote() as zygote:
        while ended:
            at += 1
            folder = tmp_path / str(at)
            folder.mkdir()
            path = written(folder / "db.json")
            before = path.read_bytes()
            ended = zygote.wait(zygote.start(OPEN_AND_CLOSE, str(path), at))
            assert ended in (0, -signal.SIGKILL)
            library = newer(path, disk=Unsynced())
            assert group(library)["mood"] == "kept"
            assert [kept.read_bytes() for kept in backups(path)] == [before]
            assert [version.label for version in library.history("groups", "g")] == [LABEL]
            library.apply(rename(library, "Q"))
            library.close()
            assert on_disk(path)["groups"]["g"]["mood"] == "kept"
            assert on_disk(path)["people"]["p"]["names"] == [{"text": "Q"}]
    assert at > 30
