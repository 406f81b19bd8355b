"""Claiming a library for writing: its file is made where it can be, and only one has the lock."""

from pathlib import Path

import pytest

from desktop_app.store.claim import claim, make_sure_of
from desktop_app.store.errors import Missing, Unreadable


def test_a_missing_file_is_made_and_one_that_is_there_left_alone(tmp_path: Path) -> None:
    new, old = tmp_path / "deep" / "new.json", tmp_path / "old.json"
    old.write_text("{}")
    make_sure_of(old, create_dirs=False)
    assert old.read_text() == "{}"
    with pytest.raises(Missing, match="none can be made there"):
        make_sure_of(new, create_dirs=False)
    make_sure_of(new, create_dirs=True)
    assert new.read_bytes() == b""


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is a folder"):
        make_sure_of(tmp_path, create_dirs=True)


def test_the_second_claim_is_told_who_holds_the_first(tmp_path: Path) -> None:
    path, lock_file = tmp_path / "db.json", tmp_path / "db.json.d" / "lock"
    path.touch()
    first = claim(path, lock_file)
    assert first.lock is not None
    second = claim(path, lock_file)
    assert second.lock is None
    assert second.holder
    assert second.why_not is not None
    assert second.holder in second.why_not
    first.lock.give_back()
    assert claim(path, lock_file).why_not is None
