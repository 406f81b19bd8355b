"""A document is written whole or not at all."""

import os
from pathlib import Path

import pytest

from desktop_app.export.rendered import ExportError
from desktop_app.export.writing import write


def test_it_replaces_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"is a folder: name a file in it\.$"):
        write(tmp_path, b"new")


def test_a_missing_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"could not be written \(.*\): choose another place\.$"):
        write(tmp_path / "none" / "sheet.pdf", b"new")


def test_a_failed_write_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
