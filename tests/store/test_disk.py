"""Whether a file holds just these bytes, told without reading it whole."""

from pathlib import Path

import pytest

from desktop_app.store.disk import _PIECE, Disk

DATA = bytes(range(256)) * (_PIECE // 100)


@pytest.mark.parametrize("data", [b"", b"short", DATA[:_PIECE], DATA])
def test_a_file_holds_what_was_written(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    assert Disk().holds(path, data)


@pytest.mark.parametrize(
    "other",
    [b"", DATA[:-1], DATA + b"x", b"x" + DATA[1:], DATA[:-1] + b"x", DATA[:_PIECE]],
    ids=["nothing", "less", "more", "first byte", "last byte", "first piece"],
)
def test_a_file_does_not_hold_anything_else(tmp_path: Path, other: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(other)
    assert not Disk().holds(path, DATA)


def test_a_file_that_is_not_there_is_told_as_the_system_does(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Disk().holds(tmp_path / "file", b"")
