"""The lock of a writer tells its holder, also one that is slow to sign."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from desktop_app.store import lock
from desktop_app.store.lock import WriterLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "db.json.d" / "lock"


@pytest.fixture
def unsigned(path: Path) -> Iterator[Path]:
    """Held by somebody who has not signed."""
    path.parent.mkdir()
    with FileLock(path, is_singleton=False):
        yield path


def signing_after(looks: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let the holder sign once so many pauses were made; returns those made."""
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == looks:
            path.write_text(" somebody@there 7 factsheets\n")

    monkeypatch.setattr("desktop_app.store.lock.time.sleep", pause)
    return pauses


def test_a_holder_that_signs_late_is_told(unsigned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = signing_after(200, unsigned, monkeypatch)
    assert WriterLock(unsigned).take() == "somebody@there 7 factsheets"
    assert len(pauses) == 200


def test_a_holder_that_never_signs_is_not_waited_for_for_ever(
    unsigned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = signing_after(-1, unsigned, monkeypatch)
    assert WriterLock(unsigned).take() == "?"
    assert 1 < sum(pauses) < 10


def test_a_holder_that_has_signed_is_told_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = WriterLock(path)
    assert first.take() is None
    pauses = signing_after(-1, path, monkeypatch)
    assert WriterLock(path).take() not in {None, "", "?"}
    assert not pauses
    first.give_back()


def test_a_name_is_at_hand_before_the_lock_is_taken(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow_name() -> str:
        assert not path.exists()
        return "late@here 8 factsheets\n"

    monkeypatch.setattr(lock, "_own_name", slow_name)
    first = WriterLock(path)
    assert first.take() is None
    assert WriterLock(path)._holder() == "late@here 8 factsheets"
    first.give_back()
